//! The ledger of a round: every door of its scope in exactly one state, at every level the parts add up to the whole.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use super::households::Household;
use super::rounds::{Outcome, Round, Visit};
use super::site::{Building, BuildingId, Stairwell, StairwellId, door_key};
use super::workspace::Workspace;

/// How a door stands in a round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DoorState {
    /// Nobody has been met yet and nothing else is known.
    #[default]
    Pending,
    /// Somebody was met.
    Reached,
    /// They would not have the visit.
    Refused,
    /// Nobody lives there.
    Vacant,
    /// The stairwell's own door was locked.
    Locked,
}

impl DoorState {
    /// The state that a door is in after a visit with this outcome.
    pub fn after(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Reached => Self::Reached,
            Outcome::NotAtHome => Self::Pending,
            Outcome::Refused => Self::Refused,
            Outcome::Vacant => Self::Vacant,
            Outcome::Locked => Self::Locked,
        }
    }
}

/// How many doors are in each state; `all` is always their sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Reached.
    pub reached: usize,
    /// Refused.
    pub refused: usize,
    /// Vacant.
    pub vacant: usize,
    /// Locked.
    pub locked: usize,
    /// Pending.
    pub pending: usize,
}

impl Tally {
    /// All doors.
    pub fn all(&self) -> usize {
        self.reached + self.refused + self.vacant + self.locked + self.pending
    }

    /// Doors that nobody need go to again.
    pub fn done(&self) -> usize {
        self.all() - self.pending
    }

    /// Is nothing pending, of something?
    pub fn is_complete(&self) -> bool {
        self.pending == 0 && self.all() > 0
    }

    fn count(&mut self, state: DoorState) {
        *match state {
            DoorState::Pending => &mut self.pending,
            DoorState::Reached => &mut self.reached,
            DoorState::Refused => &mut self.refused,
            DoorState::Vacant => &mut self.vacant,
            DoorState::Locked => &mut self.locked,
        } += 1;
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.reached += other.reached;
        self.refused += other.refused;
        self.vacant += other.vacant;
        self.locked += other.locked;
        self.pending += other.pending;
    }
}

/// One door of a round.
#[derive(Clone, Debug, PartialEq)]
pub struct DoorLine<'a> {
    /// What stands on it; empty for a house with one.
    pub number: String,
    /// Its floor, from 1.
    pub floor: u8,
    /// How it stands.
    pub state: DoorState,
    /// How often somebody has been there on this round.
    pub tries: usize,
    /// The visit that holds, if there was one.
    pub last: Option<&'a Visit>,
    /// Who is known to live there.
    pub household: Option<&'a Household>,
}

/// A stairwell (or house) of a round with its doors, ground floor first.
#[derive(Clone, Debug, PartialEq)]
pub struct StairwellLedger<'a> {
    /// The stairwell.
    pub stairwell: &'a Stairwell,
    /// The doors in the scope.
    pub doors: Vec<DoorLine<'a>>,
    /// Their sum.
    pub tally: Tally,
}

/// A building of a round.
#[derive(Clone, Debug, PartialEq)]
pub struct BuildingLedger<'a> {
    /// The building.
    pub building: BuildingId,
    /// Its number.
    pub number: &'a str,
    /// Its grid.
    pub grid: &'a str,
    /// Its stairwells that have doors in the scope, in order.
    pub stairwells: Vec<StairwellLedger<'a>>,
    /// Their sum.
    pub tally: Tally,
}

/// The ledger of one round.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger<'a> {
    /// The buildings that have doors in the scope, in the order of their numbers.
    pub buildings: Vec<BuildingLedger<'a>>,
    /// Everything.
    pub tally: Tally,
    /// Visits of the round to doors that are no longer there, or no longer in its scope; kept, and counted nowhere.
    pub astray: Vec<&'a Visit>,
}

impl<'a> Ledger<'a> {
    /// The ledger of a round as the workspace has it.
    pub fn of(workspace: &'a Workspace, round: &Round) -> Self {
        let mut visits = Visits::of(workspace, |visit| visit.round == round.id);
        let households = workspace.households_by_key();
        let mut ledger = Ledger::default();
        let mut stairwells = stairwells_by_building(workspace);
        for building in workspace.buildings_in_order() {
            let mut own = BuildingLedger {
                building: building.id.clone(),
                number: &building.number,
                grid: &building.grid,
                stairwells: vec![],
                tally: Tally::default(),
            };
            for stairwell in stairwells.remove(&building.id).unwrap_or_default() {
                let found = StairwellLedger::with(round, building, stairwell, &mut visits, &households);
                if !found.doors.is_empty() {
                    own.tally += found.tally;
                    own.stairwells.push(found);
                }
            }
            if !own.stairwells.is_empty() {
                ledger.tally += own.tally;
                ledger.buildings.push(own);
            }
        }
        ledger.astray = visits.left();
        ledger
    }

