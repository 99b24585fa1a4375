//! How many duties may follow one another before a rest is due: days, nights and weekends in a row.

use serde::{Deserialize, Serialize};

/// The most in a row; `None` is no limit, or, for one person, the community's figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct InARow {
    /// Days on which a duty begins.
    pub days: Option<u8>,
    /// Nights with night work.
    pub nights: Option<u8>,
    /// Weekends with a duty that begins on Saturday or Sunday.
    pub weekends: Option<u8>,
}

impl InARow {
    /// These figures, and where there is none the other's.
    #[must_use]
    pub fn or(self, other: InARow) -> InARow {
        InARow {
            days: self.days.or(other.days),
            nights: self.nights.or(other.nights),
            weekends: self.weekends.or(other.weekends),
        }
    }
}
