//! Starting over: everything goes at once, and one undo brings it back.

use leptos::prelude::*;

use crate::app::command::DataCommand;
use crate::ui::parts::{Button, Buttons, Look, Section};
use crate::ui::stage::Stage;
use crate::ui::words::{self, data};

/// The section.
#[component]
pub fn StartOver() -> impl IntoView {
    let l = words::language();
    let stage = Stage::here();
    let empty = stage.memo(|app| app.is_blank());
    let clear = move |()| stage.ask(DataCommand::ClearAll);
    view! {
        <Section title=data::start_over(l) hint=data::start_over_hint(l)>
            <Buttons><Button label=data::clear(l) look=Look::Removal on_press=clear disabled=empty /></Buttons>
        </Section>
    }
}
