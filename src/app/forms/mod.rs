//! What a person types into a field and what it means: text in, a value or a typed problem out.

mod amounts;
mod building_list;
mod door_list;
mod figures;
mod windows;

pub use amounts::{money, quantity};
pub use building_list::{MOST_BUILDINGS, building_list};
pub use door_list::door_list;
pub use figures::{FieldProblem, clock, clock_text, count, end_text, hours, hours_text, metres, minute_of};
pub use windows::WindowDraft;
