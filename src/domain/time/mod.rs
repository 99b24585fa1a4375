//! Civil time: minutes, days of the week, weeks, and the zone that turns wall-clock times into true lengths.

mod days;
mod minutes;
pub mod text;
mod week;
mod weekdays;
mod zone;

pub use days::{days_after, days_between, minutes_after};
pub use jiff::civil::{Date, DateTime, Time, Weekday};
pub use minutes::{Minutes, merged, minutes_between, overlap};
pub use week::Week;
pub use weekdays::Weekdays;
pub use zone::{OffsetFrom, Zone};
