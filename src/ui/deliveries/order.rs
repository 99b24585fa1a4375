//! One order: whose it is, its things, how far it is, what was paid.

use leptos::prelude::*;

use super::lines::stage_word;
use super::things::Things;
use crate::app::deliveries::command::DeliveriesCommand;
use crate::app::forms::money;
use crate::domain::deliveries::{Order, OrderId, Stage};
use crate::ui::parts::{Act, Button, Buttons, Card, Icon, KeptArea, KeptField, Look, Tag};
use crate::ui::record::Record;
use crate::ui::stage::Stage as Page;
use crate::ui::words::{language, order};

/// The page.
#[component]
pub(super) fn OrderPage(id: OrderId) -> impl IntoView {
    let l = language();
    let own = id.clone();
    let record = Record::new(
        move |app| app.workspace().orders.get(&own).cloned(),
        |order| DeliveriesCommand::SaveOrder(order).into(),
    );
    let exists = record.exists();
    move || {
        if !exists.get() {
            return super::gone(l).into_any();
        }
        view! {
            <div class="stack">
                <Whose record=record.clone() />
                <Things record=record.clone() />
                <Rest record=record.clone() id=id.clone() />
                <Next record=record.clone() id=id.clone() />
            </div>
        }
        .into_any()
    }
}

/// The household, who asked, and in which words.
#[component]
fn Whose(record: Record<Order>) -> impl IntoView {
    let l = language();
    let page = Page::here();
    let stage = record.part(|order| order.stage);
    let source = record.part(|order| order.source.clone());
    let household = record.text(|order| order.household.clone());
    let unknown = move || {
        let key = household.get();
        page.read(|app| {
            let known = |key: &str| app.workspace().has_door(key);
            (!key.is_empty() && !app.workspace().stairwells.is_empty() && !known(&key)).then(|| order::no_such_door(l))
        })
    };
    let words = move || {
        let words = source.get();
        (!words.is_empty())
            .then(|| view! { <div><p class="eyebrow">{order::source(l)}</p><p class="prose">{words}</p></div> })
    };
    view! {
        <Card>
            <div class="stack">
                <p><Tag text=stage_word(l, stage.get_untracked()) /></p>
                <KeptField label=order::household(l) hint=order::household_hint(l) source=household
                    write=record.writes_text(|order, text| order.household = text) />
                {move || unknown().map(|words| view! { <p role="status">{words}</p> })}
                <KeptField label=order::who(l) source=record.text(|order| order.who.clone())
                    write=record.writes_text(|order, text| order.who = text) />
                {words}
            </div>
        </Card>
    }
}

/// What was paid, a note, once more, away with it.
#[component]
fn Rest(record: Record<Order>, id: OrderId) -> impl IntoView {
    let l = language();
    let page = Page::here();
    let (again, gone) = (id.clone(), id);
    view! {
        <Card>
            <div class="stack">
                <KeptField label=order::paid(l) kind="decimal"
                    source=record.text(|order| if order.paid.0 == 0 { String::new() } else { order.paid.to_string() })
                    write=record.writes(|order, text| {
                        order.paid = money(text)?.unwrap_or_default();
                        Ok(())
                    }) />
                <KeptArea label=order::note(l) source=record.text(|order| order.note.clone())
                    write=record.writes_text(|order, text| order.note = text) />
                <Buttons>
                    <Button label=order::repeat(l) on_press=move |()| page.ask(DeliveriesCommand::Repeat(again.clone())) />
                    <Button label=order::remove(l) look=Look::Removal
                        on_press=move |()| page.ask(DeliveriesCommand::RemoveOrder(gone.clone())) />
                </Buttons>
            </div>
        </Card>
    }
}

/// The one act that brings it on.
#[component]
fn Next(record: Record<Order>, id: OrderId) -> impl IntoView {
    let l = language();
    let page = Page::here();
    let stage = record.part(|order| order.stage);
    let act = move || {
        let next: Stage = stage.get().next()?;
        let id = id.clone();
        let on_press = move |()| page.ask(DeliveriesCommand::Advance(vec![id.clone()], next));
        Some(view! { <Button look=Look::Main icon=Icon::Done label=order::to(l, stage_word(l, next)) on_press /> })
    };
    view! { <Act>{act}</Act> }
}
