//! Duties by hand: assign, clear, pin, hand over, swap; publishing a week.
//!
//! Nothing here refuses an act because it breaks a rule: the page shows the broken rule beside the act, the act is hers.

use super::App;
use super::action::Action;
use super::command::RotaCommand;
use super::commit::Outcome;
use super::refusal::Refusal;
use crate::domain::people::PersonId;
use crate::domain::rota::{Duty, DutyId, PlanState, ShiftId, WeekPlan};
use crate::domain::time::{Date, Week};
use crate::store::change::Change;

impl App {
    pub(super) fn rota(&mut self, command: RotaCommand) -> Outcome {
        match command {
            RotaCommand::Assign { shift, day, person } => self.assign(&shift, day, &person),
            RotaCommand::Clear(id) => self.clear(&id),
            RotaCommand::Pin(id, pinned) => self.pin(&id, pinned),
            RotaCommand::HandOver(id, person) => self.hand_over(&id, &person),
            RotaCommand::Swap(one, other) => self.swap(&one, &other),
            RotaCommand::ClearWeek(week) => self.clear_week(week),
            RotaCommand::Publish(week) => self.publish(week, PlanState::Published),
            RotaCommand::Unpublish(week) => self.publish(week, PlanState::Draft),
        }
    }

    fn assign(&mut self, shift: &ShiftId, day: Date, person: &PersonId) -> Outcome {
        let post = self.workspace().shift(shift).ok_or(Refusal::Gone)?.0.id.clone();
        let name = self.name_of(person).ok_or(Refusal::Gone)?;
        let duty = Duty::new(person.clone(), post, shift.clone(), day);
        if self.workspace().duties.contains_key(&duty.id) {
            return Err(Refusal::AlreadyThere);
        }
        self.commit(Action::Assigned(name, day), vec![Change::DutyAssigned(duty)])
    }

    fn clear(&mut self, id: &DutyId) -> Outcome {
        let duty = self.duty(id)?;
        let name = self.name_of(&duty.person).unwrap_or_default();
        self.commit(Action::Cleared(name, duty.day), vec![Change::DutyCleared(duty.id)])
    }

    fn pin(&mut self, id: &DutyId, pinned: bool) -> Outcome {
        let mut duty = self.duty(id)?;
        duty.pinned = pinned;
        let name = self.name_of(&duty.person).unwrap_or_default();
        let action = if pinned { Action::Pinned(name, duty.day) } else { Action::Unpinned(name, duty.day) };
        self.commit(action, vec![Change::DutyAssigned(duty)])
    }

    fn hand_over(&mut self, id: &DutyId, to: &PersonId) -> Outcome {
        let duty = self.duty(id)?;
        let (from, name) = (self.name_of(&duty.person).unwrap_or_default(), self.name_of(to).ok_or(Refusal::Gone)?);
        let changes = self.moved(&duty, to)?;
        self.commit(Action::HandedOver(from, name), changes)
    }

    fn swap(&mut self, one: &DutyId, other: &DutyId) -> Outcome {
        let (one, other) = (self.duty(one)?, self.duty(other)?);
        let mut changes = self.moved(&one, &other.person)?;
        changes.extend(self.moved(&other, &one.person)?);
        let name = |duty: &Duty| self.name_of(&duty.person).unwrap_or_default();
        self.commit(Action::Swapped(name(&one), name(&other)), changes)
    }

    /// A duty's id says who stands it, so another person means another record.
    fn moved(&self, duty: &Duty, to: &PersonId) -> Result<Vec<Change>, Refusal> {
        let mut moved = Duty::new(to.clone(), duty.post.clone(), duty.shift.clone(), duty.day);
        moved.pinned = duty.pinned;
        moved.extra = duty.extra.clone();
        if self.workspace().duties.contains_key(&moved.id) {
            return Err(Refusal::AlreadyThere);
        }
        Ok(vec![Change::DutyCleared(duty.id.clone()), Change::DutyAssigned(moved)])
    }

    fn clear_week(&mut self, week: Week) -> Outcome {
        let loose = self.workspace().duties_of(week).filter(|duty| !duty.pinned);
        let changes = loose.map(|duty| Change::DutyCleared(duty.id.clone())).collect();
        self.commit(Action::ClearedWeek(week), changes)
    }

    fn publish(&mut self, week: Week, state: PlanState) -> Outcome {
        let known = self.workspace().weeks.get(&WeekPlan::id_of(week)).cloned();
        let mut plan = known.unwrap_or_else(|| WeekPlan::draft(week));
        plan.state = state;
        plan.published_at = (state == PlanState::Published).then(|| self.now());
        let action = match state {
            PlanState::Published => Action::Published(week),
            PlanState::Draft => Action::Unpublished(week),
        };
        self.commit(action, vec![Change::WeekPlanSaved(plan)])
    }

    fn duty(&self, id: &DutyId) -> Result<Duty, Refusal> {
        self.workspace().duties.get(id).cloned().ok_or(Refusal::Gone)
    }

    fn name_of(&self, person: &PersonId) -> Option<String> {
        self.workspace().people.get(person).map(|person| person.name.clone())
    }
}
