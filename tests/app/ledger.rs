//! The ledger adds up whatever happens: visits, edits, removals, undo, and what another phone did meanwhile.

use std::collections::BTreeMap;

use proptest::prelude::*;
use stairwell::app::command::{Command, SiteCommand};
use stairwell::app::event::Event;
use stairwell::app::rounds::command::RoundsCommand;
use stairwell::app::rounds::way::{ClimbOnWay, SeenClimb, TeamWay};
use stairwell::domain::community::Extra;
use stairwell::domain::households::{CareTag, Household, HouseholdId};
use stairwell::domain::ledger::{DoorState, Ledger, StairwellLedger, Tally};
use stairwell::domain::people::Availability;
use stairwell::domain::rounds::{Climb, Outcome, Question, Round, RoundId, Scope, Team, Visit, VisitId};
use stairwell::domain::site::{Building, BuildingId, DoorAt, Doors, Stairwell, StairwellId};
use stairwell::domain::workspace::Workspace;
use stairwell::store::change::Change;
use stairwell::store::document::Document;
use stairwell::store::later::saved;

use crate::phone::{NOON, Phone, wednesday};

const DOORS: [&str; 6] = ["101", "102", "201", "202", "301", "909"];

/// One thing that may happen on a phone; the figures choose among what is there.
#[derive(Clone, Debug)]
enum Act {
    Visit { round: usize, stairwell: usize, door: usize, outcome: Outcome },
    ChangeVisit(usize, Outcome),
    RemoveVisit(usize),
    Floors(usize, u8),
    List(usize, Vec<usize>),
    RemoveStairwell(usize),
    RemoveBuilding(usize),
    Move(usize, u8),
    AddBuilding(u8),
    Care(usize, bool),
    RemoveHousehold(usize),
    RemoveRound(usize),
    Wait(i64),
    Undo,
    Redo,
}

fn act() -> impl Strategy<Value = Act> {
    let outcome = || prop::sample::select(Outcome::ALL.to_vec());
    let n = || 0..1000usize;
    prop_oneof![
        8 => (n(), n(), n(), outcome())
            .prop_map(|(round, stairwell, door, outcome)| Act::Visit { round, stairwell, door, outcome }),
        2 => (n(), outcome()).prop_map(|(n, outcome)| Act::ChangeVisit(n, outcome)),
        1 => n().prop_map(Act::RemoveVisit),
        1 => (n(), 1..4u8).prop_map(|(n, floors)| Act::Floors(n, floors)),
        1 => (n(), prop::collection::vec(0..DOORS.len(), 1..5)).prop_map(|(n, doors)| Act::List(n, doors)),
        1 => n().prop_map(Act::RemoveStairwell),
        1 => n().prop_map(Act::RemoveBuilding),
        1 => (n(), 1..3u8).prop_map(|(n, grid)| Act::Move(n, grid)),
        1 => (1..9u8).prop_map(Act::AddBuilding),
        1 => (n(), any::<bool>()).prop_map(|(n, on)| Act::Care(n, on)),
        1 => n().prop_map(Act::RemoveHousehold),
        1 => n().prop_map(Act::RemoveRound),
        2 => (1..200i64).prop_map(Act::Wait),
        3 => Just(Act::Undo),
        1 => Just(Act::Redo),
    ]
}

/// The nth of what there is, going round; `None` of nothing.
fn nth<T: Clone>(all: impl Iterator<Item = T>, n: usize) -> Option<T> {
    let all: Vec<T> = all.collect();
    all.get(n.checked_rem(all.len())?).cloned()
}

