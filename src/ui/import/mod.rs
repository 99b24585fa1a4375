//! The import preview: what a file holds and what it would change; nothing is applied before the one wide button.

mod act;
mod backup;
mod changes;
mod columns;
mod deliveries;
mod facts;
mod field_word;
mod folded;
mod problems;
mod reason;
mod rota;
mod round;
mod table;

pub(super) use reason::reason_sentence;

use leptos::prelude::*;

use crate::app::App;
use crate::app::command::ImportCommand;
use crate::app::importing::{Content, Importing, Preview};
use crate::ui::parts::{Button, Buttons, Empty, Icon, Look};
use crate::ui::stage::Stage;
use crate::ui::words::{self, act as acts, data, import};

/// Which preview is shown; the views below read what is in it.
#[derive(Clone, Debug, PartialEq)]
enum Shown {
    Nothing,
    Reading(Option<String>),
    Table,
    Rota,
    Round,
    Deliveries,
    Backup,
    Sample,
}

impl Shown {
    fn of(app: &App) -> Self {
        match app.importing() {
            Importing::Idle => Shown::Nothing,
            Importing::Reading { name, .. } => Shown::Reading(name.clone()),
            Importing::Previewing(preview) => match preview.content {
                Content::Table(..) => Shown::Table,
                Content::Rota { .. } => Shown::Rota,
                Content::Round { .. } => Shown::Round,
                Content::Deliveries { .. } => Shown::Deliveries,
                Content::Backup(_) => Shown::Backup,
                Content::Sample(_) => Shown::Sample,
            },
        }
    }
}

/// The page.
#[component]
pub fn ImportPage() -> impl IntoView {
    let shown = Stage::here().memo(Shown::of);
    let content = move || match shown.get() {
        Shown::Nothing => nothing().into_any(),
        Shown::Reading(name) => reading(name).into_any(),
        Shown::Table => view! { <table::TablePreview /> }.into_any(),
        Shown::Rota => view! { <rota::RotaPreview /> }.into_any(),
        Shown::Round => view! { <round::RoundPreview /> }.into_any(),
        Shown::Deliveries => view! { <deliveries::DeliveriesPreview /> }.into_any(),
        Shown::Backup => view! { <backup::BackupPreview /> }.into_any(),
        Shown::Sample => view! { <rota::SamplePreview /> }.into_any(),
    };
    let previewing = move || !matches!(shown.get(), Shown::Nothing | Shown::Reading(_));
    let not_yet =
        move || previewing().then(|| view! { <p class="section-hint">{import::not_yet(words::language())}</p> });
    view! { <div class="import-page">{not_yet}{content}</div> }
}

fn nothing() -> impl IntoView {
    let l = words::language();
    let stage = Stage::here();
    let choose = move |()| stage.ask(ImportCommand::Choose);
    let sample = move |()| stage.ask(ImportCommand::Sample);
    view! {
        <Empty icon=Icon::Import sentence=import::nothing(l)>
            <Button label=data::choose_file(l) look=Look::Main on_press=choose />
            <Button label=data::sample(l) on_press=sample />
        </Empty>
    }
}

fn reading(name: Option<String>) -> impl IntoView {
    let l = words::language();
    let stage = Stage::here();
    let sentence = name.map_or_else(|| import::reading_sample(l).to_owned(), |name| import::reading(l, name));
    let cancel = move |()| stage.ask(ImportCommand::Dismiss);
    view! {
        <p class="import-reading" role="status">{sentence}</p>
        <Buttons><Button label=acts::cancel(l) on_press=cancel /></Buttons>
    }
}

/// Something read from the preview that is under way; `None` once there is none.
fn of_preview<T: PartialEq + Send + Sync + 'static>(
    look: impl Fn(&App, &Preview) -> Option<T> + Send + Sync + 'static,
) -> Memo<Option<T>> {
    Stage::here().memo(move |app| match app.importing() {
        Importing::Previewing(preview) => look(app, preview),
        _ => None,
    })
}
