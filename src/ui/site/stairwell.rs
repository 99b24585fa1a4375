//! One stairwell behind its summary: its drawing with the numbers in the windows, floors, doors, entrance.

use leptos::prelude::*;

use super::doors::{face, listed_text, per_floor_text, said_otherwise, set_listed, set_per_floor};
use super::whereabouts::Whereabouts;
use crate::app::command::{Command, SiteCommand};
use crate::app::forms::{FieldProblem, count};
use crate::domain::site::{Doors, Stairwell, StairwellId};
use crate::ui::drawings::{Facade, FacadeSize};
use crate::ui::parts::{Button, KeptArea, KeptField, Look, Segmented};
use crate::ui::record::Record;
use crate::ui::stage::Stage;
use crate::ui::words::{self, Language, language, site};

/// The most floors.
const MOST: u32 = 40;

/// One stairwell.
#[component]
pub fn StairwellEditor(id: StairwellId) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let wanted = id.clone();
    let save: fn(Stairwell) -> Command = |stairwell| SiteCommand::SaveStairwell(stairwell).into();
    let stairwell = Record::new(move |app| app.workspace().stairwells.get(&wanted).cloned(), save);
    let summary = stairwell.part(move |s| summary(l, s));
    let open = RwSignal::new(false);
    let drawn = stairwell.part(|s| Some(s.clone()));
    let drawing = move || drawn.get().filter(|_| open.get()).map(|stairwell| drawing(l, &stairwell));
    view! {
        <details class="fold" on:toggle:target=move |ev| open.set(ev.target().open())>
            <summary>{move || summary.get()}</summary>
            <div class="stack">
                {drawing}
                <Fields stairwell />
                <Button label=site::remove_stairwell(l) look=Look::Plain
                    on_press=move |()| stage.ask(SiteCommand::RemoveStairwell(id.clone())) />
            </div>
        </details>
    }
}

fn summary(l: Language, stairwell: &Stairwell) -> String {
    use words::count as counted;
    let (floors, doors) = (counted::floors(l, stairwell.floors.into()), counted::doors(l, stairwell.door_count()));
    if stairwell.is_house() {
        site::house_summary(l, floors, doors)
    } else {
        site::stairwell_summary(l, site::unit_named(l, &stairwell.unit), floors, doors)
    }
}

fn drawing(l: Language, stairwell: &Stairwell) -> impl IntoView + use<> {
    let label = summary(l, stairwell);
    view! { <div class="site-house"><Facade label stairs=vec![face(l, stairwell)] size=FacadeSize::Large /></div> }
}

#[component]
fn Fields(stairwell: Record<Stairwell>) -> impl IntoView {
    let l = language();
    let listed = stairwell.part(|s| usize::from(matches!(s.doors, Doors::Listed(_))));
    let (choosing, fields, entrance) = (stairwell.clone(), stairwell.clone(), stairwell.clone());
    let choose = move |n: usize| choosing.edit(|s| s.doors = said_otherwise(s, n == 1));
    let doors = move || {
        let (stairwell, is_listed) = (fields.clone(), listed.get() == 1);
        if is_listed { listed_doors(l, &stairwell).into_any() } else { regular_doors(l, &stairwell).into_any() }
    };
    view! {
        <div class="fields-pair">
            <KeptField label=site::unit(l) hint=site::unit_hint(l) source=stairwell.text(|s| s.unit.clone())
                write=stairwell.writes_text(|s, text| s.unit = text) />
            <KeptField label=site::floors(l) kind="number" source=stairwell.text(|s| s.floors.to_string())
                write=stairwell.writes(|s, text| {
                    s.floors = count(text, 1, MOST)?.ok_or(FieldProblem::Missing)? as u8;
                    Ok(())
                }) />
        </div>
        <Segmented label=site::doors(l) chosen=listed on_choose=choose
            options=vec![site::doors_regular(l).to_owned(), site::doors_listed(l).to_owned()] />
        {doors}
        <Whereabouts title=site::entrance(l) record=entrance at=|s: &Stairwell| s.entrance
            set=|s: &mut Stairwell, point| s.entrance = point />
        <KeptField label=site::note(l) source=stairwell.text(|s| s.note.clone())
            write=stairwell.writes_text(|s, text| s.note = text) />
    }
}

fn regular_doors(l: Language, stairwell: &Record<Stairwell>) -> impl IntoView + use<> {
    view! {
        <KeptField label=site::doors_per_floor(l) kind="number" hint=site::doors_regular_hint(l)
            source=stairwell.text(per_floor_text) write=stairwell.writes(set_per_floor) />
    }
}

fn listed_doors(l: Language, stairwell: &Record<Stairwell>) -> impl IntoView + use<> {
    view! {
        <KeptArea label=site::door_numbers(l) hint=site::door_numbers_hint(l)
            source=stairwell.text(listed_text) write=stairwell.writes(set_listed) />
    }
}