/// The command that an act means here; `None` where there is nothing to do it to.
fn command(workspace: &Workspace, act: &Act) -> Option<Command> {
    let stairwell = |n: usize| nth(workspace.stairwells.values(), n).cloned();
    Some(match act {
        Act::Visit { round, stairwell: at, door, outcome } => {
            let round = nth(workspace.rounds.keys(), *round)?.clone();
            let at = DoorAt { stairwell: stairwell(*at)?.id, door: DOORS[door % DOORS.len()].to_owned() };
            let (answers, note) = (BTreeMap::new(), String::new());
            RoundsCommand::Visit { round, at, outcome: *outcome, answers, note }.into()
        }
        Act::ChangeVisit(n, outcome) => {
            let visit = nth(workspace.visits.values(), *n)?;
            RoundsCommand::SaveVisit(Visit { outcome: *outcome, ..visit.clone() }).into()
        }
        Act::RemoveVisit(n) => RoundsCommand::RemoveVisit(nth(workspace.visits.keys(), *n)?.clone()).into(),
        Act::Floors(n, floors) => {
            let own = Stairwell { floors: *floors, doors: Doors::Regular(2), ..stairwell(*n)? };
            SiteCommand::SaveStairwell(own).into()
        }
        Act::List(n, doors) => {
            let doors = Doors::Listed(doors.iter().map(|n| DOORS[*n].to_owned()).collect());
            SiteCommand::SaveStairwell(Stairwell { doors, ..stairwell(*n)? }).into()
        }
        Act::RemoveStairwell(n) => SiteCommand::RemoveStairwell(stairwell(*n)?.id).into(),
        Act::RemoveBuilding(n) => SiteCommand::RemoveBuilding(nth(workspace.buildings.keys(), *n)?.clone()).into(),
        Act::Move(n, grid) => {
            let building = nth(workspace.buildings.values(), *n)?.clone();
            SiteCommand::SaveBuilding(Building { grid: grid.to_string(), ..building }).into()
        }
        Act::AddBuilding(n) => {
            let (grid, number) = ("1".to_owned(), format!("9{n}"));
            SiteCommand::AddBuilding { grid, number, stairwells: 2, floors: 2, doors_per_floor: 2 }.into()
        }
        Act::Care(n, on) => {
            let mut household = nth(workspace.households.values(), *n)?.clone();
            household.care = on.then_some(CareTag::ElderAlone).into_iter().collect();
            RoundsCommand::SaveHousehold(household).into()
        }
        Act::RemoveHousehold(n) => RoundsCommand::RemoveHousehold(nth(workspace.households.keys(), *n)?.clone()).into(),
        Act::RemoveRound(n) if workspace.rounds.len() > 2 => {
            RoundsCommand::Remove(nth(workspace.rounds.keys(), *n)?.clone()).into()
        }
        Act::RemoveRound(_) | Act::Wait(_) => return None,
        Act::Undo => Command::Undo,
        Act::Redo => Command::Redo,
    })
}

/// Does an act on a phone whose clock may move on first.
fn live(phone: &mut Phone, clock: &mut i64, act: &Act) {
    if let Act::Wait(minutes) = act {
        *clock += minutes * 60;
        phone.tell(Event::Ticked { instant: *clock });
    }
    if let Some(command) = command(phone.workspace(), act) {
        phone.ask(command);
    }
}

fn building(n: usize) -> Building {
    let (grid, number) = (format!("{}", n % 2 + 1), format!("{n}"));
    Building { id: BuildingId::new(format!("b{n}")), grid, number, note: String::new(), extra: Extra::new() }
}

fn stairwell(n: usize, unit: usize) -> Stairwell {
    Stairwell {
        id: StairwellId::new(format!("s{n}-{unit}")),
        building: BuildingId::new(format!("b{n}")),
        unit: unit.to_string(),
        floors: 3,
        doors: Doors::Regular(2),
        entrance: None,
        note: String::new(),
        extra: Extra::new(),
    }
}

fn household(n: usize, door: &str) -> Household {
    Household {
        id: HouseholdId::new(format!("h{n}{door}")),
        grid: String::new(),
        building: n.to_string(),
        unit: "1".into(),
        door: door.into(),
        residents: Some(2),
        care: (n == 1).then_some(CareTag::ElderAlone).into_iter().collect(),
        preferred: Availability::always(),
        notes: String::new(),
        extra: Extra::new(),
    }
}

/// The climbs to a building's stairwells; to the first one goes twice.
fn climbs(n: usize) -> Vec<Climb> {
    let climb = |unit: usize, doors: &[&str]| Climb {
        stairwell: StairwellId::new(format!("s{n}-{unit}")),
        doors: doors.iter().map(|door| (*door).to_owned()).collect(),
        at: 540,
        until: 550,
        pinned: false,
    };
    vec![climb(1, &DOORS[..2]), climb(2, &DOORS), climb(1, &DOORS[2..])]
}

fn round(name: &str, scope: Scope) -> Round {
    Round {
        id: RoundId::new(name),
        name: name.to_owned(),
        day: wednesday(),
        from: 540,
        to: 720,
        scope,
        form: Question::usual(),
        teams: vec![Team { people: vec![], climbs: (1..=3).flat_map(climbs).collect() }],
        closed: false,
        extra: Extra::new(),
    }
}

