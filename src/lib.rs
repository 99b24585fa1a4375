//! Stairwell: a planner for neighbourhood volunteers that runs wholly in the browser.
//!
//! The layers, in reading order; each may use the ones named for it and no other (`tests/architecture` sees to it).

// What things are. Uses nothing of ours.
pub mod domain;
// How good plans are found. Uses domain.
pub mod solve;
// What we remember. Uses domain.
pub mod store;
// Other people's formats. Uses domain.
pub mod exchange;
// What a person can do: events in, effects out. Uses domain, solve, store, exchange.
pub mod app;
// The machine: every browser call outside the views. Uses app, store, solve, exchange.
#[cfg(target_arch = "wasm32")]
pub mod browser;
// What is seen. Uses domain, solve, app and the locale keys.
#[cfg(target_arch = "wasm32")]
pub mod ui;
