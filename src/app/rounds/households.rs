//! Writing down who lives behind a door.

use crate::app::App;
use crate::app::action::Action;
use crate::app::commit::Outcome;
use crate::app::refusal::Refusal;
use crate::domain::households::{Household, HouseholdId};
use crate::domain::people::Availability;
use crate::domain::site::door_key;
use crate::store::later::{removed, saved};

impl App {
    /// The record that a door's key means, such as `3-2-501`: of a door of the site where there is one, else by its parts.
    pub fn household_at(&self, key: &str) -> Household {
        let workspace = self.workspace();
        let parts = || {
            let mut parts = key.trim().splitn(3, '-').map(|part| part.trim().to_owned());
            let mut next = || parts.next().unwrap_or_default();
            (next(), next(), next())
        };
        let on_site = workspace.stairwells.values().find_map(|own| {
            let building = workspace.buildings.get(&own.building)?;
            let door =
                own.doors().into_iter().find(|door| door_key(&building.number, &own.unit, &door.number) == key)?;
            Some((building.number.clone(), own.unit.clone(), door.number))
        });
        let (building, unit, door) = on_site.unwrap_or_else(parts);
        let of_grid = workspace.buildings.values().find(|own| own.number == building);
        Household {
            id: HouseholdId::new(""),
            grid: of_grid.map(|own| own.grid.clone()).unwrap_or_default(),
            building,
            unit,
            door,
            residents: None,
            care: Default::default(),
            preferred: Availability::always(),
            notes: String::new(),
            extra: Default::default(),
        }
    }

    pub(super) fn save_household(&mut self, mut household: Household) -> Outcome {
        if household.building.trim().is_empty() {
            return Err(Refusal::NameMissing);
        }
        let key = household.key();
        let twin = self.workspace().households.values().find(|other| other.key() == key && other.id != household.id);
        if twin.is_some() {
            return Err(Refusal::HouseholdTwice(key));
        }
        if household.id.as_str().is_empty() {
            household.id = HouseholdId::new(self.mint('h'));
        } else if !self.workspace().households.contains_key(&household.id) {
            return Err(Refusal::Gone);
        }
        self.commit(Action::EditedSite(key), vec![saved(&household)])
    }

    pub(super) fn remove_household(&mut self, id: &HouseholdId) -> Outcome {
        let key = self.workspace().households.get(id).ok_or(Refusal::Gone)?.key();
        self.commit(Action::RemovedFromSite(key), vec![removed(id)])
    }
}
