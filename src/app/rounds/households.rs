//! Writing down who lives behind a door.

use crate::app::App;
use crate::app::action::Action;
use crate::app::commit::Outcome;
use crate::app::refusal::Refusal;
use crate::domain::households::{Household, HouseholdId};
use crate::store::later::{removed, saved};

impl App {
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
