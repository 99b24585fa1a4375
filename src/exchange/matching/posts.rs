//! Posts by name; their shifts keep their ids, so that duties still point at them.

use crate::domain::order;
use std::collections::{BTreeMap, BTreeSet};

use super::{Outcome, free_id};
use crate::domain::rota::{HolidayRule, Post, PostId, Shift, ShiftId};
use crate::domain::site::{Place, PlaceKind};
use crate::domain::time::Weekdays;
use crate::domain::workspace::Workspace;
use crate::exchange::words::plain;

/// The post and shift here of each drafted shift.
type ShiftIds = BTreeMap<ShiftId, (PostId, ShiftId)>;

/// What would become of the posts. `are_whole`: the drafts say everything about themselves (another phone wrote them);
/// else what a table has no columns for stays as it is here.
pub fn resolve(
    drafts: Vec<Post>,
    are_whole: bool,
    places: &Outcome<Place>,
    workspace: &Workspace,
) -> (Outcome<Post>, ShiftIds) {
    let mut outcome = Outcome::default();
    let mut ids = ShiftIds::new();
    let mut taken: BTreeSet<PostId> = BTreeSet::new();
    for draft in drafts {
        let free = |old: &&Post| !taken.contains(&old.id);
        let by_id = workspace.posts.get(&draft.id).filter(|_| are_whole).filter(free);
        let by_name = || workspace.posts.values().filter(free).find(|old| plain(&old.name) == plain(&draft.name));
        let old = by_id.or_else(by_name);
        let mut post = match old {
            Some(old) => merged(old, draft, are_whole, workspace, &mut ids),
            None => added(draft, workspace, &mut ids),
        };
        taken.insert(post.id.clone());
        if post.place.is_none() {
            post.place = place(&post, places, workspace);
        }
        outcome.add(old, post);
    }
    (outcome, ids)
}

fn added(mut draft: Post, workspace: &Workspace, ids: &mut ShiftIds) -> Post {
    draft.id = free_id(&draft.id, |id| workspace.posts.contains_key(id));
    for shift in &mut draft.shifts {
        let asked = shift.id.clone();
        shift.id = free_id(&asked, |id| workspace.shift(id).is_some());
        ids.insert(asked, (draft.id.clone(), shift.id.clone()));
    }
    draft
}

fn merged(old: &Post, draft: Post, is_whole: bool, workspace: &Workspace, ids: &mut ShiftIds) -> Post {
    let partners = partners(&old.shifts, &draft.shifts, is_whole);
    let mut post =
        if is_whole { Post { id: old.id.clone(), ..draft.clone() } } else { Post { kind: draft.kind, ..old.clone() } };
    if !is_whole {
        post.series_no = draft.series_no.or(old.series_no);
        post.beat = draft.beat.or(old.beat);
    }
    for (key, value) in &old.extra {
        post.extra.entry(key.clone()).or_insert_with(|| value.clone());
    }
    post.shifts = Vec::new();
    for shift in draft.shifts {
        let asked = shift.id.clone();
        let partner = partners.get(&asked).and_then(|id| old.shifts.iter().find(|shift| shift.id == *id));
        let shift = match partner {
            Some(partner) => merged_shift(partner, shift, is_whole),
            None => Shift { id: free_id(&asked, |id| workspace.shift(id).is_some()), ..shift },
        };
        ids.insert(asked, (old.id.clone(), shift.id.clone()));
        post.shifts.push(shift);
    }
    let kept: BTreeSet<&ShiftId> = order::set(partners.values());
    post.shifts.extend(
        old.shifts.iter().filter(|shift| !kept.contains(&shift.id)).filter_map(|shift| retired(shift, workspace)),
    );
    post
}

/// Are a drafted shift and one here the same?
type Rule<'a> = &'a dyn Fn(&Shift, &Shift) -> bool;

/// Which shift here each drafted shift is: of its id (when ids are shared), its name and times, its name, its times.
fn partners(old: &[Shift], drafts: &[Shift], ids_are_shared: bool) -> BTreeMap<ShiftId, ShiftId> {
    let same_name = |a: &Shift, b: &Shift| plain(&a.name) == plain(&b.name);
    let same_times = |a: &Shift, b: &Shift| a.start == b.start && a.end == b.end;
    let rules: [Rule; 4] = [
        &|a, b| ids_are_shared && a.id == b.id,
        &|a, b| same_name(a, b) && same_times(a, b),
        &|a, b| same_name(a, b),
        &|a, b| same_times(a, b),
    ];
    let mut found: BTreeMap<ShiftId, ShiftId> = BTreeMap::new();
    let mut taken: BTreeSet<ShiftId> = BTreeSet::new();
    for is_same in rules {
        for draft in drafts {
            if found.contains_key(&draft.id) {
                continue;
            }
            if let Some(partner) = old.iter().find(|shift| !taken.contains(&shift.id) && is_same(draft, shift)) {
                taken.insert(partner.id.clone());
                found.insert(draft.id.clone(), partner.id.clone());
            }
        }
    }
    found
}

/// A table knows nothing of holiday rules and of single days outside it; those stay.
fn merged_shift(old: &Shift, mut draft: Shift, is_whole: bool) -> Shift {
    draft.id = old.id.clone();
    if !is_whole {
        draft.on_holidays = old.on_holidays;
        let also: BTreeSet<_> = order::set(old.also_on.difference(&draft.not_on).copied());
        let not: BTreeSet<_> = order::set(old.not_on.difference(&draft.also_on).copied());
        draft.also_on.extend(also);
        draft.not_on.extend(not);
    }
    draft
}

/// A shift the file no longer has stands only on the days on which somebody has stood it; nobody's, it is gone.
fn retired(shift: &Shift, workspace: &Workspace) -> Option<Shift> {
    let stood: BTreeSet<_> =
        workspace.duties.values().filter(|duty| duty.shift == shift.id).map(|duty| duty.day).collect();
    let on_holidays = HolidayRule::AsUsual;
    (!stood.is_empty()).then(|| Shift { days: Weekdays::NONE, on_holidays, also_on: stood, ..shift.clone() })
}

/// Where a post is, if a place says so by its name or, for a checkpoint, by its number.
fn place(post: &Post, places: &Outcome<Place>, workspace: &Workspace) -> Option<crate::domain::site::PlaceId> {
    let all = || places.written().chain(&places.same).chain(workspace.places.values());
    let by_name = all().find(|place| plain(&place.name) == plain(&post.name));
    let by_number = || all().find(|place| post.series_no.is_some_and(|n| place.kind == PlaceKind::Checkpoint(n)));
    by_name.or_else(by_number).map(|place| place.id.clone())
}
