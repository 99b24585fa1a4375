//! People: who they are, what they can do, when they can come and how much is enough.

mod availability;
mod person;
mod skill;
mod wish;

pub use availability::{Availability, DatedAvailability, DayWindow, WeeklyWindow};
pub use person::{Pair, Person, PersonId, Role};
pub use skill::Skill;
pub use wish::{PairKind, Wish, WishKind};
