//! Orders and errands of households, from the wish to the door: what is wanted, what it costs, how far it has come.

mod batch;
mod chat;
mod errand;
mod handover;
mod item;
mod medicine;
mod money;
mod order;
mod price;
mod quantity;
mod stage;

pub use batch::{Batch, BatchId, Carrier, Drop, Run};
pub use chat::{Chat, ChatId};
pub use errand::{Errand, ErrandId};
pub use handover::{AtDoor, Handover};
pub use item::{Got, Item};
pub use medicine::{Medicine, Stock};
pub use money::Money;
pub use order::{Order, OrderId};
pub use price::{Price, PriceId};
pub use quantity::Quantity;
pub use stage::Stage;
