//! Adding, editing and taking out buildings, stairwells, places and suppliers.

use super::App;
use super::action::Action;
use super::command::SiteCommand;
use super::commit::Outcome;
use super::refusal::Refusal;
use super::route::Route;
use super::site_in_bulk::MOST;
use crate::domain::community::Extra;
use crate::domain::site::{Building, BuildingId, Doors, Place, PlaceId, Stairwell, StairwellId, Supplier, SupplierId};
use crate::store::change::Change;
use crate::store::later::{removed, saved};

impl App {
    pub(super) fn site(&mut self, command: SiteCommand) -> Outcome {
        match command {
            SiteCommand::AddBuilding { grid, number, stairwells, floors, doors_per_floor } => {
                self.add_building(grid.trim(), number.trim(), (stairwells, floors, doors_per_floor))
            }
            SiteCommand::Bulk(bulk) => self.change_in_bulk(&bulk),
            SiteCommand::MoveBuilding(id, by) => self.move_building(&id, by),
            SiteCommand::SaveBuilding(building) => self.save_building(building),
            SiteCommand::RemoveBuilding(id) => self.remove_building(&id),
            SiteCommand::AddStairwell(building) => self.add_stairwell(&building),
            SiteCommand::SaveStairwell(stairwell) => self.save_stairwell(stairwell),
            SiteCommand::RemoveStairwell(id) => self.remove_stairwell(&id),
            SiteCommand::SavePlace(place) => self.save_place(place),
            SiteCommand::RemovePlace(id) => {
                let name = self.workspace().places.get(&id).ok_or(Refusal::Gone)?.name.clone();
                self.commit(Action::RemovedFromSite(name), vec![removed(&id)])
            }
            SiteCommand::AddSupplier(name) => self.add_supplier(name.trim()),
            SiteCommand::SaveSupplier(supplier) => self.save_supplier(supplier),
            SiteCommand::RemoveSupplier(id) => {
                let name = self.workspace().suppliers.get(&id).ok_or(Refusal::Gone)?.name.clone();
                self.commit(Action::RemovedFromSite(name), vec![removed(&id)])
            }
        }
    }

    fn add_building(&mut self, grid: &str, number: &str, (stairwells, floors, per_floor): (u8, u8, u8)) -> Outcome {
        if number.is_empty() {
            return Err(Refusal::NameMissing);
        }
        if self.workspace().buildings.values().any(|other| other.number == number) {
            return Err(Refusal::BuildingTwice(number.to_owned()));
        }
        if floors == 0 || per_floor == 0 || stairwells > MOST.0 || floors > MOST.1 || per_floor > MOST.2 {
            return Err(Refusal::NotABuilding);
        }
        let id = BuildingId::new(self.mint('b'));
        let units: Vec<String> = match stairwells {
            0 => vec![String::new()],
            n => (1..=n).map(|unit| unit.to_string()).collect(),
        };
        let mut changes = vec![saved(&Building {
            id: id.clone(),
            grid: grid.to_owned(),
            number: number.to_owned(),
            note: String::new(),
            extra: Extra::new(),
        })];
        for unit in units {
            changes.push(saved(&Stairwell {
                id: StairwellId::new(self.mint('s')),
                building: id.clone(),
                unit,
                floors,
                doors: Doors::Regular(per_floor),
                entrance: None,
                note: String::new(),
                extra: Extra::new(),
            }));
        }
        let mut effects = self.commit(Action::AddedToSite(number.to_owned()), changes)?;
        effects.extend(self.go(Route::Building(id)));
        Ok(effects)
    }

    fn save_building(&mut self, building: Building) -> Outcome {
        if building.number.trim().is_empty() {
            return Err(Refusal::NameMissing);
        }
        if !self.workspace().buildings.contains_key(&building.id) {
            return Err(Refusal::Gone);
        }
        let twin = |other: &Building| other.id != building.id && other.number == building.number;
        if self.workspace().buildings.values().any(twin) {
            return Err(Refusal::BuildingTwice(building.number));
        }
        self.commit(Action::EditedSite(building.number.clone()), vec![saved(&building)])
    }

    fn remove_building(&mut self, id: &BuildingId) -> Outcome {
        let number = self.workspace().buildings.get(id).ok_or(Refusal::Gone)?.number.clone();
        let own = self.workspace().stairwells_of(id);
        let mut changes: Vec<Change> = own.iter().map(|s| removed(&s.id)).collect();
        changes.push(removed(id));
        let mut effects = self.commit(Action::RemovedFromSite(number), changes)?;
        if self.route == Route::Building(id.clone()) {
            effects.extend(self.go(Route::Site));
        }
        Ok(effects)
    }

    fn add_stairwell(&mut self, building: &BuildingId) -> Outcome {
        let number = self.workspace().buildings.get(building).ok_or(Refusal::Gone)?.number.clone();
        let own: Vec<Stairwell> = self.workspace().stairwells_of(building).into_iter().cloned().collect();
        let highest = own.iter().filter_map(|s| s.unit.parse::<u32>().ok()).max().unwrap_or(0);
        let like = own.last();
        let stairwell = Stairwell {
            id: StairwellId::new(self.mint('s')),
            building: building.clone(),
            unit: (highest + 1).to_string(),
            floors: like.map_or(6, |s| s.floors),
            doors: like.map_or(Doors::Regular(2), |s| s.doors.clone()),
            entrance: None,
            note: String::new(),
            extra: Extra::new(),
        };
        self.commit(Action::EditedSite(number), vec![saved(&stairwell)])
    }

    fn save_stairwell(&mut self, stairwell: Stairwell) -> Outcome {
        let number = self.workspace().buildings.get(&stairwell.building).ok_or(Refusal::Gone)?.number.clone();
        if stairwell.floors == 0 || stairwell.door_count() == 0 {
            return Err(Refusal::NotABuilding);
        }
        self.commit(Action::EditedSite(number), vec![saved(&stairwell)])
    }

    fn remove_stairwell(&mut self, id: &StairwellId) -> Outcome {
        let building = &self.workspace().stairwells.get(id).ok_or(Refusal::Gone)?.building;
        let name = self.workspace().buildings.get(building).map(|b| b.number.clone()).unwrap_or_default();
        self.commit(Action::EditedSite(name), vec![removed(id)])
    }

    /// A place that comes without an id is a new one and gets it here.
    fn save_place(&mut self, mut place: Place) -> Outcome {
        if place.name.trim().is_empty() {
            return Err(Refusal::NameMissing);
        }
        if place.id.as_str().is_empty() {
            place.id = PlaceId::new(self.mint('g'));
            return self.commit(Action::AddedToSite(place.name.clone()), vec![saved(&place)]);
        }
        self.commit(Action::EditedSite(place.name.clone()), vec![saved(&place)])
    }

    fn add_supplier(&mut self, name: &str) -> Outcome {
        if name.is_empty() {
            return Err(Refusal::NameMissing);
        }
        let supplier = Supplier {
            id: SupplierId::new(self.mint('v')),
            name: name.to_owned(),
            phone: String::new(),
            note: String::new(),
            extra: Extra::new(),
        };
        self.commit(Action::AddedToSite(name.to_owned()), vec![saved(&supplier)])
    }

    fn save_supplier(&mut self, supplier: Supplier) -> Outcome {
        if supplier.name.trim().is_empty() {
            return Err(Refusal::NameMissing);
        }
        self.commit(Action::EditedSite(supplier.name.clone()), vec![saved(&supplier)])
    }
}
