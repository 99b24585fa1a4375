//! What the judge can find broken.

use serde::{Deserialize, Serialize};

use super::Figures;

/// A rule of the problem that a plan does not keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Broken {
    /// It names a carrier or stop that is not there.
    Unknown,
    /// A stop is visited twice, or both visited and left out, or neither.
    NotOnce,
    /// More tours than there are carriers of the kind.
    TooManyTours,
    /// More trips than the carrier may make.
    TooManyTrips,
    /// What was done before is not where it was.
    DoneMoved,
    /// The visit, or the trip, begins before one can be there.
    TooSoon,
    /// The visit does not begin within a window.
    OutsideWindows,
    /// The trip leaves before its goods are released.
    BeforeRelease,
    /// The carrier is on the way outside their hours.
    OutsideHours,
    /// A pause is missing, outside its window, or during a visit.
    PauseMissed,
    /// More on board than the carrier can take.
    TripLoad,
    /// More in hand on a stair than the carrier can take.
    ClimbLoad,
    /// More climbed on a trip than allowed.
    TripClimb,
    /// More climbed in all than allowed.
    DayClimb,
    /// More walked than allowed.
    Walk,
    /// The carrier lacks a skill.
    Skill,
    /// Somebody has said that another carrier visits it.
    Pinned,
    /// Goods are handed over without having been taken on in the same trip before.
    PickUpFirst,
    /// Goods from the base handed out on a trip that had set out without them.
    NotAboard,
    /// Stops of one set are with different carriers.
    Together,
    /// Stops of one set are with the same carrier.
    Apart,
    /// A stop claims to be reached from another door where there is none on the same stair.
    NoDoorBefore,
}

/// One thing that is broken: what, and by which tour or at which stop as far as there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Breach {
    /// What is broken.
    pub broken: Broken,
    /// The tour, by its index in the plan.
    pub tour: Option<u32>,
    /// The stop.
    pub stop: Option<u32>,
}

/// What the judge says of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// Everything that is broken.
    pub breaches: Vec<Breach>,
    /// What the plan amounts to.
    pub figures: Figures,
}

impl Verdict {
    /// May the plan be shown?
    pub fn accepted(&self) -> bool {
        self.breaches.is_empty()
    }
}
