//! Every edit there is: the persisted vocabulary, in the past tense.

use serde::{Deserialize, Serialize};

use crate::domain::community::Community;
use crate::domain::people::{Person, PersonId};
use crate::domain::rota::{Duty, DutyId, Post, PostId, WeekPlan, WeekPlanId};
use crate::domain::site::{Building, BuildingId, Place, PlaceId, Stairwell, StairwellId, Supplier, SupplierId};

/// One edit of one record. Saving writes only the fields that differ from what is there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The community's own record was written.
    CommunitySaved(Community),
    /// A person was added or edited.
    PersonSaved(Person),
    /// A person was taken out.
    PersonRemoved(PersonId),
    /// A building was added or edited.
    BuildingSaved(Building),
    /// A building was taken out.
    BuildingRemoved(BuildingId),
    /// A stairwell was added or edited.
    StairwellSaved(Stairwell),
    /// A stairwell was taken out.
    StairwellRemoved(StairwellId),
    /// A gate, checkpoint or other place was added or edited.
    PlaceSaved(Place),
    /// A place was taken out.
    PlaceRemoved(PlaceId),
    /// A supplier was added or edited.
    SupplierSaved(Supplier),
    /// A supplier was taken out.
    SupplierRemoved(SupplierId),
    /// A post was added or edited, its shifts with it.
    PostSaved(Post),
    /// A post was taken out.
    PostRemoved(PostId),
    /// Somebody was given a duty, or a duty was pinned or unpinned.
    DutyAssigned(Duty),
    /// A duty was taken away.
    DutyCleared(DutyId),
    /// A week's rota became a draft or was published.
    WeekPlanSaved(WeekPlan),
    /// A week's plan record was taken out.
    WeekPlanRemoved(WeekPlanId),
}
