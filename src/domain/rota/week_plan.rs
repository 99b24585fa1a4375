//! Whether a week's rota is a draft or published.

use serde::{Deserialize, Serialize};

use crate::domain::community::Extra;
use crate::domain::id::Id;
use crate::domain::time::text::Written;
use crate::domain::time::{DateTime, Week};

/// The identity of a week's plan: its Monday.
pub type WeekPlanId = Id<WeekPlan>;

/// How far a week's rota has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanState {
    /// Still being made.
    #[default]
    Draft,
    /// Handed out to people.
    Published,
}

/// The state of one week's rota.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WeekPlan {
    /// The record's identity.
    pub id: WeekPlanId,
    /// Which week.
    pub week: Week,
    /// Draft or published.
    #[serde(default)]
    pub state: PlanState,
    /// When it was published, by the wall clock.
    #[serde(default, with = "crate::domain::time::text")]
    pub published_at: Option<DateTime>,
    /// Fields a newer version wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

impl WeekPlan {
    /// A draft of this week.
    pub fn draft(week: Week) -> Self {
        let id = Self::id_of(week);
        Self { id, week, state: PlanState::Draft, published_at: None, extra: Extra::new() }
    }

    /// The identity of a week's plan.
    pub fn id_of(week: Week) -> WeekPlanId {
        WeekPlanId::new(week.monday().plain())
    }
}