/// Three buildings of two stairwells, six households, a round of every scope.
fn start() -> Vec<Change> {
    let mut changes = vec![];
    for n in 1..=3 {
        changes.push(saved(&building(n)));
        changes.extend((1..=2).map(|unit| saved(&stairwell(n, unit))));
        changes.extend(["101", "202"].map(|door| saved(&household(n, door))));
    }
    let some = ["101", "202", "909"].map(|door| DoorAt { stairwell: StairwellId::new("s1-1"), door: door.into() });
    let rounds = [
        ("all", Scope::All),
        ("grid", Scope::Grid("1".into())),
        ("care", Scope::Care(CareTag::ElderAlone)),
        ("doors", Scope::Doors(some.into())),
    ];
    changes.extend(rounds.map(|(name, scope)| saved(&round(name, scope))));
    changes
}

fn sum<'a>(parts: impl Iterator<Item = &'a Tally>) -> Tally {
    let mut sum = Tally::default();
    parts.for_each(|part| sum += *part);
    sum
}

fn figures(tally: &Tally) -> [usize; 5] {
    [tally.reached, tally.refused, tally.vacant, tally.locked, tally.pending]
}

/// The doors of a scope, counted without the ledger.
fn doors_of(workspace: &Workspace, round: &Round) -> usize {
    let households = workspace.households_by_key();
    let stairs = workspace.stairwells.values().filter_map(|s| Some((s, workspace.buildings.get(&s.building)?)));
    stairs
        .flat_map(|(stairwell, building)| stairwell.doors().into_iter().map(move |door| (stairwell, building, door)))
        .filter(|(stairwell, building, door)| {
            let at = DoorAt { stairwell: stairwell.id.clone(), door: door.number.clone() };
            let household = workspace.door_key(&at).and_then(|key| households.get(&key).copied());
            round.scope.holds(&at.stairwell, &at.door, &building.grid, household)
        })
        .count()
}

/// One stairwell by itself, and a way looked at again after a change, are as in the whole.
fn parts_agree(phone: &Phone, seen: &mut BTreeMap<RoundId, TeamWay>) -> Result<(), TestCaseError> {
    let workspace = phone.workspace();
    for round in workspace.rounds.values() {
        for (_, own) in Ledger::of(workspace, round).stairwells() {
            let alone = StairwellLedger::of(workspace, round, &own.stairwell.id);
            prop_assert_eq!(alone.as_ref(), Some(own));
        }
        let whole = TeamWay::of(&phone.app, &round.id, 0, None);
        let again = TeamWay::of(&phone.app, &round.id, 0, seen.get(&round.id));
        let climbs = |way: &Option<TeamWay>| {
            way.as_ref().map(|way| way.climbs.iter().map(|c| c.climb.clone()).collect::<Vec<_>>())
        };
        prop_assert_eq!(climbs(&again), climbs(&whole));
        let as_laid = |way: &TeamWay| {
            let doors =
                |own: &ClimbOnWay| own.doors.iter().map(|d| (d.number.clone(), d.floor, d.home.clone())).collect();
            let laid = |c: &SeenClimb| (c.climb.stairwell.clone(), c.climb.at, doors(&c.climb));
            way.climbs.iter().map(laid).collect::<Vec<(StairwellId, u16, Vec<_>)>>()
        };
        if let Some((again, before)) = again.as_ref().zip(seen.get(&round.id)).filter(|(a, b)| a.laid == b.laid) {
            prop_assert_eq!(as_laid(again), as_laid(before), "visits alone lay no way anew");
        }
        seen.extend(again.map(|way| (round.id.clone(), way)));
    }
    Ok(())
}

/// Everything that is true of a round's ledger, at every level.
fn adds_up(workspace: &Workspace, round: &Round) -> Result<(), TestCaseError> {
    let ledger = Ledger::of(workspace, round);
    for (_, stairwell) in ledger.stairwells() {
        let count = |state| stairwell.doors.iter().filter(|door| door.state == state).count();
        let counted =
            [DoorState::Reached, DoorState::Refused, DoorState::Vacant, DoorState::Locked, DoorState::Pending];
        prop_assert_eq!(figures(&stairwell.tally), counted.map(count));
        prop_assert_eq!(stairwell.tally.all(), stairwell.doors.len());
    }
    for building in &ledger.buildings {
        prop_assert_eq!(building.tally, sum(building.stairwells.iter().map(|own| &own.tally)));
    }
    prop_assert_eq!(ledger.tally, sum(ledger.buildings.iter().map(|own| &own.tally)));
    prop_assert_eq!(ledger.tally, sum(ledger.grids().iter().map(|(_, tally)| tally)));
    prop_assert_eq!(ledger.tally.all(), figures(&ledger.tally).iter().sum::<usize>());
    prop_assert_eq!(ledger.tally.all(), doors_of(workspace, round));
    prop_assert_eq!(ledger.tally.done() + ledger.tally.pending, ledger.tally.all());

    let tries: usize = ledger.stairwells().flat_map(|(_, own)| &own.doors).map(|door| door.tries).sum();
    let visits = || workspace.visits.values().filter(|visit| visit.round == round.id);
    prop_assert_eq!(tries + ledger.astray.len(), visits().count(), "every visit is counted once, or astray");
    for (_, stairwell) in ledger.stairwells() {
        for door in &stairwell.doors {
            let own = visits().filter(|v| v.stairwell == stairwell.stairwell.id && v.door == door.number);
            let latest = own.max_by_key(|visit| visit.moment());
            // A number that stands on two doors has its visits on the first of them.
            if door.tries > 0 {
                prop_assert_eq!(door.last, latest);
                prop_assert_eq!(Some(door.state), latest.map(|visit| DoorState::after(visit.outcome)));
            } else {
                prop_assert_eq!(door.state, DoorState::Pending);
            }
        }
    }
    Ok(())
}

