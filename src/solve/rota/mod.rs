//! Planning a week of duties.
