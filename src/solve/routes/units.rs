//! The units of the routing engine: whole tenths of a second, decimetres, grams. Whole numbers add up alike on every machine.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub};

use serde::{Deserialize, Serialize};

macro_rules! unit {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl Add for $name {
            type Output = $name;
            fn add(self, other: $name) -> $name {
                $name(self.0 + other.0)
            }
        }

        impl Sub for $name {
            type Output = $name;
            fn sub(self, other: $name) -> $name {
                $name(self.0 - other.0)
            }
        }

        impl AddAssign for $name {
            fn add_assign(&mut self, other: $name) {
                self.0 += other.0;
            }
        }

        impl Sum for $name {
            fn sum<I: Iterator<Item = $name>>(all: I) -> $name {
                all.fold($name(0), Add::add)
            }
        }
    };
}

unit! {
    /// Tenths of a second: a length of time, or a moment counted from the plan's own zero.
    Tenths
}
unit! {
    /// A length in decimetres, walked or climbed.
    Decimetres
}
unit! {
    /// The work of climbing: kilograms carried times metres climbed.
    KilogramMetres
}

impl Tenths {
    /// Whole minutes.
    pub const fn minutes(minutes: i64) -> Self {
        Tenths(minutes * 600)
    }

    /// Whole seconds.
    pub const fn seconds(seconds: i64) -> Self {
        Tenths(seconds * 10)
    }
}

impl Decimetres {
    /// Whole metres.
    pub const fn metres(metres: i64) -> Self {
        Decimetres(metres * 10)
    }
}
