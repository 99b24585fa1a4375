//! What an order weighs: from the price list where somebody has weighed a thing, else from its unit, else guessed and said so.

use super::shopping::{best, grams};
use crate::domain::deliveries::{Got, Item, Order, Price};

/// What an order weighs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    /// In grams, packaging included where that is known.
    pub grams: u64,
    /// How many of its things nobody has weighed: for these the grams are a guess.
    pub guessed: usize,
}

/// Grams of one unit of weight or of a fluid, which is taken to weigh as much as water.
const UNITS: [(&str, u64); 16] = [
    ("斤", 500),
    ("市斤", 500),
    ("jin", 500),
    ("两", 50),
    ("公斤", 1000),
    ("千克", 1000),
    ("kg", 1000),
    ("克", 1),
    ("g", 1),
    ("升", 1000),
    ("L", 1000),
    ("l", 1000),
    ("毫升", 1),
    ("ml", 1),
    ("mL", 1),
    ("lb", 454),
];

/// Guesses for packages, in grams; on the heavy side, for a carrier would rather find a bag lighter than heavier.
const PACKAGES: [(&str, u64); 10] = [
    ("箱", 8000),
    ("件", 8000),
    ("carton", 8000),
    ("case", 8000),
    ("桶", 5000),
    ("袋", 2500),
    ("bag", 2500),
    ("套", 5000),
    ("提", 3000),
    ("package", 5000),
];

/// A guess for one of anything else.
const ONE: u64 = 600;

/// What an order weighs; what was not to be had weighs nothing.
pub fn weight(order: &Order, prices: &[Price]) -> Weight {
    let carried = order.items.iter().filter(|item| item.got != Got::OutOfStock);
    carried.fold(Weight::default(), |sum, item| {
        let (grams, guessed) = of_item(item, prices);
        Weight { grams: sum.grams.saturating_add(grams), guessed: sum.guessed + usize::from(guessed) }
    })
}

/// Grams of a thing, and whether they are a guess.
fn of_item(item: &Item, prices: &[Price]) -> (u64, bool) {
    let weighed = best(item, prices).and_then(|(price, quantity, _)| grams(price, quantity));
    if let Some(weighed) = weighed {
        return (weighed, false);
    }
    let thousandths = item.quantity.map_or(1000, |quantity| quantity.in_thousandths().unsigned_abs());
    let of = |list: &[(&str, u64)]| list.iter().find(|(unit, _)| *unit == item.unit).map(|(_, grams)| *grams);
    match of(&UNITS) {
        Some(one) => ((thousandths * one).div_ceil(1000), item.quantity.is_none()),
        None => ((thousandths * of(&PACKAGES).unwrap_or(ONE)).div_ceil(1000), true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::deliveries::{Money, OrderId, PriceId, Quantity};

    fn order(items: Vec<Item>) -> Order {
        Order::new(OrderId::new("o"), "1-1-101", items)
    }

    fn item(name: &str, milli: i64, unit: &str) -> Item {
        Item::new(name, Quantity::thousandths(milli).unwrap(), unit)
    }

    #[test]
    fn units_of_weight_are_known_and_the_rest_is_guessed_and_counted() {
        let all = order(vec![item("面粉", 5000, "斤"), item("牛奶", 250, "ml"), item("香醋", 2000, "瓶")]);
        assert_eq!(weight(&all, &[]), Weight { grams: 2_500 + 1 + 1_200, guessed: 1 });
    }

    #[test]
    fn what_somebody_has_weighed_comes_before_any_guess() {
        let price = Price {
            id: PriceId::new("p"),
            supplier: "甲".into(),
            item: "纯牛奶".into(),
            is_package: false,
            contents: String::new(),
            unit: "箱".into(),
            price: Money(5900),
            currency: "CNY".into(),
            grams: Some(6_400),
            day: None,
            note: String::new(),
        };
        let milk = order(vec![item("纯牛奶", 2000, "箱")]);
        assert_eq!(weight(&milk, &[price]), Weight { grams: 12_800, guessed: 0 });
        assert_eq!(weight(&milk, &[]), Weight { grams: 16_000, guessed: 1 });
    }

    #[test]
    fn what_was_not_to_be_had_weighs_nothing() {
        let gone = Item { got: Got::OutOfStock, ..item("盐", 2000, "包") };
        assert_eq!(weight(&order(vec![gone]), &[]), Weight::default());
    }
}
