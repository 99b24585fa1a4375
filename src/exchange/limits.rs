//! How much of a foreign file we take: generous for a community, far below what would stop a phone.

/// Largest file, in bytes.
pub const FILE_BYTES: u64 = 20 * 1024 * 1024;
/// Largest size an `.xlsx` may unpack to, in bytes, summed over its parts.
pub const UNPACKED_BYTES: u64 = 128 * 1024 * 1024;
/// Most rows of a table, the header counted.
pub const ROWS: usize = 20_000;
/// Most columns of a table.
pub const COLUMNS: usize = 128;
/// Longest name of anything, in characters.
pub const NAME_CHARS: usize = 120;
/// Longest text of one cell, in characters.
pub const CELL_CHARS: usize = 4_000;
