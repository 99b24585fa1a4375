//! Consolidation: many orders and a price list become one shopping list per supplier, with what each household owes.

use std::collections::BTreeMap;

use crate::domain::deliveries::{Item, Money, Order, OrderId, Price, Quantity};

/// One thing of one order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Thing {
    /// The order.
    pub order: OrderId,
    /// Its place among the order's things, from 0.
    pub place: usize,
}

/// A thing that no price list has in its unit, to be settled by a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unpriced {
    /// Which thing.
    pub thing: Thing,
    /// Whose it is.
    pub household: String,
    /// What is wanted.
    pub item: Item,
}

/// What one order has of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which thing.
    pub thing: Thing,
    /// What it costs at the price of the list.
    pub cost: Money,
}

/// What one household has of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The household's key.
    pub household: String,
    /// How much, in the line's unit.
    pub quantity: Quantity,
    /// What it owes for it; half a cent counts as a whole one.
    pub cost: Money,
}

/// One thing to buy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub item: String,
    /// The unit that is bought.
    pub unit: String,
    /// Brand, size and what else was said; things with different remarks stand apart.
    pub note: String,
    /// This very thing or nothing.
    pub no_substitute: bool,
    /// How much in all.
    pub quantity: Quantity,
    /// What it costs: the sum of the shares, so that nobody's cent is lost.
    pub cost: Money,
    /// Grams in all, packaging included; `None` where nobody has weighed it.
    pub grams: Option<u64>,
    /// Whose it is, in the order of the orders.
    pub shares: Vec<Share>,
    /// The same thing by thing, so that each can be ticked.
    pub parts: Vec<Part>,
}

/// What to buy from one supplier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShoppingList {
    /// The supplier, as people call it.
    pub supplier: String,
    /// What to buy, by name.
    pub lines: Vec<Line>,
    /// What it costs in all.
    pub total: Money,
    /// Grams of everything that has been weighed.
    pub grams: u64,
}

/// Everything to buy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shopping {
    /// One list per supplier, by name.
    pub lists: Vec<ShoppingList>,
    /// Things that no price list has in that unit.
    pub unpriced: Vec<Unpriced>,
    /// What each household owes in all.
    pub owed: BTreeMap<String, Money>,
}

/// What tells one line of a list from another.
type Key = (String, String, String, String, bool);

/// The shopping lists of some orders. A thing is bought at the newest price there is for it; of several on that day at
/// the lowest, then from the supplier whose name comes first. Things without an amount are left unpriced.
pub fn consolidated(orders: &[Order], prices: &[Price]) -> Shopping {
    let mut shopping = Shopping::default();
    let mut lines: BTreeMap<Key, Line> = BTreeMap::new();
    for (household, thing, item) in orders.iter().flat_map(things) {
        let Some((price, quantity, cost)) = best(item, prices) else {
            shopping.unpriced.push(Unpriced { thing, household: household.clone(), item: item.clone() });
            continue;
        };
        let owed = shopping.owed.entry(household.clone()).or_default();
        *owed = [*owed, cost].into_iter().sum();
        let note = if price.item == item.name || item.no_substitute { item.note.clone() } else { String::new() };
        let key = (price.supplier.clone(), price.item.clone(), price.unit.clone(), note.clone(), item.no_substitute);
        let share = Share { household: household.clone(), quantity, cost };
        match lines.get_mut(&key) {
            Some(line) => line.add(share, price, thing),
            None => drop(lines.insert(key, Line::first(price, note, item.no_substitute, share, thing))),
        }
    }
    shopping.lists = by_supplier(lines);
    shopping
}

/// The things of an order: whose, which, what.
fn things(order: &Order) -> impl Iterator<Item = (&String, Thing, &Item)> {
    let thing = |place| Thing { order: order.id.clone(), place };
    order.items.iter().enumerate().map(move |(place, item)| (&order.household, thing(place), item))
}

impl Line {
    fn first(price: &Price, note: String, no_substitute: bool, share: Share, thing: Thing) -> Self {
        let (quantity, cost) = (share.quantity, share.cost);
        let (item, unit) = (price.item.clone(), price.unit.clone());
        let (grams, parts) = (grams(price, quantity), vec![Part { thing, cost }]);
        Self { item, unit, note, no_substitute, quantity, cost, grams, shares: vec![share], parts }
    }

