//! People: the list of everybody, and one person with what they can do and when they can come.

mod coming;
mod exceptions;
mod limits;
mod pages;
mod partners;
mod person;
mod roll;
mod skills;
mod weekly;
pub(super) mod window;
mod wishes;

pub use pages::{PeoplePage, PersonPage};
