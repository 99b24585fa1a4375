//! One order: whose it is, its things, how far it is, what was paid.

use leptos::prelude::*;

use super::asked::{household_field, own_words, promise, promise_fields};
use super::lines::stage_word;
use super::things::Things;
use crate::app::deliveries::command::DeliveriesCommand;
use crate::app::forms::money;
use crate::domain::deliveries::{Order, OrderId, Stage};
use crate::domain::people::PersonId;
use crate::ui::parts::{Act, Button, Buttons, Card, Choice, Icon, KeptArea, KeptField, Look, Tag};
use crate::ui::record::Record;
use crate::ui::stage::Stage as Page;
use crate::ui::words::{Language, language, order};

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

/// The household, who asked, in which words, and by when it was promised.
#[component]
fn Whose(record: Record<Order>) -> impl IntoView {
    let l = language();
    let page = Page::here();
    let stage = record.part(|order| order.stage);
    let household = record.text(|order| order.household.clone());
    let promising = record.clone();
    let promises = move |is_hour: bool| {
        promising.writes(move |order, text| {
            order.promised = promise(order.promised, text, is_hour, page.peek(|app| app.now().date()))?;
            Ok(())
        })
    };
    view! {
        <Card>
            <div class="stack">
                <p>{move || view! { <Tag text=stage_word(l, stage.get()) /> }}</p>
                {household_field(l, household, record.writes_text(|order, text| order.household = text))}
                {supposed(l, &record)}
                <KeptField label=order::who(l) source=record.text(|order| order.who.clone())
                    write=record.writes_text(|order, text| order.who = text) />
                {own_words(l, record.part(|order| order.source.clone()))}
                {promise_fields(l, record.part(|order| order.promised), promises)}
            </div>
        </Card>
    }
}

/// The door that an unclear line named, to be taken by one tap.
fn supposed(l: Language, record: &Record<Order>) -> impl IntoView + use<> {
    let page = Page::here();
    let door = record.part(|order| order.supposed_household().map(str::to_owned));
    let record = record.clone();
    move || {
        let door = door.get().filter(|door| page.peek(|app| app.workspace().has_door(door)))?;
        let record = record.clone();
        let take = move |()| record.edit(|order| order.household = std::mem::take(&mut order.note));
        Some(view! { <Buttons><Button label=order::take_door(l, door) on_press=take /></Buttons> })
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

/// The next step: who does it, and the one act that brings the order on.
#[component]
fn Next(record: Record<Order>, id: OrderId) -> impl IntoView {
    let l = language();
    let page = Page::here();
    let stage = record.part(|order| order.stage);
    let people = page.peek(|app| {
        app.workspace().people.values().map(|person| (person.id.clone(), person.name.clone())).collect::<Vec<_>>()
    });
    let next = move || {
        let next: Stage = stage.get().next()?;
        let id = id.clone();
        let on_press = move |()| page.ask(DeliveriesCommand::Advance(vec![id.clone()], next));
        Some(view! {
            {owner(l, &record, next, people.clone())}
            <Act><Button look=Look::Main icon=Icon::Done label=order::to(l, stage_word(l, next)) on_press /></Act>
        })
    };
    view! { {next} }
}

/// Who has a step of the order in hand.
fn owner(l: Language, record: &Record<Order>, step: Stage, people: Vec<(PersonId, String)>) -> impl IntoView {
    let mut names = vec![order::nobody(l).to_owned()];
    names.extend(people.iter().map(|(_, name)| name.clone()));
    let known = people.clone();
    let chosen = record.part(move |order| {
        let owner = order.owners.get(&step);
        owner.and_then(|owner| known.iter().position(|(id, _)| id == owner)).map_or(0, |place| place + 1)
    });
    let owning = record.clone();
    let choose = move |place: usize| {
        let person = place.checked_sub(1).and_then(|place| people.get(place)).map(|(id, _)| id.clone());
        owning.edit(|order| match person {
            Some(person) => drop(order.owners.insert(step, person)),
            None => drop(order.owners.remove(&step)),
        });
    };
    let label = order::owner_of(l, stage_word(l, step));
    view! { <Card><Choice label options=names chosen on_choose=choose /></Card> }
}
