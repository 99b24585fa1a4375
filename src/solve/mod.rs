//! How good plans are found: pure, seeded, stoppable. Uses only the domain.

pub mod job;
pub mod rota;