fn all_add_up(workspace: &Workspace) -> Result<(), TestCaseError> {
    workspace.rounds.values().try_for_each(|round| adds_up(workspace, round))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_door_is_in_one_state_whatever_happens(acts in prop::collection::vec(act(), 1..50)) {
        let mut phone = read(Phone::with_disk(vec![Document::new(99).commit(&start()).unwrap()]));
        let mut clock = NOON;
        let mut seen = BTreeMap::new();
        all_add_up(phone.workspace())?;
        for act in &acts {
            live(&mut phone, &mut clock, act);
            all_add_up(phone.workspace())?;
            parts_agree(&phone, &mut seen)?;
        }
        let again = Phone::with_disk(phone.disk.clone());
        prop_assert_eq!(phone.workspace().visits.len(), read(again).workspace().visits.len());
    }

    #[test]
    fn two_phones_that_hear_of_each_other_have_one_ledger(
        mine in prop::collection::vec(act(), 1..25),
        theirs in prop::collection::vec(act(), 1..25),
    ) {
        let begun = Document::new(99).commit(&start()).unwrap();
        // The second phone's disk holds the same twice, so that the two draw unlike luck.
        let mut phones = [read(Phone::with_disk(vec![begun.clone()])), read(Phone::with_disk(vec![begun.clone(), begun]))];
        let heard = phones.each_ref().map(|phone| phone.disk.len());
        let mut made = 0;
        for (phone, acts) in phones.iter_mut().zip([&mine, &theirs]) {
            let mut clock = NOON;
            acts.iter().filter(|act| !matches!(act, Act::Undo | Act::RemoveVisit(_) | Act::RemoveRound(_))).for_each(|act| {
                live(phone, &mut clock, act);
            });
            made += phone.workspace().visits.len();
        }
        let written: [Vec<Vec<u8>>; 2] = [0, 1].map(|n| phones[n].disk[heard[n]..].to_vec());
        for (n, phone) in phones.iter_mut().enumerate() {
            written[1 - n].iter().for_each(|bytes| phone.tell(Event::HeardFromTab(bytes.clone())));
            all_add_up(phone.workspace())?;
            prop_assert_eq!(phone.workspace().visits.len(), made, "no visit is lost, none doubled");
        }
        prop_assert_eq!(phones[0].workspace(), phones[1].workspace());
    }
}

/// The same phone, with the room of rounds walked into: only then are its records read.
fn read(mut phone: Phone) -> Phone {
    phone.ask(RoundsCommand::RemoveVisit(VisitId::new("none")));
    phone
}

#[test]
fn a_door_is_lit_by_a_visit_and_dark_again_by_undo() {
    let mut phone = read(Phone::with_disk(vec![Document::new(99).commit(&start()).unwrap()]));
    let at = DoorAt { stairwell: StairwellId::new("s1-1"), door: "202".into() };
    let (round, outcome) = (RoundId::new("all"), Outcome::Reached);
    phone.ask(RoundsCommand::Visit {
        round: round.clone(),
        at,
        outcome,
        answers: BTreeMap::new(),
        note: String::new(),
    });
    let tally = |phone: &Phone| Ledger::of(phone.workspace(), &phone.workspace().rounds[&round]).tally;
    assert_eq!((tally(&phone).all(), tally(&phone).reached), (36, 1));
    phone.ask(Command::Undo);
    assert_eq!((tally(&phone).all(), tally(&phone).pending), (36, 36));
}
