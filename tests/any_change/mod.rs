//! Random changes of every kind, to few records, so that they meet.
#![allow(dead_code, reason = "not every suite that draws changes uses every part")]

use proptest::prelude::*;
use serde_json::json;
use stairwell::domain::community::{Community, Extra};
use stairwell::domain::deliveries::{Item, Money, Order, OrderId, Quantity, Stage};
use stairwell::domain::households::{CareTag, Household, HouseholdId};
use stairwell::domain::in_a_row::InARow;
use stairwell::domain::people::{
    Availability, DayWindow, Pair, PairKind, Person, PersonId, Role, Skill, WeeklyWindow, Wish, WishKind,
};
use stairwell::domain::rota::{
    Beat, Duty, DutyId, Heads, HolidayRule, PlanState, Post, PostId, Shift, ShiftId, WeekPlan, WeekPlanId,
};
use stairwell::domain::rounds::{Outcome, RoundId, Visit, VisitId};
use stairwell::domain::site::{
    Building, BuildingId, Doors, GateState, Place, PlaceId, PlaceKind, Point, Stairwell, StairwellId, Supplier,
    SupplierId,
};
use stairwell::domain::time::{Date, Minutes, Time, Week, Weekdays};
use stairwell::store::change::Change;
use stairwell::store::later::{removed, saved};

/// Up to so many changes.
pub fn changes(most: usize) -> impl Strategy<Value = Vec<Change>> {
    prop::collection::vec(change(), 0..most)
}

/// One change of any kind.
pub fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        community().prop_map(Change::CommunitySaved),
        person().prop_map(Change::PersonSaved),
        id().prop_map(|id| Change::PersonRemoved(PersonId::new(id))),
        building().prop_map(|record| saved(&record)),
        id().prop_map(|id| removed(&BuildingId::new(id))),
        stairwell().prop_map(|record| saved(&record)),
        id().prop_map(|id| removed(&StairwellId::new(id))),
        place().prop_map(|record| saved(&record)),
        id().prop_map(|id| removed(&PlaceId::new(id))),
        supplier().prop_map(|record| saved(&record)),
        id().prop_map(|id| removed(&SupplierId::new(id))),
        post().prop_map(Change::PostSaved),
        id().prop_map(|id| Change::PostRemoved(PostId::new(id))),
        duty().prop_map(Change::DutyAssigned),
        duty().prop_map(|duty| Change::DutyCleared(DutyId::new(duty.id.as_str()))),
        week_plan().prop_map(Change::WeekPlanSaved),
        week().prop_map(|week| Change::WeekPlanRemoved(WeekPlanId::new(WeekPlan::id_of(week).as_str()))),
        household().prop_map(|household| saved(&household)),
        id().prop_map(|id| removed(&HouseholdId::new(id))),
        visit().prop_map(|visit| saved(&visit)),
        id().prop_map(|id| removed(&VisitId::new(id))),
        order().prop_map(|order| saved(&order)),
        id().prop_map(|id| removed(&OrderId::new(id))),
    ]
}

/// Few ids, one of them odd as a text.
fn id() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["a", "b", "c", "楼 1/\u{0}"])
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-z ]{1,12}", any::<String>()]
}

/// A field of a newer version; a record has it always or never, since saving takes no field away.
fn extra(id: &str) -> BoxedStrategy<Extra> {
    if id != "b" {
        return Just(Extra::new()).boxed();
    }
    let values = prop_oneof![
        Just(json!(null)),
        any::<bool>().prop_map(|yes| json!(yes)),
        any::<i64>().prop_map(|whole| json!(whole)),
        (-1e9..1e9).prop_map(|float: f64| json!([float.trunc() + 0.5, { "in": float.trunc() as i64 }])),
        text().prop_map(|text| json!(text)),
    ];
    values.prop_map(|value| Extra::from([("new".to_owned(), value)])).boxed()
}

fn date() -> impl Strategy<Value = Date> {
    (2020..2022i16, 1..=12i8, 1..=28i8).prop_map(|(year, month, day)| Date::new(year, month, day).unwrap())
}

