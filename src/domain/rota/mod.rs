//! The rota: posts, the shifts that recur at them, who stands which, and whether the week is published.

mod coverage;
mod duty;
mod post;
mod shift;
mod slot;
mod week_plan;

pub use coverage::Piece;
pub use duty::{Duty, DutyId};
pub use post::{Beat, Post, PostId, PostKind};
pub use shift::{Heads, HolidayRule, Shift, ShiftId, SkillNeed};
pub use slot::{Slot, dawn_minutes, is_night, night_of};
pub use week_plan::{PlanState, WeekPlan, WeekPlanId};
