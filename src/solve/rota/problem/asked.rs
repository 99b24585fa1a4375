//! Reads what people ask for: wishes, partners, and how long they have gone on without a break.

use jiff::civil::Weekday;

use super::reading::Reading;
use super::worked::{DAYS_BEFORE, WEEKENDS_BEFORE, Worked};
use crate::domain::people::{PairKind, Person, PersonId, WishKind};
use crate::domain::rota::{Slot, is_night, night_of};
use crate::domain::time::{Date, Week, days_between};

impl Reading<'_> {
    /// The slots that wishes of a kind are about, in order.
    pub(super) fn wished(&self, person: &Person, kind: WishKind) -> Vec<u32> {
        let own = || person.wishes.iter().filter(|wish| wish.kind == kind);
        let about = |(_, slot): &(u32, &Slot)| own().any(|wish| wish.is_about(slot.start));
        if own().next().is_none() { Vec::new() } else { self.numbered().filter(about).map(|(n, _)| n).collect() }
    }

    pub(super) fn wants(&self, person: &Person) -> Vec<Vec<u32>> {
        let wants = person.wishes.iter().filter(|wish| wish.kind == WishKind::Want);
        let about = wants.map(|wish| self.numbered().filter(|(_, slot)| wish.is_about(slot.start)).map(|(n, _)| n));
        about.map(|slots| slots.collect::<Vec<u32>>()).filter(|slots| !slots.is_empty()).collect()
    }

    fn numbered(&self) -> impl Iterator<Item = (u32, &Slot)> {
        (0u32..).zip(&self.slots)
    }

    /// The people with whom somebody's own record pairs them in this way.
    pub(super) fn partners(&self, person: &Person, kind: PairKind) -> Vec<u32> {
        let own = person.pairs.iter().filter(|pair| pair.kind == kind && pair.with != person.id);
        in_numbers(own.filter_map(|pair| self.people.get(&pair.with).copied()))
    }

    /// The people to be kept apart from somebody, whoever of the two said so.
    pub(super) fn avoided(&self, person: &Person) -> Vec<u32> {
        let avoids = |one: &Person, other: &PersonId| {
            one.pairs.iter().any(|pair| pair.kind == PairKind::Avoided && pair.with == *other)
        };
        let others = self.workspace.people.values().filter(|other| other.id != person.id);
        let apart = others.filter(|other| avoids(person, &other.id) || avoids(other, &person.id));
        in_numbers(apart.filter_map(|other| self.people.get(&other.id).copied()))
    }

    /// The days, nights and weekends of somebody's duties that the search cannot move.
    pub(super) fn worked(&self, person: &PersonId) -> Worked {
        let mut worked = Worked::default();
        for duty in self.workspace.duties.values().filter(|duty| duty.person == *person) {
            let astray = duty.pinned && self.number(duty).is_none();
            if let Some((_, shift)) =
                self.workspace.shift(&duty.shift).filter(|_| astray || !self.week.contains(duty.day))
            {
                let (start, end) = shift.times_on(duty.day);
                set_day(&mut worked, self.week, duty.day, is_night(start, end).then(|| night_of(start)));
            }
        }
        worked
    }
}

/// Sets the bits of a day's duty, unless the day lies too far off.
fn set_day(worked: &mut Worked, week: Week, day: Date, night: Option<Date>) {
    let bit = |day: Date| {
        let place = days_between(week.monday(), day) + i64::from(DAYS_BEFORE);
        if (0..i64::from(DAYS_BEFORE) + 14).contains(&place) { 1u64 << place } else { 0 }
    };
    worked.days |= bit(day);
    worked.nights |= night.map_or(0, bit);
    if matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
        let place = days_between(week.monday(), day).div_euclid(7) + i64::from(WEEKENDS_BEFORE);
        worked.weekends |= if (0..=i64::from(WEEKENDS_BEFORE) + 1).contains(&place) { 1 << place } else { 0 };
    }
}

/// Numbers in order, each once.
fn in_numbers(numbers: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut numbers: Vec<u32> = numbers.collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}
