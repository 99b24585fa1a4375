//! The plan as it stands during the search, with its running cost. Putting or taking one person touches only what the rules
//! say of that person's neighbouring duties and of that slot.

use super::cost::Cost;
use super::layout::Layout;
use crate::domain::in_a_row::InARow;
use crate::solve::rota::plan::Plan;
use crate::solve::rota::problem::worked::{day_bit, night_bit, weekends};
use crate::solve::rota::problem::{Load, Problem, Stander, Station};
use crate::solve::rota::rules::{
    avoided_pairs, days_in_a_row, fair_dawn, fair_holidays, fair_hours, fair_nights, fair_weekends, free_at_the_time,
    granted_wishes, least_heads, least_rest, most_heads, most_hours, needed_skills, nights_in_a_row, one_post_at_once,
    pair_at_night, preferred_partners, required_partners, wanted_heads, weekends_in_a_row, wished_skills,
};

/// The plan as it stands.
#[derive(Clone, Debug)]
pub(in crate::solve::rota) struct State {
    /// By slot: the people there, in no order.
    standing: Vec<Vec<u32>>,
    /// By person: their slots, in order of time.
    rows: Vec<Vec<u32>>,
    /// By person: what their duties of the week add up to.
    loads: Vec<Load>,
    /// By person: what the rules about their row cost, but for clashes.
    persons: Vec<Cost>,
    /// By slot: what its own rules cost.
    slots: Vec<Cost>,
    /// The slots with fewer heads than one would like, as bits.
    roomy: Vec<u64>,
    /// The slots with fewer heads than they need, as bits.
    short: Vec<u64>,
    cost: Cost,
}

/// What a step changed, to take it back without counting anything again.
#[derive(Clone, Copy, Debug)]
pub(in crate::solve::rota) struct Was {
    person: Cost,
    slot: Cost,
    total: Cost,
}

impl State {
    /// The plan with nothing in it but the pins.
    pub fn pinned(problem: &Problem, layout: &Layout) -> Self {
        let mut state = State {
            standing: problem.stations.iter().map(|s| Vec::with_capacity(usize::from(s.heads.most).min(64))).collect(),
            rows: vec![Vec::with_capacity(32); layout.people],
            loads: problem.standers.iter().map(Stander::held_load).collect(),
            persons: Vec::with_capacity(layout.people),
            slots: Vec::with_capacity(layout.slots),
            roomy: vec![0; layout.words],
            short: vec![0; layout.words],
            cost: Cost::of(&Plan { standing: vec![Vec::new(); layout.slots] }.score(problem)),
        };
        state.persons = (0..layout.people as u32).map(|person| state.person_cost(problem, person)).collect();
        state.slots = (0..layout.slots as u32).map(|slot| state.slot_cost(problem, layout, slot)).collect();
        (0..layout.slots as u32).for_each(|slot| state.note_room(layout, slot));
        // The tally of an empty plan charges the pins it lacks; putting them takes that charge away.
        state.cost.broken -= problem.pins.iter().map(|(slot, _)| pin_charge(problem, *slot)).sum::<i64>();
        for (slot, person) in &problem.pins {
            state.put(problem, layout, *person, *slot);
        }
        state
    }

    pub fn cost(&self) -> Cost {
        self.cost
    }

    /// The people at a slot, in no order.
    pub fn at(&self, slot: u32) -> &[u32] {
        &self.standing[slot as usize]
    }

    /// A person's slots, in order of time.
    pub fn row(&self, person: u32) -> &[u32] {
        &self.rows[person as usize]
    }

    /// A person's minutes of duty in the week.
    pub fn minutes(&self, person: u32) -> i32 {
        self.loads[person as usize].minutes
    }

    /// The slots with fewer heads than one would like, as bits.
    pub fn roomy(&self) -> &[u64] {
        &self.roomy
    }

    /// The slots with fewer heads than they need, as bits.
    pub fn short(&self) -> &[u64] {
        &self.short
    }

    pub fn stands(&self, person: u32, slot: u32) -> bool {
        self.standing[slot as usize].contains(&person)
    }

    pub fn plan(&self) -> Plan {
        let mut standing = self.standing.clone();
        standing.iter_mut().for_each(|there| there.sort_unstable());
        Plan { standing }
    }

    /// Copies the plan out into one of the same problem, without allocating anew; the people at a slot are in no order.
    pub fn copy_into(&self, plan: &mut Plan) {
        plan.standing.clone_from(&self.standing);
    }

