//! The problem laid out for the inner loop: flat tables by number, and who may be tried where.

use crate::solve::rota::problem::{Problem, Stander, Turn};
use crate::solve::rota::rules::{least_rest, one_post_at_once};

/// Flat tables over a problem's people and slots. Slots are numbered in order of their start.
#[derive(Clone, Debug)]
pub(in crate::solve::rota) struct Layout {
    pub slots: usize,
    pub people: usize,
    /// Words of bits that all slots take.
    pub words: usize,
    /// By slot: where and when, close together for the inner loop.
    pub turns: Vec<Turn>,
    /// By slot: the heads one would like, and those it needs.
    pub heads: Vec<(u16, u16)>,
    /// The greatest length that divides every slot's, in minutes; at least 1.
    pub step: i32,
    /// By person: may this slot be tried? Flat, `person * slots + slot`.
    open: Vec<bool>,
    /// By person: the same as bits. Flat, `person * words`.
    open_bits: Vec<u64>,
    /// By person: is this slot a pin of theirs? Flat, `person * slots + slot`.
    pinned: Vec<bool>,
    /// By person and skill number: do they have it? Flat, `person * skills + skill`.
    has: Vec<bool>,
    skills: usize,
    /// By slot: the people who may be tried there, in order.
    pub candidates: Vec<Vec<u32>>,
    /// By person: the slots where they may be tried, in order.
    pub choices: Vec<Vec<u32>>,
    /// The people who have a choice at all, in order.
    pub movable: Vec<u32>,
    /// The people who have a choice and must have a partner, in order.
    pub tied: Vec<u32>,
    /// Does anybody want somebody beside them, or away from them?
    pub paired: bool,
    /// The slots that have a candidate and want heads, in order.
    pub fillable: Vec<u32>,
}

impl Layout {
    /// Lays a problem out. Somebody may be tried where they are free, unpinned, and neither a pin of theirs nor a duty of
    /// another week overlaps or leaves too little rest.
    pub fn of(problem: &Problem) -> Self {
        let (slots, people) = (problem.stations.len(), problem.standers.len());
        let skills = problem.stations.iter().flat_map(|s| &s.skills).map(|seats| usize::from(seats.skill) + 1).max();
        let skills = skills.unwrap_or(0);
        let mut layout = Layout {
            slots,
            people,
            words: slots.div_ceil(64),
            turns: problem.stations.iter().map(|station| station.turn).collect(),
            heads: problem.stations.iter().map(|station| (station.heads.wanted, station.needed())).collect(),
            step: problem.stations.iter().map(|station| station.length()).fold(0, common_divisor).max(1),
            open: vec![false; slots * people],
            open_bits: vec![0; slots.div_ceil(64) * people],
            pinned: vec![false; slots * people],
            has: vec![false; skills * people],
            skills,
            candidates: vec![Vec::new(); slots],
            choices: vec![Vec::new(); people],
            movable: Vec::new(),
            tied: Vec::new(),
            paired: false,
            fillable: Vec::new(),
        };
        for (slot, person) in &problem.pins {
            layout.pinned[*person as usize * slots + *slot as usize] = true;
        }
        for (n, person) in problem.standers.iter().enumerate() {
            layout.lay_person(problem, n, person);
        }
        let wants = |slot: &u32| problem.stations[*slot as usize].heads.wanted > 0;
        let filled = (0..slots as u32).filter(|slot| !layout.candidates[*slot as usize].is_empty() && wants(slot));
        layout.fillable = filled.collect();
        layout.movable = (0..people as u32).filter(|p| !layout.choices[*p as usize].is_empty()).collect();
        let standers = &problem.standers;
        layout.tied = layout.movable.iter().copied().filter(|n| !standers[*n as usize].required.is_empty()).collect();
        let pairs = |one: &Stander| [&one.required, &one.preferred, &one.avoided].iter().any(|with| !with.is_empty());
        layout.paired = standers.iter().any(pairs);
        layout
    }

    fn lay_person(&mut self, problem: &Problem, n: usize, person: &Stander) {
        for skill in person.skills.iter().filter(|skill| usize::from(**skill) < self.skills) {
            self.has[n * self.skills + usize::from(*skill)] = true;
        }
        let pins: Vec<usize> = (0..self.slots).filter(|slot| self.pinned[n * self.slots + slot]).collect();
        for slot in person.free_for.iter().filter(|slot| (**slot as usize) < self.slots) {
            let turn = problem.stations[*slot as usize].turn;
            let pinned = pins.iter().map(|pin| problem.stations[*pin].turn);
            let mut fixed = pinned.chain(person.held.iter().map(|held| held.turn));
            let clear = fixed.all(|other| {
                one_post_at_once::cost(turn, other) + least_rest::cost(turn, other, person.least_rest) == 0
            });
            if clear && !pins.contains(&(*slot as usize)) {
                self.open[n * self.slots + *slot as usize] = true;
                self.open_bits[n * self.words + *slot as usize / 64] |= 1 << (slot % 64);
                self.candidates[*slot as usize].push(n as u32);
                self.choices[n].push(*slot);
            }
        }
    }

    /// Minutes by which two slots break the rules between duties of one person.
    pub fn pair_clash(&self, problem: &Problem, person: u32, one: u32, other: u32) -> i64 {
        let rest = problem.standers[person as usize].least_rest;
        let (one, other) = (self.turns[one as usize], self.turns[other as usize]);
        one_post_at_once::cost(one, other) + least_rest::cost(one, other, rest)
    }

    /// May the person be tried at the slot?
    pub fn is_open(&self, person: u32, slot: u32) -> bool {
        self.open[person as usize * self.slots + slot as usize]
    }

    /// The slots where the person may be tried, as bits.
    pub fn open_bits(&self, person: u32) -> &[u64] {
        &self.open_bits[person as usize * self.words..(person as usize + 1) * self.words]
    }

    /// Is the person pinned to the slot?
    pub fn is_pinned(&self, person: u32, slot: u32) -> bool {
        self.pinned[person as usize * self.slots + slot as usize]
    }

    /// Has the person the skill?
    pub fn has(&self, person: u32, skill: u16) -> bool {
        self.has[person as usize * self.skills + usize::from(skill)]
    }
}

/// The greatest number that divides both (Euclid).
fn common_divisor(one: i32, other: i32) -> i32 {
    if other == 0 { one } else { common_divisor(other, one % other) }
}
