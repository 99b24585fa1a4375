//! Noting what was found at a door. Every visit is a record of its own; none overwrites another.

use std::collections::BTreeMap;

use crate::app::App;
use crate::app::action::Action;
use crate::app::commit::Outcome as Done;
use crate::app::refusal::Refusal;
use crate::domain::rounds::{Outcome, Round, RoundId, Visit, VisitId};
use crate::domain::site::DoorAt;
use crate::store::later::{removed, saved};

impl App {
    pub(super) fn visit(
        &mut self,
        round: &RoundId,
        at: DoorAt,
        outcome: Outcome,
        answers: BTreeMap<String, String>,
        note: String,
    ) -> Done {
        let key = self.workspace().door_key(&at).ok_or(Refusal::Gone)?;
        let by = self.workspace().rounds.get(round).map(|round| team(round, &at)).ok_or(Refusal::Gone)?;
        let nth = latest(self.workspace().visits.values(), round);
        let visit = Visit {
            id: VisitId::new(self.mint('v')),
            round: round.clone(),
            stairwell: at.stairwell,
            door: at.door,
            key: key.clone(),
            when: self.now(),
            nth: nth.map_or(0, |nth| nth.saturating_add(1)),
            by,
            outcome,
            answers,
            note,
            extra: Default::default(),
        };
        self.commit(Action::Visited(key, outcome), vec![saved(&visit)])
    }

    pub(super) fn save_visit(&mut self, visit: Visit) -> Done {
        if !self.workspace().visits.contains_key(&visit.id) {
            return Err(Refusal::Gone);
        }
        self.commit(Action::Visited(visit.key.clone(), visit.outcome), vec![saved(&visit)])
    }

    pub(super) fn remove_visit(&mut self, id: &VisitId) -> Done {
        let key = self.workspace().visits.get(id).ok_or(Refusal::Gone)?.key.clone();
        self.commit(Action::RemovedVisit(key), vec![removed(id)])
    }
}

/// The highest count of the round's visits. There are thousands, most of other rounds, and a tap waits for this: a visit that is
/// no later than another of the round is passed over without a look at its round.
fn latest<'a>(visits: impl Iterator<Item = &'a Visit>, round: &RoundId) -> Option<u32> {
    let mut latest = None;
    for visit in visits {
        if latest.is_none_or(|latest| visit.nth > latest) && visit.round == *round {
            latest = Some(visit.nth);
        }
    }
    latest
}

/// Who was at a door: the team that goes there, if one does.
fn team(round: &Round, at: &DoorAt) -> Vec<crate::domain::people::PersonId> {
    let team = round.team_of(at).and_then(|place| round.teams.get(place));
    team.map(|team| team.people.clone()).unwrap_or_default()
}
