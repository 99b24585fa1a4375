//! Steps that can be taken back: a move puts and takes people on the draft, then the search keeps the lot or undoes it.

use super::cost::Cost;
use super::layout::Layout;
use super::scarcity::Scarcity;
use super::state::{State, Was};
use crate::solve::rota::plan::Plan;
use crate::solve::rota::problem::Problem;
use crate::solve::rota::rules::required_partners;

/// One step of a move.
#[derive(Clone, Copy, Debug)]
enum Step {
    Put(u32, u32, Was),
    Taken(u32, u32, Was),
}

/// The plan with the steps since it was last kept.
#[derive(Clone, Debug)]
pub(in crate::solve::rota) struct Draft {
    pub problem: Problem,
    pub layout: Layout,
    pub state: State,
    /// Points that one missing head is worth to the search.
    pub head: i64,
    /// How hard each slot is to fill.
    pub scarcity: Scarcity,
    steps: Vec<Step>,
    kept: Cost,
}

impl Draft {
    /// A draft with nothing in it but the pins.
    pub fn new(problem: Problem) -> Self {
        let layout = Layout::of(&problem);
        let state = State::pinned(&problem, &layout);
        let kept = state.cost();
        let scarcity = Scarcity::new(layout.slots);
        Self { problem, layout, state, head: 0, scarcity, steps: Vec::with_capacity(256), kept }
    }

    /// Puts a person at a slot where they are not yet.
    pub fn put(&mut self, person: u32, slot: u32) {
        let was = self.state.put(&self.problem, &self.layout, person, slot);
        self.steps.push(Step::Put(person, slot, was));
    }

    /// Takes a person away from a slot where they are.
    pub fn take(&mut self, person: u32, slot: u32) {
        let was = self.state.take(&self.problem, &self.layout, person, slot);
        self.steps.push(Step::Taken(person, slot, was));
    }

    /// Looks anew at what is hard to fill.
    pub fn look(&mut self) {
        self.scarcity.look(self.state.short());
    }

    /// How many steps there are since the plan was last kept.
    pub fn steps(&self) -> usize {
        self.steps.len()
    }

    /// The steps since the plan was last kept: whether somebody was put there, who, and where.
    pub fn steps_taken(&self) -> impl Iterator<Item = (bool, u32, u32)> {
        self.steps.iter().map(|step| match step {
            Step::Put(person, slot, _) => (true, *person, *slot),
            Step::Taken(person, slot, _) => (false, *person, *slot),
        })
    }

    /// The first slot that somebody was taken from since there were so many steps.
    pub fn taken_since(&self, steps: usize) -> Option<u32> {
        self.steps.get(steps..)?.iter().find_map(|step| match step {
            Step::Taken(_, slot, _) => Some(*slot),
            Step::Put(..) => None,
        })
    }

