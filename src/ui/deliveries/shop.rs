//! In the shop: one list per supplier, ticked with what was really paid, and what each household owes.

use leptos::prelude::*;

use super::accounts::Accounts;
use super::shop_line::{ShopLineView, line_words};
use super::sums::{sum, weight};
use crate::app::deliveries::command::DeliveriesCommand;
use crate::app::deliveries::shop::ShopCommand;
use crate::app::deliveries::shopping::{Shop, ShopLine, ShopList, shop as lists};
use crate::app::route::{DeliveriesPage, Route};
use crate::ui::parts::{Act, Button, ButtonLink, Buttons, Card, Icon, Look, TextArea};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, language, prices, shop};

/// What tells one line from another: supplier, thing, unit, remark, no substitute, and whose where no list has it.
pub(super) type LineKey = (Option<String>, String, String, String, bool, String);

/// The key of a line.
pub(super) fn key(supplier: &Option<String>, line: &ShopLine) -> LineKey {
    let whose = if line.cost.is_some() { String::new() } else { whose(line) };
    (supplier.clone(), line.item.clone(), line.unit.clone(), line.note.clone(), line.no_substitute, whose)
}

/// Which thing of which order it is.
fn whose(line: &ShopLine) -> String {
    let waiting = line.waiting.iter().map(|part| &part.thing);
    let things = waiting.chain(&line.bought).chain(&line.out);
    things.map(|thing| format!("{}/{}", thing.order, thing.place)).collect::<Vec<_>>().join(" ")
}

/// The page.
#[component]
pub(super) fn ShopPage() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let now = stage.of_workspace(|app| lists(app.workspace()));
    let suppliers =
        Memo::new(move |_| now.with(|now| now.lists.iter().map(|list| list.supplier.clone()).collect::<Vec<_>>()));
    let orders = Memo::new(move |_| now.with(|now| now.orders));
    let ready = Memo::new(move |_| now.with(|now| now.ready));
    let unclear = Memo::new(move |_| now.with(|now| now.unclear));
    let left_out = move || {
        let desk = Route::Deliveries(DeliveriesPage::Desk).href();
        (unclear.get() != 0).then(|| view! { <p><a href=desk>{shop::unclear(l, unclear.get())}</a></p> })
    };
    let finish = move |()| stage.ask(DeliveriesCommand::Shop(ShopCommand::FinishOrders));
    view! {
        <div class="stack">
            <p>{move || if orders.get() == 0 { shop::empty(l).to_owned() } else { shop::of(l, count::orders(l, orders.get())) }}</p>
            {left_out}
            <For each=move || suppliers.get() key=Option::clone children=move |supplier| view! { <OneList now supplier /> } />
            <Show when=move || orders.get() != 0><AsText now /></Show>
            <Accounts />
            <Buttons>
                <ButtonLink label=prices::title(l) href=Route::Deliveries(DeliveriesPage::Prices).href() />
            </Buttons>
            <Show when=move || ready.get() != 0>
                <Act>
                    {move || view! { <Button look=Look::Main icon=Icon::Done label=shop::finish(l, ready.get()) on_press=finish /> }}
                </Act>
            </Show>
        </div>
    }
}

#[component]
fn OneList(now: Memo<Shop>, supplier: Option<String>) -> impl IntoView {
    let l = language();
    let name = supplier.clone().unwrap_or_else(|| shop::no_list(l).to_owned());
    let list = Memo::new(move |_| {
        now.with(|now| now.lists.iter().find(|list| list.supplier == supplier).cloned().unwrap_or_default())
    });
    let keys = Memo::new(move |_| {
        list.with(|list| list.lines.iter().map(|line| key(&list.supplier, line)).collect::<Vec<_>>())
    });
    let one = move |wanted: LineKey| {
        let line = Memo::new(move |_| {
            list.with(|list| list.lines.iter().find(|line| key(&list.supplier, line) == wanted).cloned())
        });
        view! { <ShopLineView line /> }
    };
    view! {
        <Card>
            <div class="spread">
                <h2 class="card-head">{name}</h2>
                <span class="eyebrow">{move || list.with(|list| total(l, list))}</span>
            </div>
            <For each=move || keys.get() key=LineKey::clone children=one />
        </Card>
    }
}

/// What a list costs and weighs.
fn total(l: Language, list: &ShopList) -> String {
    if list.supplier.is_none() { String::new() } else { shop::total(l, sum(l, list.total), weight(l, list.grams)) }
}

/// The lists as a text to be copied or saved.
#[component]
fn AsText(now: Memo<Shop>) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let text = Memo::new(move |_| {
        now.with(|now| now.lists.iter().map(|list| list_text(l, list)).collect::<Vec<_>>().join("\n\n"))
    });
    let save = move |()| {
        let name = format!("{}.txt", shop::file(l));
        stage.ask(DeliveriesCommand::Shop(ShopCommand::SaveText { name, text: text.get_untracked() }));
    };
    view! {
        <details class="details">
            <summary>{shop::send_on(l)}</summary>
            <div class="stack">
                {move || view! { <TextArea label=shop::text(l) value=RwSignal::new(text.get()) hint=prices::text_hint(l) /> }}
                <Buttons><Button label=prices::save_text(l) icon=Icon::Export on_press=save /></Buttons>
            </div>
        </details>
    }
}

fn list_text(l: Language, list: &ShopList) -> String {
    let name = list.supplier.clone().unwrap_or_else(|| shop::no_list(l).to_owned());
    let mut lines = vec![name];
    lines.extend(list.lines.iter().map(|line| line_words(l, line)));
    lines.push(total(l, list));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}
