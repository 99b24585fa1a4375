//! The plan as it stands during the search, with its running cost. Putting or taking one person touches only what the rules
//! say of that person's neighbouring duties and of that slot.

use super::cost::Cost;
use super::layout::Layout;
use crate::solve::rota::plan::Plan;
use crate::solve::rota::problem::{Problem, Station};
use crate::solve::rota::rules::{
    fair_hours, fair_nights, free_at_the_time, least_heads, least_rest, most_heads, most_hours, needed_skills,
    one_post_at_once, wanted_heads, wished_skills,
};

/// The plan as it stands.
#[derive(Clone, Debug)]
pub(in crate::solve::rota) struct State {
    /// By slot: the people there, in no order.
    standing: Vec<Vec<u32>>,
    /// By person: their slots, in order of time.
    rows: Vec<Vec<u32>>,
    /// By person: minutes of duty that count into the week.
    minutes: Vec<i32>,
    /// By person: night duties that count into the week.
    nights: Vec<i32>,
    cost: Cost,
}

impl State {
    /// The plan with nothing in it but the pins.
    pub fn pinned(problem: &Problem, layout: &Layout) -> Self {
        let counted = |n: usize| problem.standers[n].held.iter().filter(|held| held.counts);
        let mut state = State {
            standing: problem.stations.iter().map(|s| Vec::with_capacity(usize::from(s.heads.most).min(64))).collect(),
            rows: vec![Vec::with_capacity(32); layout.people],
            minutes: (0..layout.people).map(|n| counted(n).map(|held| held.turn.span.length()).sum()).collect(),
            nights: (0..layout.people).map(|n| counted(n).filter(|held| held.night).count() as i32).collect(),
            cost: Cost::of(&Plan { standing: vec![Vec::new(); layout.slots] }.score(problem)),
        };
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
        self.minutes[person as usize]
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

    /// Puts a person at a slot where they are not yet.
    pub fn put(&mut self, problem: &Problem, layout: &Layout, person: u32, slot: u32) {
        debug_assert!(!self.stands(person, slot));
        let clash = self.clash(problem, layout, person, slot);
        let station = &problem.stations[slot as usize];
        let nights = i32::from(station.night);
        self.cost -= self.person_cost(problem, person);
        self.cost -= self.slot_cost(problem, layout, slot);
        self.minutes[person as usize] += station.length();
        self.nights[person as usize] += nights;
        let row = &mut self.rows[person as usize];
        let place = row.partition_point(|other| *other < slot);
        row.insert(place, slot);
        self.standing[slot as usize].push(person);
        self.cost += self.person_cost(problem, person);
        self.cost += self.slot_cost(problem, layout, slot);
        self.cost.broken += clash;
    }

    /// Takes a person away from a slot where they are.
    pub fn take(&mut self, problem: &Problem, layout: &Layout, person: u32, slot: u32) {
        debug_assert!(self.stands(person, slot));
        let station = &problem.stations[slot as usize];
        // No cost is ever negative: where nothing at all is broken, neither is anything here.
        let clash = if self.cost.broken == 0 { 0 } else { self.clash(problem, layout, person, slot) };
        self.cost -= self.person_cost(problem, person);
        self.cost -= self.slot_cost(problem, layout, slot);
        self.minutes[person as usize] -= station.length();
        self.nights[person as usize] -= i32::from(station.night);
        self.rows[person as usize].retain(|other| *other != slot);
        let there = &mut self.standing[slot as usize];
        if let Some(place) = there.iter().position(|other| *other == person) {
            there.swap_remove(place);
        }
        self.cost += self.person_cost(problem, person);
        self.cost += self.slot_cost(problem, layout, slot);
        self.cost.broken -= clash;
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
        let free = layout.is_open(person, slot) || stander.free_for.binary_search(&slot).is_ok();
        among + held + free_at_the_time::cost(free, station.length())
    }

    fn person_cost(&self, problem: &Problem, person: u32) -> Cost {
        let stander = &problem.standers[person as usize];
        let (minutes, nights) = (self.minutes[person as usize], self.nights[person as usize]);
        Cost {
            broken: most_hours::cost(minutes, stander.most_week),
            uncovered: 0,
            unfair: fair_hours::cost(minutes, stander.fair_minutes) + fair_nights::cost(nights, stander.fair_nights),
        }
    }

    fn slot_cost(&self, problem: &Problem, layout: &Layout, slot: u32) -> Cost {
        let there = &self.standing[slot as usize];
        let with = |skill| there.iter().filter(|person| layout.has(**person, skill)).count() as u16;
        slot_cost(&problem.stations[slot as usize], there.len() as u16, with)
    }

    /// How much less the slot would cost if the person joined it.
    pub fn slot_gain(&self, problem: &Problem, layout: &Layout, person: u32, slot: u32) -> Cost {
        let there = &self.standing[slot as usize];
        let with = |skill| there.iter().filter(|person| layout.has(**person, skill)).count() as u16;
        let joined = |skill| with(skill) + u16::from(layout.has(person, skill));
        let station = &problem.stations[slot as usize];
        slot_cost(station, there.len() as u16, with) - slot_cost(station, there.len() as u16 + 1, joined)
    }
}

fn slot_cost(station: &Station, heads: u16, with: impl Fn(u16) -> u16) -> Cost {
    let mut cost = Cost {
        broken: most_heads::cost(heads, station.heads, station.length()),
        uncovered: least_heads::cost(heads, station.heads),
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
