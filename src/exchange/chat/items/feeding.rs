//! Food for animals and infants, which is bought by its make and taste: Cat food: 12 pouches of Whiskerly salmon.

use super::Basket;
use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::doubt::Doubt;
use crate::exchange::chat::draft::Draft;
use crate::exchange::chat::text::key;

impl Basket {
    /// Cat food: 12 pouches of Whiskerly salmon, 2 tins of Whiskerly tuna: more of what stood before the colon.
    pub(super) fn feeds_more(&mut self, clause: &Clause) -> bool {
        let idle = self.cur.name.is_empty() && !self.cur.is_counted();
        let fed = self.items.last().filter(|item| idle && is_fed(&item.name) && !item.notes.is_empty());
        let Some(name) = fed.map(|item| item.name.clone()).filter(|_| self.flavours(clause)) else { return false };
        let amounts = clause.parts.iter().filter_map(|part| match part {
            Part::Amount(amount) => Some(amount.clone()),
            _ => None,
        });
        if clause.names().iter().all(|name| !name.contains(' ')) {
            // Cat food: tuna 3 tins, salmon 2: for the cat, or for us?
            self.doubts.insert(Doubt::TwoReadings);
        }
        self.items.push(Draft {
            name,
            known: true,
            amounts: amounts.collect(),
            notes: clause.names(),
            ..Draft::default()
        });
        true
    }

    /// One amount, and a name that ends in what something may taste of, with a maker's before it.
    pub(super) fn flavours(&self, clause: &Clause) -> bool {
        let names = clause.names();
        let [name] = names.as_slice() else { return false };
        // Cat food: tuna 3 tins; Whiskerly salmon.
        let bare = !name.contains(' ');
        let made = bare || name.chars().next().is_some_and(char::is_uppercase);
        let counted = clause.parts.iter().filter(|part| matches!(part, Part::Amount(_))).count() == 1;
        made && counted && name.rsplit(' ').next().is_some_and(is_flavour)
    }
}

/// Food that is bought by its make and taste.
pub(super) fn is_fed(name: &str) -> bool {
    const FEEDS: [&str; 8] =
        ["cat food", "dog food", "pet food", "baby food", "puppy food", "kitten food", "cat treats", "dog treats"];
    FEEDS.contains(&key(name).as_str())
}

/// What may stand behind a thing or a make as its taste.
pub(super) fn is_flavour(name: &str) -> bool {
    const FLAVOURS: [&str; 26] = [
        "vanilla",
        "chocolate",
        "strawberry",
        "mint",
        "lemon",
        "orange",
        "apple",
        "cherry",
        "raspberry",
        "blackcurrant",
        "banana",
        "peach",
        "mango",
        "coconut",
        "caramel",
        "hazelnut",
        "beef",
        "chicken",
        "tuna",
        "salmon",
        "turkey",
        "rabbit",
        "lamb",
        "pineapple",
        "apricot",
        "blueberry",
    ];
    FLAVOURS.contains(&key(name).as_str())
}
