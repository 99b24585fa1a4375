//! One price: a line that unfolds into its fields, and the form that adds one.

use leptos::prelude::*;

use super::sums::{cents, sum};
use crate::app::deliveries::command::DeliveriesCommand;
use crate::app::deliveries::shop::ShopCommand;
use crate::app::forms::{FieldProblem, count, money};
use crate::domain::deliveries::{Money, Price, PriceId};
use crate::domain::time::Date;
use crate::domain::time::text::{Written, date_of};
use crate::ui::parts::{Button, Card, Icon, KeptArea, KeptField, Look, TextField};
use crate::ui::record::{Record, named};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, language, prices, times};

/// `2.60元/斤`.
fn tag(l: Language, price: &Price) -> String {
    let sum = sum(l, price.price);
    if price.unit.is_empty() { sum } else { prices::per(l, sum, &price.unit) }
}

/// One price.
#[component]
pub(super) fn PriceEditor(id: PriceId) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let own = id.clone();
    let price = Record::new(
        move |app| app.workspace().prices.get(&own).cloned(),
        |price| DeliveriesCommand::Shop(ShopCommand::SavePrice(price)).into(),
    );
    let (title, tag) = (price.text(|p| p.item.clone()), price.text(move |p| tag(l, p)));
    let day = price.text(move |p| p.day.map(|day| times::date(l, day)).unwrap_or_default());
    let remove = move |()| stage.ask(DeliveriesCommand::Shop(ShopCommand::RemovePrice(id.clone())));
    view! {
        <details class="fold">
            <summary>
                <span>{move || title.get()}" "<b>{move || tag.get()}</b></span>
                <span class="eyebrow">{move || day.get()}</span>
            </summary>
            <div class="stack">
                {first_fields(l, &price)}
                {other_fields(l, &price)}
                <Button label=prices::remove(l) look=Look::Plain on_press=remove />
            </div>
        </details>
    }
}

fn first_fields(l: Language, price: &Record<Price>) -> impl IntoView {
    view! {
        <KeptField label=prices::item(l) source=price.text(|p| p.item.clone())
            write=price.writes(|p, text| { p.item = named(text)?; Ok(()) }) />
        <div class="fields-pair">
            <KeptField label=prices::price(l) kind="number" source=price.text(|p| p.price.to_string())
                write=price.writes(|p, text| { p.price = asked(text)?; Ok(()) }) />
            <KeptField label=prices::unit(l) source=price.text(|p| p.unit.clone())
                write=price.writes_text(|p, text| p.unit = text) />
        </div>
    }
}

fn other_fields(l: Language, price: &Record<Price>) -> impl IntoView {
    view! {
        <div class="fields-pair">
            <KeptField label=prices::day(l) kind="date" source=price.text(|p| p.day.map(|day| day.plain()).unwrap_or_default())
                write=price.writes(|p, text| { p.day = day(text)?; Ok(()) }) />
            <KeptField label=prices::grams(l) kind="number"
                source=price.text(|p| p.grams.map(|grams| grams.to_string()).unwrap_or_default())
                write=price.writes(|p, text| { p.grams = count(text, 0, 1_000_000)?; Ok(()) }) />
        </div>
        <KeptField label=prices::supplier(l) source=price.text(|p| p.supplier.clone())
            write=price.writes(|p, text| { p.supplier = named(text)?; Ok(()) }) />
        <KeptArea label=prices::contents(l) source=price.text(|p| p.contents.clone())
            write=price.writes_text(|p, text| p.contents = text) />
        <KeptArea label=prices::note(l) source=price.text(|p| p.note.clone())
            write=price.writes_text(|p, text| p.note = text) />
    }
}

fn asked(text: &str) -> Result<Money, FieldProblem> {
    money(text)?.ok_or(FieldProblem::Missing)
}

fn day(text: &str) -> Result<Option<Date>, FieldProblem> {
    if text.is_empty() { Ok(None) } else { date_of(text).map(Some).ok_or(FieldProblem::NotADate) }
}

/// A price written down by hand; it is of today.
#[component]
pub(super) fn NewPrice() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let field = || RwSignal::new(String::new());
    let (supplier, item, price, unit) = (field(), field(), field(), field());
    let blank = |text: RwSignal<String>| text.with(|text| text.trim().is_empty());
    let unfit = Signal::derive(move || blank(supplier) || blank(item) || asked(price.get().trim()).is_err());
    let add = move |()| {
        let Ok(price_asked) = asked(price.get_untracked().trim()) else { return };
        let text = |field: RwSignal<String>| field.get_untracked().trim().to_owned();
        stage.ask(DeliveriesCommand::Shop(ShopCommand::SavePrice(Price {
            id: PriceId::new(""),
            supplier: text(supplier),
            item: text(item),
            is_package: false,
            contents: String::new(),
            unit: text(unit),
            price: price_asked,
            currency: String::new(),
            grams: None,
            day: Some(stage.peek(|app| app.now().date())),
            note: String::new(),
        })));
        item.set(String::new());
        price.set(String::new());
    };
    view! {
        <Card>
            <h2 class="card-head">{prices::by_hand(l)}</h2>
            <div class="stack">
                <div class="fields-pair">
                    <TextField label=prices::supplier(l) value=supplier />
                    <TextField label=prices::item(l) value=item />
                </div>
                <div class="fields-pair">
                    <TextField label=prices::price(l) kind="number" value=price problem=cents(l, price) />
                    <TextField label=prices::unit(l) value=unit />
                </div>
                <Button label=prices::add(l) icon=Icon::Add disabled=unfit on_press=add />
            </div>
        </Card>
    }
}
