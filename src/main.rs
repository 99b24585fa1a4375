//! Joins the app, the browser and the views into the page.

#[path = "bin/page/rooms.rs"]
mod rooms;

use leptos::prelude::*;
use stairwell::app::App;
use stairwell::app::event::Event;
use stairwell::browser::Shell;
use stairwell::ui::Root;
use stairwell::ui::stage::Stage;

fn main() {
    console_error_panic_hook::set_once();
    mount_to_body(|| {
        let app = RwSignal::new_local(App::default());
        let handle = move |event| app.try_update(|app| app.handle(event)).unwrap_or_default();
        let shell = Shell::start(handle, rooms::of_browser());
        provide_context(Stage::new(app, move |command| shell.tell(Event::Asked(command)), rooms::of_ui()));
        Root
    });
}
