//! From orders to shopping lists and weights, and from a list of medicines to the pharmacies that have them. Exact, no search.

mod pharmacies;
mod shopping;
mod weight;

pub use pharmacies::{Bought, Sourcing, cheapest, fewest};
pub use shopping::{Line, Part, Share, Shopping, ShoppingList, Thing, Unpriced, consolidated};
pub use weight::{Weight, weight};
