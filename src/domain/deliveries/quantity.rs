//! How much of something: whole thousandths, so that half a jin and a quarter of a kilo stay exact.

use std::fmt;

use serde::{Deserialize, Serialize};

/// An amount in thousandths of its unit; more than nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Quantity(i64);

impl Quantity {
    /// The most that is an amount of anything: a hundred thousand.
    pub const MOST: Quantity = Quantity(100_000_000);

    /// So many thousandths; `None` for nothing, less than nothing, and more than anybody orders.
    pub fn thousandths(count: i64) -> Option<Self> {
        (1..=Self::MOST.0).contains(&count).then_some(Self(count))
    }

    /// So many whole ones.
    pub fn whole(count: u32) -> Option<Self> {
        Self::thousandths(i64::from(count).checked_mul(1000)?)
    }

    /// In thousandths.
    pub fn in_thousandths(self) -> i64 {
        self.0
    }

    /// Both together; `None` where that is more than can be.
    pub fn plus(self, other: Quantity) -> Option<Self> {
        Self::thousandths(self.0.checked_add(other.0)?)
    }

    /// What is left; `None` where nothing is.
    pub fn less(self, other: Quantity) -> Option<Self> {
        Self::thousandths(self.0.checked_sub(other.0)?)
    }
}

impl TryFrom<i64> for Quantity {
    type Error = &'static str;

    fn try_from(count: i64) -> Result<Self, Self::Error> {
        Self::thousandths(count).ok_or("an amount is more than nothing and at most a hundred thousand")
    }
}

impl From<Quantity> for i64 {
    fn from(quantity: Quantity) -> i64 {
        quantity.0
    }
}

/// Without zeros behind: `0.5`, `2`, `1.25`.
impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.0 / 1000, self.0 % 1000);
        if part == 0 {
            return write!(f, "{whole}");
        }
        let digits = format!("{part:03}");
        write!(f, "{whole}.{}", digits.trim_end_matches('0'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_more_than_nothing_and_not_beyond_reason() {
        for count in [0, -3000, i64::MIN, i64::MAX, 1_000_000_000_000_000] {
            assert_eq!(Quantity::thousandths(count), None, "{count}");
        }
        assert_eq!(Quantity::MOST.plus(Quantity::MOST), None);
        assert!(serde_json::from_str::<Quantity>("-3").is_err());
    }

    #[test]
    fn amounts_are_written_without_zeros_behind() {
        let written = |count| Quantity::thousandths(count).unwrap().to_string();
        assert_eq!([written(500), written(2000), written(1250), written(1005)], ["0.5", "2", "1.25", "1.005"]);
    }
}
