//! Stretches of true minutes on the week's own line.

use serde::{Deserialize, Serialize};

/// A half-open stretch of true minutes, counted from the week's Monday at midnight; may lie before or after the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First minute.
    pub start: i32,
    /// The minute after the last; never before `start`.
    pub end: i32,
}

impl Span {
    /// Its length in minutes.
    pub const fn length(self) -> i32 {
        self.end - self.start
    }

    /// Minutes that two spans share.
    pub fn shared(self, other: Span) -> i32 {
        (self.end.min(other.end) - self.start.max(other.start)).max(0)
    }
}

/// A stretch at a post: all that two duties of one person must know of each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// The post's number; `u16::MAX` when it is none of the week's.
    pub post: u16,
    /// When.
    pub span: Span,
    /// Minutes by which whoever comes from another post must be early.
    pub handover: i32,
}
