//! The site: the plan, the buildings with their façades, gates and checkpoints, suppliers.

mod add_building;
mod building;
mod buildings;
mod doors;
mod dwellers;
mod in_bulk;
mod pages;
mod places;
mod plan;
mod stairwell;
mod suppliers;
mod whereabouts;

pub use pages::{BuildingPage, SitePage};