    /// By how much the steps since the plan was last kept change its cost, in points.
    pub fn change(&self) -> i64 {
        (self.state.cost() - self.kept).points(self.head)
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
                Step::Put(person, slot, was) => self.state.take_back(&self.problem, &self.layout, person, slot, was),
                Step::Taken(person, slot, was) => self.state.put_back(&self.problem, &self.layout, person, slot, was),
            }
        }
        debug_assert_eq!(self.state.cost(), self.kept);
    }

    /// Makes another plan of the same problem, pins and all, the one that stands, and keeps it.
    pub fn adopt(&mut self, plan: &Plan) {
        for (slot, there) in (0u32..).zip(&plan.standing) {
            for person in self.state.at(slot).to_vec().iter().filter(|person| !there.contains(person)) {
                self.take(*person, slot);
            }
        }
        for (slot, there) in (0u32..).zip(&plan.standing) {
            for person in there {
                if !self.state.stands(*person, slot) {
                    self.put(*person, slot);
                }
            }
        }
        self.keep();
    }

    /// The minutes that the slot takes.
    pub fn length(&self, slot: u32) -> i32 {
        self.problem.stations[slot as usize].length()
    }

    /// Has the slot fewer heads than one would like?
    pub fn has_room(&self, slot: u32) -> bool {
        self.state.roomy()[slot as usize / 64] >> (slot % 64) & 1 == 1
    }

    /// Does the slot lack a head that it needs?
    pub fn is_short(&self, slot: u32) -> bool {
        self.state.short()[slot as usize / 64] >> (slot % 64) & 1 == 1
    }

    /// May the slot take one head more than it has?
    pub fn may_spare(&self, slot: u32) -> bool {
        self.state.at(slot).len() < usize::from(self.problem.stations[slot as usize].heads.most)
    }

    /// What the slot's own rules gain, in points, when the person joins it.
    pub fn worth(&self, person: u32, slot: u32) -> i64 {
        self.state.slot_gain(&self.problem, &self.layout, person, slot).points(self.head)
    }

    /// Could the person take the slot as things stand, breaking nothing?
    pub fn fits(&self, person: u32, slot: u32) -> bool {
        self.fits_row(person, slot) && self.has_partner(person, slot)
    }

    /// Does the slot fit in the person's row, breaking nothing there, whoever else is at it?
    pub fn fits_row(&self, person: u32, slot: u32) -> bool {
        let most = self.problem.standers[person as usize].most_week;
        !self.state.stands(person, slot)
            && self.state.minutes(person) + self.length(slot) <= most
            && self.clash(person, slot) == 0
            && self.state.row_allows(&self.problem, person, slot)
    }

    /// Is somebody there whom the person needs beside them, if they need anybody?
    pub fn has_partner(&self, person: u32, slot: u32) -> bool {
        if self.layout.tied.is_empty() {
            return true;
        }
        let required = &self.problem.standers[person as usize].required;
        required_partners::cost(required, self.state.at(slot), 1) == 0
    }

    /// Takes a person away from a slot, and with them everybody who may not stay without them.
    pub fn release(&mut self, person: u32, slot: u32) {
        self.take(person, slot);
        while let Some(alone) = self.left_alone(slot) {
            self.take(alone, slot);
        }
    }

    /// Takes everybody away who lacks a partner they need.
    pub fn release_alone(&mut self) {
        for slot in 0..self.layout.slots as u32 {
            while let Some(alone) = self.left_alone(slot) {
                self.take(alone, slot);
            }
        }
    }

    /// Somebody at the slot who is not pinned there and lacks a partner they need.
    fn left_alone(&self, slot: u32) -> Option<u32> {
        if self.layout.tied.is_empty() {
            return None;
        }
        let mut there = self.state.at(slot).iter().copied();
        there.find(|person| !self.has_partner(*person, slot) && !self.layout.is_pinned(*person, slot))
    }

    /// Minutes by which two slots break the rules between duties of one person.
    pub fn pair_clash(&self, person: u32, one: u32, other: u32) -> i64 {
        self.layout.pair_clash(&self.problem, person, one, other)
    }

    /// Does anything in the person's row keep them from a slot where they may be tried?
    pub fn in_the_way(&self, person: u32, slot: u32) -> bool {
        let mut row = self.state.row(person).iter();
        row.any(|other| *other == slot || self.pair_clash(person, *other, slot) > 0)
    }

    /// Minutes by which the slot would break what stands in the person's row.
    pub fn clash(&self, person: u32, slot: u32) -> i64 {
        self.state.clash(&self.problem, &self.layout, person, slot)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rota::Heads;
    use crate::solve::rota::trial::{community, day, only_on, pin, shift, week, zone};

    #[test]
    fn a_plan_adopted_stands_with_its_exact_cost_and_the_pins_stay() {
        let shifts = ["a", "b", "c"].into_iter().zip(0..);
        let shifts = shifts.map(|(id, n)| only_on(shift(id, 600, 1200, Heads::exactly(1)), day(n)));
        let mut workspace = community(&["li", "wang"], shifts.collect());
        pin(&mut workspace, "li", "a", day(0));
        let mut draft = Draft::new(Problem::of(&workspace, week(), &zone()));
        draft.put(1, 1);
        let plan = Plan { standing: vec![vec![0], vec![0], vec![1]] };
        draft.adopt(&plan);
        assert_eq!(draft.state.plan(), plan);
        assert_eq!(draft.state.cost(), Cost::of(&plan.score(&draft.problem)));
        assert_eq!((draft.state.cost().uncovered, draft.change()), (0, 0));
    }
}
