//! Why a line is left unsure: typed, without words.

use serde::{Deserialize, Serialize};

/// What keeps a line from being taken at its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// Nobody knows whose it is.
    NoHousehold,
    /// Only a part of an address.
    AddressIncomplete,
    /// There is no such door.
    NoSuchDoor,
    /// It could be meant for more than one household.
    SeveralHouseholds,
    /// No amount.
    NoQuantity,
    /// An amount one cannot buy: some, two or three.
    VagueQuantity,
    /// Nothing, less than nothing, or more than a household can use.
    QuantityOutOfRange,
    /// An amount, but of what?
    NoItem,
    /// It changes or takes back something that nobody here ordered.
    NothingToChange,
    /// Two readings are both sensible.
    TwoReadings,
    /// There are figures or goods in it, but the sentence was not understood.
    Unclear,
    /// Longer than anybody writes.
    TooLong,
}
