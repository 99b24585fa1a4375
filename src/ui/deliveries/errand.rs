//! One errand: whose it is, what is to be done, who does it, and whether it is done.

use leptos::prelude::*;

use super::asked::{household_field, own_words, promise, promise_fields};
use crate::app::deliveries::command::DeliveriesCommand;
use crate::app::forms::money;
use crate::domain::deliveries::{Errand, ErrandId};
use crate::ui::parts::{Button, Buttons, Card, Choice, KeptArea, KeptField, Look, Tick};
use crate::ui::record::Record;
use crate::ui::stage::Stage as Page;
use crate::ui::words::{language, order};

/// The page.
#[component]
pub(super) fn ErrandPage(id: ErrandId) -> impl IntoView {
    let l = language();
    let own = id.clone();
    let record = Record::new(
        move |app| app.workspace().errands.get(&own).cloned(),
        |errand| DeliveriesCommand::SaveErrand(errand).into(),
    );
    let exists = record.exists();
    move || {
        if !exists.get() {
            return super::gone(l).into_any();
        }
        view! { <Sheet record=record.clone() id=id.clone() /> }.into_any()
    }
}

#[component]
fn Sheet(record: Record<Errand>, id: ErrandId) -> impl IntoView {
    let l = language();
    let page = Page::here();
    let people = page.peek(|app| {
        app.workspace().people.values().map(|person| (person.id.clone(), person.name.clone())).collect::<Vec<_>>()
    });
    let mut names = vec![order::nobody(l).to_owned()];
    names.extend(people.iter().map(|(_, name)| name.clone()));
    let known = people.clone();
    let chosen = record.part(move |errand| {
        let owner = errand.owner.as_ref();
        owner.and_then(|owner| known.iter().position(|(id, _)| id == owner)).map_or(0, |place| place + 1)
    });
    let (owning, ticking) = (record.clone(), record.clone());
    let choose = move |place: usize| {
        let person = place.checked_sub(1).and_then(|place| people.get(place)).map(|(id, _)| id.clone());
        owning.edit(|errand| errand.owner = person);
    };
    let done = record.part(|errand| errand.done.is_some());
    let tick = move |on: bool| {
        let now = page.peek(|app| app.now());
        ticking.edit(|errand| errand.done = on.then_some(now));
    };
    let household = record.text(|errand| errand.household.clone());
    let promising = record.clone();
    let promises = move |is_hour: bool| {
        promising.writes(move |errand, text| {
            errand.promised = promise(errand.promised, text, is_hour, page.peek(|app| app.now().date()))?;
            Ok(())
        })
    };
    view! {
        <Card>
            <div class="stack">
                <Tick label=order::done(l) ticked=done on_change=tick />
                <KeptArea label=order::task(l) source=record.text(|errand| errand.task.clone())
                    write=record.writes_text(|errand, text| errand.task = text) />
                {household_field(l, household, record.writes_text(|errand, text| errand.household = text))}
                <KeptField label=order::who(l) source=record.text(|errand| errand.who.clone())
                    write=record.writes_text(|errand, text| errand.who = text) />
                <KeptField label=order::money(l) kind="decimal"
                    source=record.text(|errand| errand.amount.map(|amount| amount.to_string()).unwrap_or_default())
                    write=record.writes(|errand, text| {
                        errand.amount = money(text)?;
                        Ok(())
                    }) />
                <Choice label=order::owner(l) options=names chosen on_choose=choose />
                {promise_fields(l, record.part(|errand| errand.promised), promises)}
                {own_words(l, record.part(|errand| errand.source.clone()))}
                <KeptArea label=order::note(l) source=record.text(|errand| errand.note.clone())
                    write=record.writes_text(|errand, text| errand.note = text) />
                <Buttons>
                    <Button label=order::remove_errand(l) look=Look::Removal
                        on_press=move |()| page.ask(DeliveriesCommand::RemoveErrand(id.clone())) />
                </Buttons>
            </div>
        </Card>
    }
}
