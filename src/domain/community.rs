//! The community itself: its name, its zone, the rules that hold for everybody, its holidays.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::in_a_row::InARow;
use super::time::{Date, Minutes};

/// Fields of a record that this version does not know; kept as they came, so that nothing a newer version wrote is lost.
pub type Extra = BTreeMap<String, serde_json::Value>;

/// What holds for the whole community.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Community {
    /// What people call it.
    pub name: String,
    /// The zone's name in the tz database; empty until known.
    pub zone: String,
    /// Least rest between two duties for whoever has no figure of their own.
    pub least_rest: Minutes,
    /// Most hours a week for whoever has no figure of their own.
    pub most_week: Minutes,
    /// Most days, nights and weekends in a row for whoever has no figure of their own.
    pub in_a_row: InARow,
    /// Days that count as holidays, each with its name.
    #[serde(with = "crate::domain::time::text")]
    pub holidays: BTreeMap<Date, String>,
    /// Fields a newer version wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Default for Community {
    fn default() -> Self {
        Self {
            name: String::new(),
            zone: String::new(),
            least_rest: Minutes::hours(8),
            most_week: Minutes::hours(60),
            in_a_row: InARow::default(),
            holidays: BTreeMap::new(),
            extra: Extra::new(),
        }
    }
}
