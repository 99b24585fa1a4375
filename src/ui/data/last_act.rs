//! The last act, to be undone or done again long after its ten seconds at the foot of the page are over.

use leptos::prelude::*;

use crate::app::App;
use crate::app::action::Action;
use crate::app::command::Command;
use crate::ui::parts::{Button, Section};
use crate::ui::stage::Stage;
use crate::ui::words::{self, Language, acts, data};

/// The section; there is none before the first act.
#[component]
pub fn LastAct() -> impl IntoView {
    let l = words::language();
    let stage = Stage::here();
    let undoable = stage.memo(|app: &App| app.undoable().cloned());
    let redoable = stage.memo(|app: &App| app.redoable().cloned());
    let anything = move || undoable.get().is_some() || redoable.get().is_some();
    move || {
        anything().then(|| {
            let back = undoable.get().map(|act| offered(stage, l, act, data::undo(l), Command::Undo));
            let again = redoable.get().map(|act| offered(stage, l, act, data::redo(l), Command::Redo));
            view! { <Section title=data::last_act(l)>{back}{again}</Section> }
        })
    }
}

fn offered(stage: Stage, l: Language, act: Action, label: &'static str, command: Command) -> impl IntoView {
    let what = acts::done(l, &act);
    view! {
        <div class="data-act">
            <p>{what}</p>
            <Button label on_press=move |()| stage.ask(command.clone()) />
        </div>
    }
}
