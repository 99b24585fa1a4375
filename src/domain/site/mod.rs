//! The site: buildings with their stairwells and doors, gates, checkpoints, the service centre, suppliers.

mod building;
mod door;
mod place;

pub use building::{Building, BuildingId, Doors, Stairwell, StairwellId};
pub use door::{Door, regular_number};
pub use place::{GateState, Place, PlaceId, PlaceKind, Point, Supplier, SupplierId};
