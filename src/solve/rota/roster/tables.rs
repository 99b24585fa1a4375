//! The roster laid out for the inner loop: flat tables by number, and what may stand where.

use super::bounds::Bounds;
use super::problem::{KindNo, OFF, Roster};
use super::rules::granted_wishes;
use super::rules::heads::Price;

/// Flat tables over a roster.
#[derive(Clone, Debug)]
pub(super) struct Tables {
    pub people: usize,
    pub days: usize,
    /// Kinds and the day off: one more than there are kinds of shift.
    pub kinds: usize,
    /// Words of bits that a row takes.
    pub words: usize,
    /// By kind: its minutes; the day off has none.
    pub minutes: Vec<i32>,
    /// By kind: the kinds that may not stand on the next day, as bits.
    pub not_before: Vec<u64>,
    /// By person.
    pub bounds: Vec<Bounds>,
    /// By person and kind: at most so many.
    pub most_of: Vec<i32>,
    /// By person and day: the kinds that may stand there, the day off among them, as bits.
    pub allowed: Vec<u64>,
    /// By person, day and kind: points of wishes not granted when that stands there.
    pub wish: Vec<i32>,
    /// By day and kind: the price of heads.
    pub price: Vec<Price>,
    /// By person: the kinds that may stand anywhere in their row.
    pub able: Vec<Vec<KindNo>>,
    /// By person: the days on which there is a choice.
    pub open_days: Vec<Vec<u16>>,
    /// The people who have a choice at all.
    pub movable: Vec<u32>,
    /// What a breach that is counted in days costs in minutes: the length of the shortest shift.
    pub day_minutes: i32,
}

impl Tables {
    /// Lays out a roster that has no fault.
    pub fn of(roster: &Roster) -> Self {
        let (people, days, kinds) = (roster.people.len(), usize::from(roster.days), roster.kinds.len() + 1);
        let minutes: Vec<i32> = std::iter::once(0).chain(roster.kinds.iter().map(|kind| kind.minutes)).collect();
        let mut tables = Tables {
            people,
            days,
            kinds,
            words: days.div_ceil(64).max(1),
            day_minutes: minutes.iter().copied().filter(|minutes| *minutes > 0).min().unwrap_or(1),
            minutes,
            not_before: std::iter::once(0).chain(roster.kinds.iter().map(|kind| bits(&kind.not_before))).collect(),
            bounds: roster.people.iter().map(|one| Bounds { limits: one.limits, before: one.before }).collect(),
            most_of: Vec::with_capacity(people * kinds),
            allowed: Vec::with_capacity(people * days),
            wish: vec![0; people * days * kinds],
            price: vec![Price::default(); days * kinds],
            able: Vec::with_capacity(people),
            open_days: Vec::with_capacity(people),
            movable: Vec::new(),
        };
        tables.lay_people(roster);
        tables.lay_wishes(roster);
        for demand in &roster.demands {
            let at = tables.at_day(usize::from(demand.day), demand.kind);
            tables.price[at] = Price::of_demand(demand);
        }
        tables
    }

    fn lay_people(&mut self, roster: &Roster) {
        for (person, member) in roster.people.iter().enumerate() {
            self.most_of.push(i32::MAX);
            self.most_of.extend(member.most_of.iter().map(|most| i32::from(*most)));
            let stands = (1..self.kinds).filter(|kind| self.most_of[person * self.kinds + kind] > 0);
            let able: Vec<KindNo> = stands.map(|kind| kind as KindNo).collect();
            let from = self.allowed.len();
            self.allowed.resize(from + self.days, bits(&able) | 1);
            for day in &member.away {
                self.allowed[from + usize::from(*day)] = 1;
            }
            for pin in &member.pins {
                self.allowed[from + usize::from(pin.day)] = 1 << pin.kind;
            }
            let choice = |day: &u16| self.allowed[from + usize::from(*day)].count_ones() > 1;
            let open: Vec<u16> = (0..roster.days).filter(choice).collect();
            if !open.is_empty() {
                self.movable.push(person as u32);
            }
            self.open_days.push(open);
            self.able.push(able);
        }
    }

    fn lay_wishes(&mut self, roster: &Roster) {
        for wish in &roster.wishes {
            let from = self.at_person(usize::from(wish.person), usize::from(wish.day));
            for kind in 0..self.kinds {
                self.wish[from + kind] += granted_wishes::cost(wish, kind as KindNo);
            }
        }
    }

    /// Where a person's day begins in the tables by person, day and kind.
    pub fn at_person(&self, person: usize, day: usize) -> usize {
        (person * self.days + day) * self.kinds
    }

    /// Where a kind of a day is in the tables by day and kind.
    pub fn at_day(&self, day: usize, kind: KindNo) -> usize {
        day * self.kinds + usize::from(kind)
    }

    /// May this stand on a person's day?
    pub fn is_open(&self, person: usize, day: usize, kind: KindNo) -> bool {
        self.allowed[person * self.days + day] >> kind & 1 == 1
    }

    /// What a person stood on the day before the first, as far as it is known.
    pub fn last_before(&self, person: usize) -> KindNo {
        self.bounds[person].before.map_or(OFF, |before| before.last)
    }
}

fn bits(kinds: &[KindNo]) -> u64 {
    kinds.iter().fold(0, |bits, kind| bits | 1 << kind)
}
