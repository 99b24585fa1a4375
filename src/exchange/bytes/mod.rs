//! From a file's bytes to rows of text cells: encodings, separated text, workbooks.

pub mod archive;
pub mod csv;
pub mod encoding;
pub mod row;
pub mod xlsx;
