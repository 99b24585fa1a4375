//! People: the list of everybody, and one person with what they can do and when they can come.

mod coming;
mod exceptions;
mod limits;
mod pages;
mod person;
mod roll;
mod skills;
mod weekly;
mod window;

pub use pages::{PeoplePage, PersonPage};
