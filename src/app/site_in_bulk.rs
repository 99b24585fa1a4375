//! Several buildings made alike in one act: what that would change is known before, and one undo takes all of it back.

use super::App;
use super::action::Action;
use super::commit::Outcome;
use super::refusal::Refusal;
use crate::domain::community::Extra;
use crate::domain::site::{Building, BuildingId, Doors, Point, Stairwell, StairwellId};
use crate::domain::workspace::Workspace;
use crate::store::change::Change;
use crate::store::later::{removed, saved};

/// The most stairwells, floors and doors per floor that a building added by hand can have.
pub(super) const MOST: (u8, u8, u8) = (20, 40, 20);

/// Buildings, and how each of them is to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bulk {
    /// What people call them.
    pub numbers: Vec<String>,
    /// Their grid; empty leaves it as it is.
    pub grid: String,
    /// How many stairwells; 0 makes houses one enters from the street.
    pub stairwells: u8,
    /// Floors of each.
    pub floors: u8,
    /// Doors on every floor.
    pub doors_per_floor: u8,
}

/// What making several buildings alike would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BulkChange {
    /// Buildings that are not there yet.
    pub new: Vec<String>,
    /// Buildings of which something would change.
    pub changed: Vec<String>,
    /// Buildings that are so already.
    pub same: Vec<String>,
    /// Stairwells that would be taken out, since the building is to have fewer.
    pub taken_out: usize,
    /// Stairwells with door numbers of their own, which would get regular ones.
    pub renumbered: usize,
    /// Doors of these buildings as they are now.
    pub doors_before: usize,
    /// Doors of these buildings then.
    pub doors_after: usize,
}

impl Bulk {
    /// Is it something that can be built?
    pub fn is_sound(&self) -> bool {
        let within = self.stairwells <= MOST.0 && self.floors <= MOST.1 && self.doors_per_floor <= MOST.2;
        !self.numbers.is_empty() && self.floors > 0 && self.doors_per_floor > 0 && within
    }

    fn units(&self) -> Vec<String> {
        if self.stairwells == 0 { vec![String::new()] } else { (1..=self.stairwells).map(|n| n.to_string()).collect() }
    }

    /// What it would change here.
    pub fn change(&self, workspace: &Workspace) -> BulkChange {
        let mut change = BulkChange::default();
        for number in &self.numbers {
            let own = self.own(workspace, number);
            change.doors_before += own.stairwells.iter().map(|own| own.door_count()).sum::<usize>();
            change.doors_after += self.units().len() * usize::from(self.floors) * usize::from(self.doors_per_floor);
            change.taken_out += self.leaving(&own).count();
            let listed = |own: &&&Stairwell| matches!(own.doors, Doors::Listed(_)) && self.units().contains(&own.unit);
            change.renumbered += own.stairwells.iter().filter(listed).count();
            let place = match own.building {
                None => &mut change.new,
                Some(building) if self.is_so(building, &own) => &mut change.same,
                Some(_) => &mut change.changed,
            };
            place.push(number.clone());
        }
        change
    }

    fn own<'a>(&self, workspace: &'a Workspace, number: &str) -> Own<'a> {
        let building = workspace.buildings.values().find(|building| building.number == number);
        let stairwells = building.map(|building| workspace.stairwells_of(&building.id)).unwrap_or_default();
        Own { building, stairwells }
    }

    fn leaving<'a>(&'a self, own: &'a Own) -> impl Iterator<Item = &'a Stairwell> {
        let units = self.units();
        own.stairwells.iter().copied().filter(move |stairwell| !units.contains(&stairwell.unit))
    }

    fn is_so(&self, building: &Building, own: &Own) -> bool {
        let alike = |own: &&Stairwell| own.floors == self.floors && own.doors == Doors::Regular(self.doors_per_floor);
        let grid = self.grid.is_empty() || building.grid == self.grid;
        grid && own.stairwells.len() == self.units().len()
            && self.leaving(own).count() == 0
            && own.stairwells.iter().all(alike)
    }
}

/// A building as it is, if it is there.
struct Own<'a> {
    building: Option<&'a Building>,
    stairwells: Vec<&'a Stairwell>,
}

impl App {
    pub(super) fn change_in_bulk(&mut self, bulk: &Bulk) -> Outcome {
        if !bulk.is_sound() {
            return Err(Refusal::NotABuilding);
        }
        let mut changes = vec![];
        for number in &bulk.numbers {
            self.make_alike(bulk, number, &mut changes);
        }
        let (first, last) = (bulk.numbers.first(), bulk.numbers.last());
        let name = match (first, last) {
            (Some(first), Some(last)) if first != last => format!("{first}–{last}"),
            (first, _) => first.cloned().unwrap_or_default(),
        };
        self.commit(Action::EditedSite(name), changes)
    }

    fn make_alike(&mut self, bulk: &Bulk, number: &str, changes: &mut Vec<Change>) {
        let own = bulk.own(self.workspace(), number);
        let building = own.building.cloned();
        let stairwells: Vec<Stairwell> = own.stairwells.iter().map(|own| (*own).clone()).collect();
        changes.extend(bulk.leaving(&own).map(|own| removed(&own.id)));
        let id = building.as_ref().map_or_else(|| BuildingId::new(self.mint('b')), |building| building.id.clone());
        let as_it_is = building.unwrap_or_else(|| Building {
            id: id.clone(),
            grid: String::new(),
            number: number.to_owned(),
            note: String::new(),
            extra: Extra::new(),
        });
        let grid = if bulk.grid.is_empty() { as_it_is.grid.clone() } else { bulk.grid.clone() };
        changes.push(saved(&Building { grid, ..as_it_is }));
        for unit in bulk.units() {
            let there = stairwells.iter().find(|own| own.unit == unit).cloned();
            let stairwell = there.unwrap_or_else(|| Stairwell {
                id: StairwellId::new(self.mint('s')),
                building: id.clone(),
                unit,
                floors: bulk.floors,
                doors: Doors::Regular(bulk.doors_per_floor),
                entrance: None,
                note: String::new(),
                extra: Extra::new(),
            });
            let doors = Doors::Regular(bulk.doors_per_floor);
            changes.push(saved(&Stairwell { floors: bulk.floors, doors, ..stairwell }));
        }
    }

    /// Moves a building by so many metres east and north, its entrances together. One that nobody has measured stands then
    /// at that very point, its entrances side by side.
    pub(super) fn move_building(&mut self, id: &BuildingId, by: Point) -> Outcome {
        let building = self.workspace().buildings.get(id).ok_or(Refusal::Gone)?;
        let number = building.number.clone();
        let own: Vec<Stairwell> = self.workspace().stairwells_of(id).into_iter().cloned().collect();
        let measured = own.iter().any(|own| own.entrance.is_some());
        let moved = own.into_iter().zip(0u32..).map(|(own, nth)| {
            let beside = Point { x: f64::from(nth) * BESIDE, y: 0.0 };
            let from = if measured { own.entrance } else { Some(beside) };
            Stairwell { entrance: from.map(|from| Point { x: tenth(from.x + by.x), y: tenth(from.y + by.y) }), ..own }
        });
        let changes = moved.map(|own| saved(&own)).collect();
        self.commit(Action::EditedSite(number), changes)
    }
}

/// Metres between the entrances of a building that nobody has measured.
const BESIDE: f64 = 14.0;

/// Metres to the tenth, on a plane no larger than a hundred kilometres each way.
fn tenth(metres: f64) -> f64 {
    (metres.clamp(-100_000.0, 100_000.0) * 10.0).round() / 10.0
}
