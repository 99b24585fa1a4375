//! Money: whole cents, never a fraction of one.

use std::fmt;
use std::iter::Sum;

use serde::{Deserialize, Serialize};

use super::Quantity;

/// A sum in cents (分); below zero it is owed the other way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(pub i64);

impl Money {
    /// This price for so many; half a cent counts as a whole one. `None` where it is more than can be counted.
    pub fn times(self, quantity: Quantity) -> Option<Money> {
        let thousandths = i128::from(self.0) * i128::from(quantity.in_thousandths());
        i64::try_from((thousandths + 500).div_euclid(1000)).ok().map(Money)
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(sums: I) -> Money {
        Money(sums.fold(0, |total, sum| total.saturating_add(sum.0)))
    }
}

/// With two digits behind the point: `12.05`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", cents / 100, cents % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_times_half_a_jin_is_whole_cents() {
        let half = Quantity::thousandths(500).unwrap();
        assert_eq!(Money(250).times(half), Some(Money(125)));
        assert_eq!(Money(251).times(half), Some(Money(126)));
        assert_eq!(Money(i64::MAX).times(Quantity::MOST), None);
        assert_eq!([Money(1205).to_string(), Money(-7).to_string()], ["12.05", "-0.07"]);
    }
}
