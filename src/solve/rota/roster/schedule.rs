//! How warm the search is at each moment of its time, and how much a broken rule counts.
//!
//! Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) through plans that break rules: while it is warm a day too
//! many costs about as much as a missing head, so that rows change shape; then it costs more and more while the search
//! cools, and the plans that are left break nothing.

use super::moves::Heat;

/// The temperature at the beginning, in points, where a missing head costs a hundred.
const WARM: f64 = 20.0;
/// The temperature at the end, in points.
const COLD: f64 = 0.25;
/// What a broken minute costs at the beginning, in points.
const LIGHT: f64 = 0.25;
/// What a broken minute costs at the end, in points.
const GRAVE: f64 = 0.9;

/// The heat when so much of the time, 0 to 1, is spent.
pub(super) fn heat(spent: f64) -> Heat {
    let spent = if spent.is_finite() { spent.clamp(0.0, 1.0) } else { 1.0 };
    let between = |from: f64, to: f64| (from * (to / from).powf(spent) * 1024.0).round() as i64;
    Heat { temperature: between(WARM, COLD), weight: between(LIGHT, GRAVE) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_cools_while_broken_rules_grow_graver() {
        let steps: Vec<Heat> = (0..=10).map(|n| heat(f64::from(n) / 10.0)).collect();
        assert!(steps.windows(2).all(|two| two[1].temperature < two[0].temperature && two[1].weight > two[0].weight));
        assert_eq!(heat(f64::NAN).temperature, heat(1.0).temperature);
    }
}
