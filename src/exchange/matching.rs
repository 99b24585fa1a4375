//! What drafts would change here: which records are new, which are already there, and under which id.

use serde::{Deserialize, Serialize};

use super::drafts::Drafts;
use crate::domain::community::Community;
use crate::domain::people::Person;
use crate::domain::rota::{Duty, Post, WeekPlan};
use crate::domain::site::{Building, Place, Stairwell, Supplier};
use crate::domain::workspace::Workspace;

/// A record that would change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Changed<T> {
    /// As it is now.
    pub old: T,
    /// As it would be; its id is the old one.
    pub new: T,
}

/// What would become of the records of one kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome<T> {
    /// Not there yet.
    pub new: Vec<T>,
    /// There, but different.
    pub changed: Vec<Changed<T>>,
    /// There already, just so.
    pub same: Vec<T>,
}

/// What drafts would change, kind by kind. Nothing is ever removed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Resolved {
    /// The community's own record, if it would change.
    pub community: Option<Changed<Community>>,
    /// The people.
    pub people: Outcome<Person>,
    /// The buildings.
    pub buildings: Outcome<Building>,
    /// Their stairwells.
    pub stairwells: Outcome<Stairwell>,
    /// Gates, checkpoints and other places.
    pub places: Outcome<Place>,
    /// Suppliers.
    pub suppliers: Outcome<Supplier>,
    /// The posts.
    pub posts: Outcome<Post>,
    /// The duties.
    pub duties: Outcome<Duty>,
    /// The weeks.
    pub weeks: Outcome<WeekPlan>,
}

impl<T> Default for Outcome<T> {
    fn default() -> Self {
        Self { new: Vec::new(), changed: Vec::new(), same: Vec::new() }
    }
}

impl<T> Outcome<T> {
    /// The records that would be written, new and changed.
    pub fn written(&self) -> impl Iterator<Item = &T> {
        self.new.iter().chain(self.changed.iter().map(|change| &change.new))
    }
}

/// What these drafts would change in this workspace.
pub fn resolve(drafts: Drafts, workspace: &Workspace) -> Resolved {
    let community = Changed { old: workspace.community.clone(), new: workspace.community.clone() };
    Resolved {
        community: Some(community),
        people: Outcome { new: drafts.people, ..Outcome::default() },
        buildings: Outcome { new: drafts.buildings, ..Outcome::default() },
        stairwells: Outcome { new: drafts.stairwells, ..Outcome::default() },
        places: Outcome { new: drafts.places, ..Outcome::default() },
        suppliers: Outcome { new: drafts.suppliers, ..Outcome::default() },
        posts: Outcome { new: drafts.posts, ..Outcome::default() },
        duties: Outcome { new: drafts.duties, ..Outcome::default() },
        weeks: Outcome { new: drafts.weeks, ..Outcome::default() },
    }
}
