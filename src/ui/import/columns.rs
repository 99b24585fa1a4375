//! The columns of a table: header, a few cells, and what each is read as, to be changed where it is wrong.

use leptos::prelude::*;

use super::facts::table;
use super::field_word::field_word;
use super::of_preview;
use crate::app::App;
use crate::app::command::ImportCommand;
use crate::app::importing::{Column, Field, Importing, Mapping, TableKind};
use crate::ui::parts::{Choice, Notice, NoticeTone, Section};
use crate::ui::stage::Stage;
use crate::ui::words::{self, Language, import};

/// How much of a cell is shown as an example.
const SAMPLE_CHARS: usize = 24;

/// The section.
#[component]
pub fn Columns() -> impl IntoView {
    let l = words::language();
    let kind = of_preview(|_, preview| table(preview).map(|table| table.kind));
    let columns = of_preview(|_, preview| table(preview).map(|table| table.columns.clone()));
    // The fields are not in here, so that changing one leaves the others, and the focus, where they are.
    let headers = Memo::new(move |_| {
        let columns = columns.get().unwrap_or_default();
        columns.into_iter().map(|column| (column.header, column.samples)).collect::<Vec<_>>()
    });
    let one = move |kind: TableKind, place: usize, header: String, samples: Vec<String>| {
        let field = Signal::derive(move || columns.get().and_then(|columns| columns.get(place).and_then(|c| c.field)));
        view! { <ColumnChoice kind place header samples field /> }
    };
    let list = move || {
        kind.get().map(|kind| {
            let headers = headers.get().into_iter().enumerate();
            headers.map(|(place, (header, samples))| one(kind, place, header, samples)).collect_view()
        })
    };
    let missing = move || kind.get().map(|kind| missing(l, kind, &columns.get().unwrap_or_default()));
    view! {
        <Section title=import::columns(l) hint=import::columns_hint(l)>
            {missing}
            <ul class="import-columns">{list}</ul>
        </Section>
    }
}

/// The needed fields that no column is read as.
fn missing(l: Language, kind: TableKind, columns: &[Column]) -> impl IntoView + use<> {
    let lacking = Field::needed(kind).iter().filter(|field| columns.iter().all(|column| column.field != Some(**field)));
    let sentences = lacking.map(|field| import::needed_missing(l, field_word(l, *field)));
    sentences.map(|sentence| view! { <Notice tone=NoticeTone::Problem><p>{sentence}</p></Notice> }).collect_view()
}

#[component]
fn ColumnChoice(
    kind: TableKind,
    place: usize,
    header: String,
    samples: Vec<String>,
    field: Signal<Option<Field>>,
) -> impl IntoView {
    let l = words::language();
    let stage = Stage::here();
    let fields = Field::of(kind);
    let options = std::iter::once(import::column_out(l)).chain(fields.iter().map(|field| field_word(l, *field)));
    let chosen = move || field.get().and_then(|field| fields.iter().position(|one| *one == field)).map_or(0, |n| n + 1);
    let choose = move |option: usize| {
        let field = option.checked_sub(1).and_then(|option| fields.get(option)).copied();
        if let Some(command) = stage.peek(|app| read_as(app, place, field)) {
            stage.ask(command);
        }
    };
    let name = if header.is_empty() { import::column_nameless(l, place + 1) } else { header };
    view! {
        <li>
            <Choice label=import::column_as(l, name) options=options.map(str::to_owned).collect()
                chosen=Signal::derive(chosen) on_choose=choose hint=example(l, &samples) />
        </li>
    }
}

/// The first few cells, each once and not at length.
fn example(l: Language, samples: &[String]) -> String {
    let mut filled: Vec<String> = samples.iter().filter(|sample| !sample.is_empty()).map(|cell| short(cell)).collect();
    filled.dedup();
    if filled.is_empty() { import::column_empty(l).to_owned() } else { import::column_samples(l, filled.join(" · ")) }
}

fn short(cell: &str) -> String {
    match cell.char_indices().nth(SAMPLE_CHARS) {
        Some((end, _)) => cell.get(..end).map_or_else(String::new, |start| format!("{start}…")),
        None => cell.to_owned(),
    }
}

/// Reads the file again with this column as that field; whichever column was that field before is left out.
fn read_as(app: &App, place: usize, field: Option<Field>) -> Option<ImportCommand> {
    let Importing::Previewing(preview) = app.importing() else { return None };
    let table = table(preview)?;
    let field_of = |(n, column): (usize, &Column)| match column.field {
        _ if n == place => field,
        other if other == field => None,
        other => other,
    };
    let mapping: Mapping = table.columns.iter().enumerate().map(field_of).collect();
    Some(ImportCommand::ReadAs { kind: Some(table.kind), mapping: Some(mapping), sheet: table.sheet.clone() })
}
