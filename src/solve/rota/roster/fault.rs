//! What can be wrong with a roster from outside, checked once so that the search may trust its numbers.

use serde::{Deserialize, Serialize};

use super::problem::{KindNo, Limits, Roster};

/// Most kinds of shift: with the day off they are told apart by the bits of one word.
const MOST_KINDS: usize = 63;
/// Most days: twenty years.
const MOST_DAYS: u16 = 7_320;
/// Most people.
const MOST_PEOPLE: usize = 10_000;
/// Most points and minutes of one figure, so that no sum can overflow.
const MOST_POINTS: i32 = 1_000_000;
/// Skills are told apart by the bits of one word.
const MOST_SKILLS: u8 = 64;
/// Most minutes of one shift: a week.
const MOST_MINUTES: i32 = 10_080;

/// What is wrong with a roster.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum RosterFault {
    /// More days, people or kinds than the search can hold.
    TooLarge,
    /// Something names a day, person or kind that there is not.
    Unknown {
        /// In which list.
        list: String,
        /// Which entry of it, from 0.
        entry: usize,
    },
    /// A shift's length or a figure of points is negative or beyond all sense.
    Figure {
        /// In which list.
        list: String,
        /// Which entry of it, from 0.
        entry: usize,
    },
}

impl Roster {
    /// The first thing wrong with it; `None` when it can be searched.
    pub fn fault(&self) -> Option<RosterFault> {
        let cells = self.people.len() * usize::from(self.days) * (self.kinds.len() + 1);
        let large = self.kinds.len() > MOST_KINDS || self.days > MOST_DAYS || self.people.len() > MOST_PEOPLE;
        if large || cells > 100_000_000 {
            return Some(RosterFault::TooLarge);
        }
        self.kind_fault()
            .or_else(|| self.member_fault())
            .or_else(|| self.wish_fault())
            .or_else(|| self.demand_fault())
            .or_else(|| self.company_fault())
    }

    fn knows(&self, kind: KindNo) -> bool {
        usize::from(kind) <= self.kinds.len()
    }

    fn works(&self, kind: KindNo) -> bool {
        kind > 0 && self.knows(kind)
    }

    fn kind_fault(&self) -> Option<RosterFault> {
        let strange = self.kinds.iter().position(|kind| !kind.not_before.iter().all(|next| self.works(*next)));
        let length = |minutes: i32| (0..=MOST_MINUTES).contains(&minutes);
        let figure = self.kinds.iter().position(|kind| !length(kind.minutes));
        strange.map(|entry| unknown("kinds", entry)).or_else(|| figure.map(|entry| bad_figure("kinds", entry)))
    }

    fn member_fault(&self) -> Option<RosterFault> {
        let sound = |member: &super::problem::Member| {
            member.most_of.len() == self.kinds.len()
                && member.away.iter().all(|day| *day < self.days)
                && member.pins.iter().all(|pin| pin.day < self.days && self.knows(pin.kind))
                && member.before.is_none_or(|before| self.knows(before.last))
        };
        // Any figure that nobody can reach, up to `i32::MAX / 4`, stands for no limit.
        let length = |minutes: i32| (0..=i32::MAX / 4).contains(&minutes);
        let figures = |one: &Limits| [one.least_minutes, one.most_minutes, one.least_week, one.most_week];
        let strange = self.people.iter().position(|member| !sound(member));
        let figure = self.people.iter().position(|member| !figures(&member.limits).into_iter().all(length));
        strange.map(|entry| unknown("people", entry)).or_else(|| figure.map(|entry| bad_figure("people", entry)))
    }

    fn wish_fault(&self) -> Option<RosterFault> {
        let known = |wish: &super::problem::Wish| {
            usize::from(wish.person) < self.people.len() && wish.day < self.days && self.works(wish.kind)
        };
        let strange = self.wishes.iter().position(|wish| !known(wish));
        let figure = self.wishes.iter().position(|wish| !(-MOST_POINTS..=MOST_POINTS).contains(&wish.points));
        strange.map(|entry| unknown("wishes", entry)).or_else(|| figure.map(|entry| bad_figure("wishes", entry)))
    }

    fn company_fault(&self) -> Option<RosterFault> {
        let skill = |skill: u8| skill < MOST_SKILLS;
        let people = |n: u16| usize::from(n) < self.people.len();
        let strange = |asked: &super::problem::Skilled| {
            asked.day >= self.days || !self.works(asked.kind) || !skill(asked.skill) || !figure(asked.points)
        };
        let strange_pair = |pair: &super::problem::Pairing| {
            !people(pair.one) || !people(pair.other) || pair.one == pair.other || !figure(pair.points)
        };
        let weights = [self.fairness.hours, self.fairness.nights, self.fairness.weekends];
        let unskilled = self.people.iter().position(|one| !one.skills.iter().all(|n| skill(*n)));
        let entry = |list: &'static str| move |entry| unknown(list, entry);
        unskilled
            .map(entry("people"))
            .or_else(|| self.skilled.iter().position(strange).map(entry("skilled")))
            .or_else(|| self.pairs.iter().position(strange_pair).map(entry("pairs")))
            .or_else(|| {
                weights.iter().position(|points| !(0..=1_000).contains(points)).map(|n| bad_figure("fairness", n))
            })
    }

    fn demand_fault(&self) -> Option<RosterFault> {
        let strange = self.demands.iter().position(|demand| demand.day >= self.days || !self.works(demand.kind));
        let sound = |points: i32| (0..=MOST_POINTS).contains(&points);
        let figure =
            self.demands.iter().position(|demand| !sound(demand.under) || !sound(demand.over) || !sound(demand.beyond));
        strange.map(|entry| unknown("demands", entry)).or_else(|| figure.map(|entry| bad_figure("demands", entry)))
    }
}

/// Are points neither negative nor beyond all sense?
fn figure(points: i32) -> bool {
    (0..=MOST_POINTS).contains(&points)
}

fn unknown(list: &str, entry: usize) -> RosterFault {
    RosterFault::Unknown { list: list.into(), entry }
}

fn bad_figure(list: &str, entry: usize) -> RosterFault {
    RosterFault::Figure { list: list.into(), entry }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::solve::rota::roster::trial::{days, demand};

    #[test]
    fn a_demand_for_a_kind_nobody_knows_is_named() {
        let mut roster = days(2, 7);
        assert_eq!(roster.fault(), None);
        roster.demands.push(demand(0, 9, 1));
        assert_eq!(roster.fault(), Some(unknown("demands", 0)));
    }

    #[test]
    fn a_shift_that_takes_negative_time_is_named() {
        let mut roster = days(2, 7);
        roster.kinds[1].minutes = -1;
        assert_eq!(roster.fault(), Some(bad_figure("kinds", 1)));
    }
}
