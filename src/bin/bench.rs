//! The native benchmark runner.

fn main() {}
