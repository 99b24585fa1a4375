//! What the judge finds: a rule not kept, by whom, where and by how much, typed so that a page can say it in a sentence.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::rule::{Rule, Severity};
use crate::domain::people::{PersonId, Skill};
use crate::domain::rota::{Duty, PostId, ShiftId, Slot};
use crate::domain::time::{Date, Minutes};
use crate::domain::workspace::Workspace;

/// One shift of one post on the day it begins.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SlotRef {
    /// The post.
    pub post: PostId,
    /// The shift.
    pub shift: ShiftId,
    /// The day on which it begins.
    #[serde(with = "crate::domain::time::text")]
    pub day: Date,
}

impl SlotRef {
    /// The slot a duty says it is for.
    pub fn of(duty: &Duty) -> Self {
        Self { post: duty.post.clone(), shift: duty.shift.clone(), day: duty.day }
    }

    /// Its start and end by the wall clock; `None` when the shift exists no more.
    pub fn times(&self, workspace: &Workspace) -> Option<(DateTime, DateTime)> {
        workspace.shift(&self.shift).map(|(_, shift)| shift.times_on(self.day))
    }
}

impl From<&Slot> for SlotRef {
    fn from(slot: &Slot) -> Self {
        Self { post: slot.post.clone(), shift: slot.shift.clone(), day: slot.day }
    }
}

/// By how much a rule is not kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum Amount {
    /// There is nothing to measure.
    Nothing,
    /// A length of time: minutes shared by two duties (limit 0), rest between them, hours in the week.
    Time {
        /// What it is.
        is: Minutes,
        /// What it should be at the least or at the most.
        limit: Minutes,
    },
    /// Heads at a post.
    Heads {
        /// How many there are.
        there: u16,
        /// How many there should be at the least, or may be at the most.
        limit: u16,
    },
    /// Days, nights or weekends in a row.
    Count {
        /// How many there are.
        is: u16,
        /// How many there may be at the most.
        limit: u16,
    },
    /// Heads with a skill at a post.
    Skilled {
        /// The skill.
        skill: Skill,
        /// How many people there have it.
        there: u16,
        /// How many should have it.
        limit: u16,
    },
}

/// A rule that is not kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Which rule.
    pub rule: Rule,
    /// How grave it is.
    pub severity: Severity,
    /// Whom it concerns.
    pub people: Vec<PersonId>,
    /// Where and when; for two duties that clash, the earlier first.
    pub slots: Vec<SlotRef>,
    /// By how much.
    pub amount: Amount,
    /// Does it rest wholly on pins and on duties of other weeks, so that no plan for this week could mend it?
    pub by_hand: bool,
}

impl Finding {
    /// A finding about a rule, with the rule's own severity, that a plan could mend.
    pub fn of(rule: Rule, people: Vec<PersonId>, slots: Vec<SlotRef>, amount: Amount) -> Self {
        Self { rule, severity: rule.severity(), people, slots, amount, by_hand: false }
    }

    /// Heads missing, for a gap in cover; else 0.
    pub fn open_heads(&self) -> u32 {
        match (self.rule, &self.amount) {
            (Rule::LeastHeads, Amount::Heads { there, limit }) => u32::from(limit.saturating_sub(*there)),
            _ => 0,
        }
    }
}

/// What the judge says of a week's duties.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// Everything found: the gravest rules first, then by time.
    pub findings: Vec<Finding>,
}

impl Verdict {
    /// May the plan be shown and accepted: is nothing broken but what was decided by hand?
    pub fn accepted(&self) -> bool {
        self.findings.iter().all(|finding| finding.severity != Severity::Broken || finding.by_hand)
    }

    /// The findings of one gravity.
    pub fn of(&self, severity: Severity) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.severity == severity)
    }

    /// Heads missing from what the shifts need at the least.
    pub fn open_heads(&self) -> u32 {
        self.findings.iter().map(Finding::open_heads).sum()
    }
}
