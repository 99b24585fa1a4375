//! How a budget is annealed over. A short one cools all the way, once. A long one keeps to the temperatures at which something
//! is found; a small problem freezes long before it ends, and heated up again it freezes elsewhere, often better.

/// From how many steps for each stop on a budget is long.
const LONG: f64 = 2_500.0;
/// How many steps for each stop one annealing has at the least where there are several.
const ENOUGH: f64 = 5_000.0;
/// How many annealings there are at the most.
const MOST: f64 = 5.0;
/// After which part of the budget the steps in the whole of it are reckoned.
const RECKONED_AT: f64 = 0.01;

/// How a budget is annealed over, once its length is reckoned.
#[derive(Clone, Debug)]
pub(super) struct Rounds {
    /// From where to where a long budget cools, as parts of the whole way.
    band: (f64, f64),
    /// How often; `None` until that is reckoned.
    count: Option<f64>,
}

impl Rounds {
    /// Long budgets shall keep to this band.
    pub fn new(band: (f64, f64)) -> Self {
        Self { band, count: None }
    }

    /// How far it has cooled, 0 at the first temperature and 1 at the last, at a point of the budget by which so many steps were
    /// made for each stop.
    pub fn phase(&mut self, progress: f64, steps_a_stop: f64) -> f64 {
        if self.count.is_none() && progress >= RECKONED_AT {
            let in_all = steps_a_stop / progress;
            self.count = Some((in_all / ENOUGH).floor().clamp(1.0, MOST));
            if in_all < LONG {
                self.band = (0.0, 1.0);
            }
        }
        let Some(count) = self.count else { return progress };
        let part = if progress < 1.0 { (progress * count).fract() } else { 1.0 };
        self.band.0 + (self.band.1 - self.band.0) * part
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The phases at a hundred points of a budget of so many steps for each stop.
    fn phases(steps_a_stop: f64) -> Vec<f64> {
        let mut rounds = Rounds::new((0.25, 0.5));
        (0..=100)
            .map(|n| f64::from(n) / 100.0)
            .map(|progress| rounds.phase(progress, progress * steps_a_stop))
            .collect()
    }

    #[test]
    fn a_short_budget_cools_all_the_way_once() {
        assert_eq!(phases(1_000.0), (0..=100).map(|n| f64::from(n) / 100.0).collect::<Vec<_>>());
    }

    #[test]
    fn a_long_budget_keeps_to_its_band() {
        let phases = phases(4_000.0);
        assert!(phases[1..].iter().all(|phase| (0.25..=0.5).contains(phase)));
        assert!(phases[1..].windows(2).all(|pair| pair[0] < pair[1]), "once");
    }

    #[test]
    fn a_very_long_budget_is_annealed_over_more_than_once_and_ends_cold() {
        let phases = phases(16_000.0);
        assert_eq!(phases[1..].windows(2).filter(|pair| pair[1] < pair[0]).count(), 2);
        assert_eq!(phases.last(), Some(&0.5));
    }
}
