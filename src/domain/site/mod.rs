//! The site: buildings with their stairwells and doors, gates, checkpoints, the service centre, suppliers.

mod building;
mod door;
mod door_at;
mod place;

pub use building::{Building, BuildingId, Doors, Stairwell, StairwellId};
pub use door::{Door, door_key, regular_number};
pub use door_at::DoorAt;
pub use place::{GateState, Place, PlaceId, PlaceKind, Point, Supplier, SupplierId};
