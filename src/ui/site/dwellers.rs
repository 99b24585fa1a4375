//! Who lives in a building, with the way to each household's page.

use leptos::prelude::*;

use crate::app::App;
use crate::app::route::{RoundsPage, Route};
use crate::domain::households::Household;
use crate::domain::order::sort_by_key;
use crate::domain::site::BuildingId;
use crate::ui::parts::{ButtonLink, Buttons, List, Row};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, household, language};

/// Each household's key, how many they are, and its page.
type Line = (String, String, String);

fn lines(l: Language, app: &App, id: &BuildingId) -> Vec<Line> {
    let Some(building) = app.workspace().buildings.get(id) else { return vec![] };
    let lives_here = |own: &&Household| own.building == building.number;
    let mut own: Vec<&Household> = app.workspace().households.values().filter(lives_here).collect();
    let number = |text: &str| (text.parse().unwrap_or(u32::MAX), text.to_owned());
    sort_by_key(&mut own, |own| (number(&own.unit), number(&own.door)));
    let line = |own: &Household| {
        let heads = own
            .residents
            .map_or_else(|| household::not_counted(l).to_owned(), |n| household::residents_line(l, n.into()));
        (own.key(), heads, Route::Rounds(RoundsPage::Household(own.id.clone())).href())
    };
    own.into_iter().map(line).collect()
}

/// The list, behind its summary; nothing is looked up before it is opened.
#[component]
pub(super) fn Dwellers(id: BuildingId) -> impl IntoView {
    let l = language();
    let open = RwSignal::new(false);
    let seen = Stage::here().memo(move |app| if open.get() { lines(l, app, &id) } else { vec![] });
    let row = |(title, detail, href): Line| view! { <Row title detail href /> };
    let list = move || {
        let lines = seen.get();
        if lines.is_empty() {
            return view! { <p>{household::of_building_none(l)}</p> }.into_any();
        }
        view! { <List label=household::of_building(l)>{lines.into_iter().map(row).collect_view()}</List> }.into_any()
    };
    view! {
        <details class="fold" on:toggle:target=move |ev| open.set(ev.target().open())>
            <summary>{household::of_building(l)}</summary>
            <div class="stack">
                {list}
                <Buttons>
                    <ButtonLink label=household::all(l) href=Route::Rounds(RoundsPage::Households).href() />
                </Buttons>
            </div>
        </details>
    }
}
