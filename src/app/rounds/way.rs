//! The way of one team as it is walked: every climb with its doors, and the door to go to next. A new visit is noted at its door
//! and nothing else is looked at again, so that the next door is there at once, however many doors and visits there are.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::app::App;
use crate::domain::households::HouseholdId;
use crate::domain::ledger::{DoorLine, DoorState, Ledger, StairwellLedger};
use crate::domain::rounds::{Climb, Round, RoundId, Visit, VisitId};
use crate::domain::site::{DoorAt, StairwellId};
use crate::domain::time::DateTime;

/// One door as the way has it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DoorOnWay {
    /// The number on it; empty for a house with one.
    pub number: String,
    /// Its floor, from 1.
    pub floor: u8,
    /// How it stands.
    pub state: DoorState,
    /// How often somebody has been there on this round.
    pub tries: usize,
    /// Does somebody live there who needs care?
    pub cares: bool,
    /// Who is known to live there.
    pub home: Option<HouseholdId>,
    /// When the visit was that holds, in the order of [`Visit::moment`].
    last: Option<(DateTime, u32, VisitId)>,
}

/// A climb, and the revision of the workspace since which it is as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenClimb {
    /// The revision.
    pub since: u64,
    /// The climb.
    pub climb: Arc<ClimbOnWay>,
}

/// One climb with its doors.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ClimbOnWay {
    /// The stairwell.
    pub stairwell: StairwellId,
    /// When the team is at its foot, in minutes of the day.
    pub at: u16,
    /// The doors of the climb, in walking order.
    pub doors: Vec<DoorOnWay>,
    /// Every door of the stairwell that belongs to the round, ground floor first.
    pub windows: Vec<DoorOnWay>,
}

impl ClimbOnWay {
    fn of(climb: &Climb, stairs: &StairwellLedger) -> Self {
        let line = |number: &String| stairs.doors.iter().find(|line| line.number == *number);
        Self {
            stairwell: climb.stairwell.clone(),
            at: climb.at,
            doors: climb.doors.iter().filter_map(line).map(DoorOnWay::of).collect(),
            windows: stairs.doors.iter().map(DoorOnWay::of).collect(),
        }
    }

    /// One visit more at a door of the stairwell. A number that stands on two doors has its visits on the first of them.
    fn note(&mut self, visit: &Visit) {
        if let Some(door) = self.windows.iter_mut().find(|door| door.number == visit.door) {
            door.note(visit);
            self.doors.iter_mut().filter(|own| own.number == visit.door).for_each(|own| *own = door.clone());
        }
    }

    /// Is no door of the climb pending?
    pub fn is_over(&self) -> bool {
        self.doors.iter().all(|door| door.state != DoorState::Pending)
    }

    /// How many doors of the stairwell are done, of how many.
    pub fn done(&self) -> (usize, usize) {
        let done = self.windows.iter().filter(|door| door.state != DoorState::Pending).count();
        (done, self.windows.len())
    }
}

impl DoorOnWay {
    fn of(line: &DoorLine) -> Self {
        Self {
            number: line.number.clone(),
            floor: line.floor,
            state: line.state,
            tries: line.tries,
            cares: line.household.is_some_and(|household| !household.care.is_empty()),
            home: line.household.map(|household| household.id.clone()),
            last: line.last.map(moment),
        }
    }

    /// One visit more; it holds unless a later one is known already.
    fn note(&mut self, visit: &Visit) {
        self.tries += 1;
        let now = moment(visit);
        if self.last.as_ref().is_none_or(|last| *last < now) {
            self.state = DoorState::after(visit.outcome);
            self.last = Some(now);
        }
    }
}

fn moment(visit: &Visit) -> (DateTime, u32, VisitId) {
    let (when, nth, id) = visit.moment();
    (when, nth, id.clone())
}

/// The way of one team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamWay {
    /// The revision of the workspace that it shows.
    pub revision: u64,
    /// The revision since which nothing but visits has come.
    pub laid: u64,
    /// Its climbs, in walking order; those of stairwells that are no longer there are left out.
    pub climbs: Vec<SeenClimb>,
}

impl TeamWay {
    /// The way of a team, by its place, as the workspace has it; `before` is the same way as it was seen last.
    pub fn of(app: &App, id: &RoundId, place: usize, before: Option<&TeamWay>) -> Option<Self> {
        let round = app.workspace().rounds.get(id)?;
        let climbs = &round.teams.get(place)?.climbs;
        let touched = before.and_then(|before| Some((before, app.visits_since(before.revision)?)));
        let (laid, now) = match touched {
            Some((before, visits)) => {
                (before.laid, before.after(visits.into_iter().filter(|visit| visit.round == *id)))
            }
            None => (app.revision(), whole(app, round, climbs)),
        };
        let none = vec![];
        let old = before.map_or(&none, |before| &before.climbs);
        let seen = |(n, climb): (usize, Arc<ClimbOnWay>)| match old.get(n).filter(|old| old.climb == climb) {
            Some(old) => old.clone(),
            None => SeenClimb { since: app.revision(), climb },
        };
        Some(Self { revision: app.revision(), laid, climbs: now.into_iter().enumerate().map(seen).collect() })
    }

    /// The climbs after these new visits.
    fn after<'a>(&self, visits: impl Iterator<Item = &'a Visit>) -> Vec<Arc<ClimbOnWay>> {
        let mut all: Vec<Arc<ClimbOnWay>> = self.climbs.iter().map(|seen| seen.climb.clone()).collect();
        for visit in visits {
            for own in all.iter_mut().filter(|own| own.stairwell == visit.stairwell) {
                Arc::make_mut(own).note(visit);
            }
        }
        all
    }

    /// The door to go to next, by its climb's and its own place: in walking order the first where nobody has been, else the first
    /// where nobody was met.
    pub fn next(&self) -> Option<(usize, usize)> {
        let mut next: Option<(usize, (usize, usize))> = None;
        for (n, SeenClimb { climb, .. }) in self.climbs.iter().enumerate() {
            for (at, door) in climb.doors.iter().enumerate().filter(|(_, door)| door.state == DoorState::Pending) {
                if next.is_none_or(|(tries, _)| door.tries < tries) {
                    next = Some((door.tries, (n, at)));
                }
            }
        }
        next.map(|(_, place)| place)
    }

    /// The door at a place of the way.
    pub fn at(&self, (climb, door): (usize, usize)) -> Option<DoorAt> {
        let climb = &self.climbs.get(climb)?.climb;
        Some(DoorAt { stairwell: climb.stairwell.clone(), door: climb.doors.get(door)?.number.clone() })
    }
}

fn whole(app: &App, round: &Round, climbs: &[Climb]) -> Vec<Arc<ClimbOnWay>> {
    let ledger = Ledger::of(app.workspace(), round);
    let stairs: BTreeMap<&StairwellId, &StairwellLedger> =
        ledger.stairwells().map(|(_, own)| (&own.stairwell.id, own)).collect();
    let climb = |climb: &Climb| Some(Arc::new(ClimbOnWay::of(climb, stairs.get(&climb.stairwell)?)));
    climbs.iter().filter_map(climb).collect()
}
