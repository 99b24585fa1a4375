//! One file per rule: what it asks, what it costs when it is not kept, and its test with a person or two.
//!
//! A hard rule costs minutes, a rule of cover costs heads, a wish or a fair spread costs points.
//! Being free and keeping pins need no search: nobody is ever tried where they are not free, and no pin is ever moved.

pub(super) mod avoided_pairs;
pub(super) mod days_in_a_row;
pub(super) mod fair_dawn;
pub(super) mod fair_holidays;
pub(super) mod fair_hours;
pub(super) mod fair_nights;
pub(super) mod fair_weekends;
pub(super) mod free_at_the_time;
pub(super) mod granted_wishes;
pub(super) mod least_heads;
pub(super) mod least_rest;
pub(super) mod most_heads;
pub(super) mod most_hours;
pub(super) mod needed_skills;
pub(super) mod nights_in_a_row;
pub(super) mod not_when_they_cannot;
pub(super) mod one_post_at_once;
pub(super) mod pair_at_night;
pub(super) mod pins_kept;
pub(super) mod preferred_partners;
pub(super) mod required_partners;
pub(super) mod wanted_heads;
pub(super) mod weekends_in_a_row;
pub(super) mod wished_skills;

/// Minutes that one day, night or weekend too many in a row costs.
const DAY: i64 = 1440;
