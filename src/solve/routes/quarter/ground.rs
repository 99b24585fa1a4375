//! The site: buildings in rows, two to four stairwells each, four to seven floors, two or three doors on a landing.

use crate::domain::site::Point;
use crate::solve::random::Dice;
use crate::solve::routes::problem::{Spot, Stairwell};
use crate::solve::routes::units::Decimetres;

/// A quarter.
pub(super) struct Site {
    /// By place: the gate first, then the foot of every stairwell.
    pub points: Vec<Point>,
    pub stairwells: Vec<Stairwell>,
    /// Every door, stair by stair, lowest first.
    pub doors: Vec<Spot>,
}

/// Metres between two buildings' fronts, between two stairwells, and between buildings of a row.
const ROW: f64 = 28.0;
const STAIR: f64 = 14.0;
const GAP: f64 = 12.0;

/// Builds until there are at least so many doors.
pub(super) fn site(dice: &mut Dice, doors: u32) -> Site {
    let mut site = Site { points: vec![Point { x: 0.0, y: 0.0 }], stairwells: Vec::new(), doors: Vec::new() };
    // About as wide as deep: a door takes some 12 m² of a quarter's ground.
    let width = (f64::from(doors) * 12.0).sqrt().max(80.0);
    let (mut x, mut y) = (0.0, ROW);
    while site.doors.len() < doors as usize {
        x += building(dice, &mut site, x, y) + GAP;
        if x > width {
            (x, y) = (dice.below(20) as f64, y + ROW);
        }
    }
    site
}

/// Builds one building; how long it is, in metres.
fn building(dice: &mut Dice, site: &mut Site, x: f64, y: f64) -> f64 {
    let (units, floors) = (2 + dice.below(3), 4 + dice.below(4) as u8);
    let landing = 2 + dice.below(2);
    for unit in 0..units {
        let stairwell = site.stairwells.len() as u32;
        let foot = site.points.len() as u32;
        site.points.push(Point { x: x + STAIR * unit as f64, y: y + dice.below(4) as f64 });
        site.stairwells.push(Stairwell { foot, floors, floor_height: Decimetres(28 + dice.below(4) as i64) });
        for floor in 1..=floors {
            site.doors.extend((0..landing).map(|_| Spot::Floor { stairwell, floor }));
        }
    }
    STAIR * units as f64
}
