//! Drafts: records read from a file that nobody has accepted yet.

use crate::domain::order;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::columns::Field;
use crate::domain::community::Community;
use crate::domain::deliveries::{Batch, Chat, Errand, Medicine, Order, Price, Stock};
use crate::domain::households::Household;
use crate::domain::people::Person;
use crate::domain::rota::{Duty, Post, WeekPlan};
use crate::domain::rounds::{Outcome, Outside, Round, Visit};
use crate::domain::site::{Building, Place, Stairwell, Supplier};
use crate::domain::time::{Date, DateTime};
use crate::domain::workspace::Workspace;

/// What a file says about the whole community.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommunityDraft {
    /// Its name, if the file gives one.
    pub name: Option<String>,
    /// The zone of its times, if the file gives one.
    pub zone: Option<String>,
    /// Days it names as holidays.
    #[serde(with = "crate::domain::time::text")]
    pub holidays: BTreeMap<Date, String>,
}

/// A row of a ledger: how a door was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DoorFound {
    /// The row as the person sees it in the file.
    pub row: u32,
    /// The round: its identity, its name or its day; empty where the table does not say.
    pub round: String,
    /// The building's number.
    pub building: String,
    /// The stairwell.
    pub unit: String,
    /// The door's number.
    pub door: String,
    /// What was found.
    pub outcome: Outcome,
    /// When; `None` where the table does not say.
    #[serde(default, with = "crate::domain::time::text")]
    pub when: Option<DateTime>,
    /// The names of those who were there.
    pub by: Vec<String>,
    /// Whatever else was seen.
    pub note: String,
}

/// A row of the errands' table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ErrandRow {
    /// The row as the person sees it in the file.
    pub row: u32,
    /// The name of who does it; empty where nobody does.
    pub owner: String,
    /// The errand, as yet without its owner.
    pub errand: Errand,
}

/// Records read from a file. Their ids follow from their natural keys, so one file gives one result on every phone.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Drafts {
    /// What the file says about the whole community.
    pub community: CommunityDraft,
    /// The people.
    pub people: Vec<Person>,
    /// The buildings.
    pub buildings: Vec<Building>,
    /// Their stairwells.
    pub stairwells: Vec<Stairwell>,
    /// Gates, checkpoints, the centre, the ends of beats.
    pub places: Vec<Place>,
    /// Who sells or gives.
    pub suppliers: Vec<Supplier>,
    /// The posts with their shifts.
    pub posts: Vec<Post>,
    /// Who stands where and when.
    pub duties: Vec<Duty>,
    /// How far each week's rota has come.
    pub weeks: Vec<WeekPlan>,
    /// Who lives behind which door.
    #[serde(default)]
    pub households: Vec<Household>,
    /// What suppliers ask.
    #[serde(default)]
    pub prices: Vec<Price>,
    /// The rounds.
    #[serde(default)]
    pub rounds: Vec<Round>,
    /// Visits to doors.
    #[serde(default)]
    pub visits: Vec<Visit>,
    /// Who was found outside the list.
    #[serde(default)]
    pub outside: Vec<Outside>,
    /// What households ordered.
    #[serde(default)]
    pub orders: Vec<Order>,
    /// What households ask to have done.
    #[serde(default)]
    pub errands: Vec<Errand>,
    /// Chats that were pasted.
    #[serde(default)]
    pub chats: Vec<Chat>,
    /// Orders that are carried together.
    #[serde(default)]
    pub batches: Vec<Batch>,
    /// How doors of a round were found, by a table that knows doors and people by name.
    #[serde(default)]
    pub found: Vec<DoorFound>,
    /// Errands of a table that knows people by name.
    #[serde(default)]
    pub errand_rows: Vec<ErrandRow>,
    /// The medicines that are needed.
    #[serde(default)]
    pub medicines: Vec<Medicine>,
    /// What pharmacies have of them.
    #[serde(default)]
    pub stocks: Vec<Stock>,
    /// The fields the file had a column for; what it had none for stays as it is here.
    pub given: BTreeSet<Field>,
    /// Do the posts say everything about themselves, or only what their table has columns for?
    #[serde(default)]
    pub posts_are_whole: bool,
}