    /// Puts a person at a slot where they are not yet; answers what [`State::take_back`] needs.
    pub fn put(&mut self, problem: &Problem, layout: &Layout, person: u32, slot: u32) -> Was {
        let was = self.was(person, slot);
        self.cost.broken += self.clash(problem, layout, person, slot);
        self.join(problem, layout, person, slot);
        self.weigh(problem, layout, person, slot);
        was
    }

    /// Takes a person away from a slot where they are; answers what [`State::put_back`] needs.
    pub fn take(&mut self, problem: &Problem, layout: &Layout, person: u32, slot: u32) -> Was {
        let was = self.was(person, slot);
        // No cost is ever negative: where nothing at all is broken, neither is anything here.
        self.cost.broken -= if self.cost.broken == 0 { 0 } else { self.clash(problem, layout, person, slot) };
        self.leave(problem, layout, person, slot);
        self.weigh(problem, layout, person, slot);
        was
    }

    /// Takes back that a person was put at a slot.
    pub fn take_back(&mut self, problem: &Problem, layout: &Layout, person: u32, slot: u32, was: Was) {
        self.leave(problem, layout, person, slot);
        self.restore(person, slot, was);
    }

    /// Takes back that a person was taken from a slot.
    pub fn put_back(&mut self, problem: &Problem, layout: &Layout, person: u32, slot: u32, was: Was) {
        self.join(problem, layout, person, slot);
        self.restore(person, slot, was);
    }

    fn was(&self, person: u32, slot: u32) -> Was {
        Was { person: self.persons[person as usize], slot: self.slots[slot as usize], total: self.cost }
    }

    fn restore(&mut self, person: u32, slot: u32, was: Was) {
        (self.persons[person as usize], self.slots[slot as usize], self.cost) = (was.person, was.slot, was.total);
    }

    fn join(&mut self, problem: &Problem, layout: &Layout, person: u32, slot: u32) {
        debug_assert!(!self.stands(person, slot));
        self.loads[person as usize] += problem.stations[slot as usize].load;
        let row = &mut self.rows[person as usize];
        let place = row.partition_point(|other| *other < slot);
        row.insert(place, slot);
        self.standing[slot as usize].push(person);
        self.note_room(layout, slot);
    }

    fn leave(&mut self, problem: &Problem, layout: &Layout, person: u32, slot: u32) {
        debug_assert!(self.stands(person, slot));
        self.loads[person as usize] -= problem.stations[slot as usize].load;
        self.rows[person as usize].retain(|other| *other != slot);
        let there = &mut self.standing[slot as usize];
        if let Some(place) = there.iter().position(|other| *other == person) {
            there.swap_remove(place);
        }
        self.note_room(layout, slot);
    }

    fn note_room(&mut self, layout: &Layout, slot: u32) {
        let heads = self.standing[slot as usize].len();
        let (word, bit) = (slot as usize / 64, slot % 64);
        let (wanted, needed) = layout.heads[slot as usize];
        let note = |bits: &mut u64, is: bool| *bits = *bits & !(1 << bit) | u64::from(is) << bit;
        note(&mut self.roomy[word], heads < usize::from(wanted));
        note(&mut self.short[word], heads < usize::from(needed));
    }

    /// Counts anew what a person's row and a slot cost, once they have changed.
    fn weigh(&mut self, problem: &Problem, layout: &Layout, person: u32, slot: u32) {
        let (own, there) = (self.person_cost(problem, person), self.slot_cost(problem, layout, slot));
        self.cost += own - self.persons[person as usize];
        self.cost += there - self.slots[slot as usize];
        (self.persons[person as usize], self.slots[slot as usize]) = (own, there);
    }

    /// Minutes by which a slot would break what stands in a person's row already.
    pub fn clash(&self, problem: &Problem, layout: &Layout, person: u32, slot: u32) -> i64 {
        let (stander, station) = (&problem.standers[person as usize], &problem.stations[slot as usize]);
        let rest = stander.least_rest;
        let turn = layout.turns[slot as usize];
        let pair = |other| one_post_at_once::cost(turn, other) + least_rest::cost(turn, other, rest);
        let row = self.rows[person as usize].iter();
        let among: i64 = row.filter(|other| **other != slot).map(|n| pair(layout.turns[*n as usize])).sum();
        let held: i64 = stander.held.iter().map(|held| pair(held.turn)).sum();
        // Not free, or said that they cannot: both cost the duty's minutes.
        let free = layout.is_open(person, slot) || stander.free_for.binary_search(&slot).is_ok();
        among + held + free_at_the_time::cost(free, station.length())
    }

