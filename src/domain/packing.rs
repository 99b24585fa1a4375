//! The packing list: what is on its way to whom, building by building, door by door.

use super::deliveries::{Got, Money, Order, Stage};
use super::order::{sort_by, sort_by_key};
use super::workspace::Workspace;

/// What goes to one building.
#[derive(Clone, Debug, PartialEq)]
pub struct BuildingLoad<'a> {
    /// The building's number; empty for doors of no building there is.
    pub building: String,
    /// Its orders, by door.
    pub orders: Vec<&'a Order>,
}

/// The orders that are bought and not yet delivered, by building and door.
pub fn packing_list(workspace: &Workspace) -> Vec<BuildingLoad<'_>> {
    let is_packed = |order: &&Order| order.stage > Stage::Collected && order.is_open() && !order.household.is_empty();
    let mut orders: Vec<&Order> = workspace.orders.values().filter(is_packed).collect();
    sort_by_key(&mut orders, |order| (parts(&order.household), order.taken, order.id.clone()));
    let mut numbers: Vec<&str> = workspace.buildings_in_order().iter().map(|own| own.number.as_str()).collect();
    let mut longest_first = numbers.clone();
    sort_by(&mut longest_first, |a, b| b.len().cmp(&a.len()));
    numbers.push("");
    let placed: Vec<(&str, &Order)> =
        orders.into_iter().map(|order| (building(&longest_first, &order.household), order)).collect();
    let load = |number: &&str| BuildingLoad {
        building: (*number).to_owned(),
        orders: placed.iter().filter(|(building, _)| building == number).map(|(_, order)| *order).collect(),
    };
    numbers.iter().map(load).filter(|load| !load.orders.is_empty()).collect()
}

/// The building a household's key begins with; of several, the one with the longest number. Empty for none.
fn building<'a>(longest_first: &[&'a str], household: &str) -> &'a str {
    let begins = |number: &&&str| {
        !number.is_empty()
            && household.strip_prefix(**number).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    longest_first.iter().find(begins).copied().unwrap_or("")
}

/// A key's parts, numbers as numbers: `3-2-501` before `3-10-101`.
fn parts(key: &str) -> Vec<(u64, String)> {
    key.split('-').map(|part| (part.parse().unwrap_or(u64::MAX), part.to_owned())).collect()
}

/// What the household still has to pay: what its things really cost less what it paid. `None` while no price is noted.
pub fn still_owed(order: &Order) -> Option<Money> {
    let price = |got: &Got| match got {
        Got::Bought(price) => *price,
        Got::Waiting | Got::OutOfStock => None,
    };
    let costs: Vec<Money> = order.items.iter().filter_map(|item| price(&item.got)).collect();
    let cost: Money = costs.iter().copied().sum();
    (!costs.is_empty()).then(|| Money(cost.0.saturating_sub(order.paid.0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::deliveries::{Item, OrderId, Quantity};
    use crate::domain::site::{Building, BuildingId};

    fn add(workspace: &mut Workspace, id: &str, household: &str, stage: Stage) {
        let order = Order { stage, ..Order::new(OrderId::new(id), household, vec![]) };
        workspace.orders.insert(order.id.clone(), order);
    }

    #[test]
    fn bought_orders_stand_by_building_and_door_and_numbers_count_as_numbers() {
        let mut workspace = Workspace::default();
        for number in ["10", "3", "3-A"] {
            let id = BuildingId::new(number);
            let own = Building {
                id: id.clone(),
                grid: String::new(),
                number: number.into(),
                note: String::new(),
                extra: Default::default(),
            };
            workspace.buildings.insert(id, own);
        }
        add(&mut workspace, "a", "10-1-101", Stage::Packed);
        add(&mut workspace, "b", "3-2-1001", Stage::Bought);
        add(&mut workspace, "c", "3-2-901", Stage::OnTheWay);
        add(&mut workspace, "d", "3-A-1-101", Stage::Packed);
        add(&mut workspace, "e", "99-1-101", Stage::Packed);
        add(&mut workspace, "f", "3-1-101", Stage::Collected);
        add(&mut workspace, "g", "3-1-102", Stage::Delivered);
        let list = packing_list(&workspace);
        let seen: Vec<(&str, Vec<&str>)> = list
            .iter()
            .map(|load| (load.building.as_str(), load.orders.iter().map(|own| own.id.as_str()).collect()))
            .collect();
        assert_eq!(seen, [("3", vec!["c", "b"]), ("10", vec!["a"]), ("3-A", vec!["d"]), ("", vec!["e"])]);
    }

    #[test]
    fn what_is_owed_is_what_was_really_paid_for_it() {
        let thing = |got| Item { got, ..Item::new("盐", Quantity::whole(1).unwrap(), "包") };
        let mut order = Order::new(OrderId::new("a"), "3-2-501", vec![thing(Got::Waiting), thing(Got::OutOfStock)]);
        assert_eq!(still_owed(&order), None);
        order.items.push(thing(Got::Bought(Some(Money(250)))));
        order.items.push(thing(Got::Bought(None)));
        order.paid = Money(100);
        assert_eq!(still_owed(&order), Some(Money(150)));
    }
}
