//! People: who they are, what they can do, when they can come and how much is enough.

mod availability;
mod person;
mod skill;

pub use availability::{Availability, DatedAvailability, DayWindow, WeeklyWindow};
pub use person::{Person, PersonId, Role};
pub use skill::Skill;
