//! The solver worker: plans off the main thread.

fn main() {
    console_error_panic_hook::set_once();
    stairwell::browser::solver_worker::run();
}
