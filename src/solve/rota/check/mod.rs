//! The independent judge: reads duties straight from the workspace and shares no code with the search.

mod candidates;
mod hand;
mod judge;
mod people;
mod posts;
mod stood;
mod unmet;

pub use candidates::{Candidate, who_could};
pub use hand::breaks_if_added;
pub use judge::judge;
pub use unmet::{Blocked, Unmet, unmet};
