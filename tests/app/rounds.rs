//! A round, from its doors to the last window: planned, walked, counted, taken back.

use stairwell::app::Notice;
use stairwell::app::command::{Command, PeopleCommand, SiteCommand};
use stairwell::app::effect::Effect;
use stairwell::app::event::Event;
use stairwell::app::refusal::Refusal;
use stairwell::app::rounds::by_hand::ByHand;
use stairwell::app::rounds::command::RoundsCommand;
use stairwell::app::rounds::planning::{RoundPlanCommand, RoundPlanning, WhyNoPlan};
use stairwell::domain::ledger::{Ledger, Tally};
use stairwell::domain::rounds::{Outcome, Outside, OutsideId, Question, Round, RoundId, Scope, Team};
use stairwell::domain::site::DoorAt;
use stairwell::solve::job::{FromSolver, JobId, ToSolver};
use stairwell::solve::rounds::{self, RoundPlanner};

use crate::phone::{Phone, wednesday};

/// Two buildings of two stairwells, three floors, two doors: 24 doors; and two people.
fn community() -> Phone {
    let mut phone = Phone::new();
    for number in ["1", "2"] {
        phone.ask(SiteCommand::AddBuilding {
            grid: String::new(),
            number: number.into(),
            stairwells: 2,
            floors: 3,
            doors_per_floor: 2,
        });
    }
    phone.ask(PeopleCommand::Add("Li".into()));
    phone.ask(PeopleCommand::Add("Wang".into()));
    phone
}

fn of_teams(phone: &Phone, scope: Scope) -> Round {
    let people: Vec<_> = phone.workspace().people.keys().cloned().collect();
    let team = |id| Team { people: vec![id], climbs: vec![] };
    Round {
        id: RoundId::new(""),
        name: String::new(),
        day: wednesday(),
        from: 9 * 60,
        to: 12 * 60,
        scope,
        form: Question::usual(),
        teams: people.into_iter().map(team).collect(),
        closed: false,
        extra: Default::default(),
    }
}

fn begun(phone: &mut Phone, scope: Scope) -> RoundId {
    let round = of_teams(phone, scope);
    phone.ask(RoundsCommand::Begin(round));
    phone.workspace().rounds.keys().last().cloned().unwrap()
}

fn asked(phone: &Phone) -> (JobId, rounds::Round) {
    let last = phone.asked.iter().rev().find_map(|effect| match effect {
        Effect::AskSolver { job, word } => match &**word {
            ToSolver::PlanRound { round, .. } => Some((*job, (**round).clone())),
            _ => None,
        },
        _ => None,
    });
    last.expect("a round was asked for")
}

/// Plans the round as the worker would, and takes the plan.
fn planned(phone: &mut Phone, id: &RoundId) {
    phone.ask(RoundsCommand::Plan(RoundPlanCommand::Start(id.clone())));
    let (job, round) = asked(phone);
    let mut planner = RoundPlanner::new(round, 1).unwrap();
    planner.improve(200, 1.0);
    let word = FromSolver::RoundPlanned { job, plan: planner.best(true), steps: 200, elapsed_ms: 1, stopped: false };
    phone.tell(Event::SolverSaid(word));
    phone.ask(RoundsCommand::Plan(RoundPlanCommand::Accept));
}

fn tally(phone: &Phone, id: &RoundId) -> Tally {
    Ledger::of(phone.workspace(), &phone.workspace().rounds[id]).tally
}

fn doors(phone: &Phone) -> Vec<DoorAt> {
    let own = |stairwell: &stairwell::domain::site::Stairwell| {
        let id = stairwell.id.clone();
        stairwell.doors().into_iter().map(move |door| DoorAt { stairwell: id.clone(), door: door.number })
    };
    phone.workspace().stairwells.values().flat_map(own).collect()
}

fn visit(phone: &mut Phone, id: &RoundId, at: &DoorAt, outcome: Outcome) {
    phone.ask(RoundsCommand::Visit {
        round: id.clone(),
        at: at.clone(),
        outcome,
        answers: [("temperature".to_owned(), "36.5".to_owned())].into(),
        note: String::new(),
    });
}

#[test]
fn every_door_is_in_the_plan_of_exactly_one_team() {
    let mut phone = community();
    let id = begun(&mut phone, Scope::All);
    planned(&mut phone, &id);
    let round = &phone.workspace().rounds[&id];
    for at in doors(&phone) {
        let on = |team: &&Team| team.climbs.iter().any(|c| c.stairwell == at.stairwell && c.doors.contains(&at.door));
        assert_eq!(round.teams.iter().filter(on).count(), 1, "{at:?}");
    }
    let climbs = round.teams.iter().flat_map(|team| &team.climbs);
    assert!(climbs.clone().all(|climb| 9 * 60 <= climb.at && climb.at < climb.until && climb.until <= 12 * 60));
}

