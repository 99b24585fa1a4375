//! How often the search anneals within one budget: a small problem freezes long before a long budget ends, and heated up again
//! it freezes elsewhere, often better. The best plan is kept throughout.

/// From how many steps for each stop on one annealing more is worth more than a longer one.
const ENOUGH: u64 = 5_000;
/// How many annealings there are at the most.
const MOST: u64 = 5;
/// After which part of the budget the steps in the whole of it are reckoned.
const RECKONED_AT: f64 = 0.01;

/// How many times the budget is annealed over, once that is reckoned.
#[derive(Clone, Debug, Default)]
pub(super) struct Rounds {
    count: Option<u64>,
}

impl Rounds {
    /// How far the annealing at hand has come, 0 at its beginning and 1 at its end, at a point of the budget by which so many
    /// steps were made for each stop.
    pub fn phase(&mut self, progress: f64, steps_a_stop: u64) -> f64 {
        if self.count.is_none() && progress >= RECKONED_AT {
            let in_all = steps_a_stop as f64 / progress;
            self.count = Some((in_all as u64 / ENOUGH).clamp(1, MOST));
        }
        match self.count {
            Some(count) if progress < 1.0 => (progress * count as f64).fract(),
            _ => progress,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_budget_is_annealed_over_once() {
        let mut rounds = Rounds::default();
        for n in 0..=100 {
            let progress = f64::from(n) / 100.0;
            assert_eq!(rounds.phase(progress, (progress * 9_000.0) as u64), progress);
        }
    }

    #[test]
    fn a_long_budget_is_annealed_over_more_than_once_and_ends_cold() {
        let mut rounds = Rounds::default();
        let phase = |n: u32| rounds.phase(f64::from(n) / 100.0, u64::from(n) * 150);
        let phases: Vec<f64> = (0..=100).map(phase).collect();
        assert_eq!(phases.windows(2).filter(|pair| pair[1] < pair[0]).count(), 2);
        assert!(phases.iter().all(|phase| (0.0..=1.0).contains(phase)));
        assert_eq!(phases.last(), Some(&1.0));
    }
}
