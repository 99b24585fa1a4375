//! The reader worker: parses every byte that comes from outside, away from the page.

fn main() {}