fn week() -> impl Strategy<Value = Week> {
    (1..=14i8).prop_map(|day| Week::of(Date::new(2020, 3, day).unwrap()))
}

fn minutes() -> impl Strategy<Value = Minutes> {
    prop_oneof![(0..10_000i64).prop_map(Minutes), any::<i64>().prop_map(Minutes)]
}

fn community() -> impl Strategy<Value = Community> {
    let holidays = prop::collection::btree_map(date(), text(), 0..3);
    (text(), text(), minutes(), minutes(), holidays).prop_map(|(name, zone, least_rest, most_week, holidays)| {
        Community { name, zone, least_rest, most_week, holidays, ..Community::default() }
    })
}

fn availability() -> impl Strategy<Value = Availability> {
    let window = (0..1440u16, 1..1440u16).prop_map(|(from, length)| DayWindow { from, to: from + length });
    let weekly = window.prop_map(|window| WeeklyWindow { days: Weekdays::ALL, window });
    (prop::collection::vec(weekly, 0..3), text(), any::<bool>()).prop_map(|(weekly, said, vague)| Availability {
        weekly,
        dated: vec![],
        said,
        vague,
    })
}

fn person() -> impl Strategy<Value = Person> {
    let skills = prop::collection::btree_set(text().prop_map(Skill), 0..3);
    let role = prop::sample::select(vec![Role::Staff, Role::Seconded, Role::Volunteer]);
    let limits = (prop::option::of(minutes()), prop::option::of(any::<u8>()), wishes());
    (id().prop_flat_map(extra_of), text(), text(), role, any::<bool>(), skills, availability(), limits).prop_map(
        |((id, extra), name, phone, role, living_in, skills, availability, (most_week, most_floors, wishes))| Person {
            phone,
            role,
            living_in,
            skills,
            availability,
            most_week,
            most_floors,
            in_a_row: InARow { nights: most_floors, ..InARow::default() },
            pairs: wishes.iter().map(|_| Pair { with: PersonId::new("c"), kind: PairKind::Avoided }).collect(),
            wishes,
            extra,
            ..Person::named(PersonId::new(id), name)
        },
    )
}

fn wishes() -> impl Strategy<Value = Vec<Wish>> {
    let kind = prop::sample::select(vec![WishKind::Want, WishKind::RatherNot, WishKind::Cannot]);
    let wish = (kind, prop::option::of(date())).prop_map(|(kind, on)| Wish {
        kind,
        days: Weekdays::ALL,
        on,
        window: DayWindow::WHOLE_DAY,
    });
    prop::collection::vec(wish, 0..3)
}

fn extra_of(id: &'static str) -> impl Strategy<Value = (&'static str, Extra)> {
    extra(id).prop_map(move |extra| (id, extra))
}

fn building() -> impl Strategy<Value = Building> {
    (id().prop_flat_map(extra_of), text(), text(), text()).prop_map(|((id, extra), grid, number, note)| Building {
        id: BuildingId::new(id),
        grid,
        number,
        note,
        extra,
    })
}

fn point() -> impl Strategy<Value = Option<Point>> {
    prop::option::of((-1e4..1e4, prop::num::f64::NORMAL).prop_map(|(x, y): (f64, f64)| Point { x: x.trunc(), y }))
}

fn stairwell() -> impl Strategy<Value = Stairwell> {
    let doors =
        prop_oneof![any::<u8>().prop_map(Doors::Regular), prop::collection::vec(text(), 0..4).prop_map(Doors::Listed)];
    (id().prop_flat_map(extra_of), id(), text(), any::<u8>(), doors, point()).prop_map(
        |((id, extra), building, unit, floors, doors, entrance)| Stairwell {
            id: StairwellId::new(id),
            building: BuildingId::new(building),
            unit,
            floors,
            doors,
            entrance,
            note: String::new(),
            extra,
        },
    )
}

fn place() -> impl Strategy<Value = Place> {
    let kind = prop_oneof![
        Just(PlaceKind::Gate(GateState::Sealed)),
        Just(PlaceKind::Centre),
        any::<u8>().prop_map(PlaceKind::Checkpoint)
    ];
    (id().prop_flat_map(extra_of), kind, text(), point()).prop_map(|((id, extra), kind, name, at)| Place {
        id: PlaceId::new(id),
        kind,
        name,
        at,
        note: String::new(),
        extra,
    })
}

