//! Reads a planning problem out of the workspace.

use crate::domain::order;
use crate::domain::order::sort_by_key;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{DateTime, Time, Weekday};

use super::Problem;
use super::load::Load;
use super::shares::{Giver, fair_shares};
use super::span::{Span, Turn};
use super::stander::{Held, Stander};
use super::station::{SkillSeats, Station};
use crate::domain::people::{PairKind, Person, PersonId, Skill, WishKind};
use crate::domain::rota::{Duty, Heads, PostId, PostKind, ShiftId, Slot, dawn_minutes, is_night, night_of};
use crate::domain::time::{Date, Week, Zone, days_between};
use crate::domain::week_slots::slots_of_week;
use crate::domain::workspace::Workspace;
use crate::solve::rota::finding::SlotRef;

impl Problem {
    /// The problem of planning a week: its slots with their true times in the zone, who is free for which, what is
    /// pinned, and the duties around the week that need rest. Duties that name nobody known take no part, but a pinned
    /// one keeps its record.
    pub fn of(workspace: &Workspace, week: Week, zone: &Zone) -> Problem {
        let reading = Reading::new(workspace, week, zone);
        let stations: Vec<Station> = reading.slots.iter().map(|slot| reading.station(slot)).collect();
        let mut standers: Vec<Stander> = workspace.people.values().map(|person| reading.stander(person)).collect();
        share_fairly(&mut standers, &stations);
        Problem { week, pins: reading.pins(), kept: reading.kept(), stations, standers }
    }
}

/// The tables by which records of the workspace find their numbers.
pub(super) struct Reading<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) week: Week,
    zone: &'a Zone,
    /// Minute 0: the week's Monday at midnight, in minutes since 1970.
    origin: i64,
    pub(super) slots: Vec<Slot>,
    slot_numbers: BTreeMap<(ShiftId, Date), u32>,
    posts: BTreeMap<PostId, u16>,
    skills: BTreeMap<Skill, u16>,
    pub(super) people: BTreeMap<PersonId, u32>,
}

impl<'a> Reading<'a> {
    fn new(workspace: &'a Workspace, week: Week, zone: &'a Zone) -> Self {
        let mut slots = slots_of_week(workspace, week);
        sort_by_key(&mut slots, |slot| slot.start);
        let numbers = order::map(slots.iter().zip(0..).map(|(slot, n)| ((slot.shift.clone(), slot.day), n)));
        let wanted: BTreeSet<&Skill> = order::set(slots.iter().flat_map(|slot| &slot.skills).map(|need| &need.skill));
        Self {
            workspace,
            week,
            zone,
            origin: zone.instant(week.monday().to_datetime(Time::midnight())).div_euclid(60),
            slot_numbers: numbers,
            posts: order::map(workspace.posts.keys().cloned().zip(0..)),
            skills: order::map(wanted.into_iter().cloned().zip(0..)),
            people: order::map(workspace.people.keys().cloned().zip(0..)),
            slots,
        }
    }

    fn span(&self, start: DateTime, end: DateTime) -> Span {
        let minute = |at| {
            let minute = self.zone.instant(at).div_euclid(60) - self.origin;
            minute.clamp(i64::from(i32::MIN / 4), i64::from(i32::MAX / 4)) as i32
        };
        let start = minute(start);
        // A start that the clocks skip lands after its end; such a duty has no length.
        Span { start, end: minute(end).max(start) }
    }

    fn turn(&self, post: &PostId, start: DateTime, end: DateTime) -> Turn {
        Turn {
            post: self.posts.get(post).copied().unwrap_or(u16::MAX),
            span: self.span(start, end),
            handover: self.workspace.posts.get(post).map_or(0, |post| clamped(post.handover.0)),
        }
    }

    fn station(&self, slot: &Slot) -> Station {
        let seats = slot.skills.iter().filter_map(|need| {
            let skill = *self.skills.get(&need.skill)?;
            Some(SkillSeats { skill, heads: need.heads, must: need.must })
        });
        let patrols = self.workspace.posts.get(&slot.post).is_some_and(|post| post.kind == PostKind::Patrol);
        Station {
            at: SlotRef::from(slot),
            turn: self.turn(&slot.post, slot.start, slot.end),
            day: days_between(self.week.monday(), slot.day).clamp(0, 6) as u8,
            night: slot.is_night().then(|| (days_between(self.week.monday(), night_of(slot.start)) + 1) as u8),
            pair: patrols && slot.is_night(),
            load: self.load(slot.start, slot.end),
            heads: in_order(slot.heads, patrols && slot.is_night()),
            skills: seats.collect(),
        }
    }

