//! A preview in figures and names: what of each kind would be new, would change, or is here already.

use crate::domain::deliveries::Price;
use crate::domain::rota::Duty;
use crate::domain::site::{Building, Stairwell, door_key};
use crate::domain::time::text::Written;
use crate::domain::workspace::Workspace;
use crate::exchange::matching::deliveries::DeliveriesMerge;
use crate::exchange::matching::round::RoundMerge;
use crate::exchange::matching::{Outcome, Resolved};
use crate::exchange::reading::Counts;

/// The kinds of record a file can bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordKind {
    /// The community's own record.
    Community,
    /// People.
    People,
    /// Buildings.
    Buildings,
    /// Their stairwells.
    Stairwells,
    /// Gates, checkpoints and other places.
    Places,
    /// Suppliers.
    Suppliers,
    /// Posts.
    Posts,
    /// Duties.
    Duties,
    /// Weeks.
    Weeks,
    /// Orders.
    Orders,
    /// Errands.
    Errands,
    /// Batches.
    Batches,
    /// Households.
    Households,
    /// Rounds.
    Rounds,
    /// Visits to doors.
    Visits,
    /// Who was found outside the list.
    Outside,
    /// Prices.
    Prices,
}

/// What would become of the records of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    /// Which kind.
    pub kind: RecordKind,
    /// What people call the new ones.
    pub new: Vec<String>,
    /// What people call those that would change.
    pub changed: Vec<String>,
    /// How many are here already, just so.
    pub same: usize,
}

impl Bundle {
    fn of<T>(kind: RecordKind, outcome: &Outcome<T>, name: impl Fn(&T) -> String) -> Self {
        Self {
            kind,
            new: outcome.new.iter().map(&name).collect(),
            changed: outcome.changed.iter().map(|change| name(&change.new)).collect(),
            same: outcome.same.len(),
        }
    }

    fn is_empty(&self) -> bool {
        self.new.is_empty() && self.changed.is_empty() && self.same == 0
    }
}

/// What would become of each kind; kinds of which the file holds nothing are left out.
pub fn bundles(resolved: &Resolved, workspace: &Workspace) -> Vec<Bundle> {
    let names = Names { resolved, workspace };
    let mut bundles = vec![
        Bundle::of(RecordKind::People, &resolved.people, |r| r.name.clone()),
        Bundle::of(RecordKind::Buildings, &resolved.buildings, |r| r.number.clone()),
        Bundle::of(RecordKind::Stairwells, &resolved.stairwells, |r| names.stairwell(r)),
        Bundle::of(RecordKind::Places, &resolved.places, |r| r.name.clone()),
        Bundle::of(RecordKind::Suppliers, &resolved.suppliers, |r| r.name.clone()),
        Bundle::of(RecordKind::Posts, &resolved.posts, |r| r.name.clone()),
        Bundle::of(RecordKind::Duties, &resolved.duties, |r| names.duty(r)),
        Bundle::of(RecordKind::Weeks, &resolved.weeks, |r| r.id.to_string()),
        Bundle::of(RecordKind::Households, &resolved.households, |r| r.key()),
        Bundle::of(RecordKind::Prices, &resolved.prices, price),
        Bundle::of(RecordKind::Visits, &resolved.visits, |r| r.key.clone()),
        Bundle::of(RecordKind::Orders, &resolved.orders, |r| named(&r.household, &r.who)),
        Bundle::of(RecordKind::Errands, &resolved.errands, |r| named(&r.household, &r.who)),
    ];
    bundles.retain(|bundle| !bundle.is_empty());
    bundles
}

/// What would become of each kind of a round file; kinds of which it holds nothing are left out.
pub fn bundles_of_round(merge: &RoundMerge, workspace: &Workspace) -> Vec<Bundle> {
    let stairwell = |own: &Stairwell| {
        let in_file = all(&merge.buildings).find(|building| building.id == own.building);
        let building = in_file.or_else(|| workspace.buildings.get(&own.building));
        door_key(building.map_or("", |building| &building.number), &own.unit, "")
    };
    let mut bundles =
        vec![
            Bundle::of(RecordKind::Rounds, &merge.rounds, |r| {
                if r.name.is_empty() { r.day.plain() } else { r.name.clone() }
            }),
            Bundle::of(RecordKind::Visits, &merge.visits, |r| r.key.clone()),
            Bundle::of(RecordKind::Outside, &merge.outside, |r| r.place.clone()),
            Bundle::of(RecordKind::People, &merge.people, |r| r.name.clone()),
            Bundle::of(RecordKind::Households, &merge.households, |r| r.key()),
            Bundle::of(RecordKind::Buildings, &merge.buildings, |r| r.number.clone()),
            Bundle::of(RecordKind::Stairwells, &merge.stairwells, stairwell),
        ];
    bundles.retain(|bundle| !bundle.is_empty());
    bundles
}

/// What would become of each kind of a deliveries file; kinds of which it holds nothing are left out.
pub fn bundles_of_deliveries(merge: &DeliveriesMerge) -> Vec<Bundle> {
    let mut bundles = vec![
        Bundle::of(RecordKind::Orders, &merge.orders, |r| named(&r.household, &r.who)),
        Bundle::of(RecordKind::Errands, &merge.errands, |r| named(&r.household, &r.who)),
        Bundle::of(RecordKind::Batches, &merge.batches, |r| r.day.plain()),
        Bundle::of(RecordKind::People, &merge.people, |r| r.name.clone()),
    ];
    bundles.retain(|bundle| !bundle.is_empty());
    bundles
}

