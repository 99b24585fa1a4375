//! The reader worker: parses every byte that comes from outside, away from the page.

fn main() {
    console_error_panic_hook::set_once();
    stairwell::browser::reader_worker::run();
}
