//! What is seen: Leptos views over the app.

pub mod stage;
