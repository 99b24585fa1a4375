//! The roster laid out for the inner loop: flat tables by number, and what may stand where.

use std::ops::Range;

use super::bounds::Bounds;
use super::problem::{Fairness, KindNo, OFF, Roster, Skilled};
use super::rules::granted_wishes;
use super::rules::heads::Price;

/// Most points of all wishes about one day, so that no sum can overflow.
const MOST_WISHED: i32 = 100_000_000;

/// Somebody to be paired with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Partner {
    pub other: u32,
    pub together: bool,
    pub points: i32,
}

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
    /// Kinds that are night work, as bits.
    pub nights: u64,
    /// Does anybody have limits of single weeks?
    pub weekly: bool,
    /// Is a change's cost more than the sum of its days' and its row's: are skills, pairs or fairness asked for?
    pub tangled: bool,
    /// Skilled heads asked for, in order of day and kind.
    pub skilled: Vec<Skilled>,
    /// By day and kind: where its skilled heads begin, and one entry more; empty if none are asked for.
    skilled_from: Vec<u32>,
    /// By person: their skills as bits.
    pub skills: Vec<u64>,
    /// By person: with whom they are paired.
    pub partners: Vec<Vec<Partner>>,
    /// How much fairness counts.
    pub fairness: Fairness,
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
            nights: (1..).zip(&roster.kinds).filter(|(_, kind)| kind.night).fold(0, |bits, (n, _)| bits | 1 << n),
            weekly: roster.people.iter().any(|one| one.limits.least_week > 0 || one.limits.most_week < i32::MAX / 4),
            tangled: !roster.skilled.is_empty() || !roster.pairs.is_empty() || roster.fairness != Fairness::default(),
            skilled: roster.skilled.clone(),
            skilled_from: Vec::new(),
            skills: roster.people.iter().map(|one| bits(&one.skills)).collect(),
            partners: vec![Vec::new(); people],
            fairness: roster.fairness,
        };
        tables.lay_people(roster);
        tables.lay_company(roster);
        tables.lay_wishes(roster);
        for demand in &roster.demands {
            let at = tables.at_day(usize::from(demand.day), demand.kind);
            tables.price[at] = Price::of_demand(demand);
        }
        tables
    }

    fn lay_company(&mut self, roster: &Roster) {
        for pair in &roster.pairs {
            for (one, other) in [(pair.one, pair.other), (pair.other, pair.one)] {
                let partner = Partner { other: u32::from(other), together: pair.together, points: pair.points };
                self.partners[usize::from(one)].push(partner);
            }
        }
        self.skilled.sort_by_key(|asked| (asked.day, asked.kind));
        if !self.skilled.is_empty() {
            let before = |at: usize| self.skilled.partition_point(|one| self.at_day(one.day.into(), one.kind) < at);
            self.skilled_from = (0..=self.days * self.kinds).map(|at| before(at) as u32).collect();
        }
    }

    /// The places of the skilled heads that are asked for at a kind of a day.
    pub fn skilled_at(&self, day: usize, kind: KindNo) -> Range<usize> {
        let at = self.at_day(day, kind);
        let from = |at: usize| self.skilled_from.get(at).map_or(0, |from| *from as usize);
        from(at)..from(at + 1)
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
                let points = &mut self.wish[from + kind];
                *points = (*points + granted_wishes::cost(wish, kind as KindNo)).clamp(-MOST_WISHED, MOST_WISHED);
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