/// Whose it is: the household, or whoever asked.
fn named(household: &str, who: &str) -> String {
    if household.is_empty() { who.to_owned() } else { household.to_owned() }
}

/// What people call records that are named after others, in the file or here.
struct Names<'a> {
    resolved: &'a Resolved,
    workspace: &'a Workspace,
}

impl Names<'_> {
    /// Building and stairwell as on a door plate: `3-2`; a house is its building's number alone.
    fn stairwell(&self, stairwell: &Stairwell) -> String {
        let in_file = all(&self.resolved.buildings).find(|b| b.id == stairwell.building);
        let building = in_file.or_else(|| self.workspace.buildings.get(&stairwell.building));
        let number = building.map_or(stairwell.building.as_str(), |b: &Building| &b.number);
        if stairwell.is_house() { number.to_owned() } else { format!("{number}-{}", stairwell.unit) }
    }

    fn duty(&self, duty: &Duty) -> String {
        let in_file = all(&self.resolved.people).find(|p| p.id == duty.person);
        let person = in_file.or_else(|| self.workspace.people.get(&duty.person));
        format!("{} {}", duty.day, person.map_or(duty.person.as_str(), |p| &p.name))
    }
}

/// As on a price tag: `光明超市 面粉 2.60/斤`.
fn price(price: &Price) -> String {
    let unit = if price.unit.is_empty() { String::new() } else { format!("/{}", price.unit) };
    format!("{} {} {}{unit}", price.supplier, price.item, price.price)
}

fn all<T>(outcome: &Outcome<T>) -> impl Iterator<Item = &T> {
    outcome.written().chain(&outcome.same)
}

/// How many records of each kind are here.
pub fn counts_here(workspace: &Workspace) -> Counts {
    Counts {
        people: workspace.people.len(),
        buildings: workspace.buildings.len(),
        stairwells: workspace.stairwells.len(),
        doors: workspace.door_count(),
        places: workspace.places.len(),
        suppliers: workspace.suppliers.len(),
        posts: workspace.posts.len(),
        shifts: workspace.posts.values().map(|post| post.shifts.len()).sum(),
        duties: workspace.duties.len(),
        weeks: workspace.weeks.len(),
        households: workspace.households.len(),
        prices: workspace.prices.len(),
        rounds: workspace.rounds.len(),
        visits: workspace.visits.len(),
        orders: workspace.orders.len(),
        errands: workspace.errands.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::people::{Person, PersonId};
    use crate::domain::rota::{PostId, ShiftId};
    use crate::domain::site::{BuildingId, Doors, StairwellId};
    use jiff::civil::date;

    fn building(id: &str, number: &str) -> Building {
        Building {
            id: BuildingId::new(id),
            grid: String::new(),
            number: number.into(),
            note: String::new(),
            extra: Default::default(),
        }
    }

    fn stairwell(building: &str, unit: &str) -> Stairwell {
        Stairwell {
            id: StairwellId::new(format!("{building}/{unit}")),
            building: BuildingId::new(building),
            unit: unit.into(),
            floors: 6,
            doors: Doors::Regular(2),
            entrance: None,
            note: String::new(),
            extra: Default::default(),
        }
    }

    fn nothing() -> Resolved {
        let mut resolved = crate::exchange::matching::resolve(Default::default(), &Workspace::default());
        resolved.community = None;
        resolved
    }

    #[test]
    fn a_file_with_nothing_in_it_has_no_bundles() {
        assert_eq!(bundles(&nothing(), &Workspace::default()), vec![]);
    }

    #[test]
    fn a_stairwell_is_named_after_its_building_in_the_file_or_here() {
        let mut here = Workspace::default();
        here.buildings.insert(BuildingId::new("b-9"), building("b-9", "9"));
        let mut resolved = nothing();
        resolved.buildings.new = vec![building("b-3", "3")];
        resolved.stairwells.new = vec![stairwell("b-3", "2"), stairwell("b-9", "1"), stairwell("b-9", "")];
        let found = bundles(&resolved, &here);
        assert_eq!(found[0].new, ["3"]);
        assert_eq!(found[1].new, ["3-2", "9-1", "9"]);
    }

    #[test]
    fn a_duty_is_named_after_its_day_and_person() {
        let mut here = Workspace::default();
        let wang = Person::named(PersonId::new("p-1"), "Wang");
        here.people.insert(wang.id.clone(), wang);
        let mut resolved = nothing();
        let duty = |who| Duty::new(PersonId::new(who), PostId::new("g"), ShiftId::new("s"), date(2020, 3, 2));
        resolved.duties.same = vec![duty("p-1")];
        resolved.duties.new = vec![duty("p-1"), duty("p-gone")];
        let found = bundles(&resolved, &here);
        assert_eq!(found[0].new, ["2020-03-02 Wang", "2020-03-02 p-gone"]);
        assert_eq!(found[0].same, 1);
    }
}
