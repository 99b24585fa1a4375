//! What drafts would change here: which records are new, which are already there, and under which id.

pub mod deliveries;
mod households;
mod ledger;
mod names;
mod people;
mod posts;
mod prices;
pub mod round;
mod site;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::drafts::{CommunityDraft, Drafts};
use super::problem::RowProblem;
use crate::domain::community::Community;
use crate::domain::deliveries::{Errand, Order, Price};
use crate::domain::households::Household;
use crate::domain::id::Id;
use crate::domain::people::{Person, PersonId};
use crate::domain::rota::{Duty, Post, PostId, ShiftId, WeekPlan};
use crate::domain::rounds::Visit;
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
    /// Who lives behind which door.
    pub households: Outcome<Household>,
    /// What suppliers ask.
    pub prices: Outcome<Price>,
    /// Visits that a ledger tells of.
    pub visits: Outcome<Visit>,
    /// Orders of a table.
    pub orders: Outcome<Order>,
    /// Errands of a table.
    pub errands: Outcome<Errand>,
    /// What rows name that is not here.
    pub problems: Vec<RowProblem>,
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

impl<T: Clone + PartialEq> Outcome<T> {
    /// Sorts a record in: new, changed or the same.
    fn add(&mut self, old: Option<&T>, new: T) {
        match old {
            None => self.new.push(new),
            Some(old) if *old == new => self.same.push(new),
            Some(old) => self.changed.push(Changed { old: old.clone(), new }),
        }
    }
}

/// What these drafts would change in this workspace. Records that are there keep their ids, so that duties still point
/// at the right people and shifts, and keep whatever the drafts say nothing of.
pub fn resolve(drafts: Drafts, workspace: &Workspace) -> Resolved {
    let community = community(&drafts.community, &workspace.community);
    let (people, person_ids) = people::resolve(drafts.people, &drafts.given, drafts.posts_are_whole, workspace);
    let (buildings, building_ids) = site::buildings(drafts.buildings, workspace);
    let stairwells = site::stairwells(drafts.stairwells, &building_ids, &drafts.given, workspace);
    let places = site::places(drafts.places, workspace);
    let mut problems = Vec::new();
    let (posts, shift_ids) = posts::resolve(drafts.posts, drafts.posts_are_whole, &places, workspace);
    Resolved {
        community,
        suppliers: site::suppliers(drafts.suppliers, workspace),
        duties: duties(drafts.duties, &person_ids, &shift_ids, workspace),
        weeks: weeks(drafts.weeks, workspace),
        households: households::resolve(drafts.households, &drafts.given, workspace),
        prices: prices::resolve(drafts.prices, workspace),
        visits: ledger::resolve(drafts.found, workspace, &mut problems),
        orders: deliveries::orders(drafts.orders, workspace),
        errands: deliveries::errand_rows(drafts.errand_rows, workspace, &mut problems),
        people,
        buildings,
        stairwells,
        places,
        posts,
        problems,
    }
}

/// The name only where there is none yet; the zone and holidays as the file says.
fn community(draft: &CommunityDraft, old: &Community) -> Option<Changed<Community>> {
    let mut new = old.clone();
    if new.name.is_empty() {
        new.name = draft.name.clone().unwrap_or_default();
    }
    if let Some(zone) = &draft.zone {
        new.zone = zone.clone();
    }
    for (day, name) in &draft.holidays {
        new.holidays.entry(*day).or_insert_with(|| name.clone());
    }
    (new != *old).then(|| Changed { old: old.clone(), new })
}

fn duties(
    drafts: Vec<Duty>,
    people: &BTreeMap<PersonId, PersonId>,
    shifts: &BTreeMap<ShiftId, (PostId, ShiftId)>,
    workspace: &Workspace,
) -> Outcome<Duty> {
    let mut outcome = Outcome::default();
    for draft in drafts {
        let person = people.get(&draft.person).unwrap_or(&draft.person).clone();
        let here = (draft.post.clone(), draft.shift.clone());
        let (post, shift) = shifts.get(&draft.shift).unwrap_or(&here).clone();
        let mut duty = Duty::new(person, post, shift, draft.day);
        duty.pinned = draft.pinned;
        duty.extra = draft.extra;
        outcome.add(workspace.duties.get(&duty.id), duty);
    }
    outcome
}

fn weeks(drafts: Vec<WeekPlan>, workspace: &Workspace) -> Outcome<WeekPlan> {
    let mut outcome = Outcome::default();
    for mut draft in drafts {
        let old = workspace.weeks.get(&draft.id);
        for (key, value) in old.into_iter().flat_map(|old| &old.extra) {
            draft.extra.entry(key.clone()).or_insert_with(|| value.clone());
        }
        outcome.add(old, draft);
    }
    outcome
}

/// An id that nobody has yet: this one, or with a count behind it.
fn free_id<K>(wanted: &Id<K>, taken: impl Fn(&Id<K>) -> bool) -> Id<K> {
    let counted = (2..).map(|n: u32| Id::new(format!("{wanted}-{n}")));
    std::iter::once(wanted.clone()).chain(counted).find(|id| !taken(id)).unwrap_or_else(|| wanted.clone())
}
