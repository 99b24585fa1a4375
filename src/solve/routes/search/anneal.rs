//! How much worse a step may be: exponential cooling tied to the budget (Kirkpatrick, Gelatt and Vecchi 1983).

use super::stage::Heat;
use crate::solve::random::Dice;

/// A cooling temperature.
#[derive(Clone, Debug)]
pub(super) struct Anneal {
    first: f64,
    /// The 1024th root of last ÷ first: square roots are the same on every machine, powers and logarithms are not.
    step: f64,
    now: f64,
}

impl Anneal {
    pub fn new(heat: Heat) -> Self {
        let ratio = (heat.last / heat.first.max(1e-9)).clamp(1e-9, 1.0);
        let step = (0..10).fold(ratio, |root, _| root.sqrt());
        Self { first: heat.first, step, now: heat.first }
    }

    /// Cools to a point of the budget, 0 at its beginning and 1 at its end.
    pub fn cool(&mut self, progress: f64) {
        let steps = progress.clamp(0.0, 1.0) * 1024.0;
        let whole = steps as u32;
        let mut now = self.first * (1.0 + (steps - f64::from(whole)) * (self.step - 1.0));
        let (mut power, mut left) = (self.step, whole);
        while left > 0 {
            if left & 1 == 1 {
                now *= power;
            }
            power *= power;
            left >>= 1;
        }
        self.now = now;
    }

    /// How much worse this step may be, thrown anew each time.
    pub fn allowance(&self, dice: &mut Dice) -> i64 {
        (self.now * dice.chill() as f64 / 1024.0) as i64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_cools_from_first_to_last() {
        let mut anneal = Anneal::new(Heat { first: 100.0, last: 1.0 });
        for (progress, warmth) in [(0.0, 100.0), (0.5, 10.0), (1.0, 1.0), (7.0, 1.0)] {
            anneal.cool(progress);
            assert!((anneal.now - warmth).abs() < 1e-6 * warmth, "{progress}: {}", anneal.now);
        }
    }
}
