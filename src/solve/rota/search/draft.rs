//! Steps that can be taken back: a move puts and takes people on the draft, then the search keeps the lot or undoes it.

use super::cost::Cost;
use super::layout::Layout;
use super::state::State;
use crate::solve::rota::problem::Problem;

/// One step of a move.
#[derive(Clone, Copy, Debug)]
enum Step {
    Put(u32, u32),
    Taken(u32, u32),
}

/// The plan with the steps since it was last kept.
#[derive(Clone, Debug)]
pub(in crate::solve::rota) struct Draft {
    pub problem: Problem,
    pub layout: Layout,
    pub state: State,
    steps: Vec<Step>,
    kept: Cost,
}

impl Draft {
    /// A draft with nothing in it but the pins.
    pub fn new(problem: Problem) -> Self {
        let layout = Layout::of(&problem);
        let state = State::pinned(&problem, &layout);
        let kept = state.cost();
        Self { problem, layout, state, steps: Vec::with_capacity(256), kept }
    }

    /// Puts a person at a slot where they are not yet.
    pub fn put(&mut self, person: u32, slot: u32) {
        self.state.put(&self.problem, &self.layout, person, slot);
        self.steps.push(Step::Put(person, slot));
    }

    /// Takes a person away from a slot where they are.
    pub fn take(&mut self, person: u32, slot: u32) {
        self.state.take(&self.problem, &self.layout, person, slot);
        self.steps.push(Step::Taken(person, slot));
    }

    /// How many steps there are since the plan was last kept.
    pub fn steps(&self) -> usize {
        self.steps.len()
    }

    /// The first slot that somebody was taken from since there were so many steps.
    pub fn taken_since(&self, steps: usize) -> Option<u32> {
        self.steps.get(steps..)?.iter().find_map(|step| match step {
            Step::Taken(_, slot) => Some(*slot),
            Step::Put(..) => None,
        })
    }

    /// By how much the steps since the plan was last kept change its cost.
    pub fn change(&self) -> Cost {
        self.state.cost() - self.kept
    }

    /// Keeps the steps.
    pub fn keep(&mut self) {
        self.steps.clear();
        self.kept = self.state.cost();
    }

    /// Takes the steps back, the last first.
    pub fn undo(&mut self) {
        while let Some(step) = self.steps.pop() {
            match step {
                Step::Put(person, slot) => self.state.take(&self.problem, &self.layout, person, slot),
                Step::Taken(person, slot) => self.state.put(&self.problem, &self.layout, person, slot),
            }
        }
        debug_assert_eq!(self.state.cost(), self.kept);
    }

    /// The minutes that the slot takes.
    pub fn length(&self, slot: u32) -> i32 {
        self.problem.stations[slot as usize].length()
    }

    /// Has the slot fewer heads than one would like?
    pub fn has_room(&self, slot: u32) -> bool {
        self.state.at(slot).len() < usize::from(self.problem.stations[slot as usize].heads.wanted)
    }

    /// May the slot take one head more than it has?
    pub fn may_spare(&self, slot: u32) -> bool {
        self.state.at(slot).len() < usize::from(self.problem.stations[slot as usize].heads.most)
    }

    /// What the slot's own rules gain, in points, when the person joins it.
    pub fn worth(&self, person: u32, slot: u32) -> i64 {
        self.state.slot_gain(&self.problem, &self.layout, person, slot).points()
    }

    /// Could the person take the slot as things stand, breaking nothing?
    pub fn fits(&self, person: u32, slot: u32) -> bool {
        let most = self.problem.standers[person as usize].most_week;
        !self.state.stands(person, slot)
            && self.state.minutes(person) + self.length(slot) <= most
            && self.clash(person, slot) == 0
    }

    /// Minutes by which two slots break the rules between duties of one person.
    pub fn pair_clash(&self, person: u32, one: u32, other: u32) -> i64 {
        self.layout.pair_clash(&self.problem, person, one, other)
    }

    /// Minutes by which the slot would break what stands in the person's row.
    pub fn clash(&self, person: u32, slot: u32) -> i64 {
        self.state.clash(&self.problem, &self.layout, person, slot)
    }
}
