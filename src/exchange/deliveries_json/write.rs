//! From the workspace to a deliveries file.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::{Value, json};

use super::{FORMAT, Options};
use crate::domain::deliveries::{Errand, Order};
use crate::domain::order::set;
use crate::domain::people::{Person, PersonId};
use crate::domain::service_count::ServiceCount;
use crate::domain::telephone::without_telephones;
use crate::domain::workspace::Workspace;
use crate::exchange::json::value;

/// All orders, errands and batches as text: keys always in one order, indented.
pub fn write(workspace: &Workspace, options: Options) -> String {
    let count = ServiceCount::of(workspace, None);
    let orders = workspace.orders.values().map(|order| without(&told_order(order, options), options));
    let errands = workspace.errands.values().map(|errand| without(&told_errand(errand, options), options));
    let file = json!({
        "format": FORMAT,
        "community": workspace.community.name,
        "zone": workspace.community.zone,
        "people": people(workspace, options),
        "orders": orders.collect::<Vec<_>>(),
        "errands": errands.collect::<Vec<_>>(),
        "batches": workspace.batches.values().map(value).collect::<Vec<_>>(),
        "counts": {
            "orders_delivered": count.orders,
            "errands_done": count.errands.values().sum::<usize>(),
            "households": count.households.len(),
            "open": count.open,
        },
    });
    format!("{file:#}\n")
}

/// Who has a step or an errand in hand, and who carries.
fn people(workspace: &Workspace, options: Options) -> Vec<Value> {
    let owners = workspace.orders.values().flat_map(|order| order.owners.values());
    let runners = workspace.errands.values().filter_map(|errand| errand.owner.as_ref());
    let carriers = workspace.batches.values().flat_map(|batch| batch.carriers.iter().map(|own| &own.person));
    let named: BTreeSet<&PersonId> = set(owners.chain(runners).chain(carriers));
    let person = |person: &Person| match options.phones {
        true => json!({ "id": person.id, "name": person.name, "phone": person.phone }),
        false => json!({ "id": person.id, "name": person.name }),
    };
    named.into_iter().filter_map(|id| workspace.people.get(id)).map(person).collect()
}

/// A record without its notes and its source, unless they are told.
fn without(record: &impl Serialize, options: Options) -> Value {
    let mut record = value(record);
    if let Some(fields) = record.as_object_mut().filter(|_| !options.notes) {
        fields.shift_remove("note");
        fields.shift_remove("source");
    }
    record
}

/// An order as far as it is told.
pub fn told_order(order: &Order, options: Options) -> Order {
    let mut told = order.clone();
    if !options.notes {
        (told.note, told.source) = (String::new(), String::new());
        told.handover.iter_mut().for_each(|handover| handover.note.clear());
    }
    if !options.phones {
        let items = told.items.iter_mut().flat_map(|item| [&mut item.name, &mut item.note]);
        let handover = told.handover.iter_mut().map(|handover| &mut handover.note);
        items.chain(handover).chain([&mut told.who, &mut told.note, &mut told.source]).for_each(hide);
    }
    told
}

/// An errand as far as it is told.
pub fn told_errand(errand: &Errand, options: Options) -> Errand {
    let mut told = errand.clone();
    if !options.notes {
        (told.note, told.source) = (String::new(), String::new());
    }
    if !options.phones {
        [&mut told.who, &mut told.task, &mut told.note, &mut told.source].into_iter().for_each(hide);
    }
    told
}

fn hide(text: &mut String) {
    *text = without_telephones(text);
}
