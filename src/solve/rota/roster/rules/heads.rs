//! Every kind has on each day the heads it wants, no fewer and no more. Costs the demand's own points for every head missing
//! and for every head too many.

use crate::solve::rota::roster::problem::Demand;

/// The price of heads at one kind on one day; without a demand heads cost nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Price {
    heads: i32,
    under: i32,
    over: i32,
}

impl Price {
    /// The price a demand names.
    pub fn of_demand(demand: &Demand) -> Self {
        Self { heads: i32::from(demand.heads), under: demand.under, over: demand.over }
    }

    /// What so many heads cost.
    pub fn cost(self, there: i32) -> i64 {
        let (missing, spare) = ((self.heads - there).max(0), (there - self.heads).max(0));
        i64::from(missing) * i64::from(self.under) + i64::from(spare) * i64::from(self.over)
    }

    /// What one head more costs when there are so many.
    pub fn of_joining(self, there: i32) -> i32 {
        if there < self.heads { -self.under } else { self.over }
    }

    /// What one head fewer costs when there are so many.
    pub fn of_leaving(self, there: i32) -> i32 {
        if there <= self.heads { self.under } else { -self.over }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::solve::rota::roster::trial::{days, demand, points};

    #[test]
    fn a_head_missing_costs_a_hundred_and_one_too_many_costs_one() {
        let mut roster = days(2, 7);
        roster.demands.push(demand(3, 1, 1));
        assert_eq!(points(&roster, &["-------", "---L---"]), 100);
        assert_eq!(points(&roster, &["---D---", "-------"]), 0);
        assert_eq!(points(&roster, &["---D---", "---D---"]), 1);
    }

    #[test]
    fn one_head_more_or_fewer_costs_the_difference() {
        let price = Price { heads: 2, under: 100, over: 1 };
        for there in 0..5 {
            assert_eq!(i64::from(price.of_joining(there)), price.cost(there + 1) - price.cost(there));
            assert_eq!(i64::from(price.of_leaving(there + 1)), price.cost(there) - price.cost(there + 1));
        }
    }
}
