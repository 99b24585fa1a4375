//! The independent judge: reads duties straight from the workspace and shares no code with the search.

mod candidates;
mod hand;
mod judge;
mod partners;
mod people;
mod posts;
mod runs;
mod stood;
mod unmet;
mod wishes;

pub use candidates::{Candidate, who_could};
pub use hand::breaks_if_added;
pub use judge::judge;
pub use unmet::{Blocked, Unmet, kept_away, unmet};
