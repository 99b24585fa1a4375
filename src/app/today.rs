//! My day: the next duty, who stands it with me, and what of today still needs somebody.

use super::App;
use crate::domain::order::{self, sort_by_key};
use crate::domain::people::PersonId;
use crate::domain::rota::{Duty, Slot};
use crate::domain::rounds::{Outcome, RoundId, Visit};
use crate::domain::time::{Date, DateTime, Minutes, minutes_between};
use crate::domain::week_slots::slots_of_week;
use serde::{Deserialize, Serialize};

/// A duty of mine, with everything one wants to know on the way to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NextDuty {
    /// When it begins, by the wall clock.
    #[serde(with = "crate::domain::time::text")]
    pub start: DateTime,
    /// When it ends.
    #[serde(with = "crate::domain::time::text")]
    pub end: DateTime,
    /// How long before the start one should be there.
    pub handover: Minutes,
    /// The post's name.
    pub post: String,
    /// The shift's name or code.
    pub shift: String,
    /// The names of those who stand it with me.
    pub with: Vec<String>,
    /// Is it night work, and if so which of the week's, counted from 1?
    pub night_no: Option<u32>,
    /// What is done at the post, in order.
    pub checklist: Vec<String>,
}

/// My day, as the first page shows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MyDay {
    /// My name, when I have said who I am.
    pub me: Option<String>,
    /// The duty under way or next to come, within this week and the next.
    pub next: Option<NextDuty>,
    /// Those that come after it.
    pub later: Vec<NextDuty>,
    /// The team I go with, by its round and place, and how many of its doors are still to be visited.
    pub doors: Option<(RoundId, usize, usize)>,
    /// What of today and tomorrow has too few people, and how many are missing.
    pub gaps: Vec<(Slot, u16)>,
}

impl App {
    /// My day, as of now.
    pub fn my_day(&self) -> MyDay {
        let me = self.preferences.me.as_ref().and_then(|id| self.workspace().people.get(id));
        let mut duties = me.map(|me| self.coming_duties(&me.id)).unwrap_or_default().into_iter();
        MyDay {
            me: me.map(|me| me.name.clone()),
            next: duties.next(),
            later: duties.collect(),
            doors: me.and_then(|me| self.doors_of(&me.id)),
            gaps: self.gaps_until_tomorrow(),
        }
    }

    /// Of the rounds that are not put away the one with the earliest day on which somebody still has doors to visit.
    fn doors_of(&self, me: &PersonId) -> Option<(RoundId, usize, usize)> {
        let workspace = self.workspace();
        let mut found: Vec<(Date, RoundId, usize, usize)> = Vec::new();
        for round in workspace.rounds.values().filter(|round| !round.closed) {
            let Some(team) = round.teams.iter().position(|team| team.people.contains(me)) else { continue };
            let over = |visit: &&Visit| visit.round == round.id && visit.outcome != Outcome::NotAtHome;
            let over =
                workspace.visits.values().filter(over).map(|visit| (visit.stairwell.as_str(), visit.door.as_str()));
            let over = order::set(over);
            let climbs = round.teams.get(team).map(|team| team.climbs.as_slice()).unwrap_or_default();
            let doors = climbs
                .iter()
                .flat_map(|climb| climb.doors.iter().map(move |door| (climb.stairwell.as_str(), door.as_str())));
            let left = doors.filter(|door| !over.contains(door)).count();
            if left > 0 {
                found.push((round.day, round.id.clone(), team, left));
            }
        }
        found.into_iter().min().map(|(_, round, team, left)| (round, team, left))
    }

    /// Somebody's duties that are not over, in order, of this week and the next.
    pub fn coming_duties(&self, person: &PersonId) -> Vec<NextDuty> {
        let now = self.now();
        let slots = self.slots_ahead();
        let mine = |slot: &&Slot| slot.end > now && self.duty_at(slot, person).is_some();
        let mut nights = 0;
        let mut week = self.this_week();
        slots
            .iter()
            .filter(mine)
            .map(|slot| {
                let own_week = crate::domain::time::Week::of(slot.day);
                if own_week != week {
                    (week, nights) = (own_week, 0);
                }
                nights += u32::from(slot.is_night());
                self.told(slot, person, slot.is_night().then_some(nights))
            })
            .collect()
    }

    fn told(&self, slot: &Slot, me: &PersonId, night_no: Option<u32>) -> NextDuty {
        let workspace = self.workspace();
        let others = workspace.duties_at(slot).filter(|duty| duty.person != *me);
        let name = |duty: &Duty| workspace.people.get(&duty.person).map(|person| person.name.clone());
        let post = workspace.posts.get(&slot.post);
        NextDuty {
            start: slot.start,
            end: slot.end,
            handover: post.map_or(Minutes(0), |post| post.handover),
            post: post.map(|post| post.name.clone()).unwrap_or_default(),
            shift: workspace.shift(&slot.shift).map(|(_, shift)| shift.name.clone()).unwrap_or_default(),
            with: others.filter_map(name).collect(),
            night_no,
            checklist: post.map(|post| post.checklist.clone()).unwrap_or_default(),
        }
    }

    pub(super) fn gaps_until_tomorrow(&self) -> Vec<(Slot, u16)> {
        let now = self.now();
        let soon = |slot: &Slot| slot.end > now && minutes_between(now, slot.start) < Minutes::hours(24);
        let missing = |slot: &Slot| {
            let there = u16::try_from(self.workspace().duties_at(slot).count()).unwrap_or(u16::MAX);
            slot.heads.least.saturating_sub(there)
        };
        let slots = self.slots_ahead().into_iter().filter(soon);
        slots.map(|slot| (missing(&slot), slot)).filter(|(n, _)| *n > 0).map(|(n, slot)| (slot, n)).collect()
    }

    /// The slots from last Sunday (whose evening may run into Monday) to the end of next week, by start.
    fn slots_ahead(&self) -> Vec<Slot> {
        let week = self.this_week();
        let mut slots: Vec<Slot> = [week.plus(-1), week, week.plus(1)]
            .into_iter()
            .flat_map(|week| slots_of_week(self.workspace(), week))
            .filter(|slot| slot.end.date() >= week.monday())
            .collect();
        sort_by_key(&mut slots, |slot| slot.start);
        slots
    }

    fn duty_at(&self, slot: &Slot, person: &PersonId) -> Option<&Duty> {
        let duty = Duty::new(person.clone(), slot.post.clone(), slot.shift.clone(), slot.day);
        self.workspace().duties.get(&duty.id)
    }
}
