//! The best row for one person while everybody else stands still, found exactly.
//!
//! Weighted interval scheduling with a budget of hours, by dynamic programming over the slots with room, the last to begin
//! first: each slot stays out, or joins the best row that begins late enough after it. (Burke and Curtois 2014 and Strandmark, Qu and Curtois 2020
//! find best rows for rostering in the same spirit.) Heads, skills and hours are weighed exactly, what else is shared
//! and pairs not at all; breaks between runs of days are thrown beforehand.

use super::breaks::Open;
use super::draft::Draft;
use crate::solve::random::Dice;
use crate::solve::rota::problem::Stander;
use crate::solve::rota::rules::{fair_hours, granted_wishes};

/// At most so many steps of hours are told apart; beyond, lengths are rounded up, which never allows too much.
const MOST_STEPS: i32 = 160;
/// No row at all.
const NONE: i32 = i32::MIN / 2;

/// One slot that may join the row.
#[derive(Clone, Copy, Debug)]
struct Offer {
    slot: u32,
    start: i32,
    end: i32,
    /// Its length in steps.
    steps: usize,
    /// What it is worth, in points.
    worth: i32,
}

/// Finds best rows, reusing its tables.
#[derive(Clone, Debug, Default)]
pub(in crate::solve::rota) struct BestRow {
    offers: Vec<Offer>,
    /// By offer: how many offers begin late enough to come after it.
    after: Vec<usize>,
    /// By number of offers looked at and steps used: the most that can be worth. Flat.
    table: Vec<i32>,
    row: Vec<u32>,
}

impl BestRow {
    /// The slots with room that the person should take beside what they stand, in no order. `spread` is how many points of
    /// chance are thrown onto each slot's worth.
    pub fn find(&mut self, draft: &Draft, dice: &mut Dice, person: u32, spread: usize) -> &[u32] {
        self.row.clear();
        let stander = &draft.problem.standers[person as usize];
        let left = stander.most_week - draft.state.minutes(person);
        if left <= 0 {
            return &self.row;
        }
        let step = draft.layout.step.max(left / MOST_STEPS + 1);
        let step = if left / draft.layout.step <= MOST_STEPS { draft.layout.step } else { step };
        self.collect(draft, dice, person, step, spread);
        let steps = (left / step) as usize;
        self.fill(stander.least_rest, steps);
        let base = draft.state.minutes(person);
        let points = |used: usize| {
            let minutes = base + used as i32 * step;
            -(fair_hours::cost(minutes, stander.fair.minutes) as i32)
        };
        self.read(steps, points);
        &self.row
    }

    fn collect(&mut self, draft: &Draft, dice: &mut Dice, person: u32, step: i32, spread: usize) {
        self.offers.clear();
        let stander = &draft.problem.standers[person as usize];
        let open = Open::throw(stander, dice);
        let words = draft.layout.open_bits(person).iter().zip(draft.state.roomy()).enumerate();
        for (word, mut left) in words.map(|(word, (open, roomy))| (word, open & roomy)).rev() {
            while left != 0 {
                let bit = left.ilog2();
                left &= !(1 << bit);
                let slot = word as u32 * 64 + bit;
                let allowed = draft.has_partner(person, slot) && open.allows(&draft.problem.stations[slot as usize]);
                if allowed && !draft.in_the_way(person, slot) {
                    let chance = dice.below(spread) as i32;
                    self.offer(draft, stander, person, slot, step, chance);
                }
            }
        }
    }

    fn offer(&mut self, draft: &Draft, stander: &Stander, person: u32, slot: u32, step: i32, chance: i32) {
        let span = draft.layout.turns[slot as usize].span;
        let wish = granted_wishes::of_joining(stander, draft.state.row(person), slot) as i32;
        let worth = draft.worth(person, slot) as i32 + draft.scarcity.points(slot) - wish + chance;
        let steps = ((span.length() + step - 1) / step) as usize;
        let offer = Offer { slot, start: span.start, end: span.end, steps, worth };
        match self.offers.last_mut() {
            // Nobody stands two slots of the same minutes: only the worthier of them can be in the best row.
            Some(last) if (last.start, last.end) == (span.start, span.end) && steps > 0 => {
                if worth > last.worth {
                    *last = offer;
                }
            }
            _ => self.offers.push(offer),
        }
    }

    fn fill(&mut self, least_rest: i32, steps: usize) {
        let width = steps + 1;
        self.after.clear();
        if self.table.len() < width * (self.offers.len() + 1) {
            self.table.resize(width * (self.offers.len() + 1), NONE);
        }
        self.table[..width].fill(NONE);
        self.table[0] = 0;
        for (n, offer) in self.offers.iter().enumerate() {
            let after = self.offers[..n].partition_point(|other| offer.end + least_rest <= other.start);
            self.after.push(after);
            let (old, new) = self.table.split_at_mut(width * (n + 1));
            let (stay, from) = (&old[width * n..], &old[width * after..width * (after + 1)]);
            let kept = offer.steps.min(width);
            new[..kept].copy_from_slice(&stay[..kept]);
            let joined = new[kept..width].iter_mut().zip(&stay[kept..]).zip(from);
            for ((best, stay), from) in joined {
                *best = (*stay).max(from + offer.worth);
            }
        }
    }

    /// Reads the best row back out of the table.
    fn read(&mut self, steps: usize, points: impl Fn(usize) -> i32) {
        let width = steps + 1;
        let last = &self.table[width * self.offers.len()..width * (self.offers.len() + 1)];
        // Points only ever take away, so that what is worth less before them is worth less after them.
        let (mut best, mut used) = (NONE / 2, None);
        for (steps, worth) in last.iter().enumerate().rev() {
            if *worth > best && *worth + points(steps) > best {
                (best, used) = (*worth + points(steps), Some(steps));
            }
        }
        let Some(mut used) = used else { return };
        let mut n = self.offers.len();
        while n > 0 {
            let here = self.table[width * n + used];
            if here == self.table[width * (n - 1) + used] {
                n -= 1;
                continue;
            }
            let offer = self.offers[n - 1];
            self.row.push(offer.slot);
            used -= offer.steps;
            n = self.after[n - 1];
        }
    }
}
