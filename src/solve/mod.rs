//! How good plans are found: pure, seeded, stoppable. Uses only the domain.

pub mod batch_work;
pub mod batches;
pub mod deliveries;
mod doors;
pub mod job;
mod pace;
pub mod plan_work;
mod random;
pub mod roster_work;
pub mod rota;
pub mod round_work;
pub mod rounds;
pub mod route_work;
pub mod routes;
pub mod work;
