//! The solver worker: plans off the main thread.

fn main() {}
