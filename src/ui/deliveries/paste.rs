//! A chat, pasted and read: every line beside its source, the unsure ones to be settled by a tap, taken in one act.

use leptos::prelude::*;

use super::paste_line::{Seen, ignored_line, sure_line, unsure_line};
use crate::app::App;
use crate::app::deliveries::command::DeliveriesCommand;
use crate::app::deliveries::paste::{LineFate, PasteCommand, Pasted, Pasting};
use crate::ui::parts::{Act, Button, Buttons, Card, Icon, Look, Notice, NoticeTone, TextArea};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, language, paste};

/// How far it is, without its lines.
#[derive(Clone, PartialEq)]
enum Phase {
    Empty,
    Reading,
    Read,
    Failed(String, bool),
}

/// The page.
#[component]
pub(super) fn PastePage() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let phase = stage.memo(|app| match app.pasting() {
        Pasting::Idle => Phase::Empty,
        Pasting::Reading { .. } => Phase::Reading,
        Pasting::Read(_) => Phase::Read,
        Pasting::Failed { text, too_long } => Phase::Failed(text.clone(), *too_long),
    });
    move || match phase.get() {
        Phase::Empty => before(l, stage, String::new(), None).into_any(),
        Phase::Failed(text, too_long) => {
            let why = if too_long { paste::too_long(l) } else { paste::failed(l) };
            before(l, stage, text, Some(why)).into_any()
        }
        Phase::Reading => view! { <p class="mid" role="status" aria-busy="true">{paste::reading(l)}</p> }.into_any(),
        Phase::Read => view! { <Reading /> }.into_any(),
    }
}

fn before(l: Language, stage: Stage, text: String, why: Option<&'static str>) -> impl IntoView {
    let text = RwSignal::new(text);
    let none = Signal::derive(move || text.with(|text| text.trim().is_empty()));
    let read = move |()| stage.ask(DeliveriesCommand::Paste(PasteCommand::Read(text.get_untracked())));
    view! {
        {why.map(|why| view! { <Notice tone=NoticeTone::Problem spoken=true><p>{why}</p></Notice> })}
        <Card>
            <div class="stack">
                <p>{paste::hint(l)}</p>
                <TextArea label=paste::label(l) value=text />
            </div>
        </Card>
        <Act><Button look=Look::Main icon=Icon::Import label=paste::read(l) disabled=none on_press=read /></Act>
    }
}

/// The entries of one fate, with their places.
fn seen(app: &App, wanted: LineFate) -> Vec<Seen> {
    let Pasting::Read(pasted) = app.pasting() else { return vec![] };
    let entries = pasted.entries().enumerate().filter(|(_, (_, fate))| *fate == wanted);
    entries.map(|(place, (entry, _))| Seen { place, entry: entry.clone() }).collect()
}

/// How many lines went where.
fn fates(l: Language, of: &Pasted) -> String {
    let all = of.fates();
    let number = |fate: LineFate| all.iter().filter(|line| **line == fate).count();
    let lines = |fate| count::lines(l, number(fate));
    paste::found(l, lines(LineFate::Read), lines(LineFate::Unsure), lines(LineFate::Ignored), lines(LineFate::Known))
}

/// What was read, to be looked through.
#[component]
fn Reading() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let sum = stage.memo(move |app| match app.pasting() {
        Pasting::Read(pasted) => fates(l, pasted),
        _ => String::new(),
    });
    let unsure = stage.memo(|app| seen(app, LineFate::Unsure));
    let sure = stage.memo(|app| seen(app, LineFate::Read));
    let ignored = stage.memo(|app| seen(app, LineFate::Ignored));
    let nothing = Memo::new(move |_| unsure.with(Vec::is_empty) && sure.with(Vec::is_empty));
    let ask = move |command: PasteCommand| stage.ask(DeliveriesCommand::Paste(command));
    let key = |seen: &Seen| (seen.place, seen.entry.line);
    view! {
        <div class="stack">
            <p role="status">{move || sum.get()}</p>
            <Show when=move || nothing.get()><p>{paste::nothing(l)}</p></Show>
            <Show when=move || !unsure.with(Vec::is_empty)>
                <h2>{paste::unsure(l)}</h2>
                <For each=move || unsure.get() key=key children=move |seen| unsure_line(l, stage, seen) />
                <p class="eyebrow">{paste::left(l)}</p>
            </Show>
            <Show when=move || !sure.with(Vec::is_empty)>
                <h2>{paste::sure(l)}</h2>
                <For each=move || sure.get() key=key children=move |seen| sure_line(l, seen) />
            </Show>
            <Show when=move || !ignored.with(Vec::is_empty)>
                <details class="details">
                    <summary>{paste::ignored(l)}</summary>
                    <div class="stack"><For each=move || ignored.get() key=key children=move |seen| ignored_line(l, stage, seen) /></div>
                </details>
            </Show>
            <Buttons><Button label=paste::again(l) on_press=move |()| ask(PasteCommand::Dismiss) /></Buttons>
            <Act><Button look=Look::Main icon=Icon::Done label=paste::accept(l) on_press=move |()| ask(PasteCommand::Accept) /></Act>
        </div>
    }
}
