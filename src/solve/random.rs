//! Chance, seeded: the same seed gives the same throws on every machine.

/// A source of throws. Only 32-bit draws are made, so that a 32-bit browser throws what a 64-bit machine does.
#[derive(Clone, Debug)]
pub struct Dice {
    source: fastrand::Rng,
    /// `-ln(u)` for evenly spaced `u` in (0, 1], in 1/1024: read from a table so that no machine's own logarithm matters.
    chills: Vec<i32>,
}

/// How many different values [`Dice::chill`] can take.
const CHILLS: u32 = 4096;

impl Dice {
    /// Dice from a seed.
    pub fn new(seed: u64) -> Self {
        let chill = |n: u32| (f64::from(n + 1) / f64::from(CHILLS)).ln() * -1024.0;
        Self { source: fastrand::Rng::with_seed(seed), chills: (0..CHILLS).map(|n| chill(n).round() as i32).collect() }
    }

    /// A number from 0 to `count - 1`, each as likely; 0 when `count` is 0.
    pub fn below(&mut self, count: usize) -> usize {
        match u32::try_from(count) {
            Ok(0) | Err(_) => 0,
            Ok(count) => self.source.u32(0..count) as usize,
        }
    }

    /// One of these, each as likely; `None` when there is none.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.below(from.len()))
    }

    /// A throw of the exponential distribution with mean 1, in 1/1024: how much worse, in temperatures, a step may be.
    pub fn chill(&mut self) -> i64 {
        let throw = self.below(CHILLS as usize);
        self.chills.get(throw).map_or(0, |chill| i64::from(*chill))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_throws_the_same() {
        let throws = |seed| {
            let mut dice = Dice::new(seed);
            (0..50).map(|_| dice.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(throws(7), throws(7));
        assert_ne!(throws(7), throws(8));
    }

    #[test]
    fn a_chill_is_one_on_average_and_never_negative() {
        let mut dice = Dice::new(1);
        let throws: Vec<i64> = (0..100_000).map(|_| dice.chill()).collect();
        assert!(throws.iter().all(|chill| *chill >= 0));
        let mean = throws.iter().sum::<i64>() as f64 / 100_000.0 / 1024.0;
        assert!((0.98..1.02).contains(&mean), "{mean}");
    }
}
