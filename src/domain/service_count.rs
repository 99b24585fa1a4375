//! How much was done for how many: services by kind, and the households that had them, each counted once.

use std::collections::{BTreeMap, BTreeSet};

use super::deliveries::{Errand, Order};
use super::time::Date;
use super::workspace::Workspace;

/// What was done since some day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServiceCount {
    /// Orders delivered.
    pub orders: usize,
    /// Errands done, by their task.
    pub errands: BTreeMap<String, usize>,
    /// The households that had any of it.
    pub households: BTreeSet<String>,
    /// Orders and errands still open, whenever they were taken.
    pub open: usize,
}

impl ServiceCount {
    /// What was done from a day on, or ever. What has no day counts only where none is asked for.
    pub fn of(workspace: &Workspace, from: Option<Date>) -> Self {
        let is_counted = |day: Option<Date>| from.is_none_or(|from| day.is_some_and(|day| day >= from));
        let mut count = Self::default();
        for order in workspace.orders.values() {
            if order.is_open() {
                count.open += 1;
            } else if is_counted(day_of(order)) {
                count.orders += 1;
                count.had(&order.household);
            }
        }
        for errand in workspace.errands.values() {
            match errand.done {
                None => count.open += 1,
                Some(done) if is_counted(Some(done.date())) => count.done(errand),
                Some(_) => {}
            }
        }
        count
    }

    fn done(&mut self, errand: &Errand) {
        *self.errands.entry(errand.task.trim().to_owned()).or_default() += 1;
        self.had(&errand.household);
    }

    fn had(&mut self, household: &str) {
        if !household.is_empty() {
            self.households.insert(household.to_owned());
        }
    }

    /// Orders and errands together.
    pub fn services(&self) -> usize {
        self.orders + self.errands.values().sum::<usize>()
    }
}

/// The day an order was handed over, else the day it was written down.
fn day_of(order: &Order) -> Option<Date> {
    order.handover.as_ref().map(|handover| handover.when).or(order.taken).map(|when| when.date())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::deliveries::{AtDoor, ErrandId, Handover, OrderId, Stage};

    fn order(id: &str, household: &str, day: i8) -> Order {
        let when = Date::constant(2020, 3, day).at(9, 0, 0, 0);
        let mut order = Order::new(OrderId::new(id), household, vec![]);
        order.stage = Stage::Delivered;
        order.handover = Some(Handover { outcome: AtDoor::Delivered, when, note: String::new() });
        order
    }

    fn errand(id: &str, household: &str, task: &str, done: bool) -> Errand {
        let mut errand = Errand::new(ErrandId::new(id), household, task);
        errand.done = done.then(|| Date::constant(2020, 3, 4).at(9, 0, 0, 0));
        errand
    }

    #[test]
    fn a_household_served_twice_is_one_household_and_two_services() {
        let mut workspace = Workspace::default();
        let open = Order::new(OrderId::new("d"), "9-1-101", vec![]);
        for own in [order("a", "3-2-501", 1), order("b", "3-2-501", 4), order("c", "", 4), open] {
            workspace.orders.insert(own.id.clone(), own);
        }
        let errands = [
            errand("x", "3-2-501", "gas", true),
            errand("y", "3-2-502", " gas ", true),
            errand("z", "3-2-503", "gas", false),
        ];
        for own in errands {
            workspace.errands.insert(own.id.clone(), own);
        }
        let ever = ServiceCount::of(&workspace, None);
        assert_eq!((ever.orders, ever.services(), ever.households.len(), ever.open), (3, 5, 2, 2));
        assert_eq!(ever.errands, BTreeMap::from([("gas".to_owned(), 2)]));
        let late = ServiceCount::of(&workspace, Some(Date::constant(2020, 3, 2)));
        assert_eq!((late.orders, late.services(), late.open), (2, 4, 2));
    }
}
