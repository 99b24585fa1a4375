//! The inbox: whatever waits for somebody in rota, rounds and deliveries, the most pressing first. Orders that simply take
//! their steps are the desk's; here each stands once, with the strongest reason why somebody should look at it.

use super::deliveries::{Batch, ErrandId, Order, OrderId};
use super::ledger::{DoorState, Ledger};
use super::rota::Slot;
use super::rounds::{Outcome, OutsideId, RoundId};
use super::time::{Date, DateTime};
use super::workspace::Workspace;

/// Why it waits, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pressing {
    /// Its hour has passed.
    Late,
    /// Somebody tried, and it was not done.
    Failed,
    /// It was promised for an hour that is still to come.
    Promised,
    /// Nobody has begun, or it is under way.
    Open,
}

impl Pressing {
    /// All of them, the most pressing first.
    pub const ALL: [Pressing; 4] = [Pressing::Late, Pressing::Failed, Pressing::Promised, Pressing::Open];
}

/// What waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A shift that so many people are missing from.
    Gap(Slot, u16),
    /// A round with so many doors that nobody has been to.
    Doors(RoundId, usize),
    /// A round with so many doors at which nobody was at home, or whose stairwell was locked.
    Again(RoundId, usize),
    /// People found outside the list.
    Outside(OutsideId),
    /// An order.
    Order(OrderId),
    /// An errand.
    Errand(ErrandId),
}

/// One thing that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Why.
    pub pressing: Pressing,
    /// By when it is due, or since when it has waited, by the community's wall clock; `None` where nobody said.
    pub when: Option<DateTime>,
    /// What.
    pub about: About,
}

/// Everything that waits now: by how pressing it is, then by its hour, what has none last. `gaps` are the shifts ahead
/// with too few people, and how many are missing.
pub fn inbox(workspace: &Workspace, now: DateTime, gaps: Vec<(Slot, u16)>) -> Vec<Waiting> {
    let mut all: Vec<Waiting> = gaps.into_iter().map(|(slot, missing)| gap(slot, missing, now)).collect();
    all.extend(doors(workspace, now));
    let open = workspace.outside.values().filter(|found| found.is_open());
    all.extend(open.map(|found| waiting(Pressing::Open, Some(found.when), About::Outside(found.id.clone()))));
    let open = workspace.orders.values().filter(|order| order.is_open());
    all.extend(open.map(|order| order_waiting(workspace, order, now)));
    for errand in workspace.errands.values().filter(|errand| errand.done.is_none()) {
        let (pressing, when) = due(errand.promised, now).unwrap_or((Pressing::Open, errand.taken));
        all.push(waiting(pressing, when, About::Errand(errand.id.clone())));
    }
    all.sort_by_key(|one| (one.pressing, one.when.is_none(), one.when));
    all
}

fn waiting(pressing: Pressing, when: Option<DateTime>, about: About) -> Waiting {
    Waiting { pressing, when, about }
}

fn gap(slot: Slot, missing: u16, now: DateTime) -> Waiting {
    let pressing = if slot.start <= now { Pressing::Late } else { Pressing::Open };
    waiting(pressing, Some(slot.start), About::Gap(slot, missing))
}

/// What a promise makes of it.
fn due(promised: Option<DateTime>, now: DateTime) -> Option<(Pressing, Option<DateTime>)> {
    promised.map(|by| (if by < now { Pressing::Late } else { Pressing::Promised }, Some(by)))
}

fn order_waiting(workspace: &Workspace, order: &Order, now: DateTime) -> Waiting {
    let about = About::Order(order.id.clone());
    let overdue = workspace.batches.values().find_map(|batch| expected(batch, order)).filter(|by| *by < now);
    let failed = order.handover.as_ref().map(|tried| (Pressing::Failed, Some(tried.when)));
    let promise = due(order.promised, now);
    let late = promise.filter(|(pressing, _)| *pressing == Pressing::Late);
    let found = late.or(failed).or(overdue.map(|by| (Pressing::Late, Some(by)))).or(promise);
    let (pressing, when) = found.unwrap_or((Pressing::Open, order.taken));
    waiting(pressing, when, about)
}

/// When the carriers who have left were to be done with an order that they have not tried yet.
fn expected(batch: &Batch, order: &Order) -> Option<DateTime> {
    if !batch.running || batch.has_tried(order) {
        return None;
    }
    let drop = batch.runs.iter().flat_map(|run| &run.drops).find(|drop| drop.orders.contains(&order.id))?;
    at(batch.day, drop.until)
}

