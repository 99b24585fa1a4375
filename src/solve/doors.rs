//! Doors as the routing engine knows them: the windows people asked for, and floors as skills.

use super::routes::problem::Window;
use super::routes::{Decimetres, Tenths};
use crate::domain::people::DayWindow;

/// How high a floor is.
pub(super) const FLOOR: Decimetres = Decimetres::metres(3);
/// What somebody weighs who climbs, in grams: it gives climbing empty-handed its weight.
pub(super) const BODY: i64 = 60_000;
/// The highest floors that skills can tell apart.
const MOST_FLOORS: u8 = 64;

/// The wanted spans in order and merged; a stop is over when its window ends, where it is short enough for that.
pub(super) fn windows(wanted: &[DayWindow], service: Tenths) -> Vec<Window> {
    let mut spans: Vec<DayWindow> = wanted.to_vec();
    spans.sort_unstable();
    let mut merged: Vec<DayWindow> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.from <= last.to => last.to = last.to.max(span.to),
            _ => merged.push(span),
        }
    }
    let window = |span: &DayWindow| {
        let open = Tenths::minutes(i64::from(span.from));
        Window { open, close: (Tenths::minutes(i64::from(span.to)) - service).max(open) }
    };
    merged.iter().map(window).collect()
}

/// The skill of climbing to a floor; everybody can stand on the ground.
pub(super) fn floor_bit(floor: u8) -> u64 {
    if floor <= 1 { 0 } else { 1 << (floor.min(MOST_FLOORS) - 1) }
}

/// The skills of somebody who climbs to this floor and no higher; to any without one.
pub(super) fn floors_up_to(highest: Option<u8>) -> u64 {
    let highest = highest.unwrap_or(MOST_FLOORS).min(MOST_FLOORS);
    (1..=highest).fold(0, |all, floor| all | floor_bit(floor))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wanted_hours_that_touch_are_one_window_and_a_visit_ends_within_it() {
        let span = |from, to| DayWindow { from, to };
        let found = windows(&[span(600, 660), span(540, 600), span(800, 801)], Tenths::minutes(5));
        let minutes = |window: &Window| (window.open.0 / 600, window.close.0 / 600);
        assert_eq!(found.iter().map(minutes).collect::<Vec<_>>(), [(540, 655), (800, 800)]);
    }

    #[test]
    fn who_climbs_to_the_third_floor_has_the_skills_of_the_first_three() {
        let has = |highest, floor| floors_up_to(highest) & floor_bit(floor) == floor_bit(floor);
        assert!(has(Some(3), 1) && has(Some(3), 3) && !has(Some(3), 4));
        assert!(has(None, 60) && has(Some(1), 1));
    }
}
