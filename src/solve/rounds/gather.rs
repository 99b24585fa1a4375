//! From the site's stairwells to a round's: where each is, which of its doors are to be visited, and when.

use jiff::civil::Date;

use super::round::{Call, Round, Stair};
use crate::domain::people::{Availability, DayWindow};
use crate::domain::site::{Door, Point, Stairwell};

/// How long the visit at a door takes, in seconds, and when it may be: see [`Call`].
pub type Wanted = (u32, Vec<DayWindow>);

/// A round without teams: the stairwells that have a door to be visited, and these doors. `wanted` says of each door how long
/// and when, or `None` if it is not in the round. A stairwell whose entrance nobody has measured is taken to be at its
/// building's, else at the last one measured before it in the list, else at the base.
pub fn gather(
    stairwells: &[Stairwell],
    base: Point,
    mut wanted: impl FnMut(&Stairwell, &Door) -> Option<Wanted>,
) -> Round {
    let mut round = Round { base, ..Round::default() };
    let mut last = base;
    for stairwell in stairwells {
        let foot = entrance(stairwells, stairwell).unwrap_or(last);
        last = foot;
        let stair = round.stairs.len() as u32;
        for door in stairwell.doors() {
            let Some((seconds, windows)) = wanted(stairwell, &door) else { continue };
            let floor = door.floor.clamp(1, stairwell.floors.max(1));
            round.calls.push(Call { stair, floor, number: door.number, seconds, windows });
        }
        if round.calls.last().is_some_and(|call| call.stair == stair) {
            round.stairs.push(Stair { id: stairwell.id.clone(), foot, floors: stairwell.floors.max(1) });
        }
    }
    round
}

/// Its own entrance, else another of the same building.
fn entrance(all: &[Stairwell], stairwell: &Stairwell) -> Option<Point> {
    let of_building =
        || all.iter().filter(|other| other.building == stairwell.building).find_map(|other| other.entrance);
    stairwell.entrance.or_else(of_building)
}

/// When a household may be visited on a day: `None` not at all, an empty list at any time.
pub fn windows_today(preferred: &Availability, day: Date) -> Option<Vec<DayWindow>> {
    let windows = preferred.windows_on(day);
    if windows.contains(&DayWindow::WHOLE_DAY) {
        return Some(Vec::new());
    }
    (!windows.is_empty()).then_some(windows)
}
