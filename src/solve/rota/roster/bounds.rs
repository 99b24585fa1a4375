//! What one person's row must keep, and what was before it.

use super::problem::{Before, Limits};

/// What one person's row must keep, and what was before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    pub limits: Limits,
    pub before: Option<Before>,
}
