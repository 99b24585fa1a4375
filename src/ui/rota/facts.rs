//! What the pages of the rota say of a slot: who stands there, who is missing, when.

use crate::domain::rota::{Duty, Slot};
use crate::domain::time::{Date, Time, Week, minutes_between};
use crate::domain::week_slots::slots_of_week;
use crate::domain::workspace::Workspace;
use crate::ui::parts::Tone;
use crate::ui::words::{Language, count, names, rota, times};

/// A slot with who stands it.
pub struct SlotFacts {
    /// The slot.
    pub slot: Slot,
    /// Its post's name.
    pub post: String,
    /// Its shift's name.
    pub shift: String,
    /// Who stands it, by name.
    pub names: Vec<String>,
    /// Heads missing from the least.
    pub missing: u16,
    /// Heads missing from what one would like, when the least are there.
    pub more_wanted: u16,
    /// Has a person pinned somebody here?
    pub pinned: bool,
}

impl SlotFacts {
    /// What is known of a slot.
    pub fn of(l: Language, workspace: &Workspace, slot: Slot) -> Self {
        let duties: Vec<&Duty> = workspace.duties_at(&slot).collect();
        Self::with(l, workspace, slot, &duties)
    }

    /// The same, with these duties instead of the workspace's own.
    pub fn with(l: Language, workspace: &Workspace, slot: Slot, duties: &[&Duty]) -> Self {
        let there = u16::try_from(duties.len()).unwrap_or(u16::MAX);
        let missing = slot.heads.least.saturating_sub(there);
        let named = workspace.shift(&slot.shift);
        Self {
            post: named.map(|(post, _)| post.name.clone()).unwrap_or_default(),
            shift: named.map(|(_, shift)| names::shift_name(l, &shift.name)).unwrap_or_default(),
            names: duties.iter().map(|duty| names::person(l, workspace, &duty.person)).collect(),
            missing,
            more_wanted: if missing > 0 { 0 } else { slot.heads.wanted.saturating_sub(there) },
            pinned: duties.iter().any(|duty| duty.pinned),
            slot,
        }
    }

    /// `17:30–01:00 next day`.
    pub fn hours(&self, l: Language) -> String {
        times::span_in_full(l, self.slot.start, self.slot.end)
    }

    /// The names and, after them, in short what is missing: what stands on the block, where there is little room.
    pub fn on_block(&self, l: Language) -> String {
        let missing = (self.missing > 0).then(|| count::short(l, usize::from(self.missing)));
        let parts: Vec<&str> = self.names.iter().map(String::as_str).chain(missing.as_deref()).collect();
        if parts.is_empty() { rota::nobody(l).to_owned() } else { parts.join(" · ") }
    }

    /// The names in a phrase, or that there is nobody.
    pub fn who(&self, l: Language) -> String {
        if self.names.is_empty() { rota::nobody(l).to_owned() } else { names::all_of(l, &self.names) }
    }

    /// Which slot it is, for a screen reader: the post, the day and the hours.
    pub fn spoken(&self, l: Language) -> String {
        rota::block_label(l, &self.post, rota::shift_line(l, times::date(l, self.slot.day), self.hours(l)))
    }

    /// How it is drawn.
    pub fn tone(&self) -> Tone {
        match self {
            _ if self.missing > 0 => Tone::Gap,
            _ if self.slot.is_night() => Tone::Night,
            _ if self.slot.start.hour() >= 17 => Tone::Late,
            _ => Tone::Day,
        }
    }

    /// Minutes from the midnight that begins `day` to its start and end.
    pub fn minutes_on(&self, day: Date) -> (i32, i32) {
        let midnight = day.to_datetime(Time::midnight());
        let from = |at| i32::try_from(minutes_between(midnight, at).0).unwrap_or(0);
        (from(self.slot.start), from(self.slot.end))
    }
}

/// A post's day: the slots that begin on it, and before them one that goes on from the day before.
pub struct PostDay {
    /// The post's name.
    pub name: String,
    /// Its slots, in order of their start.
    pub slots: Vec<SlotFacts>,
}

impl PostDay {
    /// Heads missing from the slots that begin on the day.
    pub fn missing(&self, day: Date) -> u32 {
        self.slots.iter().filter(|s| s.slot.day == day).map(|s| u32::from(s.missing)).sum()
    }
}

/// Every post that is stood on some part of the day, in the order people list them.
pub fn posts_on(l: Language, workspace: &Workspace, day: Date) -> Vec<PostDay> {
    let before = day.yesterday().map(Week::of).unwrap_or(Week::of(day));
    let mut weeks = vec![before, Week::of(day)];
    weeks.dedup();
    let slots: Vec<Slot> = weeks.into_iter().flat_map(|week| slots_of_week(workspace, week)).collect();
    let day_of = |post: &crate::domain::rota::Post| {
        let own = slots.iter().filter(|slot| slot.post == post.id && slot.touches(day));
        let slots: Vec<SlotFacts> = own.map(|slot| SlotFacts::of(l, workspace, slot.clone())).collect();
        (!slots.is_empty()).then(|| PostDay { name: post.name.clone(), slots })
    };
    workspace.posts_in_order().into_iter().filter_map(day_of).collect()
}
