//! Joins the app, the browser and the views into the page.

fn main() {
    console_error_panic_hook::set_once();
}
