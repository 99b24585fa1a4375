//! What a person can do: a pure core, events in and effects out.

pub mod preferences;
pub mod route;
