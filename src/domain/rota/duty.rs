//! Duties: one person at one shift of one day.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{PostId, ShiftId};
use crate::domain::community::Extra;
use crate::domain::id::Id;
use crate::domain::people::PersonId;
use crate::domain::time::text::Written;

/// The identity of a duty; made from what it says, so that two phones assigning the same person make one duty.
pub type DutyId = Id<Duty>;

/// One person at one shift of one day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Duty {
    /// The record's identity.
    pub id: DutyId,
    /// Who.
    pub person: PersonId,
    /// At which post.
    pub post: PostId,
    /// Which of its shifts.
    pub shift: ShiftId,
    /// The day on which the shift begins.
    #[serde(with = "crate::domain::time::text")]
    pub day: Date,
    /// Did a person decide this, so that no plan may change it?
    #[serde(default)]
    pub pinned: bool,
    /// Fields a newer version wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Duty {
    /// The duty of this person at this shift on this day, not pinned.
    pub fn new(person: PersonId, post: PostId, shift: ShiftId, day: Date) -> Self {
        let id = DutyId::new(format!("{}/{shift}/{person}", day.plain()));
        Self { id, person, post, shift, day, pinned: false, extra: Extra::new() }
    }
}
