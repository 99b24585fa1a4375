//! One building's sheet: its façade, its stairwells, what it is called.

use leptos::prelude::*;

use super::doors::face;
use super::dwellers::Dwellers;
use super::stairwell::StairwellEditor;
use crate::app::command::{Command, SiteCommand};
use crate::app::route::Route;
use crate::domain::site::{Building, BuildingId, StairwellId};
use crate::ui::drawings::{Facade, StairwellFace};
use crate::ui::parts::{Button, ButtonLink, Buttons, Card, Empty, Icon, KeptArea, KeptField, Look};
use crate::ui::record::{Record, named};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, language, names, site};

/// Everything about one building, or a word that it is gone.
#[component]
pub fn BuildingSheet(id: BuildingId) -> impl IntoView {
    let l = language();
    let wanted = id.clone();
    let save: fn(Building) -> Command = |building| SiteCommand::SaveBuilding(building).into();
    let building = Record::new(move |app| app.workspace().buildings.get(&wanted).cloned(), save);
    let exists = building.exists();
    move || {
        if exists.get() {
            sheet(building.clone(), &id).into_any()
        } else {
            view! {
                <Empty icon=Icon::Site sentence=site::gone(l)>
                    <ButtonLink label=site::to_site(l) href=Route::Site.href() />
                </Empty>
            }
            .into_any()
        }
    }
}

fn sheet(building: Record<Building>, id: &BuildingId) -> impl IntoView + use<> {
    let l = language();
    let stage = Stage::here();
    let own = id.clone();
    let remove = move |()| stage.ask(SiteCommand::RemoveBuilding(own.clone()));
    view! {
        <div class="stack">
            <House id=id.clone() />
            <Stairwells id=id.clone() />
            <Dwellers id=id.clone() />
            <Name building />
            <Buttons><Button label=site::remove_building(l) look=Look::Removal on_press=remove /></Buttons>
        </div>
    }
}

/// The house as one sees it, all its doors dark: no round has begun.
#[component]
fn House(id: BuildingId) -> impl IntoView {
    let l = language();
    let house = Stage::here().memo(move |app| {
        let stairwells = app.workspace().stairwells_of(&id);
        let faces: Vec<StairwellFace> = stairwells.iter().map(|s| face(l, s)).collect();
        let doors = stairwells.iter().map(|s| s.door_count()).sum::<usize>();
        let floors = stairwells.iter().map(|s| s.floors).max().unwrap_or(0);
        (faces, house_in_words(l, stairwells.len(), floors.into(), doors))
    });
    move || {
        let (stairs, label) = house.get();
        let some = !stairs.is_empty();
        some.then(|| {
            view! {
                <Card>
                    <div class="site-house"><Facade label=label.clone() stairs /></div>
                    <p class="eyebrow">{label}</p>
                </Card>
            }
        })
    }
}

fn house_in_words(l: Language, stairwells: usize, floors: usize, doors: usize) -> String {
    site::house(l, count::stairwells(l, stairwells), count::floors(l, floors), count::doors(l, doors))
}

#[component]
fn Stairwells(id: BuildingId) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let own = id.clone();
    let ids = stage.memo(move |app| {
        app.workspace().stairwells_of(&own).into_iter().map(|s| s.id.clone()).collect::<Vec<StairwellId>>()
    });
    let one = |id: StairwellId| view! { <StairwellEditor id /> };
    view! {
        <Card>
            <h2>{site::stairwells_title(l)}</h2>
            <div class="stack">
                <Show when=move || ids.with(Vec::is_empty)><p>{site::no_stairwells(l)}</p></Show>
                <For each=move || ids.get() key=|id| id.clone() children=one />
                <Buttons>
                    <Button label=site::add_stairwell(l) icon=Icon::Add
                        on_press=move |()| stage.ask(SiteCommand::AddStairwell(id.clone())) />
                </Buttons>
            </div>
        </Card>
    }
}

#[component]
fn Name(building: Record<Building>) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let rename = building.writes(|b, text| {
        b.number = named(text)?;
        Ok(())
    });
    let own = building.part(|b| Some(b.id.clone()));
    // A number that another building has is refused beside the field, not after the act.
    let checked = move |text: String| {
        let taken = stage.peek(|app| {
            let other = |b: &&Building| Some(&b.id) != own.get_untracked().as_ref() && b.number == text.trim();
            app.workspace().buildings.values().any(|b| other(&b))
        });
        if taken { Err(site::number_taken(l, names::building(l, text.trim()))) } else { rename.write(text) }
    };
    view! {
        <Card>
            <h2>{site::what(l)}</h2>
            <div class="stack">
                <div class="fields-pair">
                    <KeptField label=site::number(l) source=building.text(|b| b.number.clone()) write=checked />
                    <KeptField label=site::grid_field(l) source=building.text(|b| b.grid.clone())
                        write=building.writes_text(|b, text| b.grid = text) />
                </div>
                <KeptArea label=site::note(l) source=building.text(|b| b.note.clone())
                    write=building.writes_text(|b, text| b.note = text) />
            </div>
        </Card>
    }
}
