//! One file per rule of a roster: what it asks, what it costs when it is not kept, and its test with a person or two.
//!
//! A hard rule that is counted in days costs a shortest shift for every day; hours cost minutes; heads and wishes cost the
//! points that the roster names.

pub(super) mod days_in_a_row;
pub(super) mod fair_shares;
pub(super) mod granted_wishes;
pub(super) mod heads;
pub(super) mod most_of_a_kind;
pub(super) mod most_weekends;
pub(super) mod next_day;
pub(super) mod pairs;
pub(super) mod skilled_heads;
pub(super) mod span_minutes;
pub(super) mod week_minutes;