    /// Can the person have the slot without more days, nights or weekends in a row than their most?
    pub fn row_allows(&self, problem: &Problem, person: u32, slot: u32) -> bool {
        let stander = &problem.standers[person as usize];
        stander.in_a_row == InARow::default() || {
            let row = self.rows[person as usize].iter().copied();
            in_a_row(problem, stander, row.clone().chain([slot])) <= in_a_row(problem, stander, row)
        }
    }

    fn person_cost(&self, problem: &Problem, person: u32) -> Cost {
        let stander = &problem.standers[person as usize];
        let (load, row) = (self.loads[person as usize], &self.rows[person as usize]);
        let (fair, limited) = (stander.fair, stander.in_a_row != InARow::default());
        let too_long = if limited { in_a_row(problem, stander, row.iter().copied()) } else { 0 };
        Cost {
            broken: most_hours::cost(load.minutes, stander.most_week) + too_long,
            uncovered: 0,
            unfair: granted_wishes::cost(stander, row)
                + fair_hours::cost(load.minutes, fair.minutes)
                + fair_nights::cost(load.nights, fair.nights)
                + fair_dawn::cost(load.dawn, fair.dawn)
                + fair_weekends::cost(load.weekends, fair.weekends)
                + fair_holidays::cost(load.holidays, fair.holidays),
        }
    }

    fn slot_cost(&self, problem: &Problem, layout: &Layout, slot: u32) -> Cost {
        let there = &self.standing[slot as usize];
        let with = |skill| there.iter().filter(|person| layout.has(**person, skill)).count() as u16;
        let mut cost = slot_cost(&problem.stations[slot as usize], there.len() as u16, with);
        if layout.paired {
            cost += pairs_cost(problem, slot, there);
        }
        cost
    }

    /// How much less the slot would cost if the person joined it; pairs are not looked at.
    pub fn slot_gain(&self, problem: &Problem, layout: &Layout, person: u32, slot: u32) -> Cost {
        let there = &self.standing[slot as usize];
        let with = |skill| there.iter().filter(|person| layout.has(**person, skill)).count() as u16;
        let joined = |skill| with(skill) + u16::from(layout.has(person, skill));
        let (station, heads) = (&problem.stations[slot as usize], there.len() as u16);
        let now = if layout.paired { slot_cost(station, heads, with) } else { self.slots[slot as usize] };
        now - slot_cost(station, heads + 1, joined)
    }
}

/// Minutes by which a row has more days, nights and weekends in a row than its person's most.
fn in_a_row(problem: &Problem, stander: &Stander, row: impl Iterator<Item = u32>) -> i64 {
    let (mut days, mut nights) = (stander.worked.days, stander.worked.nights);
    for slot in row {
        let station = &problem.stations[slot as usize];
        days |= day_bit(station.day);
        nights |= station.night.map_or(0, night_bit);
    }
    days_in_a_row::cost(days, stander.in_a_row.days)
        + nights_in_a_row::cost(nights, stander.in_a_row.nights)
        + weekends_in_a_row::cost(weekends(stander.worked.weekends, days), stander.in_a_row.weekends)
}

/// What partners cost at a slot: those who are missing, and those who should not meet.
fn pairs_cost(problem: &Problem, slot: u32, there: &[u32]) -> Cost {
    let length = problem.stations[slot as usize].length();
    let one = |person: &u32| &problem.standers[*person as usize];
    let required = there.iter().map(|person| required_partners::cost(&one(person).required, there, length));
    let preferred = there.iter().map(|person| preferred_partners::cost(&one(person).preferred, there));
    let avoided = avoided_pairs::cost(there, |person| &problem.standers[person as usize].avoided);
    Cost { broken: required.sum(), uncovered: 0, unfair: preferred.sum::<i64>() + avoided }
}

fn slot_cost(station: &Station, heads: u16, with: impl Fn(u16) -> u16) -> Cost {
    let mut cost = Cost {
        broken: most_heads::cost(heads, station.heads, station.length()),
        uncovered: least_heads::cost(heads, station.heads) + pair_at_night::cost(heads, station.heads, station.pair),
        unfair: wanted_heads::cost(heads, station.heads),
    };
    for seats in &station.skills {
        let with = with(seats.skill);
        cost.uncovered += needed_skills::cost(with, *seats);
        cost.unfair += wished_skills::cost(with, *seats);
    }
    cost
}

fn pin_charge(problem: &Problem, slot: u32) -> i64 {
    crate::solve::rota::rules::pins_kept::cost(false, problem.stations[slot as usize].length())
}