#[test]
fn a_round_is_walked_to_its_last_window_and_every_visit_is_kept() {
    let mut phone = community();
    let id = begun(&mut phone, Scope::All);
    let all = doors(&phone);
    visit(&mut phone, &id, &all[0], Outcome::NotAtHome);
    assert_eq!((tally(&phone, &id).pending, tally(&phone, &id).all()), (24, 24));
    let outcomes = [Outcome::Reached, Outcome::Refused, Outcome::Vacant, Outcome::Locked];
    for (n, at) in all.iter().enumerate() {
        assert!(!tally(&phone, &id).is_complete());
        visit(&mut phone, &id, at, outcomes[n % 4]);
    }
    let sum = tally(&phone, &id);
    assert_eq!((sum.reached, sum.refused, sum.vacant, sum.locked, sum.pending), (6, 6, 6, 6, 0));
    assert!(sum.is_complete());
    assert_eq!(phone.workspace().visits.len(), 25);
}

#[test]
fn a_visit_is_taken_back_whole() {
    let mut phone = community();
    let id = begun(&mut phone, Scope::All);
    let before = phone.workspace().clone();
    let at = doors(&phone)[3].clone();
    visit(&mut phone, &id, &at, Outcome::Reached);
    phone.ask(Command::Undo);
    assert_eq!(*phone.workspace(), before);
    phone.ask(Command::Redo);
    assert_eq!(tally(&phone, &id).reached, 1);
}

#[test]
fn of_two_visits_in_one_minute_the_later_holds() {
    let mut phone = community();
    let id = begun(&mut phone, Scope::All);
    let at = doors(&phone)[0].clone();
    visit(&mut phone, &id, &at, Outcome::Refused);
    visit(&mut phone, &id, &at, Outcome::Reached);
    assert_eq!((tally(&phone, &id).reached, tally(&phone, &id).refused), (1, 0));
}

#[test]
fn a_visit_to_a_door_that_is_gone_is_kept_and_counted_nowhere() {
    let mut phone = community();
    let id = begun(&mut phone, Scope::All);
    let at = doors(&phone)[0].clone();
    visit(&mut phone, &id, &at, Outcome::Reached);
    phone.ask(SiteCommand::RemoveStairwell(at.stairwell.clone()));
    let round = phone.workspace().rounds[&id].clone();
    let ledger = Ledger::of(phone.workspace(), &round);
    assert_eq!((ledger.tally.all(), ledger.tally.reached, ledger.astray.len()), (18, 0, 1));
    visit(&mut phone, &id, &at, Outcome::Reached);
    assert_eq!(phone.app.notice(), Some(&Notice::Refused(Refusal::Gone)));
}

#[test]
fn doors_that_are_done_are_not_planned_again() {
    let mut phone = community();
    let id = begun(&mut phone, Scope::All);
    for at in doors(&phone).iter().take(20) {
        visit(&mut phone, &id, at, Outcome::Reached);
    }
    planned(&mut phone, &id);
    let climbs = phone.workspace().rounds[&id].teams.iter().flat_map(|team| &team.climbs);
    assert_eq!(climbs.map(|climb| climb.doors.len()).sum::<usize>(), 4);
}

#[test]
fn without_doors_or_teams_there_is_no_plan_and_the_reason_is_named() {
    let mut phone = community();
    let nobody = Round { teams: vec![], ..of_teams(&phone, Scope::All) };
    phone.ask(RoundsCommand::Begin(nobody));
    let id = phone.workspace().rounds.keys().last().cloned().unwrap();
    phone.ask(RoundsCommand::Plan(RoundPlanCommand::Start(id.clone())));
    assert_eq!(*phone.app.round_planning(), RoundPlanning::Failed(id, WhyNoPlan::NoTeams));
    let empty = begun(&mut phone, Scope::Grid("nowhere".into()));
    phone.ask(RoundsCommand::Plan(RoundPlanCommand::Start(empty.clone())));
    assert_eq!(*phone.app.round_planning(), RoundPlanning::Failed(empty, WhyNoPlan::NoDoors));
}

