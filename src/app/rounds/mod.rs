//! Households and rounds: what a person can do with them.

pub mod by_hand;
pub mod command;
pub mod hand_on;
mod households;
mod needs;
mod outside;
pub mod planning;
pub mod problem;
mod visits;
pub mod way;

use super::App;
use super::action::Action;
use super::commit::Outcome;
use super::refusal::Refusal;
use super::route::{RoundsPage, Route};
use crate::domain::rounds::{Round, RoundId};
use crate::store::later::{removed, saved};
use command::RoundsCommand;

impl App {
    pub(super) fn rounds(&mut self, command: RoundsCommand) -> Outcome {
        match command {
            RoundsCommand::SaveHousehold(household) => self.save_household(household),
            RoundsCommand::RemoveHousehold(id) => self.remove_household(&id),
            RoundsCommand::Begin(round) => self.begin_round(round),
            RoundsCommand::Save(round) => self.save_round(round),
            RoundsCommand::Remove(id) => self.remove_round(&id),
            RoundsCommand::Visit { round, at, outcome, answers, note } => {
                self.visit(&round, at, outcome, answers, note)
            }
            RoundsCommand::Plan(command) => self.plan_round(command),
            RoundsCommand::Change(id, change) => self.change_round(&id, change),
            RoundsCommand::Need { at, words, errand } => self.need_at_door(&at, &words, errand),
            RoundsCommand::SaveVisit(visit) => self.save_visit(visit),
            RoundsCommand::RemoveVisit(id) => self.remove_visit(&id),
            RoundsCommand::FoundOutside(found) => self.found_outside(found),
            RoundsCommand::SaveOutside(found) => self.save_outside(found),
            RoundsCommand::RemoveOutside(id) => self.remove_outside(&id),
            RoundsCommand::HandOn(what) => self.hand_on(what),
        }
    }

    fn begin_round(&mut self, mut round: Round) -> Outcome {
        check(&round)?;
        round.id = RoundId::new(self.mint('r'));
        let page = RoundsPage::Plan(round.id.clone());
        let mut effects = self.commit(Action::BeganRound(round.day), vec![saved(&round)])?;
        effects.extend(self.go(Route::Rounds(page)));
        Ok(effects)
    }

    fn save_round(&mut self, round: Round) -> Outcome {
        check(&round)?;
        if !self.workspace().rounds.contains_key(&round.id) {
            return Err(Refusal::Gone);
        }
        self.commit(Action::EditedRound(round.day), vec![saved(&round)])
    }

    /// Its visits go with it; one undo brings all of it back.
    fn remove_round(&mut self, id: &RoundId) -> Outcome {
        let day = self.workspace().rounds.get(id).ok_or(Refusal::Gone)?.day;
        let visits = self.workspace().visits.values().filter(|visit| visit.round == *id);
        let mut changes: Vec<_> = visits.map(|visit| removed(&visit.id)).collect();
        changes.push(removed(id));
        let mut effects = self.commit(Action::RemovedRound(day), changes)?;
        effects.extend(self.go(Route::Rounds(RoundsPage::All)));
        Ok(effects)
    }
}

fn check(round: &Round) -> Result<(), Refusal> {
    if round.from < round.to { Ok(()) } else { Err(Refusal::HoursTurned) }
}
