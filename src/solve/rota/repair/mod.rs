//! Mends a published week after something changed: somebody is ill, a post is added, a gate is closed.
//!
//! The problem is the week as it is now; what the published plan asks and can no longer be stood falls out of itself. What
//! is then missing is mended three ways, which differ in what a change is worth: as few changes as can be; changes only
//! where they spare somebody much; the fairest week. An alternative is offered only if it is better than the ones before
//! it in what it is for, and each names all its changes.

mod change;
mod mending;
mod published;

pub use change::Change;
pub use mending::{Mending, Sparing, mend};

#[cfg(test)]
mod tests;