#[test]
fn a_pinned_stairwell_stays_with_its_team() {
    let mut phone = community();
    let id = begun(&mut phone, Scope::All);
    planned(&mut phone, &id);
    let stairwell = phone.workspace().rounds[&id].teams[0].climbs[0].stairwell.clone();
    phone.ask(RoundsCommand::Change(id.clone(), ByHand::Move(stairwell.clone(), 1)));
    phone.ask(RoundsCommand::Change(id.clone(), ByHand::Pin(stairwell.clone(), true)));
    planned(&mut phone, &id);
    let has = |team: &Team| team.climbs.iter().any(|climb| climb.stairwell == stairwell && climb.pinned);
    let of = |team: usize| phone.workspace().rounds[&id].teams[team].clone();
    assert!(!has(&of(0)) && has(&of(1)));
}

#[test]
fn giving_a_stairwell_away_says_beforehand_what_it_costs() {
    let mut phone = community();
    let id = begun(&mut phone, Scope::All);
    planned(&mut phone, &id);
    let stairwell = phone.workspace().rounds[&id].teams[0].climbs[0].stairwell.clone();
    let said = phone.app.loads_if_moved(&id, &stairwell, 1).unwrap();
    phone.ask(RoundsCommand::Change(id.clone(), ByHand::Move(stairwell, 1)));
    assert_eq!(phone.app.round_loads(&id), Some(said));
}

#[test]
fn a_need_found_at_the_door_is_an_order_or_an_errand_of_that_household() {
    let mut phone = community();
    let at = doors(&phone)[0].clone();
    let key = phone.workspace().door_key(&at).unwrap();
    let need = |words: &str, errand| RoundsCommand::Need { at: at.clone(), words: words.into(), errand };
    phone.ask(need("面粉5斤、白糖2斤", false));
    phone.ask(need("充天然气", true));
    let order = phone.workspace().orders.values().next().unwrap();
    assert_eq!((order.household.as_str(), order.items.len()), (key.as_str(), 2));
    assert_eq!(phone.workspace().errands.values().next().unwrap().task, "充天然气");
}

#[test]
fn found_outside_the_list_stays_open_until_registered_and_supplied() {
    let mut phone = community();
    phone.ask(RoundsCommand::FoundOutside(Outside {
        id: OutsideId::new(""),
        round: None,
        place: "厂房旁的板房".into(),
        headcount: 4,
        referred: "街道办".into(),
        registered: false,
        supplied: false,
        when: phone.app.now(),
        note: String::new(),
        extra: Default::default(),
    }));
    let found = phone.workspace().outside.values().next().unwrap().clone();
    phone.ask(RoundsCommand::SaveOutside(Outside { registered: true, ..found.clone() }));
    assert!(phone.workspace().outside[&found.id].is_open());
    phone.ask(RoundsCommand::SaveOutside(Outside { registered: true, supplied: true, ..found.clone() }));
    assert!(!phone.workspace().outside[&found.id].is_open());
}

#[test]
fn a_round_taken_out_takes_its_visits_and_one_undo_brings_all_back() {
    let mut phone = community();
    let id = begun(&mut phone, Scope::All);
    let at = doors(&phone)[0].clone();
    visit(&mut phone, &id, &at, Outcome::Reached);
    let before = phone.workspace().clone();
    phone.ask(RoundsCommand::Remove(id));
    assert!(phone.workspace().rounds.is_empty() && phone.workspace().visits.is_empty());
    phone.ask(Command::Undo);
    assert_eq!(*phone.workspace(), before);
}

#[test]
fn a_round_outlives_the_app() {
    let mut phone = community();
    let id = begun(&mut phone, Scope::All);
    let at = doors(&phone)[0].clone();
    visit(&mut phone, &id, &at, Outcome::Vacant);
    let before = phone.workspace().clone();
    let again = Phone::with_disk(phone.disk);
    assert_eq!(*again.workspace(), before);
    assert_eq!(tally(&again, &id).vacant, 1);
}

#[test]
fn a_visit_is_written_first_and_writes_no_new_copy_of_the_week() {
    let mut phone = community();
    let id = begun(&mut phone, Scope::All);
    let at = doors(&phone)[0].clone();
    let visit = |outcome| RoundsCommand::Visit {
        round: id.clone(),
        at: at.clone(),
        outcome,
        answers: Default::default(),
        note: String::new(),
    };
    let effects = phone.app.handle(Event::Asked(visit(Outcome::Reached).into()));
    assert!(matches!(effects.as_slice(), [Effect::Append { .. }]), "{effects:?}");
    let undone = phone.app.handle(Event::Asked(Command::Undo));
    assert!(matches!(undone.as_slice(), [Effect::Append { .. }]), "{undone:?}");
    let added = phone.app.handle(Event::Asked(PeopleCommand::Add("Zhao".into()).into()));
    assert!(added.iter().any(|effect| matches!(effect, Effect::SaveGlance(_))), "what Today shows has changed");
}
