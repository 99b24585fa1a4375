//! What suppliers ask: one list each, edited by hand, brought in from a file or a pasted text, handed on as text.

use leptos::prelude::*;

use super::paste_prices::PastePrices;
use super::price::{NewPrice, PriceEditor};
use crate::app::App;
use crate::app::command::ImportCommand;
use crate::app::deliveries::command::DeliveriesCommand;
use crate::app::deliveries::prices::as_text;
use crate::app::deliveries::shop::ShopCommand;
use crate::app::route::{DeliveriesPage, Route};
use crate::domain::deliveries::PriceId;
use crate::ui::parts::{Act, Button, ButtonLink, Buttons, Card, Icon, Look, TextArea};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, language, prices};

/// The suppliers that have prices, by name.
fn suppliers(app: &App) -> Vec<String> {
    let mut names: Vec<String> = app.workspace().prices.values().map(|price| price.supplier.clone()).collect();
    names.sort();
    names.dedup();
    names
}

/// The prices of a supplier, by thing, the newest first.
fn prices_of(app: &App, supplier: &str) -> Vec<PriceId> {
    let mut own: Vec<_> = app.workspace().prices.values().filter(|price| price.supplier == supplier).collect();
    own.sort_by_key(|price| (price.item.clone(), std::cmp::Reverse(price.day), price.id.clone()));
    own.into_iter().map(|price| price.id.clone()).collect()
}

/// The page.
#[component]
pub(super) fn PricesPage() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let names = stage.of_workspace(suppliers);
    view! {
        <div class="stack">
            <Show when=move || names.with(Vec::is_empty)><p>{prices::empty(l)}</p></Show>
            <For each=move || names.get() key=String::clone children=|name| view! { <OneSupplier name /> } />
            <NewPrice />
            <PastePrices />
            <Show when=move || !names.with(Vec::is_empty)><SentOn /></Show>
            <Buttons>
                <Button label=prices::from_file(l) icon=Icon::Import on_press=move |()| stage.ask(ImportCommand::Choose) />
            </Buttons>
            <Act>
                <ButtonLink look=Look::Main label=prices::to_shop(l) href=Route::Deliveries(DeliveriesPage::Shop).href() />
            </Act>
        </div>
    }
}

#[component]
fn OneSupplier(name: String) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let own = name.clone();
    let ids = stage.of_workspace(move |app| prices_of(app, &own));
    view! {
        <Card>
            <div class="spread">
                <h2 class="card-head">{name}</h2>
                <span class="eyebrow">{move || prices::count(l, ids.with(Vec::len))}</span>
            </div>
            <For each=move || ids.get() key=|id| id.clone() children=|id| view! { <PriceEditor id /> } />
        </Card>
    }
}

/// All of it as a text that can be copied, saved, and pasted on another phone.
#[component]
fn SentOn() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let now = stage.of_workspace(|app| as_text(app.workspace()));
    let save = move |()| save_text(stage, l, now.get_untracked());
    view! {
        <details class="details">
            <summary>{prices::send_on(l)}</summary>
            <div class="stack">
                {move || view! { <TextArea label=prices::text(l) value=RwSignal::new(now.get()) hint=prices::text_hint(l) /> }}
                <Buttons><Button label=prices::save_text(l) icon=Icon::Export on_press=save /></Buttons>
            </div>
        </details>
    }
}

fn save_text(stage: Stage, l: Language, text: String) {
    let name = format!("{}.txt", prices::file(l));
    stage.ask(DeliveriesCommand::Shop(ShopCommand::SaveText { name, text }));
}
