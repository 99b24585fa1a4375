//! A list of medicines and what pharmacies have: the fewest pharmacies that complete it, then the cheapest way.

use std::collections::BTreeSet;

use crate::domain::deliveries::{Medicine, Money, Quantity, Stock};

/// More pharmacies than a driver would think of; beyond these only the first are weighed against one another.
const MOST_PHARMACIES: usize = 16;

/// So many packs of one medicine, bought at one pharmacy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bought {
    /// The medicine, by its place in the list.
    pub medicine: usize,
    /// The pharmacy.
    pub pharmacy: String,
    /// How many packs.
    pub packs: u16,
    /// What one pack costs.
    pub price: Money,
}

/// Where to buy what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sourcing {
    /// The pharmacies to go to, by name.
    pub pharmacies: Vec<String>,
    /// What to buy at which.
    pub bought: Vec<Bought>,
    /// What it costs in all.
    pub cost: Money,
    /// Packs that nobody of these has: the medicine's place in the list, and how many.
    pub missing: Vec<(usize, u16)>,
}

/// The fewest pharmacies that leave the least missing, and of as many the cheapest. Every subset is tried: exact.
pub fn fewest(medicines: &[Medicine], stocks: &[Stock]) -> Sourcing {
    let names = pharmacies(stocks);
    let all = at(medicines, stocks, &names);
    let least = short(&all);
    let mut best = all;
    for chosen in subsets(names.len().min(MOST_PHARMACIES)) {
        let some: Vec<&str> = chosen.iter().filter_map(|n| names.get(*n)).copied().collect();
        if some.len() > best.pharmacies.len() {
            continue;
        }
        let tried = at(medicines, stocks, &some);
        let better = (tried.pharmacies.len(), tried.cost, &tried.pharmacies)
            < (best.pharmacies.len(), best.cost, &best.pharmacies);
        if short(&tried) == least && better {
            best = tried;
        }
    }
    best
}

/// The cheapest way, at however many pharmacies: each pack where it costs least while there are any.
pub fn cheapest(medicines: &[Medicine], stocks: &[Stock]) -> Sourcing {
    at(medicines, stocks, &pharmacies(stocks))
}

fn pharmacies(stocks: &[Stock]) -> Vec<&str> {
    stocks.iter().map(|stock| stock.pharmacy.as_str()).collect::<BTreeSet<_>>().into_iter().collect()
}

fn short(sourcing: &Sourcing) -> u32 {
    sourcing.missing.iter().map(|(_, packs)| u32::from(*packs)).sum()
}

/// All subsets of the first so many, as lists of places.
fn subsets(count: usize) -> impl Iterator<Item = Vec<usize>> {
    (0..1u32 << count).map(move |bits| (0..count).filter(|n| bits & (1 << n) != 0).collect())
}

/// The cheapest way at these pharmacies. Medicines do not touch one another, so each is bought on its own; a pharmacy at
/// which nothing is bought is left out.
fn at(medicines: &[Medicine], stocks: &[Stock], pharmacies: &[&str]) -> Sourcing {
    let mut plan = Sourcing::default();
    for (place, medicine) in medicines.iter().enumerate() {
        let mut open = medicine.packs;
        let mut there: Vec<(Money, &Stock)> = stocks
            .iter()
            .filter(|stock| stock.medicine == medicine.name && stock.dose == medicine.dose && stock.packs > 0)
            .filter(|stock| pharmacies.contains(&stock.pharmacy.as_str()))
            .filter_map(|stock| Some((stock.price?, stock)))
            .collect();
        there.sort_by(|a, b| (a.0, &a.1.pharmacy).cmp(&(b.0, &b.1.pharmacy)));
        for (price, stock) in there {
            let packs = open.min(stock.packs);
            if packs == 0 {
                break;
            }
            open -= packs;
            let cost = Quantity::whole(u32::from(packs)).and_then(|packs| price.times(packs)).unwrap_or_default();
            plan.cost = [plan.cost, cost].into_iter().sum();
            plan.bought.push(Bought { medicine: place, pharmacy: stock.pharmacy.clone(), packs, price });
        }
        if open > 0 {
            plan.missing.push((place, open));
        }
    }
    plan.pharmacies =
        plan.bought.iter().map(|bought| bought.pharmacy.clone()).collect::<BTreeSet<_>>().into_iter().collect();
    plan
}

#[cfg(test)]
mod tests {
    use super::*;

    fn medicine(name: &str, packs: u16) -> Medicine {
        Medicine { name: name.into(), dose: String::new(), packs }
    }

    fn stock(medicine: &str, pharmacy: &str, packs: u16, cents: i64) -> Stock {
        Stock {
            medicine: medicine.into(),
            dose: String::new(),
            pharmacy: pharmacy.into(),
            packs,
            price: Some(Money(cents)),
        }
    }

    #[test]
    fn one_stop_is_better_than_two_cheap_ones() {
        let list = [medicine("a", 1), medicine("b", 1)];
        let stocks = [
            stock("a", "far", 1, 100),
            stock("b", "near", 1, 100),
            stock("a", "both", 1, 300),
            stock("b", "both", 1, 300),
        ];
        assert_eq!(
            (fewest(&list, &stocks).pharmacies, fewest(&list, &stocks).cost),
            (vec!["both".to_owned()], Money(600))
        );
        assert_eq!(cheapest(&list, &stocks).cost, Money(200));
    }

    #[test]
    fn packs_are_split_between_pharmacies_and_what_is_missing_is_named() {
        let list = [medicine("a", 5), medicine("b", 1)];
        let found = fewest(&list, &[stock("a", "x", 2, 100), stock("a", "y", 2, 50)]);
        assert_eq!(
            found.bought.iter().map(|b| (b.pharmacy.as_str(), b.packs)).collect::<Vec<_>>(),
            [("y", 2), ("x", 2)]
        );
        assert_eq!(found.missing, [(0, 1), (1, 1)]);
        assert_eq!(fewest(&[], &[]), Sourcing::default());
    }
}
