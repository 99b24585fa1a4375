//! One person who may stand a duty.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Availability, PairKind, Skill, Wish};
use crate::domain::community::{Community, Extra};
use crate::domain::id::Id;
use crate::domain::in_a_row::InARow;
use crate::domain::time::Minutes;

/// The identity of a person.
pub type PersonId = Id<Person>;

/// How somebody belongs to the community.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// On the community's own staff.
    Staff,
    /// Sent by another office for a while.
    Seconded,
    /// Everybody who helps.
    #[default]
    Volunteer,
}

/// Somebody to be paired with, or not.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Pair {
    /// The other.
    pub with: PersonId,
    /// How.
    pub kind: PairKind,
}

/// One person who may stand a duty.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// The record's identity.
    pub id: PersonId,
    /// As people call them; shown everywhere, so never empty.
    pub name: String,
    /// Text, never a number: zeros and dashes matter.
    #[serde(default)]
    pub phone: String,
    /// How they belong to the community.
    #[serde(default)]
    pub role: Role,
    /// Do they live in at the service centre?
    #[serde(default)]
    pub living_in: bool,
    /// What they can do.
    #[serde(default)]
    pub skills: BTreeSet<Skill>,
    /// When they can come.
    #[serde(default)]
    pub availability: Availability,
    /// Most hours a week; `None` takes the community's figure.
    #[serde(default)]
    pub most_week: Option<Minutes>,
    /// Least rest between two duties; `None` takes the community's figure.
    #[serde(default)]
    pub least_rest: Option<Minutes>,
    /// Most days, nights and weekends in a row; what is `None` takes the community's figure.
    #[serde(default)]
    pub in_a_row: InARow,
    /// Times they want, would rather not have, or cannot.
    #[serde(default)]
    pub wishes: Vec<Wish>,
    /// With whom they are to stand, or not.
    #[serde(default)]
    pub pairs: Vec<Pair>,
    /// Most floors they climb; `None` is no limit.
    #[serde(default)]
    pub most_floors: Option<u8>,
    /// Whatever else one should know; may be about health, so left out of what is shared unless ticked.
    #[serde(default)]
    pub notes: String,
    /// Fields a newer version wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Person {
    /// A volunteer with this name who is free at any time.
    pub fn named(id: PersonId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            phone: String::new(),
            role: Role::default(),
            living_in: false,
            skills: BTreeSet::new(),
            availability: Availability::always(),
            most_week: None,
            least_rest: None,
            in_a_row: InARow::default(),
            wishes: Vec::new(),
            pairs: Vec::new(),
            most_floors: None,
            notes: String::new(),
            extra: Extra::new(),
        }
    }

    /// Most minutes of duty in one week.
    pub fn most_week_in(&self, community: &Community) -> Minutes {
        self.most_week.unwrap_or(community.most_week)
    }

    /// Most days, nights and weekends in a row.
    pub fn in_a_row_in(&self, community: &Community) -> InARow {
        self.in_a_row.or(community.in_a_row)
    }

    /// Least minutes between the end of one duty and the start of the next.
    pub fn least_rest_in(&self, community: &Community) -> Minutes {
        self.least_rest.unwrap_or(community.least_rest)
    }
}
