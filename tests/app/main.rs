//! What a person can do, as commands in and effects and workspace out; no browser, no clock, no disk.

mod people;
mod phone;
mod rota;
mod saving;
mod today;