    /// The sums of the grids, in the order of their names.
    pub fn grids(&self) -> Vec<(&'a str, Tally)> {
        let mut grids: BTreeMap<&str, Tally> = BTreeMap::new();
        for building in &self.buildings {
            *grids.entry(building.grid).or_default() += building.tally;
        }
        grids.into_iter().collect()
    }

    /// Every stairwell with its building.
    pub fn stairwells(&self) -> impl Iterator<Item = (&BuildingLedger<'a>, &StairwellLedger<'a>)> {
        self.buildings.iter().flat_map(|building| building.stairwells.iter().map(move |own| (building, own)))
    }
}

fn stairwells_by_building(workspace: &Workspace) -> BTreeMap<&BuildingId, Vec<&Stairwell>> {
    let mut all: BTreeMap<&BuildingId, Vec<&Stairwell>> = BTreeMap::new();
    for stairwell in workspace.stairwells_in_order() {
        all.entry(&stairwell.building).or_default().push(stairwell);
    }
    all
}

impl<'a> StairwellLedger<'a> {
    /// The ledger of one stairwell alone, as it stands in the whole: for whoever has to know no more at once. `None` when the
    /// stairwell or its building is not there.
    pub fn of(workspace: &'a Workspace, round: &Round, id: &StairwellId) -> Option<Self> {
        let stairwell = workspace.stairwells.get(id)?;
        let building = workspace.buildings.get(&stairwell.building)?;
        let mut visits = Visits::of(workspace, |visit| visit.stairwell == *id && visit.round == round.id);
        let households = workspace.households_within(&door_key(&building.number, &stairwell.unit, ""));
        Some(Self::with(round, building, stairwell, &mut visits, &households))
    }

    fn with(
        round: &Round,
        building: &Building,
        stairwell: &'a Stairwell,
        visits: &mut Visits<'a>,
        households: &BTreeMap<String, &'a Household>,
    ) -> Self {
        // One text for the keys of all doors: a community has thousands.
        let mut key = door_key(&building.number, &stairwell.unit, "");
        let stem = key.len();
        let mut ledger = StairwellLedger { stairwell, doors: vec![], tally: Tally::default() };
        for door in stairwell.doors() {
            key.truncate(stem);
            if !door.number.is_empty() {
                key.push('-');
                key.push_str(&door.number);
            }
            let household = households.get(key.as_str()).copied();
            if !round.scope.holds(&stairwell.id, &door.number, &building.grid, household) {
                continue;
            }
            let (last, tries) = visits.take(&stairwell.id, &door.number);
            let state = last.map_or(DoorState::Pending, |visit| DoorState::after(visit.outcome));
            ledger.tally.count(state);
            ledger.doors.push(DoorLine { number: door.number, floor: door.floor, state, tries, last, household });
        }
        ledger
    }
}

/// The visits of a round by stairwell and door.
struct Visits<'a>(BTreeMap<&'a str, BTreeMap<&'a str, Vec<&'a Visit>>>);

impl<'a> Visits<'a> {
    fn of(workspace: &'a Workspace, is_meant: impl Fn(&Visit) -> bool) -> Self {
        let mut by_door: BTreeMap<&str, BTreeMap<&str, Vec<&Visit>>> = BTreeMap::new();
        for visit in workspace.visits.values().filter(|visit| is_meant(visit)) {
            by_door.entry(visit.stairwell.as_str()).or_default().entry(&visit.door).or_default().push(visit);
        }
        Self(by_door)
    }

    /// The visit that holds at a door, and how many there were. A door that stands twice in its stairwell takes them once.
    fn take(&mut self, stairwell: &StairwellId, door: &str) -> (Option<&'a Visit>, usize) {
        let of_stairwell = self.0.get_mut(stairwell.as_str());
        let visits = of_stairwell.and_then(|doors| doors.remove(door)).unwrap_or_default();
        (visits.iter().copied().max_by_key(|visit| visit.moment()), visits.len())
    }

    fn left(self) -> Vec<&'a Visit> {
        self.0.into_values().flat_map(BTreeMap::into_values).flatten().collect()
    }
}