    fn load(&self, start: DateTime, end: DateTime) -> Load {
        let day = start.date();
        Load {
            minutes: self.span(start, end).length(),
            nights: i32::from(is_night(start, end)),
            dawn: clamped(dawn_minutes(start, end).0),
            weekends: i32::from(matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)),
            holidays: i32::from(self.workspace.community.holidays.contains_key(&day)),
        }
    }

    fn stander(&self, person: &Person) -> Stander {
        let community = &self.workspace.community;
        let cannot = self.wished(person, WishKind::Cannot);
        let free =
            |slot: &Slot, n: u32| cannot.binary_search(&n).is_err() && person.availability.covers(slot.start, slot.end);
        let held = self.held(&person.id);
        Stander {
            id: person.id.clone(),
            least_rest: clamped(person.least_rest_in(community).0),
            most_week: clamped(person.most_week_in(community).0),
            skills: person.skills.iter().filter_map(|skill| self.skills.get(skill).copied()).collect(),
            in_a_row: person.in_a_row_in(community),
            free_for: (0u32..).zip(&self.slots).filter(|(n, slot)| free(slot, *n)).map(|(n, _)| n).collect(),
            rather_not: self.wished(person, WishKind::RatherNot),
            wants: self.wants(person),
            required: self.partners(person, PairKind::Required),
            preferred: self.partners(person, PairKind::Preferred),
            avoided: self.avoided(person),
            worked: self.worked(&person.id),
            cannot,
            held,
            fair: Load::default(),
        }
    }

    /// The person's duties that the search cannot move: of the weeks beside this one, and pins without a slot.
    fn held(&self, person: &PersonId) -> Vec<Held> {
        let (before, after) = (self.week.plus(-1), self.week.plus(1));
        let own = self.workspace.duties.values().filter(|duty| duty.person == *person);
        let held = own.filter_map(|duty| {
            let beside = before.contains(duty.day) || after.contains(duty.day);
            let astray = duty.pinned && self.week.contains(duty.day) && self.number(duty).is_none();
            (beside || astray).then(|| self.held_duty(duty)).flatten()
        });
        held.collect()
    }

    fn held_duty(&self, duty: &Duty) -> Option<Held> {
        let (post, shift) = self.workspace.shift(&duty.shift)?;
        let (start, end) = shift.times_on(duty.day);
        Some(Held {
            turn: self.turn(&post.id, start, end),
            counts: self.week.contains(duty.day),
            load: self.load(start, end),
        })
    }

    pub(super) fn number(&self, duty: &Duty) -> Option<u32> {
        self.slot_numbers.get(&(duty.shift.clone(), duty.day)).copied()
    }

    fn pins(&self) -> Vec<(u32, u32)> {
        let pinned = self.workspace.duties_of(self.week).filter(|duty| duty.pinned);
        let mut pins: Vec<(u32, u32)> =
            pinned.filter_map(|duty| Some((self.number(duty)?, *self.people.get(&duty.person)?))).collect();
        pins.sort_unstable();
        pins.dedup();
        pins
    }

    fn kept(&self) -> Vec<Duty> {
        self.workspace.duties_of(self.week).filter(|duty| duty.pinned).cloned().collect()
    }
}

/// A length that fits the search's arithmetic with room to spare: not negative, at most some years.
fn clamped(minutes: i64) -> i32 {
    minutes.clamp(0, 10_000_000) as i32
}

/// Heads in order, least ≤ wanted ≤ most, whatever came from outside; a pair, where there is to be one, is wanted as far as
/// the most allows it.
fn in_order(heads: Heads, pair: bool) -> Heads {
    let wanted = heads.wanted.max(heads.least);
    let most = heads.most.max(wanted);
    Heads { least: heads.least, wanted: if pair { wanted.max(most.min(2)) } else { wanted }, most }
}

fn share_fairly(standers: &mut [Stander], stations: &[Station]) {
    let givers: Vec<Giver> = standers.iter().map(|stander| Giver::of(stander, stations)).collect();
    for (stander, share) in standers.iter_mut().zip(fair_shares(&givers, stations)) {
        stander.fair = share;
    }
}
