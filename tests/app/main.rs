//! What a person can do, as commands in and effects and workspace out; no browser, no clock, no disk.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod batches;
mod data;
mod deliveries;
mod handed_on;
mod importing;
mod in_bulk;
mod ledger;
mod mending;
mod pasting;
mod people;
mod phone;
mod planning;
mod rooms;
mod rota;
mod rounds;
mod saving;
mod shop;
mod today;
mod zone;
