//! Every kind has on each day the heads it wants, no fewer and no more. Costs the demand's own points for every head missing
//! and for every head too many, and further points for every one below its least or above its most.

use crate::solve::rota::roster::problem::Demand;

/// The price of heads at one kind on one day; without a demand heads cost nothing, since nothing is beyond.
#[derive(Clone, Copy, Debug, Default)]
pub struct Price {
    heads: i32,
    under: i32,
    over: i32,
    least: i32,
    most: i32,
    beyond: i32,
}

impl Price {
    /// The price a demand names.
    pub fn of_demand(demand: &Demand) -> Self {
        let heads = i32::from(demand.heads);
        Self {
            heads,
            under: demand.under,
            over: demand.over,
            least: i32::from(demand.least).min(heads),
            most: demand.most.map_or(i32::MAX, i32::from).max(heads),
            beyond: demand.beyond,
        }
    }

    /// What so many heads cost.
    pub fn cost(self, there: i32) -> i64 {
        let (missing, spare) = ((self.heads - there).max(0), (there - self.heads).max(0));
        let beyond = (self.least - there).max(0) + (there - self.most).max(0);
        i64::from(missing) * i64::from(self.under)
            + i64::from(spare) * i64::from(self.over)
            + i64::from(beyond) * i64::from(self.beyond)
    }

    /// What one head more costs when there are so many.
    pub fn of_joining(self, there: i32) -> i32 {
        let step = if there < self.heads { -self.under } else { self.over };
        if self.beyond == 0 { step } else { step + self.beyond_of(there) }
    }

    /// The least and the most that one head more can be worth.
    pub fn worth(self) -> (f64, f64) {
        (-f64::from(self.over) - f64::from(self.beyond), f64::from(self.under) + f64::from(self.beyond))
    }

    /// The heads, from `least` to `most`, that are cheapest when each costs `worth` beside; of several those nearest to what
    /// is wanted.
    pub fn cheapest(self, worth: f64, least: i32, most: i32) -> i32 {
        let mut heads = self.heads.clamp(least, most);
        while heads < most && f64::from(self.of_joining(heads)) + worth < 0.0 {
            heads += 1;
        }
        while heads > least && f64::from(self.of_leaving(heads)) - worth < 0.0 {
            heads -= 1;
        }
        heads
    }

    /// What one head more costs of the points beyond least and most.
    fn beyond_of(self, there: i32) -> i32 {
        if there < self.least {
            -self.beyond
        } else if there >= self.most {
            self.beyond
        } else {
            0
        }
    }

    /// What one head fewer costs when there are so many.
    pub fn of_leaving(self, there: i32) -> i32 {
        -self.of_joining(there - 1)
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
    fn below_the_least_and_above_the_most_every_head_costs_more() {
        let mut roster = days(4, 7);
        roster.demands.push(Demand { least: 1, most: Some(2), beyond: 1000, ..demand(3, 1, 2) });
        assert_eq!(points(&roster, &["-------", "-------", "-------", "-------"]), 1200);
        assert_eq!(points(&roster, &["---D---", "-------", "-------", "-------"]), 100);
        assert_eq!(points(&roster, &["---D---", "---D---", "---D---", "---D---"]), 2002);
    }

    #[test]
    fn one_head_more_or_fewer_costs_the_difference() {
        let price = Price { heads: 2, under: 100, over: 1, least: 1, most: 3, beyond: 1000 };
        for there in 0..6 {
            assert_eq!(i64::from(price.of_joining(there)), price.cost(there + 1) - price.cost(there));
            assert_eq!(i64::from(price.of_leaving(there + 1)), price.cost(there) - price.cost(there + 1));
        }
    }

    #[test]
    fn the_cheapest_heads_at_a_worth_are_those_that_trying_each_number_finds() {
        let price = Price { heads: 2, under: 100, over: 1, least: 1, most: 3, beyond: 1000 };
        for worth in [-1500, -1001, -300, -1, 0, 50, 99, 101, 500, 1101].map(f64::from) {
            let cost = |heads: i32| price.cost(heads) as f64 + worth * f64::from(heads);
            for (least, most) in [(0, 6), (3, 5), (0, 1)] {
                let best = (least..=most).map(cost).fold(f64::INFINITY, f64::min);
                assert_eq!(cost(price.cheapest(worth, least, most)), best, "{worth} {least} {most}");
            }
        }
        assert_eq!(price.cheapest(50.0, 0, 6), 2);
        let (least, most) = price.worth();
        assert_eq!((least, most), (-1001.0, 1100.0));
    }
}
