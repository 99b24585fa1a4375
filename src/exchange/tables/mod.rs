//! From rows of text cells to drafts: one file per table.

mod cells;
mod pattern;
mod people;
mod posts;
mod rows;
mod site;

pub use people::read as read_people;
pub use posts::read as read_posts;
pub use rows::Rows;
pub use site::read as read_site;
