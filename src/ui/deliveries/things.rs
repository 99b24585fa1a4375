//! The things on an order: name, amount, unit, brand; one after the other, each to be mended or taken out.

use leptos::prelude::*;

use crate::app::forms::{FieldProblem, quantity};
use crate::domain::deliveries::{Item, Order};
use crate::ui::parts::{AddLine, Button, Card, KeptField, Look, Tick};
use crate::ui::record::Record;
use crate::ui::words::{language, order};

/// The card of an order's things.
#[component]
pub(super) fn Things(record: Record<Order>) -> impl IntoView {
    let l = language();
    let number = record.part(|order| order.items.len());
    let (rows, adding) = (record.clone(), record);
    let add = move |name: String| adding.edit(|order| order.items.push(Item { name, ..Item::default() }));
    view! {
        <Card>
            <h2 class="card-head">{order::things(l)}</h2>
            <div class="stack">
                <Show when=move || number.get() == 0><p>{order::no_things(l)}</p></Show>
                <For each=move || 0..number.get() key=|place| *place
                    children=move |place| view! { <Thing record=rows.clone() place /> } />
                <AddLine label=order::add_thing_label(l) add=order::add_thing(l) on_add=add />
            </div>
        </Card>
    }
}

#[component]
fn Thing(record: Record<Order>, place: usize) -> impl IntoView {
    let l = language();
    let text =
        |look: fn(&Item) -> String| record.text(move |order| order.items.get(place).map(look).unwrap_or_default());
    let write = |set: fn(&mut Item, &str) -> Result<(), FieldProblem>| {
        record.writes(move |order, text| order.items.get_mut(place).map_or(Ok(()), |item| set(item, text)))
    };
    let strict = record.part(move |order| order.items.get(place).is_some_and(|item| item.no_substitute));
    let (ticking, removing) = (record.clone(), record.clone());
    let tick = move |on: bool| {
        ticking.edit(|order| {
            if let Some(item) = order.items.get_mut(place) {
                item.no_substitute = on;
            }
        });
    };
    let remove = move |()| {
        removing.edit(|order| {
            if place < order.items.len() {
                order.items.remove(place);
            }
        });
    };
    let name = text(|item| item.name.clone());
    view! {
        <div class="part">
            <KeptField label=order::thing(l) source=name write=write(|item, text| {
                if text.is_empty() {
                    return Err(FieldProblem::Missing);
                }
                item.name = text.to_owned();
                Ok(())
            }) />
            <div class="fields-pair">
                <KeptField label=order::amount(l) kind="decimal"
                    source=text(|item| item.quantity.map(|quantity| quantity.to_string()).unwrap_or_default())
                    write=write(|item, text| {
                        item.quantity = quantity(text)?;
                        Ok(())
                    }) />
                <KeptField label=order::unit(l) source=text(|item| item.unit.clone()) write=write(|item, text| {
                    item.unit = text.to_owned();
                    Ok(())
                }) />
            </div>
            <KeptField label=order::remark(l) source=text(|item| item.note.clone()) write=write(|item, text| {
                item.note = text.to_owned();
                Ok(())
            }) />
            <Tick label=order::no_substitute(l) ticked=strict on_change=tick />
            {move || view! { <Button label=order::take_thing(l, name.get()) look=Look::Plain on_press=remove.clone() /> }}
        </div>
    }
}
