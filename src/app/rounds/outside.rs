//! Who was found outside the list: noted in two taps, open until registered and supplied.

use crate::app::App;
use crate::app::action::Action;
use crate::app::commit::Outcome;
use crate::app::refusal::Refusal;
use crate::domain::rounds::{Outside, OutsideId};
use crate::store::later::{removed, saved};

impl App {
    pub(super) fn found_outside(&mut self, mut found: Outside) -> Outcome {
        check(&found)?;
        found.id = OutsideId::new(self.mint('x'));
        found.when = self.now();
        self.commit(Action::FoundOutside(found.place.clone()), vec![saved(&found)])
    }

    pub(super) fn save_outside(&mut self, found: Outside) -> Outcome {
        check(&found)?;
        if !self.workspace().outside.contains_key(&found.id) {
            return Err(Refusal::Gone);
        }
        self.commit(Action::FoundOutside(found.place.clone()), vec![saved(&found)])
    }

    pub(super) fn remove_outside(&mut self, id: &OutsideId) -> Outcome {
        let place = self.workspace().outside.get(id).ok_or(Refusal::Gone)?.place.clone();
        self.commit(Action::RemovedFromSite(place), vec![removed(id)])
    }
}

fn check(found: &Outside) -> Result<(), Refusal> {
    if found.place.trim().is_empty() { Err(Refusal::NameMissing) } else { Ok(()) }
}
