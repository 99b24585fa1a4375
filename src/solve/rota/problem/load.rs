//! What a duty adds to what its person carries: the five things that are shared fairly.

use std::ops::{AddAssign, SubAssign};

use serde::{Deserialize, Serialize};

/// What is carried, or what of it would be a fair share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Load {
    /// Minutes of duty.
    pub minutes: i32,
    /// Night duties; of a share, in hundredths.
    pub nights: i32,
    /// Minutes of duty at dawn.
    pub dawn: i32,
    /// Duties that begin on Saturday or Sunday; of a share, in hundredths.
    pub weekends: i32,
    /// Duties that begin on a holiday; of a share, in hundredths.
    pub holidays: i32,
}

impl AddAssign for Load {
    fn add_assign(&mut self, other: Load) {
        self.minutes += other.minutes;
        self.nights += other.nights;
        self.dawn += other.dawn;
        self.weekends += other.weekends;
        self.holidays += other.holidays;
    }
}

impl SubAssign for Load {
    fn sub_assign(&mut self, other: Load) {
        self.minutes -= other.minutes;
        self.nights -= other.nights;
        self.dawn -= other.dawn;
        self.weekends -= other.weekends;
        self.holidays -= other.holidays;
    }
}