fn supplier() -> impl Strategy<Value = Supplier> {
    (id().prop_flat_map(extra_of), text(), text()).prop_map(|((id, extra), name, phone)| Supplier {
        id: SupplierId::new(id),
        name,
        phone,
        note: String::new(),
        extra,
    })
}

fn shift() -> impl Strategy<Value = Shift> {
    let days = prop::collection::btree_set(date(), 0..2);
    (text(), 0..24i8, 0..60i8, any::<u16>(), days).prop_map(|(name, hour, minute, heads, also_on)| Shift {
        id: ShiftId::new(name.clone()),
        name,
        start: Time::new(hour, minute, 0, 0).unwrap(),
        end: Time::midnight(),
        days: Weekdays::ALL,
        on_holidays: HolidayRule::Off,
        also_on,
        not_on: [].into(),
        heads: Heads::exactly(heads),
        skills: vec![],
    })
}

fn post() -> impl Strategy<Value = Post> {
    let beat = prop::option::of((any::<u32>(), minutes()).prop_map(|(metres, lap)| Beat { metres, lap }));
    let shifts = prop::collection::vec(shift(), 0..3);
    (id().prop_flat_map(extra_of), text(), prop::option::of(any::<u8>()), prop::option::of(id()), beat, shifts)
        .prop_map(|((id, extra), name, series_no, place, beat, shifts)| Post {
            series_no,
            place: place.map(PlaceId::new),
            beat,
            shifts,
            extra,
            ..Post::named(PostId::new(id), name)
        })
}

fn duty() -> impl Strategy<Value = Duty> {
    (id(), id(), id(), week(), any::<bool>()).prop_map(|(person, post, shift, week, pinned)| Duty {
        pinned,
        ..Duty::new(PersonId::new(person), PostId::new(post), ShiftId::new(shift), week.monday())
    })
}

fn week_plan() -> impl Strategy<Value = WeekPlan> {
    (week(), any::<bool>(), prop::option::of(date())).prop_map(|(week, out, day)| WeekPlan {
        state: if out { PlanState::Published } else { PlanState::Draft },
        published_at: day.map(|day| day.at(20, 15, 0, 0)),
        ..WeekPlan::draft(week)
    })
}

fn household() -> impl Strategy<Value = Household> {
    let parts = (id().prop_flat_map(extra_of), text(), text(), prop::option::of(any::<u16>()), any::<bool>(), text());
    parts.prop_map(|((id, extra), unit, door, residents, alone, notes)| Household {
        id: HouseholdId::new(id),
        grid: String::new(),
        building: "3".into(),
        unit,
        door,
        residents,
        care: if alone { [CareTag::ElderAlone].into() } else { [].into() },
        preferred: Availability::always(),
        notes,
        extra,
    })
}

fn visit() -> impl Strategy<Value = Visit> {
    let parts = (id(), id(), text(), date(), any::<u32>(), 0..5usize, text());
    parts.prop_map(|(id, stairwell, door, day, nth, outcome, note)| Visit {
        id: VisitId::new(id),
        round: RoundId::new("r"),
        stairwell: StairwellId::new(stairwell),
        key: door.clone(),
        door,
        when: day.at(10, 30, 0, 0),
        nth,
        by: vec![],
        outcome: Outcome::ALL[outcome],
        answers: [("temperature".to_owned(), "36.5".to_owned())].into(),
        note,
        extra: Extra::new(),
    })
}

fn order() -> impl Strategy<Value = Order> {
    (id(), text(), text(), 1..5_000i64, any::<i64>()).prop_map(|(id, household, name, amount, paid)| Order {
        stage: if paid % 2 == 0 { Stage::Bought } else { Stage::Collected },
        paid: Money(paid),
        ..Order::new(OrderId::new(id), household, vec![Item::new(name, Quantity::thousandths(amount).unwrap(), "斤")])
    })
}
