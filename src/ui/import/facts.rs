//! What a table is: its file, how it was encoded, which sheet, and what it holds; kind and sheet can be changed.

use leptos::prelude::*;

use super::field_word::kind_word;
use super::of_preview;
use crate::app::command::ImportCommand;
use crate::app::importing::{Content, Encoding, Preview, TableKind, TableReading};
use crate::ui::parts::{Card, Choice};
use crate::ui::stage::Stage;
use crate::ui::words::{self, Language, import, times};

/// The table a preview shows.
pub fn table(preview: &Preview) -> Option<&TableReading> {
    match &preview.content {
        Content::Table(table, _) => Some(table),
        _ => None,
    }
}

/// The card.
#[component]
pub fn Facts() -> impl IntoView {
    let l = words::language();
    let file = of_preview(|_, preview| {
        let table = table(preview)?;
        Some((preview.name.clone().unwrap_or_default(), table.encoding, table.rows_read))
    });
    let facts = move || {
        file.get().map(|(name, encoding, rows)| {
            view! {
                <p class="mid">{name}</p>
                <p class="eyebrow">{encoding_word(l, encoding)}" · "{import::rows_read(l, times::grouped(rows.into()))}</p>
            }
        })
    };
    view! { <Card>{facts}<Kind /><Sheet /></Card> }
}

/// Which of the tables it is.
#[component]
fn Kind() -> impl IntoView {
    let l = words::language();
    let stage = Stage::here();
    let found = of_preview(|_, preview| table(preview).map(|table| (table.kind, table.sheet.clone())));
    let chosen = move || {
        let kind = found.get().map(|(kind, _)| kind);
        TableKind::ALL.iter().position(|one| Some(*one) == kind).unwrap_or(0)
    };
    let choose = move |place: usize| {
        let Some(kind) = TableKind::ALL.get(place) else { return };
        let sheet = found.get_untracked().and_then(|(_, sheet)| sheet);
        stage.ask(ImportCommand::ReadAs { kind: Some(*kind), mapping: None, sheet });
    };
    let options = TableKind::ALL.iter().map(|kind| kind_word(l, *kind).to_owned()).collect();
    view! { <Choice label=import::kind(l) options chosen=Signal::derive(chosen) on_choose=choose /> }
}

/// Which sheet of a workbook; a text file has none, a workbook of one sheet leaves no choice.
#[component]
fn Sheet() -> impl IntoView {
    let l = words::language();
    let stage = Stage::here();
    let sheets = of_preview(|_, preview| table(preview).map(|table| table.sheets.clone()));
    let current = of_preview(|_, preview| table(preview).and_then(|table| table.sheet.clone()));
    move || {
        let sheets = sheets.get().unwrap_or_default();
        (sheets.len() > 1).then(|| {
            let (names, options) = (sheets.clone(), sheets.clone());
            let chosen = move || sheets.iter().position(|sheet| Some(sheet) == current.get().as_ref()).unwrap_or(0);
            let choose = move |place: usize| {
                if let Some(sheet) = names.get(place) {
                    stage.ask(ImportCommand::ReadAs { kind: None, mapping: None, sheet: Some(sheet.clone()) });
                }
            };
            view! { <Choice label=import::sheet(l) options chosen=Signal::derive(chosen) on_choose=choose /> }
        })
    }
}

fn encoding_word(l: Language, encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => import::encoding_utf8(l),
        Encoding::Utf16Le | Encoding::Utf16Be => import::encoding_utf16(l),
        Encoding::Gb18030 => import::encoding_gb18030(l),
        Encoding::Workbook => import::encoding_workbook(l),
    }
}