impl Drafts {
    /// Is there nothing to bring in?
    pub fn is_empty(&self) -> bool {
        self.counts() == Counts::default() && self.community == CommunityDraft::default()
    }

    /// How many records of each kind.
    pub fn counts(&self) -> Counts {
        Counts {
            people: self.people.len(),
            buildings: self.buildings.len(),
            stairwells: self.stairwells.len(),
            doors: self.stairwells.iter().map(Stairwell::door_count).sum(),
            places: self.places.len(),
            suppliers: self.suppliers.len(),
            posts: self.posts.len(),
            shifts: self.posts.iter().map(|post| post.shifts.len()).sum(),
            duties: self.duties.len(),
            weeks: self.weeks.len(),
            households: self.households.len(),
            prices: self.prices.len(),
            rounds: self.rounds.len(),
            visits: self.visits.len() + self.found.len(),
            orders: self.orders.len(),
            errands: self.errands.len() + self.errand_rows.len(),
        }
    }

    /// The records as a workspace of their own.
    pub fn into_workspace(self) -> Workspace {
        Workspace {
            community: Community::default(),
            people: order::map(self.people.into_iter().map(|r| (r.id.clone(), r))),
            buildings: order::map(self.buildings.into_iter().map(|r| (r.id.clone(), r))),
            stairwells: order::map(self.stairwells.into_iter().map(|r| (r.id.clone(), r))),
            places: order::map(self.places.into_iter().map(|r| (r.id.clone(), r))),
            suppliers: order::map(self.suppliers.into_iter().map(|r| (r.id.clone(), r))),
            posts: order::map(self.posts.into_iter().map(|r| (r.id.clone(), r))),
            duties: order::map(self.duties.into_iter().map(|r| (r.id.clone(), r))),
            weeks: order::map(self.weeks.into_iter().map(|r| (r.id.clone(), r))),
            households: order::map(self.households.into_iter().map(|r| (r.id.clone(), r))),
            rounds: order::map(self.rounds.into_iter().map(|r| (r.id.clone(), r))),
            visits: order::map(self.visits.into_iter().map(|r| (r.id.clone(), r))),
            outside: order::map(self.outside.into_iter().map(|r| (r.id.clone(), r))),
            orders: order::map(self.orders.into_iter().map(|r| (r.id.clone(), r))),
            errands: order::map(self.errands.into_iter().map(|r| (r.id.clone(), r))),
            prices: order::map(self.prices.into_iter().map(|r| (r.id.clone(), r))),
            chats: order::map(self.chats.into_iter().map(|r| (r.id.clone(), r))),
            batches: order::map(self.batches.into_iter().map(|r| (r.id.clone(), r))),
        }
    }
}

/// How many records of each kind, for a preview.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// People.
    pub people: usize,
    /// Buildings.
    pub buildings: usize,
    /// Stairwells.
    pub stairwells: usize,
    /// Doors on them.
    pub doors: usize,
    /// Gates, checkpoints and other places.
    pub places: usize,
    /// Suppliers.
    pub suppliers: usize,
    /// Posts.
    pub posts: usize,
    /// Shifts at them.
    pub shifts: usize,
    /// Duties.
    pub duties: usize,
    /// Weeks with a plan record.
    pub weeks: usize,
    /// Households.
    #[serde(default)]
    pub households: usize,
    /// Prices.
    #[serde(default)]
    pub prices: usize,
    /// Rounds.
    #[serde(default)]
    pub rounds: usize,
    /// Visits to doors.
    #[serde(default)]
    pub visits: usize,
    /// Orders.
    #[serde(default)]
    pub orders: usize,
    /// Errands.
    #[serde(default)]
    pub errands: usize,
}
