//! The arithmetic of a week before anybody plans it: hours needed against hours there are, and shifts too few can come to.

use serde::{Deserialize, Serialize};

use super::bound::surely_open;
use super::finding::SlotRef;
use super::problem::{Giver, Problem, Station};
use crate::domain::time::{Minutes, Week, Zone};
use crate::domain::workspace::Workspace;

/// A slot that fewer people are free for than it needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShortSlot {
    /// Which.
    pub slot: SlotRef,
    /// Heads needed at the least.
    pub needed: u16,
    /// People who are free for the whole of it.
    pub able: u16,
}

/// Hours needed against hours there are, and what no plan can cover.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arithmetic {
    /// Person-minutes the shifts need at the least.
    pub needed: Minutes,
    /// Person-minutes one would like.
    pub wanted: Minutes,
    /// The most person-minutes everybody together could give: each person's free slots, one at a time and rested, cut at
    /// their most hours.
    pub available: Minutes,
    /// How many people there are.
    pub people: usize,
    /// What is needed, split evenly; `None` without people.
    pub each: Option<Minutes>,
    /// Heads the shifts need at the least.
    pub heads_needed: u32,
    /// At least so many heads stay open in every plan; 0 says nothing forbids a full cover, not that there is one.
    pub surely_open: u32,
    /// Slots that fewer people are free for than they need, by start.
    pub short: Vec<ShortSlot>,
}

impl Arithmetic {
    /// Does the arithmetic leave room for a full cover?
    pub fn possible(&self) -> bool {
        self.surely_open == 0
    }
}

/// Counts a week: what it needs, what there is, and what cannot be covered by any plan.
pub fn arithmetic(workspace: &Workspace, week: Week, zone: &Zone) -> Arithmetic {
    of_problem(&Problem::of(workspace, week, zone))
}

fn of_problem(problem: &Problem) -> Arithmetic {
    let minutes = |heads: fn(&Station) -> u16| -> Minutes {
        let one = |s: &Station| Minutes(i64::from(s.length()) * i64::from(heads(s)));
        problem.stations.iter().map(one).sum()
    };
    let needed = minutes(|station| station.heads.least);
    let givers = problem.standers.iter().map(|stander| Giver::of(stander, &problem.stations).0.minutes);
    let people = problem.standers.len();
    let short = short_slots(problem);
    Arithmetic {
        needed,
        wanted: minutes(|station| station.heads.wanted),
        available: givers.map(|minutes| Minutes(i64::from(minutes))).sum(),
        people,
        each: (people > 0).then(|| Minutes(needed.0 / people.max(1) as i64)),
        heads_needed: problem.heads_needed(),
        surely_open: surely_open(problem),
        short,
    }
}

fn short_slots(problem: &Problem) -> Vec<ShortSlot> {
    let mut able = vec![0u16; problem.stations.len()];
    for slot in problem.standers.iter().flat_map(|stander| &stander.free_for) {
        if let Some(count) = able.get_mut(*slot as usize) {
            *count = count.saturating_add(1);
        }
    }
    let counted = problem.stations.iter().zip(able);
    let short = counted.filter(|(station, able)| *able < station.heads.least);
    short.map(|(s, able)| ShortSlot { slot: s.at.clone(), needed: s.heads.least, able }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::solve::rota::trial::{three_checkpoints, week, zone};

    #[test]
    fn three_posts_round_the_clock_are_a_hundred_hours_each_for_ten_and_a_third_for_thirty() {
        let ten = arithmetic(&three_checkpoints(10), week(), &zone());
        assert_eq!(ten.needed, Minutes::hours(1008));
        assert_eq!(ten.each, Some(Minutes(6048)));
        assert_eq!(ten.available, Minutes::hours(600));
        let thirty = arithmetic(&three_checkpoints(30), week(), &zone());
        assert_eq!(thirty.each, Some(Minutes(2016)));
        assert_eq!(thirty.surely_open, 0);
    }

    #[test]
    fn ten_people_of_sixty_hours_cannot_stand_all_the_heads() {
        // Hours allow each of them ten duties, a hundred of the 168 heads; rest even fewer: one in any three shifts on end,
        // so ten in each of nine such stretches and the six heads of the week's last shift.
        let ten = arithmetic(&three_checkpoints(10), week(), &zone());
        assert_eq!(ten.heads_needed, 168);
        assert!((68..=72).contains(&ten.surely_open), "{}", ten.surely_open);
        assert!(!ten.possible());
    }
}
