//! What a person does with orders, errands and deliveries.

use crate::domain::deliveries::{Order, OrderId};

/// What a person does with orders, errands and deliveries.
#[allow(clippy::large_enum_variant, reason = "one at a time, made by a person's act")]
#[derive(Clone, Debug, PartialEq)]
pub enum DeliveriesCommand {
    /// Write an order's record; one without an id is added.
    SaveOrder(Order),
    /// Take an order out.
    RemoveOrder(OrderId),
}
