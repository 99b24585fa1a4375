//! The workspace: everything that is known, as the rest of the program reads it.

use crate::domain::order::{sort_by, sort_by_key};
use std::collections::BTreeMap;

use super::community::Community;
use super::deliveries::{Batch, BatchId, Chat, ChatId, Errand, ErrandId, Order, OrderId, Price, PriceId};
use super::households::{Household, HouseholdId};
use super::people::{Person, PersonId};
use super::rota::{Duty, DutyId, PlanState, Post, PostId, Shift, ShiftId, Slot, WeekPlan, WeekPlanId};
use super::rounds::{Outside, OutsideId, Round, RoundId, Visit, VisitId};
use super::site::{
    Building, BuildingId, DoorAt, Place, PlaceId, Stairwell, StairwellId, Supplier, SupplierId, door_key,
};
use super::time::Week;

/// Everything that is known: one map per kind of record, ordered by id so that all phones see one order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workspace {
    /// What holds for the whole community.
    pub community: Community,
    /// The people.
    pub people: BTreeMap<PersonId, Person>,
    /// The buildings.
    pub buildings: BTreeMap<BuildingId, Building>,
    /// Their stairwells.
    pub stairwells: BTreeMap<StairwellId, Stairwell>,
    /// Gates, checkpoints, the centre, the ends of beats.
    pub places: BTreeMap<PlaceId, Place>,
    /// Who sells or gives.
    pub suppliers: BTreeMap<SupplierId, Supplier>,
    /// The posts with their shifts.
    pub posts: BTreeMap<PostId, Post>,
    /// Who stands where and when.
    pub duties: BTreeMap<DutyId, Duty>,
    /// How far each week's rota has come.
    pub weeks: BTreeMap<WeekPlanId, WeekPlan>,
    /// Who lives behind which door.
    pub households: BTreeMap<HouseholdId, Household>,
    /// The rounds.
    pub rounds: BTreeMap<RoundId, Round>,
    /// Every visit to a door.
    pub visits: BTreeMap<VisitId, Visit>,
    /// Who was found outside the list.
    pub outside: BTreeMap<OutsideId, Outside>,
    /// What households ordered.
    pub orders: BTreeMap<OrderId, Order>,
    /// What households ask to have done.
    pub errands: BTreeMap<ErrandId, Errand>,
    /// What suppliers ask.
    pub prices: BTreeMap<PriceId, Price>,
    /// The chats that were pasted.
    pub chats: BTreeMap<ChatId, Chat>,
    /// Orders that are carried together.
    pub batches: BTreeMap<BatchId, Batch>,
}

impl Workspace {
    /// Is nothing there yet?
    pub fn is_empty(&self) -> bool {
        self.people.is_empty()
            && self.buildings.is_empty()
            && self.posts.is_empty()
            && self.places.is_empty()
            && self.households.is_empty()
            && self.orders.is_empty()
            && self.errands.is_empty()
            && self.prices.is_empty()
    }

    /// The posts as people list them: by kind, by number in their series, by name.
    pub fn posts_in_order(&self) -> Vec<&Post> {
        let mut posts: Vec<&Post> = self.posts.values().collect();
        sort_by(&mut posts, |a, b| {
            let key = |p: &Post| (p.kind, p.series_no.unwrap_or(u8::MAX));
            key(a).cmp(&key(b)).then_with(|| a.name.cmp(&b.name)).then_with(|| a.id.cmp(&b.id))
        });
        posts
    }

    /// A shift and its post.
    pub fn shift(&self, id: &ShiftId) -> Option<(&Post, &Shift)> {
        self.posts.values().find_map(|post| post.shifts.iter().find(|shift| shift.id == *id).map(|shift| (post, shift)))
    }

    /// The duties whose shift begins in a week.
    pub fn duties_of(&self, week: Week) -> impl Iterator<Item = &Duty> {
        self.duties.values().filter(move |duty| week.contains(duty.day))
    }

    /// The duties at one slot.
    pub fn duties_at(&self, slot: &Slot) -> impl Iterator<Item = &Duty> {
        self.duties.values().filter(move |duty| duty.shift == slot.shift && duty.day == slot.day)
    }

    /// Draft or published? A week nobody has touched is a draft.
    pub fn plan_state(&self, week: Week) -> PlanState {
        self.weeks.get(&WeekPlan::id_of(week)).map_or(PlanState::Draft, |plan| plan.state)
    }

    /// The stairwells of a building, by the name of their unit (numbers as numbers).
    pub fn stairwells_of(&self, building: &BuildingId) -> Vec<&Stairwell> {
        let mut own: Vec<&Stairwell> = self.stairwells.values().filter(|s| s.building == *building).collect();
        sort_by_key(&mut own, |s| number_then_text(&s.unit));
        own
    }

    /// Every stairwell, by the name of its unit (numbers as numbers).
    pub fn stairwells_in_order(&self) -> Vec<&Stairwell> {
        let mut all: Vec<&Stairwell> = self.stairwells.values().collect();
        sort_by_key(&mut all, |s| number_then_text(&s.unit));
        all
    }

    /// The households by their doors' keys, such as `3-2-501`; of two behind one door the later in the list.
    pub fn households_by_key(&self) -> BTreeMap<String, &Household> {
        self.households_within("")
    }

    /// The same, of those whose building's number begins the stem of their key, such as `3` that of `3-2`; of everybody for an
    /// empty stem.
    pub fn households_within(&self, stem: &str) -> BTreeMap<String, &Household> {
        let mut by_key = BTreeMap::new();
        for household in self.households.values().filter(|own| stem.is_empty() || stem.starts_with(&own.building)) {
            by_key.insert(household.key(), household);
        }
        by_key
    }

    /// A door's key, such as `3-2-501`; `None` when its stairwell or building is not there.
    pub fn door_key(&self, at: &DoorAt) -> Option<String> {
        let stairwell = self.stairwells.get(&at.stairwell)?;
        let building = self.buildings.get(&stairwell.building)?;
        Some(door_key(&building.number, &stairwell.unit, &at.door))
    }

    /// Is there a door (or a household) of this key, such as `3-2-501`?
    pub fn has_door(&self, key: &str) -> bool {
        let of = |stairwell: &Stairwell| {
            let building = self.buildings.get(&stairwell.building);
            building.is_some_and(|building| {
                let here = |number: &str| door_key(&building.number, &stairwell.unit, number) == key;
                stairwell.doors().iter().any(|door| here(&door.number))
            })
        };
        self.stairwells.values().any(of) || self.households.values().any(|household| household.key() == key)
    }

    /// The buildings as people list them: by number (numbers as numbers).
    pub fn buildings_in_order(&self) -> Vec<&Building> {
        let mut all: Vec<&Building> = self.buildings.values().collect();
        sort_by_key(&mut all, |b| number_then_text(&b.number));
        all
    }

    /// How many doors there are on the whole site.
    pub fn door_count(&self) -> usize {
        self.stairwells.values().map(Stairwell::door_count).sum()
    }
}

/// Sorts `2` before `10`, and both before `East`.
fn number_then_text(text: &str) -> (u64, String) {
    (text.parse().unwrap_or(u64::MAX), text.to_owned())
}
