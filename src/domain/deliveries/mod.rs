//! Orders and errands of households, from the wish to the door: what is wanted, what it costs, how far it has come.

mod errand;
mod item;
mod medicine;
mod money;
mod order;
mod price;
mod quantity;
mod stage;

pub use errand::Errand;
pub use item::Item;
pub use medicine::{Medicine, Stock};
pub use money::Money;
pub use order::{Order, OrderId};
pub use price::{Price, PriceId};
pub use quantity::Quantity;
pub use stage::Stage;
