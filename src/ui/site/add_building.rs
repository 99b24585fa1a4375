//! A form for one more building: what can be said of it in five fields.

use leptos::prelude::*;

use crate::app::command::SiteCommand;
use crate::app::forms::{FieldProblem, count};
use crate::ui::parts::{Button, Icon, TextField};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, fields, language, site};

/// The most stairwells, floors and doors on a floor that a building can have.
const MOST: (u32, u32, u32) = (20, 40, 20);

/// A building as it is typed.
#[derive(Clone, Copy)]
struct Draft {
    number: RwSignal<String>,
    grid: RwSignal<String>,
    stairwells: RwSignal<String>,
    floors: RwSignal<String>,
    per_floor: RwSignal<String>,
}

impl Draft {
    fn new() -> Self {
        let text = |text: &str| RwSignal::new(text.to_owned());
        Self { number: text(""), grid: text(""), stairwells: text("3"), floors: text("6"), per_floor: text("2") }
    }

    /// The command that the fields mean; a valid building is that and nothing else.
    fn read(self) -> Result<SiteCommand, FieldProblem> {
        let number = self.number.get().trim().to_owned();
        if number.is_empty() {
            return Err(FieldProblem::Missing);
        }
        Ok(SiteCommand::AddBuilding {
            grid: self.grid.get().trim().to_owned(),
            number,
            stairwells: figure(self.stairwells, 0, MOST.0)?,
            floors: figure(self.floors, 1, MOST.1)?,
            doors_per_floor: figure(self.per_floor, 1, MOST.2)?,
        })
    }
}

fn figure(text: RwSignal<String>, least: u32, most: u32) -> Result<u8, FieldProblem> {
    let number = count(&text.get(), least, most)?.ok_or(FieldProblem::Missing)?;
    u8::try_from(number).map_err(|_| FieldProblem::NotANumber)
}

/// What is wrong with a figure, in words; empty when nothing is.
fn problem(l: Language, text: RwSignal<String>, least: u32, most: u32) -> Signal<String> {
    Signal::derive(move || figure(text, least, most).err().map(|why| fields::problem(l, why)).unwrap_or_default())
}

/// The form, behind its summary.
#[component]
pub fn AddBuilding() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let draft = Draft::new();
    let ready = Memo::new(move |_| draft.read().is_ok());
    let twice = stage.memo(|app| app.workspace().buildings.values().map(|b| b.number.clone()).collect::<Vec<String>>());
    let taken = Signal::derive(move || {
        let number = draft.number.get().trim().to_owned();
        let there = !number.is_empty() && twice.with(|known| known.contains(&number));
        if there { site::number_taken(l, number) } else { String::new() }
    });
    let add = move |()| {
        if let Ok(command) = untrack(move || draft.read()) {
            draft.number.set(String::new());
            stage.ask(command);
        }
    };
    view! {
        <details class="fold">
            <summary>{site::add_building(l)}</summary>
            <div class="stack">
                <div class="fields-pair">
                    <TextField label=site::number(l) value=draft.number problem=taken />
                    <TextField label=site::grid_field(l) value=draft.grid />
                </div>
                <TextField label=site::stairwells(l) value=draft.stairwells kind="number" hint=site::stairwells_hint(l)
                    problem=problem(l, draft.stairwells, 0, MOST.0) />
                <div class="fields-pair">
                    <TextField label=site::floors(l) value=draft.floors kind="number"
                        problem=problem(l, draft.floors, 1, MOST.1) />
                    <TextField label=site::doors_per_floor(l) value=draft.per_floor kind="number"
                        problem=problem(l, draft.per_floor, 1, MOST.2) />
                </div>
                <Button label=site::add(l) icon=Icon::Add on_press=add
                    disabled=Signal::derive(move || !ready.get() || !taken.get().is_empty()) />
            </div>
        </details>
    }
}
