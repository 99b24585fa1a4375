//! Deliveries that come from another phone: joined to those that are here; nothing is lost, nothing double.

use serde::{Deserialize, Serialize};

use super::names::People;
use super::{Outcome, people};
use crate::domain::deliveries::{Batch, Errand, Item, Order};
use crate::domain::people::{Person, PersonId};
use crate::domain::telephone::without_telephones;
use crate::domain::workspace::Workspace;
use crate::exchange::deliveries_json::DeliveriesFile;
use crate::exchange::drafts::ErrandRow;
use crate::exchange::problem::RowProblem;

/// What a deliveries file would change here, kind by kind.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeliveriesMerge {
    /// Who has something in hand.
    pub people: Outcome<Person>,
    /// The orders.
    pub orders: Outcome<Order>,
    /// The errands.
    pub errands: Outcome<Errand>,
    /// The batches.
    pub batches: Outcome<Batch>,
}

impl DeliveriesMerge {
    /// How many records would be new, and how many would change.
    pub fn totals(&self) -> (usize, usize) {
        fn of<T>(outcome: &Outcome<T>) -> (usize, usize) {
            (outcome.new.len(), outcome.changed.len())
        }
        let kinds = [of(&self.people), of(&self.orders), of(&self.errands), of(&self.batches)];
        kinds.iter().fold((0, 0), |sum, kind| (sum.0 + kind.0, sum.1 + kind.1))
    }
}

/// What a deliveries file would change in this workspace.
pub fn deliveries(file: DeliveriesFile, workspace: &Workspace) -> DeliveriesMerge {
    let drafts = file.drafts;
    let (people, here) = people::resolve(drafts.people, &drafts.given, true, workspace);
    let mut merge = DeliveriesMerge { people, ..DeliveriesMerge::default() };
    let person = |id: &PersonId| here.get(id).unwrap_or(id).clone();
    let mut orders_drafts = drafts.orders;
    let owners = orders_drafts.iter_mut().flat_map(|draft| draft.owners.values_mut());
    owners.for_each(|owner| *owner = person(owner));
    merge.orders = orders(orders_drafts, workspace);
    let of_errand = |mut draft: Errand| {
        draft.owner = draft.owner.as_ref().map(person);
        draft
    };
    merge.errands = errands(drafts.errands.into_iter().map(of_errand), workspace);
    for mut draft in drafts.batches {
        draft.carriers.iter_mut().for_each(|carrier| carrier.person = person(&carrier.person));
        let old = workspace.batches.get(&draft.id);
        merge.batches.add(old, joined_batch(old, draft));
    }
    merge
}

/// What would become of orders whose people are known here.
pub(super) fn orders(drafts: Vec<Order>, workspace: &Workspace) -> Outcome<Order> {
    let mut outcome = Outcome::default();
    for draft in drafts {
        let old = workspace.orders.get(&draft.id);
        outcome.add(old, old.map_or_else(|| draft.clone(), |old| joined_order(old, &draft)));
    }
    outcome
}

/// What would become of a table's errands; whoever is not here to do one is told.
pub(super) fn errand_rows(
    rows: Vec<ErrandRow>,
    workspace: &Workspace,
    problems: &mut Vec<RowProblem>,
) -> Outcome<Errand> {
    let people = People::of(workspace);
    let drafts = rows.into_iter().map(|row| {
        let owner = people.named(&[row.owner], row.row, problems).into_iter().next();
        Errand { owner, ..row.errand }
    });
    errands(drafts.collect::<Vec<_>>().into_iter(), workspace)
}

fn errands(drafts: impl Iterator<Item = Errand>, workspace: &Workspace) -> Outcome<Errand> {
    let mut outcome = Outcome::default();
    for draft in drafts {
        let old = workspace.errands.get(&draft.id);
        outcome.add(old, old.map_or_else(|| draft.clone(), |old| joined_errand(old, &draft)));
    }
    outcome
}

/// The further step holds, and its amounts with it; the later try at the door; the higher payment. What only one side has
/// is kept.
fn joined_order(old: &Order, draft: &Order) -> Order {
    let mut new = old.clone();
    let is_further = draft.stage > old.stage;
    new.stage = old.stage.max(draft.stage);
    for item in &draft.items {
        match new.items.iter_mut().find(|own| is_same(own, item)) {
            Some(own) => join_item(own, item, is_further),
            None => new.items.push(item.clone()),
        }
    }
    for (stage, owner) in &draft.owners {
        new.owners.entry(*stage).or_insert_with(|| owner.clone());
    }
    let tried = |order: &Order| order.handover.as_ref().map(|handover| handover.when);
    if tried(draft) > tried(old) {
        new.handover.clone_from(&draft.handover);
    }
    new.paid = old.paid.max(draft.paid);
    new.taken = old.taken.or(draft.taken);
    new.promised = old.promised.or(draft.promised);
    new.who = joined_text(&old.who, &draft.who);
    new.note = joined_text(&old.note, &draft.note);
    new.source = joined_text(&old.source, &draft.source);
    add_missing(&mut new.extra, &draft.extra);
    new
}

/// Is it the same thing, telephone numbers hidden or not?
fn is_same(own: &Item, other: &Item) -> bool {
    let plain = |item: &Item| (without_telephones(&item.name), item.unit.clone(), without_telephones(&item.note));
    plain(own) == plain(other)
}

fn join_item(own: &mut Item, other: &Item, is_further: bool) {
    if is_further {
        own.quantity = other.quantity.or(own.quantity);
    }
    if own.got.is_waiting() || (is_further && !other.got.is_waiting()) {
        own.got = other.got.clone();
    }
    own.no_substitute |= other.no_substitute;
}

/// Done is done, whoever did it.
fn joined_errand(old: &Errand, draft: &Errand) -> Errand {
    let mut new = old.clone();
    new.done = old.done.or(draft.done);
    new.owner = old.owner.clone().or_else(|| draft.owner.clone());
    new.amount = old.amount.or(draft.amount);
    new.taken = old.taken.or(draft.taken);
    new.promised = old.promised.or(draft.promised);
    new.who = joined_text(&old.who, &draft.who);
    new.note = joined_text(&old.note, &draft.note);
    new.source = joined_text(&old.source, &draft.source);
    add_missing(&mut new.extra, &draft.extra);
    new
}

/// As it is here, unless only the file knows the way or that they have left.
fn joined_batch(old: Option<&Batch>, draft: Batch) -> Batch {
    match old {
        Some(old) if old.running || (!draft.running && (!old.runs.is_empty() || draft.runs.is_empty())) => old.clone(),
        _ => draft,
    }
}

/// Both texts, unless one holds the other or is it with its telephone numbers hidden.
fn joined_text(old: &str, new: &str) -> String {
    match new {
        _ if old.contains(new) || without_telephones(old).contains(new) => old.to_owned(),
        _ if new.contains(old) || without_telephones(new).contains(old) => new.to_owned(),
        _ => format!("{old}\n{new}"),
    }
}

fn add_missing(own: &mut crate::domain::community::Extra, other: &crate::domain::community::Extra) {
    for (key, said) in other {
        own.entry(key.clone()).or_insert_with(|| said.clone());
    }
}
