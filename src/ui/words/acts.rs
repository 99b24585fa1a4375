//! Acts and notices in words: what was just done, and what undo would take back.

use super::{Language, action, count, names, refusals, times};
use crate::app::Notice;
use crate::app::action::Action;
use crate::domain::workspace::Workspace;

/// What an act did, in a sentence.
pub fn done(l: Language, act: &Action) -> String {
    match act {
        Action::AddedPerson(name) => action::added_person(l, name),
        Action::EditedPerson(name) => action::edited_person(l, name),
        Action::RemovedPerson(name) => action::removed_person(l, name),
        Action::AddedToSite(name) => action::added_to_site(l, name),
        Action::EditedSite(name) => action::edited_site(l, name),
        Action::RemovedFromSite(name) => action::removed_from_site(l, name),
        Action::AddedPost(name) => action::added_post(l, name),
        Action::EditedPost(name) => action::edited_post(l, name),
        Action::RemovedPost(name) => action::removed_post(l, name),
        Action::Assigned(name, day) => action::assigned(l, name, times::date(l, *day)),
        Action::Cleared(name, day) => action::cleared(l, name, times::date(l, *day)),
        Action::Pinned(name, day) => action::pinned(l, name, times::date(l, *day)),
        Action::Unpinned(name, day) => action::unpinned(l, name, times::date(l, *day)),
        Action::HandedOver(from, to) => action::handed_over(l, from, to),
        Action::Swapped(one, other) => action::swapped(l, one, other),
        Action::ClearedWeek(_) => action::cleared_week(l).to_owned(),
        Action::Planned(_, changes) => action::planned(l, count::changes(l, *changes)),
        Action::Published(_) => action::published(l).to_owned(),
        Action::Unpublished(_) => action::unpublished(l).to_owned(),
        Action::EditedCommunity => action::edited_community(l).to_owned(),
        Action::Imported { new, changed, .. } | Action::ImportedDeliveries { new, changed } => {
            action::imported(l, new, changed)
        }
        Action::ImportedSample => action::imported_sample(l).to_owned(),
        Action::ImportedRota(week) => action::imported_rota(l, times::date(l, week.monday())),
        Action::BeganRound(day) => action::began_round(l, times::date(l, *day)),
        Action::EditedRound(day) => action::edited_round(l, times::date(l, *day)),
        Action::RemovedRound(day) => action::removed_round(l, times::date(l, *day)),
        Action::Visited(door, outcome) => action::visited(l, door, names::outcome_of(l, *outcome)),
        Action::RemovedVisit(door) => action::removed_visit(l, door),
        Action::FoundOutside(place) => action::found_outside(l, place),
        Action::WroteOrder(household) => action::wrote_order(l, household),
        Action::ChangedOrders(orders) => action::changed_orders(l, *orders),
        Action::TookChat(count) => action::took_chat(l, count),
        Action::BeganBatch(day) => action::began_batch(l, times::date(l, *day)),
        Action::EditedBatch(day) => action::edited_batch(l, times::date(l, *day)),
        Action::RemovedBatch(day) => action::removed_batch(l, times::date(l, *day)),
        Action::BatchLeft(day) => action::batch_left(l, times::date(l, *day)),
        Action::AtDoor(household, how) => action::at_door(l, household, names::at_door(l, *how)),
        Action::RemovedOrder(household) => action::removed_order(l, household),
        Action::Restored => action::restored(l).to_owned(),
        Action::ClearedAll => action::cleared_all(l).to_owned(),
    }
}

/// The notice at the foot of the page, in a sentence.
pub fn notice(l: Language, workspace: &Workspace, notice: &Notice) -> String {
    match notice {
        Notice::Done(act) => done(l, act),
        Notice::Undone(act) => action::undone(l, done(l, act)),
        Notice::Redone(act) => action::redone(l, done(l, act)),
        Notice::Refused(refusal) => refusals::refusal(l, workspace, refusal),
        Notice::FileSaved(name) => action::file_saved(l, name),
        Notice::PartlyRead(pieces) => action::partly_read(l, pieces),
    }
}
