//! What we remember: every edit as a change, the document behind it, undo, and the disk it rests on.

pub mod change;
