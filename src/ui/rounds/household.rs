//! One household: how many they are, what one should know, when they like to be visited; each field written as one leaves it.

use leptos::prelude::*;

use crate::app::forms::count;
use crate::app::rounds::command::RoundsCommand;
use crate::app::route::{RoundsPage, Route};
use crate::domain::households::{CareTag, Household, HouseholdId};
use crate::ui::parts::{Button, ButtonLink, Buttons, Card, Empty, Icon, KeptArea, KeptField, Look, Several};
use crate::ui::people::window::{add_window, any_time, window_row};
use crate::ui::record::{Record, named};
use crate::ui::stage::Stage;
use crate::ui::words::{household, language, names, people};

/// The tags that have a word of ours.
const TAGS: [CareTag; 6] = [
    CareTag::ElderAlone,
    CareTag::LowIncome,
    CareTag::Infant,
    CareTag::Chronic,
    CareTag::NoSmartphone,
    CareTag::ReturningWorker,
];

/// The page, or a word that the household is gone.
#[component]
pub(super) fn HouseholdPage(id: HouseholdId) -> impl IntoView {
    let l = language();
    let wanted = id.clone();
    let own = Record::new(
        move |app| app.workspace().households.get(&wanted).cloned(),
        |own| RoundsCommand::SaveHousehold(own).into(),
    );
    let exists = own.exists();
    move || {
        if exists.get() {
            return sheet(own.clone(), &id).into_any();
        }
        view! {
            <Empty icon=Icon::Rounds sentence=household::gone(l)>
                <ButtonLink label=household::to_list(l) href=Route::Rounds(RoundsPage::Households).href() />
            </Empty>
        }
        .into_any()
    }
}

fn sheet(own: Record<Household>, id: &HouseholdId) -> impl IntoView + use<> {
    let l = language();
    let stage = Stage::here();
    let id = id.clone();
    let remove = move |()| {
        stage.ask(RoundsCommand::RemoveHousehold(id.clone()));
        stage.ask(Route::Rounds(RoundsPage::Households));
    };
    view! {
        <div class="stack">
            <Door own=own.clone() />
            <Known own=own.clone() />
            <Times own=own.clone() />
            <Card>
                <KeptArea label=household::notes(l) hint=household::notes_hint(l) source=own.text(|h| h.notes.clone())
                    write=own.writes_text(|h, text| h.notes = text) />
            </Card>
            <Buttons><Button label=household::remove(l) look=Look::Removal on_press=remove /></Buttons>
        </div>
    }
}

/// Where they live, with the way to the building.
#[component]
fn Door(own: Record<Household>) -> impl IntoView {
    let l = language();
    let key = own.part(Household::key);
    let number = own.part(|h| h.building.clone());
    let building = Stage::here().memo(move |app| {
        let named = number.get();
        app.workspace().buildings.values().find(|b| b.number == named).map(|b| b.id.clone())
    });
    let link = move || {
        building.get().map(|id| {
            let label = names::building(l, &number.get());
            view! { <Buttons><ButtonLink icon=Icon::Site label href=Route::Building(id).href() /></Buttons> }
        })
    };
    view! {
        <Card>
            <h2 class="card-head">{move || key.get()}</h2>
            <div class="stack">
                {link}
                <details class="fold">
                    <summary>{household::door_change(l)}</summary>
                    <div class="fields-pair">
                        <KeptField label=household::building(l) source=own.text(|h| h.building.clone())
                            write=own.writes(|h, text| { h.building = named(text)?; Ok(()) }) />
                        <KeptField label=household::unit(l) source=own.text(|h| h.unit.clone())
                            write=own.writes_text(|h, text| h.unit = text) />
                        <KeptField label=household::door(l) source=own.text(|h| h.door.clone())
                            write=own.writes_text(|h, text| h.door = text) />
                        <KeptField label=household::grid(l) source=own.text(|h| h.grid.clone())
                            write=own.writes_text(|h, text| h.grid = text) />
                    </div>
                </details>
            </div>
        </Card>
    }
}

/// How many, and what one should know before going there.
#[component]
fn Known(own: Record<Household>) -> impl IntoView {
    let l = language();
    let chosen = own.part(|h| TAGS.iter().map(|tag| h.care.contains(tag)).collect::<Vec<bool>>());
    let ticking = own.clone();
    let tick = move |(place, on): (usize, bool)| {
        let Some(tag) = TAGS.get(place) else { return };
        ticking.edit(|h| {
            if on {
                h.care.insert(tag.clone())
            } else {
                h.care.remove(tag)
            };
        });
    };
    view! {
        <Card>
            <div class="stack">
                <KeptField label=household::residents(l) kind="number" hint=household::residents_hint(l)
                    source=own.text(|h| h.residents.map(|n| n.to_string()).unwrap_or_default())
                    write=own.writes(|h, text| {
                        h.residents = count(text, 0, 200)?.and_then(|n| u16::try_from(n).ok());
                        Ok(())
                    }) />
                <Several label=household::care(l) options=TAGS.iter().map(|tag| names::care_of(l, tag)).collect()
                    chosen on_change=tick />
                <KeptField label=household::other_tags(l) hint=household::other_tags_hint(l)
                    source=own.text(other_tags) write=own.writes_text(|h, text| set_other_tags(h, &text)) />
            </div>
        </Card>
    }
}

/// The tags in people's own words, as one line.
fn other_tags(own: &Household) -> String {
    let own = own.care.iter().filter_map(|tag| match tag {
        CareTag::Other(word) => Some(word.as_str()),
        _ => None,
    });
    own.collect::<Vec<&str>>().join("; ")
}

fn set_other_tags(own: &mut Household, text: &str) {
    own.care.retain(|tag| !matches!(tag, CareTag::Other(_)));
    let words = text.split([';', '；', '、', ',', '，']).map(str::trim).filter(|word| !word.is_empty());
    own.care.extend(words.map(|word| CareTag::Other(word.to_owned())));
}

/// When they like to be visited: in their own words, and as windows.
#[component]
fn Times(own: Record<Household>) -> impl IntoView {
    let l = language();
    let windows = own.part(|h| h.preferred.weekly.len());
    let (rows, adding, always) = (own.clone(), own.clone(), own.clone());
    view! {
        <Card>
            <h2 class="card-head">{household::times(l)}</h2>
            <div class="stack">
                <KeptArea label=people::said(l) hint=people::said_hint(l) source=own.text(|h| h.preferred.said.clone())
                    write=own.writes_text(|h, text| h.preferred.said = text) />
                <Show when=move || windows.get() == 0><p>{household::never(l)}</p></Show>
                <For each=move || 0..windows.get() key=|place| *place children=move |place| window_row(l, &rows, place) />
                <Buttons>
                    <Button label=people::window_add(l) icon=Icon::Add on_press=move |()| adding.edit(add_window) />
                    <Button label=household::any_time(l) on_press=move |()| always.edit(any_time) />
                </Buttons>
            </div>
        </Card>
    }
}
