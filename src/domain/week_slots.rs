//! The slots of a week: every shift of every post on the days on which it stands.

use super::rota::Slot;
use super::time::Week;
use super::workspace::Workspace;
use crate::domain::order::sort_by_key;

/// Every slot that begins in a week, by post in the workspace's order, then by start.
pub fn slots_of_week(workspace: &Workspace, week: Week) -> Vec<Slot> {
    let mut slots = Vec::new();
    for post in workspace.posts_in_order() {
        let first = slots.len();
        for day in week.days() {
            for shift in post.shifts.iter().filter(|shift| shift.stands_on(day, &workspace.community)) {
                let (start, end) = shift.times_on(day);
                slots.push(Slot {
                    post: post.id.clone(),
                    shift: shift.id.clone(),
                    day,
                    start,
                    end,
                    heads: shift.heads,
                    skills: shift.skills.clone(),
                });
            }
        }
        let mut own = slots.split_off(first);
        sort_by_key(&mut own, |slot| slot.start);
        slots.append(&mut own);
    }
    slots
}
