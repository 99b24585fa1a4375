//! Bringing in: a file or the sample community, and why the last file was refused.

use leptos::prelude::*;

use crate::app::command::ImportCommand;
use crate::app::importing::Importing;
use crate::app::refusal::Refusal;
use crate::app::{App, Notice as Word};
use crate::ui::parts::{Button, Buttons, Icon, Look, Notice, NoticeTone, Section};
use crate::ui::stage::Stage;
use crate::ui::words::{self, data, import, refusals};

/// The section.
#[component]
pub fn BringIn() -> impl IntoView {
    let l = words::language();
    let stage = Stage::here();
    let making = stage.memo(|app| matches!(app.importing(), Importing::Reading { name: None, .. }));
    let choose = move |()| stage.ask(ImportCommand::Choose);
    let sample = move |()| stage.ask(ImportCommand::Sample);
    let busy = move || making.get().then(|| import::reading_sample(l));
    view! {
        <Section title=data::bring_in(l) hint=data::bring_in_hint(l)>
            <RefusedFile />
            <Button label=data::choose_file(l) look=Look::Main icon=Icon::Import on_press=choose />
            <Buttons><Button label=data::sample(l) on_press=sample disabled=making /></Buttons>
            <p class="section-hint">{data::sample_hint(l)}</p>
            <p role="status">{busy}</p>
        </Section>
    }
}

/// Why the last file was not read. It stays until another file is tried, while the word at the foot of the page goes.
#[component]
fn RefusedFile() -> impl IntoView {
    let l = words::language();
    let stage = Stage::here();
    let fresh = stage.memo(refused_file);
    let reading = stage.memo(|app| *app.importing() != Importing::Idle);
    let kept = RwSignal::new(None::<Refusal>);
    Effect::new(move || {
        if let Some(refusal) = fresh.get() {
            kept.set(Some(refusal));
        } else if reading.get() {
            kept.set(None);
        }
    });
    move || {
        kept.get().map(|refusal| {
            let sentence = stage.peek(|app| refusals::refusal(l, app.workspace(), &refusal));
            view! { <Notice tone=NoticeTone::Problem spoken=true><p>{sentence}</p><p>{data::untouched(l)}</p></Notice> }
        })
    }
}

/// Why the last file was not read, as long as that is the last word.
pub fn refused_file(app: &App) -> Option<Refusal> {
    match app.notice() {
        Some(Word::Refused(why @ (Refusal::File { .. } | Refusal::FileTooSlow(_) | Refusal::FileCrashed(_)))) => {
            Some(why.clone())
        }
        _ => None,
    }
}
