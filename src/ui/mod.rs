//! What is seen: Leptos views over the app. Parts and drawings know nothing of it; pages read it through the stage.

mod by_hand;
pub mod data;
mod deliveries;
pub mod drawings;
pub mod frame;
pub mod import;
pub mod more;
pub mod pages;
pub mod parts;
pub mod people;
pub mod posts;
mod record;
mod rooms;
mod root;
pub mod rota;
mod rounds;
pub mod site;
pub mod stage;
pub mod today;
pub mod words;

pub use root::Root;
