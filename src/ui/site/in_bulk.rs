//! Several buildings made alike: which and how, what that would change, and the one act that does it.

use leptos::prelude::*;

use crate::app::command::SiteCommand;
use crate::app::forms::{FieldProblem, MOST_BUILDINGS, building_list, count};
use crate::app::rounds::command::RoundsCommand;
use crate::app::rounds::hand_on::HandOn;
use crate::app::site_in_bulk::{Bulk, BulkChange};
use crate::ui::parts::{Button, Icon, TextField};
use crate::ui::stage::Stage;
use crate::ui::words::{self, Language, bulk, fields, language, names, site};

/// What is typed.
#[derive(Clone, Copy)]
struct Draft {
    numbers: RwSignal<String>,
    grid: RwSignal<String>,
    stairwells: RwSignal<String>,
    floors: RwSignal<String>,
    per_floor: RwSignal<String>,
}

/// The most stairwells, floors and doors on a floor that a building can have.
const MOST: (u32, u32, u32) = (20, 40, 20);

impl Draft {
    fn new() -> Self {
        let text = |text: &str| RwSignal::new(text.to_owned());
        Self { numbers: text(""), grid: text(""), stairwells: text("3"), floors: text("6"), per_floor: text("2") }
    }

    /// What the fields mean; `None` while they mean nothing.
    fn read(self) -> Option<Bulk> {
        let figure = |text: RwSignal<String>, least: u32, most: u32| figure(text, least, most).ok();
        let bulk = Bulk {
            numbers: building_list(&self.numbers.get())?,
            grid: self.grid.get().trim().to_owned(),
            stairwells: figure(self.stairwells, 0, MOST.0)?,
            floors: figure(self.floors, 1, MOST.1)?,
            doors_per_floor: figure(self.per_floor, 1, MOST.2)?,
        };
        bulk.is_sound().then_some(bulk)
    }
}

fn figure(text: RwSignal<String>, least: u32, most: u32) -> Result<u8, FieldProblem> {
    let number = count(&text.get(), least, most)?.ok_or(FieldProblem::Missing)?;
    u8::try_from(number).map_err(|_| FieldProblem::NotANumber)
}

fn problem(l: Language, text: RwSignal<String>, least: u32, most: u32) -> Signal<String> {
    Signal::derive(move || figure(text, least, most).err().map(|why| fields::problem(l, why)).unwrap_or_default())
}

/// What is wrong with the buildings as typed; nothing while nothing is typed.
fn numbers_problem(l: Language, text: RwSignal<String>) -> Signal<String> {
    Signal::derive(move || {
        let text = text.get();
        match building_list(&text) {
            None => bulk::numbers_many(l, MOST_BUILDINGS),
            Some(numbers) if numbers.is_empty() && !text.trim().is_empty() => bulk::numbers_none(l).to_owned(),
            Some(_) => String::new(),
        }
    })
}

/// The form, behind its summary, with what it would change.
#[component]
pub(super) fn InBulk() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let draft = Draft::new();
    let change = stage.memo(move |app| draft.read().map(|bulk| bulk.change(app.workspace())));
    let idle = Signal::derive(move || {
        change.with(|change| change.as_ref().is_none_or(|change| change.new.is_empty() && change.changed.is_empty()))
    });
    let go = move |()| {
        if let Some(bulk) = untrack(move || draft.read()) {
            stage.ask(SiteCommand::Bulk(bulk));
        }
    };
    let table = move |()| stage.ask(RoundsCommand::HandOn(HandOn::Site));
    view! {
        <details class="fold">
            <summary>{bulk::title(l)}</summary>
            <div class="stack">
                <TextField label=bulk::numbers(l) value=draft.numbers hint=bulk::numbers_hint(l)
                    problem=numbers_problem(l, draft.numbers) />
                <div class="fields-pair">
                    <TextField label=site::stairwells(l) value=draft.stairwells kind="number"
                        hint=site::stairwells_hint(l) problem=problem(l, draft.stairwells, 0, MOST.0) />
                    <TextField label=site::grid_field(l) value=draft.grid hint=bulk::grid_hint(l) />
                </div>
                <div class="fields-pair">
                    <TextField label=site::floors(l) value=draft.floors kind="number"
                        problem=problem(l, draft.floors, 1, MOST.1) />
                    <TextField label=site::doors_per_floor(l) value=draft.per_floor kind="number"
                        problem=problem(l, draft.per_floor, 1, MOST.2) />
                </div>
                {move || change.get().map(|change| in_words(l, &change))}
                <Button label=bulk::go(l) icon=Icon::Site on_press=go disabled=idle />
                <Button label=bulk::site_table(l) icon=Icon::Export on_press=table />
            </div>
        </details>
    }
}

/// What would change, so that nobody is surprised.
fn in_words(l: Language, change: &BulkChange) -> impl IntoView + use<> {
    let listed = |numbers: &[String]| (!numbers.is_empty()).then(|| names::all_of(l, numbers));
    let all = change.new.len() + change.changed.len() + change.same.len();
    let nothing = change.new.is_empty() && change.changed.is_empty();
    let buildings = words::count::buildings(l, all);
    let lines = [
        Some(bulk::sum(l, buildings, change.doors_before, change.doors_after)),
        listed(&change.new).map(|numbers| bulk::new(l, numbers)),
        listed(&change.changed).map(|numbers| bulk::changed(l, numbers)),
        listed(&change.same).map(|numbers| bulk::same(l, numbers)),
        (change.taken_out > 0).then(|| bulk::taken(l, change.taken_out)),
        (change.renumbered > 0).then(|| bulk::listed(l, change.renumbered)),
        Some(if nothing { bulk::nothing(l) } else { bulk::undo(l) }.to_owned()),
    ];
    let lines = lines.into_iter().flatten().map(|line| view! { <li>{line}</li> }).collect_view();
    view! { <ul role="status">{lines}</ul> }
}
