//! One thing to buy: how much, for whom, and what became of it.

use leptos::prelude::*;

use super::lines::amount;
use super::sums::{cents, sum, weight};
use crate::app::deliveries::command::DeliveriesCommand;
use crate::app::deliveries::shop::{ShopCommand, Thing};
use crate::app::deliveries::shopping::ShopLine;
use crate::app::forms::money;
use crate::domain::deliveries::{Money, Quantity};
use crate::ui::parts::{Button, Buttons, Icon, Look, Tag, TagTone, TextField};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, language, order, shop};

/// The line.
#[component]
pub(super) fn ShopLineView(line: Memo<Option<ShopLine>>) -> impl IntoView {
    let l = language();
    let words = Memo::new(move |_| line.with(|line| line.as_ref().map(|line| line_words(l, line)).unwrap_or_default()));
    let strict = Memo::new(move |_| line.with(|line| line.as_ref().is_some_and(|line| line.no_substitute)));
    let waits = Memo::new(move |_| line.with(|line| line.as_ref().is_some_and(|line| !line.is_done())));
    view! {
        <div class="part">
            <div class="spread">
                <b>{move || words.get()}</b>
                <Show when=move || strict.get()><Tag text=order::no_substitute(l) tone=TagTone::Problem /></Show>
            </div>
            <p class="eyebrow">{move || line.with(|line| line.as_ref().map(|line| expected(l, line)))}</p>
            {move || line.get().map(|line| became(l, line))}
            <Show when=move || waits.get()><Ticking line /></Show>
            <details class="details">
                <summary>{move || count::households(l, line.with(|line| line.as_ref().map_or(0, |line| line.shares.len())))}</summary>
                <ul>{move || line.get().map(|line| shares(l, line))}</ul>
            </details>
        </div>
    }
}

/// `面粉 5斤 · 指定品牌`, as it is sent to whoever shops.
pub(super) fn line_words(l: Language, line: &ShopLine) -> String {
    let amount = line.quantity.map(|quantity| amount(quantity, &line.unit)).unwrap_or_default();
    let strict = if line.no_substitute { order::no_substitute(l) } else { "" };
    let parts = [line.item.as_str(), amount.as_str(), line.note.as_str(), strict];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What it should cost and weigh.
fn expected(l: Language, line: &ShopLine) -> String {
    match (line.cost, line.grams) {
        (Some(cost), Some(grams)) => shop::total(l, sum(l, cost), weight(l, grams)),
        (Some(cost), None) => sum(l, cost),
        _ => String::new(),
    }
}

fn shares(l: Language, line: ShopLine) -> impl IntoView {
    let unit = line.unit;
    let share = move |(household, quantity, cost): (String, Option<Quantity>, Option<Money>)| {
        let household = if household.is_empty() { order::of_nobody(l).to_owned() } else { household };
        let amount = quantity.map(|quantity| format!("{quantity}{unit}"));
        let parts = [Some(household), amount, cost.map(|cost| sum(l, cost))];
        view! { <li>{parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")}</li> }
    };
    line.shares.into_iter().map(share).collect_view()
}

/// What was bought and what was not to be had, and the way back.
fn became(l: Language, line: ShopLine) -> impl IntoView {
    let paid = sum(l, line.paid);
    let bought = (!line.bought.is_empty()).then(|| settled(l, shop::bought_for(l, paid), TagTone::Done, line.bought));
    let out = (!line.out.is_empty()).then(|| settled(l, shop::out_of_stock(l).to_owned(), TagTone::Problem, line.out));
    view! { {bought}{out} }
}

fn settled(l: Language, words: String, tone: TagTone, things: Vec<Thing>) -> impl IntoView {
    let stage = Stage::here();
    let back = move |()| stage.ask(DeliveriesCommand::Shop(ShopCommand::TakeBack(things.clone())));
    view! { <div class="spread"><Tag text=words tone /><Button label=shop::take_back(l) look=Look::Plain on_press=back /></div> }
}

/// What was paid for what is still waiting, and the two ways it can end.
#[component]
fn Ticking(line: Memo<Option<ShopLine>>) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let cost = line.with_untracked(|line| line.as_ref().and_then(ShopLine::waiting_cost));
    let paid = RwSignal::new(cost.map(|cost| cost.to_string()).unwrap_or_default());
    let problem = cents(l, paid);
    let unfit = Signal::derive(move || !problem.get().is_empty());
    let waiting =
        move || line.with_untracked(|line| line.as_ref().map(|line| line.waiting.clone()).unwrap_or_default());
    let buy = move |()| {
        let Ok(paid) = money(paid.get_untracked().trim()) else { return };
        stage.ask(DeliveriesCommand::Shop(ShopCommand::Bought { parts: waiting(), paid }));
    };
    let none = move |()| {
        let things = waiting().into_iter().map(|part| part.thing).collect();
        stage.ask(DeliveriesCommand::Shop(ShopCommand::OutOfStock(things)));
    };
    view! {
        <TextField label=shop::really_paid(l) kind="number" value=paid problem />
        <Buttons>
            <Button label=shop::bought(l) icon=Icon::Done disabled=unfit on_press=buy />
            <Button label=shop::out_of_stock(l) look=Look::Plain on_press=none />
        </Buttons>
    }
}
