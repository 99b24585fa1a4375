//! The native benchmark runner: prints what it measures on this machine.

#[path = "bench/store.rs"]
mod store;

use stairwell::store::problem::StoreProblem;

fn main() -> Result<(), StoreProblem> {
    store::run()
}
