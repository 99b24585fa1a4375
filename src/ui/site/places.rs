//! Gates, checkpoints, the centre, the ends of the patrol's beat: each behind its summary; a gate is opened and sealed here.

use crate::domain::order::sort_by_key;
use leptos::prelude::*;

use super::whereabouts::Whereabouts;
use crate::app::App;
use crate::app::command::{Command, SiteCommand};
use crate::app::forms::{FieldProblem, count};
use crate::domain::community::Extra;
use crate::domain::site::{GateState, Place, PlaceId, PlaceKind};
use crate::ui::parts::{AddLine, Button, Card, Choice, KeptField, Look, Tag, TagTone};
use crate::ui::record::{Record, named};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, language, site};

/// The kinds in the order of the choice; a checkpoint's number is a field of its own.
const KINDS: [PlaceKind; 6] = [
    PlaceKind::Gate(GateState::Open),
    PlaceKind::Gate(GateState::Sealed),
    PlaceKind::Checkpoint(1),
    PlaceKind::Centre,
    PlaceKind::PatrolStart,
    PlaceKind::PatrolEnd,
];

/// A kind's place in the choice; every checkpoint is one kind.
fn place_of(kind: PlaceKind) -> usize {
    let kind = if let PlaceKind::Checkpoint(_) = kind { PlaceKind::Checkpoint(1) } else { kind };
    KINDS.iter().position(|one| *one == kind).unwrap_or(0)
}

fn kind_in_words(l: Language, kind: PlaceKind) -> &'static str {
    match kind {
        PlaceKind::Gate(GateState::Open) => site::open_gate(l),
        PlaceKind::Gate(GateState::Sealed) => site::sealed_gate(l),
        PlaceKind::Checkpoint(_) => site::checkpoint(l),
        PlaceKind::Centre => site::centre(l),
        PlaceKind::PatrolStart => site::patrol_start(l),
        PlaceKind::PatrolEnd => site::patrol_end(l),
    }
}

/// Open gates first, then sealed ones, then the checkpoints in their order, then the rest.
fn in_order(app: &App) -> Vec<PlaceId> {
    let mut places: Vec<&Place> = app.workspace().places.values().collect();
    let number = |kind| if let PlaceKind::Checkpoint(number) = kind { number } else { 0 };
    sort_by_key(&mut places, |place| (place_of(place.kind), number(place.kind)));
    places.into_iter().map(|place| place.id.clone()).collect()
}

/// The card of the places.
#[component]
pub fn Places() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let ids = stage.memo(in_order);
    let one = |id: PlaceId| view! { <PlaceEditor id /> };
    let add = move |name: String| {
        let kind = PlaceKind::Gate(GateState::Open);
        let (at, note, extra) = (None, String::new(), Extra::new());
        stage.ask(SiteCommand::SavePlace(Place { id: PlaceId::new(""), kind, name, at, note, extra }));
    };
    view! {
        <Card>
            <h2>{site::places(l)}</h2>
            <div class="stack">
                <Show when=move || ids.with(Vec::is_empty)><p>{site::no_places(l)}</p></Show>
                <For each=move || ids.get() key=|id| id.clone() children=one />
                <AddLine label=site::place_add_label(l) add=site::add(l) on_add=add />
            </div>
        </Card>
    }
}

#[component]
fn PlaceEditor(id: PlaceId) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let wanted = id.clone();
    let save: fn(Place) -> Command = |place| SiteCommand::SavePlace(place).into();
    let place = Record::new(move |app| app.workspace().places.get(&wanted).cloned(), save);
    let name = place.text(|p| p.name.clone());
    let kind = place.part(|p| Some(p.kind));
    let tag = move || kind.get().map(|kind| view! { <Tag text=kind_in_words(l, kind) tone=tone(kind) /> });
    view! {
        <details class="fold">
            <summary><span>{move || name.get()}</span>{tag}</summary>
            <div class="stack">
                <PlaceFields place />
                <Button label=site::remove_place(l) look=Look::Plain
                    on_press=move |()| stage.ask(SiteCommand::RemovePlace(id.clone())) />
            </div>
        </details>
    }
}

fn tone(kind: PlaceKind) -> TagTone {
    if kind == PlaceKind::Gate(GateState::Sealed) { TagTone::Plain } else { TagTone::Information }
}

#[component]
fn PlaceFields(place: Record<Place>) -> impl IntoView {
    let l = language();
    let chosen = place.part(|p| place_of(p.kind));
    let checkpoint = place.part(|p| matches!(p.kind, PlaceKind::Checkpoint(_)));
    let (choosing, numbered, spot) = (place.clone(), place.clone(), place.clone());
    let choose = move |n: usize| {
        if let Some(kind) = KINDS.get(n) {
            choosing.edit(|p| p.kind = *kind);
        }
    };
    view! {
        <KeptField label=site::place_name(l) source=place.text(|p| p.name.clone())
            write=place.writes(|p, text| { p.name = named(text)?; Ok(()) }) />
        <Choice label=site::place_kind(l) options=KINDS.map(|kind| kind_in_words(l, kind).to_owned()).to_vec()
            chosen on_choose=choose />
        {move || checkpoint.get().then(|| series_number(l, &numbered))}
        <Whereabouts title=site::place_at(l) record=spot at=|p: &Place| p.at set=|p: &mut Place, point| p.at = point />
        <KeptField label=site::note(l) source=place.text(|p| p.note.clone())
            write=place.writes_text(|p, text| p.note = text) />
    }
}

fn series_number(l: Language, place: &Record<Place>) -> impl IntoView + use<> {
    let number = |p: &Place| if let PlaceKind::Checkpoint(n) = p.kind { n.to_string() } else { String::new() };
    let write = place.writes(|p, text| {
        p.kind = PlaceKind::Checkpoint(count(text, 1, 99)?.ok_or(FieldProblem::Missing)? as u8);
        Ok(())
    });
    view! { <KeptField label=site::series_no(l) kind="number" source=place.text(number) write /> }
}