    fn add(&mut self, share: Share, price: &Price, thing: Thing) {
        self.parts.push(Part { thing, cost: share.cost });
        // More than can be counted stays at the most; the shares keep the truth.
        self.quantity = self.quantity.plus(share.quantity).unwrap_or(Quantity::MOST);
        self.cost = [self.cost, share.cost].into_iter().sum();
        self.grams = grams(price, self.quantity);
        match self.shares.iter_mut().find(|own| own.household == share.household) {
            Some(own) => {
                own.quantity = own.quantity.plus(share.quantity).unwrap_or(Quantity::MOST);
                own.cost = [own.cost, share.cost].into_iter().sum();
            }
            None => self.shares.push(share),
        }
    }
}

fn by_supplier(lines: BTreeMap<Key, Line>) -> Vec<ShoppingList> {
    let mut lists: Vec<ShoppingList> = Vec::new();
    for ((supplier, ..), line) in lines {
        if lists.last().is_none_or(|list| list.supplier != supplier) {
            lists.push(ShoppingList { supplier, ..ShoppingList::default() });
        }
        if let Some(list) = lists.last_mut() {
            list.total = [list.total, line.cost].into_iter().sum();
            list.grams = list.grams.saturating_add(line.grams.unwrap_or(0));
            list.lines.push(line);
        }
    }
    lists
}

/// Grams of so much of something, rounded to the nearest.
pub(super) fn grams(price: &Price, quantity: Quantity) -> Option<u64> {
    let thousandths = u64::try_from(quantity.in_thousandths()).ok()?;
    Some((u64::from(price.grams?) * thousandths + 500) / 1000)
}

/// The price to buy a thing at, how much of its unit, and what that costs.
pub(super) fn best<'a>(item: &Item, prices: &'a [Price]) -> Option<(&'a Price, Quantity, Money)> {
    let wanted = item.quantity?;
    let fitting = prices.iter().filter(|price| is_for(price, item)).filter_map(|price| {
        let quantity = in_unit(wanted, &item.unit, &price.unit)?;
        Some((price, quantity, price.price.times(quantity)?))
    });
    fitting.min_by(|a, b| (b.0.day, a.2, &a.0.supplier).cmp(&(a.0.day, b.2, &b.0.supplier)))
}

/// By its very name, or by its name with its size: 大米 of 10斤装 is 大米10斤装.
fn is_for(price: &Price, item: &Item) -> bool {
    let bare = |text: &str| text.to_lowercase().split_whitespace().collect::<String>();
    let (sold, name) = (bare(&price.item), bare(&item.name));
    let sized = item.note.split_whitespace().any(|word| sold == format!("{name}{}", bare(word)));
    let has_size = prices_size(&item.note);
    sized || (sold == name && !(has_size && price.unit != item.unit))
}

/// Does a remark name a size that the plain thing has not?
fn prices_size(note: &str) -> bool {
    note.chars().any(|c| c.is_ascii_digit())
}

/// Grams of one unit of weight.
const WEIGHTS: [(&str, i64); 8] =
    [("斤", 500), ("两", 50), ("公斤", 1000), ("千克", 1000), ("kg", 1000), ("克", 1), ("g", 1), ("jin", 500)];

/// The same amount in another unit of weight or in whole packs (`30枚`), if it comes out exactly.
fn in_unit(quantity: Quantity, from: &str, to: &str) -> Option<Quantity> {
    if from == to {
        return Some(quantity);
    }
    if let Some((count, unit)) = pack(to) {
        let packs = in_unit(quantity, from, unit)?.in_thousandths();
        return (packs % (count * 1000) == 0).then(|| Quantity::thousandths(packs / count)).flatten();
    }
    let weight = |unit: &str| WEIGHTS.iter().find(|(name, _)| *name == unit).map(|(_, grams)| *grams);
    let (from, to) = (weight(from)?, weight(to)?);
    let grams = quantity.in_thousandths().checked_mul(from)?;
    (grams % to == 0).then(|| Quantity::thousandths(grams / to)).flatten()
}

