//! What things are: plain data and its invariants. No IO, no clock, no randomness, nothing of ours below it.

pub mod community;
pub mod deliveries;
pub mod hints;
pub mod households;
pub mod id;
pub mod in_a_row;
pub mod inbox;
pub mod ledger;
pub mod order;
pub mod packing;
pub mod people;
pub mod revisit;
pub mod rota;
pub mod rounds;
pub mod service_count;
pub mod site;
pub mod telephone;
pub mod time;
pub mod week_slots;
pub mod workspace;
