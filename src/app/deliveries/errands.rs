//! Errands: what a household asks to have done.

use crate::app::App;
use crate::app::action::Action;
use crate::app::commit::Outcome;
use crate::app::refusal::Refusal;
use crate::app::route::{DeliveriesPage, Route};
use crate::domain::deliveries::{Errand, ErrandId};
use crate::store::later::{removed, saved};

impl App {
    pub(super) fn save_errand(&mut self, mut errand: Errand) -> Outcome {
        let is_new = errand.id.as_str().is_empty();
        if is_new {
            errand.id = ErrandId::new(self.mint('e'));
            errand.taken = Some(self.now());
        } else if !self.workspace().errands.contains_key(&errand.id) {
            return Err(Refusal::Gone);
        }
        let mut effects = self.commit(Action::WroteOrder(errand.household.clone()), vec![saved(&errand)])?;
        if is_new {
            effects.extend(self.go(Route::Deliveries(DeliveriesPage::Errand(errand.id))));
        }
        Ok(effects)
    }

    pub(super) fn remove_errand(&mut self, id: &ErrandId) -> Outcome {
        let household = self.workspace().errands.get(id).ok_or(Refusal::Gone)?.household.clone();
        let mut effects = self.commit(Action::RemovedOrder(household), vec![removed(id)])?;
        effects.extend(self.go(Route::Deliveries(DeliveriesPage::Desk)));
        Ok(effects)
    }
}
