//! Prices: the same when supplier, thing, unit and day are; a price of another day stands beside it.

use std::collections::BTreeMap;

use super::{Outcome, free_id};
use crate::domain::deliveries::Price;
use crate::domain::order;
use crate::domain::time::Date;
use crate::domain::workspace::Workspace;
use crate::exchange::words::plain;

/// What tells one price from another.
type Key = (String, String, String, Option<Date>);

/// What would become of the prices. Of two drafts for one price here the first edits it, the second is added.
pub fn resolve(drafts: Vec<Price>, workspace: &Workspace) -> Outcome<Price> {
    let mut here: BTreeMap<Key, &Price> = order::map(workspace.prices.values().rev().map(|old| (key(old), old)));
    let mut outcome = Outcome::default();
    for mut draft in drafts {
        match here.remove(&key(&draft)) {
            Some(old) => outcome.add(Some(old), merged(old, draft)),
            None => {
                draft.id = free_id(&draft.id, |id| workspace.prices.contains_key(id));
                outcome.add(None, draft);
            }
        }
    }
    outcome
}

fn key(price: &Price) -> Key {
    (plain(&price.supplier), plain(&price.item), plain(&price.unit), price.day)
}

/// The price as the file has it, with what only we know of the thing.
fn merged(old: &Price, draft: Price) -> Price {
    let kept = |new: String, old: &String| if new.is_empty() { old.clone() } else { new };
    Price {
        is_package: draft.is_package || old.is_package,
        contents: kept(draft.contents, &old.contents),
        currency: kept(draft.currency, &old.currency),
        grams: draft.grams.or(old.grams),
        note: kept(draft.note, &old.note),
        price: draft.price,
        ..old.clone()
    }
}
