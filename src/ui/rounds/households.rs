//! Who lives where: the list with a search by door, note and care, one line to add a door's household, and the table out.

use leptos::prelude::*;

use crate::app::App;
use crate::app::rounds::command::RoundsCommand;
use crate::app::rounds::hand_on::HandOn;
use crate::app::route::{RoundsPage, Route};
use crate::domain::households::{Household, HouseholdId};
use crate::domain::order::sort_by_key;
use crate::ui::parts::{AddLine, Button, ButtonLink, Empty, Icon, List, Row, Tag, TagTone, TextField, Tick};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, household, language, names};

/// So many lines are drawn at a time.
const PORTION: usize = 60;

/// One line of the list.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    id: HouseholdId,
    key: String,
    detail: String,
    care: Vec<String>,
    sought: String,
}

impl Line {
    fn of(l: Language, own: &Household) -> Self {
        let care: Vec<String> = own.care.iter().map(|tag| names::care_of(l, tag)).collect();
        let key = own.key();
        let sought = format!("{key} {} {} {}", care.join(" "), own.notes, own.preferred.said).to_lowercase();
        Self { id: own.id.clone(), detail: residents(l, own), key, care, sought }
    }
}

/// `3 people`, or that nobody has counted.
pub(super) fn residents(l: Language, own: &Household) -> String {
    own.residents.map_or_else(|| household::not_counted(l).to_owned(), |n| household::residents_line(l, n.into()))
}

/// Every household, in the order of the doors.
fn lines(l: Language, app: &App) -> Vec<Line> {
    let number = |text: &str| (text.parse().unwrap_or(u32::MAX), text.to_owned());
    let mut all: Vec<&Household> = app.workspace().households.values().collect();
    sort_by_key(&mut all, |own| (number(&own.building), number(&own.unit), number(&own.door)));
    all.into_iter().map(|own| Line::of(l, own)).collect()
}

/// The page.
#[component]
pub(super) fn HouseholdsPage() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let all = stage.of_workspace(move |app| lines(l, app));
    let (sought, portion) = (RwSignal::new(String::new()), RwSignal::new(PORTION));
    let found = Memo::new(move |_| {
        let words = sought.get().trim().to_lowercase();
        all.with(|all| all.iter().filter(|line| line.sought.contains(&words)).cloned().collect::<Vec<Line>>())
    });
    let nobody = Memo::new(move |_| all.with(Vec::is_empty));
    let number = Memo::new(move |_| found.with(Vec::len));
    let list = move || {
        let shown: Vec<Line> = found.with(|found| found.iter().take(portion.get()).cloned().collect());
        let any = !shown.is_empty();
        any.then(|| view! { <List label=household::title(l)>{shown.into_iter().map(row).collect_view()}</List> })
    };
    let more = move |()| portion.update(|portion| *portion += PORTION);
    view! {
        <div class="stack">
            <h2>{household::title(l)}</h2>
            <Show when=move || nobody.get()><NobodyYet /></Show>
            <Show when=move || !nobody.get()>
                <TextField label=household::search(l) value=sought kind="search" />
                <p class="eyebrow" role="status">{move || household::count(l, number.get())}</p>
            </Show>
            {list}
            <Show when=move || { portion.get() < number.get() }>
                <Button label=household::more(l) on_press=more />
            </Show>
            <AddLine label=household::add_label(l) add=household::add(l) on_add=move |key: String| add(stage, &key) />
            <Show when=move || !nobody.get()><TableOut /></Show>
        </div>
    }
}

fn row(line: Line) -> impl IntoView {
    let href = Route::Rounds(RoundsPage::Household(line.id)).href();
    let care = line.care.into_iter().map(|text| view! { <Tag text tone=TagTone::Problem /> }).collect_view();
    view! { <Row title=line.key detail=line.detail href>{care}</Row> }
}

/// Writes down the household behind a door, and shows its page; one that is there already is only shown.
fn add(stage: Stage, key: &str) {
    let there = move |key: &str| {
        let own =
            |app: &App| app.workspace().households.values().find(|own| own.key() == key).map(|own| own.id.clone());
        stage.peek(own)
    };
    let new = stage.peek(|app| app.household_at(key));
    let key = new.key();
    if there(&key).is_none() {
        stage.ask(RoundsCommand::SaveHousehold(new));
    }
    if let Some(id) = there(&key) {
        stage.ask(Route::Rounds(RoundsPage::Household(id)));
    }
}

#[component]
fn NobodyYet() -> impl IntoView {
    let l = language();
    view! {
        <Empty icon=Icon::Rounds sentence=household::empty(l)>
            <ButtonLink label=household::to_import(l) href=Route::Data.href() icon=Icon::Import />
        </Empty>
    }
}

/// `households.csv`, with the notes only if they are ticked.
#[component]
fn TableOut() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let notes = RwSignal::new(false);
    let save = move |()| stage.ask(RoundsCommand::HandOn(HandOn::Households { notes: notes.get_untracked() }));
    view! {
        <details class="fold">
            <summary>{household::table(l)}</summary>
            <div class="stack">
                <p>{household::table_hint(l)}</p>
                <Tick label=household::with_notes(l) ticked=notes on_change=move |on| notes.set(on) />
                <Button icon=Icon::Export label=household::save_table(l) on_press=save />
            </div>
        </details>
    }
}