/// How many of which unit are in a pack: `30枚` is thirty 枚.
fn pack(unit: &str) -> Option<(i64, &str)> {
    let end = unit.find(|c: char| !c.is_ascii_digit())?;
    let (count, unit) = unit.split_at(end);
    count.parse().ok().filter(|count| (1..=10_000).contains(count)).map(|count| (count, unit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::deliveries::{OrderId, PriceId};
    use crate::domain::time::Date;

    fn order(household: &str, items: Vec<Item>) -> Order {
        let (id, household) = (OrderId::new(household), household.to_owned());
        Order::new(id, household, items)
    }

    fn item(name: &str, milli: i64, unit: &str) -> Item {
        Item::new(name, Quantity::thousandths(milli).unwrap(), unit)
    }

    fn price(supplier: &str, item: &str, unit: &str, cents: i64, grams: u32, day: i8) -> Price {
        Price {
            id: PriceId::new(format!("{supplier}/{item}/{day}")),
            supplier: supplier.into(),
            item: item.into(),
            is_package: false,
            contents: String::new(),
            unit: unit.into(),
            price: Money(cents),
            currency: "CNY".into(),
            grams: Some(grams),
            day: Some(Date::constant(2020, 2, day)),
            note: String::new(),
        }
    }

    #[test]
    fn one_line_holds_everybodys_share_and_the_cents_add_up() {
        let orders = [
            order("1-1-101", vec![item("葱", 500, "斤")]),
            order("1-1-102", vec![item("葱", 250, "斤"), item("盐", 2000, "包")]),
        ];
        let prices = [price("甲", "葱", "斤", 333, 500, 15), price("甲", "盐", "包", 250, 400, 15)];
        let shopping = consolidated(&orders, &prices);
        let [list] = shopping.lists.as_slice() else { panic!("{shopping:?}") };
        let leek = list.lines.iter().find(|line| line.item == "葱").unwrap();
        assert_eq!((leek.quantity.to_string().as_str(), leek.grams, leek.cost), ("0.75", Some(375), Money(167 + 83)));
        assert_eq!(leek.shares.iter().map(|share| share.cost).collect::<Vec<_>>(), [Money(167), Money(83)]);
        assert_eq!((list.total, list.grams), (Money(167 + 83 + 500), 375 + 800));
        assert_eq!(shopping.owed.values().copied().sum::<Money>(), list.total);
        assert_eq!(shopping.owed["1-1-102"], Money(583));
    }

    #[test]
    fn a_brand_and_no_substitute_stand_on_lines_of_their_own() {
        let branded = Item { note: "花伢子牌".into(), no_substitute: true, ..item("纸尿裤", 2000, "提") };
        let orders = [order("1-1-101", vec![branded]), order("1-1-102", vec![item("纸尿裤", 1000, "提")])];
        let shopping = consolidated(&orders, &[price("甲", "纸尿裤", "提", 9000, 2000, 15)]);
        let lines: Vec<(bool, &str)> =
            shopping.lists[0].lines.iter().map(|line| (line.no_substitute, line.note.as_str())).collect();
        assert_eq!(lines, [(false, ""), (true, "花伢子牌")]);
    }

    #[test]
    fn the_newest_price_counts_then_the_lowest() {
        let orders = [order("1-1-101", vec![item("纯牛奶", 1000, "箱")])];
        let prices = [
            price("旧", "纯牛奶", "箱", 5900, 6400, 13),
            price("贵", "纯牛奶", "箱", 6300, 6400, 15),
            price("好", "纯牛奶", "箱", 6200, 6400, 15),
        ];
        assert_eq!(consolidated(&orders, &prices).lists[0].supplier, "好");
    }

    #[test]
    fn packs_are_bought_whole_or_not_at_all() {
        let orders = [order("1-1-101", vec![item("鸡蛋", 60_000, "枚"), item("鸡蛋", 40_000, "枚")])];
        let shopping = consolidated(&orders, &[price("甲", "鸡蛋", "30枚", 2500, 1800, 15)]);
        let line = &shopping.lists[0].lines[0];
        assert_eq!((line.quantity.to_string().as_str(), line.cost, line.grams), ("2", Money(5000), Some(3600)));
        assert_eq!(shopping.unpriced.iter().map(|left| left.thing.place).collect::<Vec<_>>(), [1]);
    }

    #[test]
    fn sizes_find_their_own_price_and_weights_are_changed_exactly() {
        let bag = Item { note: "10斤装".into(), ..item("大米", 2000, "袋") };
        let orders = [order(
            "1-1-101",
            vec![bag, item("大米", 1500, "公斤"), item("大米", 1000, "桶"), item("龙虾", 1000, "只")],
        )];
        let prices = [price("甲", "大米", "斤", 290, 500, 15), price("甲", "大米10斤装", "袋", 2800, 5000, 15)];
        let shopping = consolidated(&orders, &prices);
        let lines: Vec<(&str, String, Money)> =
            shopping.lists[0].lines.iter().map(|l| (l.item.as_str(), l.quantity.to_string(), l.cost)).collect();
        assert_eq!(lines, [("大米", "3".into(), Money(870)), ("大米10斤装", "2".into(), Money(5600))]);
        assert_eq!(shopping.unpriced.len(), 2);
    }
}
