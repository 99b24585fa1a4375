//! What is wrong with a problem: which thing, which of its fields, and how.

use serde::{Deserialize, Serialize};

/// The thing that is wrong, by its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The problem as a whole.
    Whole,
    /// A place of the ground.
    Place(u32),
    /// The way from one place to another.
    Way(u32, u32),
    /// A stairwell.
    Stairwell(u32),
    /// A stop.
    Stop(u32),
    /// A carrier.
    Carrier(u32),
    /// A pair of pick-up and delivery.
    Pair(u32),
    /// A set of stops that belong together.
    Together(u32),
    /// A set of stops that must be apart.
    Apart(u32),
}

/// The field of it, and what is wrong there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// There is no carrier at all.
    NoCarriers,
    /// More stops, places or carriers than the engine takes.
    TooMany,
    /// The matrix has not places × places entries.
    MatrixHoles,
    /// A length or time that is negative or beyond all measure.
    WayOutOfRange,
    /// A coordinate that is no number or beyond all measure.
    PointOutOfRange,
    /// It names a place that is not there.
    UnknownPlace,
    /// It names a stairwell that is not there.
    UnknownStairwell,
    /// The floor is not one of the stairwell's.
    UnknownFloor,
    /// The height of a floor is negative or beyond all measure.
    FloorHeight,
    /// The visit's length is negative or beyond all measure.
    Service,
    /// A window closes before it opens, or reaches out of all measure.
    WindowClosesBeforeItOpens,
    /// Windows that overlap or are out of order.
    WindowsOutOfOrder,
    /// A load that is negative or beyond all measure.
    Load,
    /// The release is negative or beyond all measure.
    Release,
    /// The price is negative or beyond all measure.
    Price,
    /// A pause of negative length, or pauses out of order.
    Break,
    /// No trip allowed.
    NoTrips,
    /// A capacity or limit that is negative.
    Limit,
    /// A pace that is negative or beyond all measure.
    Pace,
    /// It names a carrier that is not there.
    UnknownCarrier,
    /// It names a stop that is not there.
    UnknownStop,
    /// It names a stop that another pair, or the same, already names.
    StopTwice,
    /// The two stops of a pair do not name the same load, taken and brought.
    PairLoads,
    /// Somebody underway who is not one person, or whose trips are more than allowed.
    Underway,
    /// A weight that is negative or beyond all measure.
    Weight,
}

/// One thing that is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Fault {
    /// Which thing.
    pub of: Subject,
    /// What is wrong with it.
    pub field: Field,
}
