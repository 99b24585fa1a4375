//! What a person does with households and rounds.

use std::collections::BTreeMap;

use super::by_hand::ByHand;
use super::hand_on::HandOn;
use super::planning::RoundPlanCommand;
use crate::domain::households::{Household, HouseholdId};
use crate::domain::rounds::{Outcome, Outside, OutsideId, Round, RoundId, Visit, VisitId};
use crate::domain::site::DoorAt;

/// What a person does with households and rounds.
#[allow(clippy::large_enum_variant, reason = "one at a time, made by a person's act")]
#[derive(Clone, Debug, PartialEq)]
pub enum RoundsCommand {
    /// Write a household's record; one without an id is added.
    SaveHousehold(Household),
    /// Take a household out.
    RemoveHousehold(HouseholdId),
    /// Begin a round, and show how it is planned.
    Begin(Round),
    /// Write a round's record.
    Save(Round),
    /// Take a round out, its visits with it.
    Remove(RoundId),
    /// Plan who goes where.
    Plan(RoundPlanCommand),
    /// Change the plan by hand.
    Change(RoundId, ByHand),
    /// Note a visit to a door.
    Visit {
        /// The round.
        round: RoundId,
        /// The door.
        at: DoorAt,
        /// What was found.
        outcome: Outcome,
        /// What was answered, by the questions' keys.
        answers: BTreeMap<String, String>,
        /// Whatever else was seen.
        note: String,
    },
    /// Make an order or an errand of what somebody needs.
    Need {
        /// The door.
        at: DoorAt,
        /// What they need, in their words.
        words: String,
        /// An errand, and no order?
        errand: bool,
    },
    /// Write a visit's record: its answers and its note.
    SaveVisit(Visit),
    /// Take a visit out that was noted by mistake.
    RemoveVisit(VisitId),
    /// Note who was found outside the list; the id is given here.
    FoundOutside(Outside),
    /// Write what became of those who were found outside the list.
    SaveOutside(Outside),
    /// Take such a note out.
    RemoveOutside(OutsideId),
    /// Hand a round, the households or the site on as a file.
    HandOn(HandOn),
}
