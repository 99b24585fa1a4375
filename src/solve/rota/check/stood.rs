//! A duty with its shift and true times looked up: what the judge reasons about.

use crate::domain::order::sort_by;
use jiff::civil::DateTime;

use crate::domain::people::PersonId;
use crate::domain::rota::{Duty, Post, Shift};
use crate::domain::time::{Minutes, Week, Zone};
use crate::domain::workspace::Workspace;
use crate::solve::rota::finding::SlotRef;

/// A duty with its post, its shift and its times.
#[derive(Clone, Copy)]
pub(super) struct Stood<'a> {
    pub duty: &'a Duty,
    pub post: &'a Post,
    pub shift: &'a Shift,
    /// By the wall clock.
    pub start: DateTime,
    /// By the wall clock.
    pub end: DateTime,
    /// In seconds since 1970.
    pub from: i64,
    /// In seconds since 1970; never before `from`.
    pub to: i64,
    /// Can the plan of the week not change it: is it pinned, or of another week?
    pub fixed: bool,
}

impl<'a> Stood<'a> {
    /// The duty as it is stood; `None` when its shift exists no more.
    pub fn of(duty: &'a Duty, workspace: &'a Workspace, week: Week, zone: &Zone) -> Option<Self> {
        let (post, shift) = workspace.shift(&duty.shift)?;
        let (start, end) = shift.times_on(duty.day);
        let from = zone.instant(start);
        let to = zone.instant(end).max(from);
        let fixed = duty.pinned || !week.contains(duty.day);
        Some(Self { duty, post, shift, start, end, from, to, fixed })
    }

    pub fn slot(&self) -> SlotRef {
        SlotRef { post: self.post.id.clone(), shift: self.shift.id.clone(), day: self.duty.day }
    }

    pub fn person(&self) -> &'a PersonId {
        &self.duty.person
    }

    pub fn length(&self) -> Minutes {
        Minutes((self.to - self.from) / 60)
    }

    /// Minutes that two duties share.
    pub fn shared(&self, other: &Self) -> Minutes {
        Minutes((self.to.min(other.to) - self.from.max(other.from)).max(0) / 60)
    }

    /// Minutes from the end of this duty to the start of a later one; negative when they overlap.
    pub fn rest_until(&self, later: &Self) -> Minutes {
        Minutes((later.from - self.to).div_euclid(60))
    }
}

/// The duties of a week that are to be judged, and beside them the workspace's own of the week before and after; in order
/// of time. Duties whose shift exists no more are left out here; the judge names them.
pub(super) fn around<'a>(workspace: &'a Workspace, week: Week, zone: &Zone, duties: &'a [Duty]) -> Vec<Stood<'a>> {
    let own = duties.iter().filter(|duty| week.contains(duty.day));
    let beside = |duty: &&Duty| week.plus(-1).contains(duty.day) || week.plus(1).contains(duty.day);
    let all = own.chain(workspace.duties.values().filter(beside));
    let mut stood: Vec<Stood> = all.filter_map(|duty| Stood::of(duty, workspace, week, zone)).collect();
    sort_by(&mut stood, |a, b| (a.from, a.to, &a.shift.id, &a.duty.id).cmp(&(b.from, b.to, &b.shift.id, &b.duty.id)));
    stood
}
