//! From rows of text cells to drafts: one file per table.

mod cells;
mod households;
mod pattern;
mod people;
mod pharmacies;
mod posts;
mod prices;
mod rows;
mod site;

pub use cells::date as read_date;
pub use households::read as read_households;
pub use people::read as read_people;
pub use pharmacies::read as read_pharmacies;
pub use posts::read as read_posts;
pub use prices::read as read_prices;
pub use rows::Rows;
pub use site::read as read_site;
