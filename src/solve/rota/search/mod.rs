//! What the search works on: the problem laid out flat, the plan as it stands with its running cost, and steps that can be
//! taken back.

pub(super) mod best_row;
mod breaks;
pub(super) mod cost;
pub(super) mod draft;
pub(super) mod layout;
pub(super) mod scarcity;
pub(super) mod state;
