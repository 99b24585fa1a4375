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
const PACKAGES: [(&str, u64); 16] = [
    ("箱", 8000),
    ("件", 8000),
    ("carton", 8000),
    ("crate", 8000),
    ("case", 8000),
    ("桶", 5000),
    ("袋", 2500),
    ("bag", 2500),
    ("sack", 10_000),
    ("套", 5000),
    ("提", 3000),
    ("package", 5000),
    ("板", 2000),
    ("tray", 2000),
    ("瓶", 1000),
    ("bottle", 1000),
];

/// Guesses for one of what is counted by the piece, in grams.
const PIECES: [(&str, u64); 8] =
    [("个", 200), ("根", 200), ("节", 50), ("卷", 200), ("pcs", 200), ("roll", 200), ("bunch", 300), ("把", 300)];

/// Things that come by the dozen and weigh far less than the usual piece, by a part of their name.
const LIGHT: [(&str, u64); 6] = [("鸡蛋", 65), ("鸭蛋", 80), ("egg", 65), ("电池", 25), ("batter", 25), ("打火机", 25)];

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
        None => {
            let one = of(&PACKAGES).or_else(|| of(&PIECES).map(|usual| light(&item.name).unwrap_or(usual)));
            ((thousandths * one.unwrap_or(ONE)).div_ceil(1000), true)
        }
    }
}

/// What one piece weighs where its name says that it is a light one.
fn light(name: &str) -> Option<u64> {
    let name = name.to_lowercase();
    LIGHT.iter().find(|(part, _)| name.contains(part)).map(|(_, grams)| *grams)
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
        assert_eq!(weight(&all, &[]), Weight { grams: 2_500 + 1 + 2_000, guessed: 1 });
    }

    #[test]
    fn two_dozen_eggs_are_no_sack_of_rice() {
        let grams =
            |name: &str, pieces: i64, unit: &str| weight(&order(vec![item(name, 1000 * pieces, unit)]), &[]).grams;
        assert_eq!(grams("Eggs", 24, "pcs"), 24 * 65);
        assert_eq!(grams("鸡蛋", 2, "板"), 4_000, "a tray is a package");
        assert_eq!(grams("apples", 6, "pcs"), 1_200);
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