fn at(day: Date, minute: u16) -> Option<DateTime> {
    let (hour, minute) = (i8::try_from(minute / 60).ok()?, i8::try_from(minute % 60).ok()?);
    if hour < 24 { Some(day.at(hour, minute, 0, 0)) } else { Some(day.at(23, 59, 59, 0)) }
}

/// The rounds that are not put away and whose day has come.
fn doors(workspace: &Workspace, now: DateTime) -> Vec<Waiting> {
    let mut found = Vec::new();
    for round in workspace.rounds.values().filter(|round| !round.closed && round.day <= now.date()) {
        let (mut fresh, mut again) = (0, 0);
        let ledger = Ledger::of(workspace, round);
        for line in ledger.stairwells().flat_map(|(_, stairwell)| &stairwell.doors) {
            let tried = line.last.is_some_and(|last| matches!(last.outcome, Outcome::NotAtHome | Outcome::Locked));
            match line.state {
                DoorState::Pending | DoorState::Locked if tried => again += 1,
                DoorState::Pending => fresh += 1,
                _ => {}
            }
        }
        let until = at(round.day, round.to);
        let pressing = if until.is_some_and(|until| until < now) { Pressing::Late } else { Pressing::Open };
        if fresh > 0 {
            found.push(waiting(pressing, until, About::Doors(round.id.clone(), fresh)));
        }
        if again > 0 {
            found.push(waiting(Pressing::Failed, until, About::Again(round.id.clone(), again)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::domain::deliveries::{AtDoor, BatchId, Drop, Errand, Handover, Run, Stage};
    use crate::domain::id::Id;
    use crate::domain::rounds::{Outside, Question, Round, Scope, Visit, VisitId};
    use crate::domain::site::{Building, Doors, Stairwell};

    const DAY: Date = Date::constant(2020, 3, 4);

    fn noon() -> DateTime {
        DAY.at(12, 0, 0, 0)
    }

    fn with(change: impl FnOnce(&mut Workspace)) -> Vec<Waiting> {
        let mut workspace = Workspace::default();
        change(&mut workspace);
        inbox(&workspace, noon(), vec![])
    }

    fn order(change: impl FnOnce(&mut Order)) -> Order {
        let mut order = Order::new(OrderId::new("o"), "3-2-501", vec![]);
        change(&mut order);
        order
    }

    fn only(order: Order) -> Option<(Pressing, Option<DateTime>)> {
        let all = with(|workspace| drop(workspace.orders.insert(order.id.clone(), order)));
        all.first().map(|one| (one.pressing, one.when))
    }

    #[test]
    fn a_promise_is_late_once_its_hour_has_passed_and_a_delivered_order_waits_for_nobody() {
        let early = DAY.at(11, 59, 0, 0);
        let later = DAY.at(17, 0, 0, 0);
        assert_eq!(only(order(|o| o.promised = Some(early))), Some((Pressing::Late, Some(early))));
        assert_eq!(only(order(|o| o.promised = Some(later))), Some((Pressing::Promised, Some(later))));
        assert_eq!(only(order(|_| ())), Some((Pressing::Open, None)));
        assert_eq!(only(order(|o| (o.promised, o.stage) = (Some(early), Stage::Delivered))), None);
    }

    #[test]
    fn an_order_that_nobody_took_in_has_failed_until_its_promise_makes_it_late() {
        let tried = DAY.at(10, 0, 0, 0);
        let failed = |o: &mut Order| {
            o.handover = Some(Handover { outcome: AtDoor::NoAnswer, when: tried, note: String::new() });
            o.stage = Stage::OnTheWay;
        };
        assert_eq!(only(order(failed)), Some((Pressing::Failed, Some(tried))));
        let promised = DAY.at(11, 0, 0, 0);
        let both = order(|o| {
            failed(o);
            o.promised = Some(promised);
        });
        assert_eq!(only(both), Some((Pressing::Late, Some(promised))));
    }

    #[test]
    fn an_order_whose_carrier_should_have_been_there_is_late() {
        let climb = Drop {
            trip: 0,
            stairwell: Id::new("s"),
            orders: vec![OrderId::new("o")],
            at: 690,
            until: 700,
            pinned: false,
        };
        let batch = Batch {
            id: BatchId::new("b"),
            name: String::new(),
            day: DAY,
            leaves: 600,
            back: 900,
            ready: None,
            carriers: vec![],
            orders: vec![OrderId::new("o")],
            runs: vec![Run { drops: vec![climb] }],
            running: true,
            left: Some(DAY.at(10, 0, 0, 0)),
            extra: Default::default(),
        };
        let all = with(|workspace| {
            workspace.orders.insert(OrderId::new("o"), order(|o| o.stage = Stage::OnTheWay));
            workspace.batches.insert(batch.id.clone(), batch);
        });
        assert_eq!((all[0].pressing, all[0].when), (Pressing::Late, Some(DAY.at(11, 40, 0, 0))));
    }

    /// A round of one stairwell with two floors of two doors, back by so many minutes of the day.
    fn round(workspace: &mut Workspace, to: u16) {
        let extra = Default::default();
        let building =
            Building { id: Id::new("b"), grid: String::new(), number: "1".into(), note: String::new(), extra };
        workspace.buildings.insert(building.id.clone(), building);
        let stairwell = Stairwell {
            id: Id::new("s"),
            building: Id::new("b"),
            unit: "1".into(),
            floors: 2,
            doors: Doors::Regular(2),
            entrance: None,
            note: String::new(),
            extra: Default::default(),
        };
        workspace.stairwells.insert(stairwell.id.clone(), stairwell);
        let round = Round {
            id: RoundId::new("r"),
            name: String::new(),
            day: DAY,
            from: 540,
            to,
            scope: Scope::All,
            form: Question::usual(),
            teams: vec![],
            closed: false,
            extra: Default::default(),
        };
        workspace.rounds.insert(round.id.clone(), round);
    }

    fn visit(workspace: &mut Workspace, door: &str, outcome: Outcome) {
        let visit = Visit {
            id: VisitId::new(door),
            round: RoundId::new("r"),
            stairwell: Id::new("s"),
            door: door.into(),
            key: String::new(),
            when: DAY.at(9, 30, 0, 0),
            nth: 0,
            by: vec![],
            outcome,
            answers: BTreeMap::new(),
            note: String::new(),
            extra: Default::default(),
        };
        workspace.visits.insert(visit.id.clone(), visit);
    }

    #[test]
    fn doors_nobody_has_been_to_are_told_apart_from_those_to_come_again_to() {
        let all = with(|workspace| {
            round(workspace, 900);
            visit(workspace, "101", Outcome::Reached);
            visit(workspace, "102", Outcome::NotAtHome);
        });
        let about: Vec<(Pressing, &About)> = all.iter().map(|one| (one.pressing, &one.about)).collect();
        let round = RoundId::new("r");
        let expected =
            [(Pressing::Failed, &About::Again(round.clone(), 1)), (Pressing::Open, &About::Doors(round.clone(), 2))];
        assert_eq!(about, expected);
    }

    #[test]
    fn doors_left_after_the_teams_were_to_be_back_are_late() {
        let all = with(|workspace| round(workspace, 700));
        assert_eq!(all.len(), 1);
        assert_eq!((all[0].pressing, &all[0].about), (Pressing::Late, &About::Doors(RoundId::new("r"), 4)));
    }

    #[test]
    fn the_most_pressing_comes_first_and_what_has_no_hour_last() {
        let all = with(|workspace| {
            let errand = |id: &str| Errand::new(ErrandId::new(id), "1-1-101", "gas card");
            let mut promised = errand("p");
            promised.promised = Some(DAY.at(15, 0, 0, 0));
            let mut late = errand("l");
            late.promised = Some(DAY.at(8, 0, 0, 0));
            let mut done = errand("d");
            done.done = Some(DAY.at(8, 0, 0, 0));
            let mut taken = errand("t");
            taken.taken = Some(DAY.at(9, 0, 0, 0));
            for own in [errand("n"), taken, promised, late, done] {
                workspace.errands.insert(own.id.clone(), own);
            }
            let found = Outside {
                id: OutsideId::new("x"),
                round: None,
                place: "shed".into(),
                headcount: 3,
                referred: String::new(),
                registered: true,
                supplied: false,
                when: DAY.at(8, 30, 0, 0),
                note: String::new(),
                extra: Default::default(),
            };
            workspace.outside.insert(found.id.clone(), found);
        });
        let errand = |id: &str| About::Errand(ErrandId::new(id));
        let about: Vec<About> = all.into_iter().map(|one| one.about).collect();
        assert_eq!(about, [errand("l"), errand("p"), About::Outside(OutsideId::new("x")), errand("t"), errand("n")]);
    }
}
