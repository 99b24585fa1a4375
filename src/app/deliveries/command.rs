//! What a person does with orders, errands and deliveries.

use super::batches::BatchCommand;
use super::hand_on::{HandOn, Options};
use super::paste::PasteCommand;
use super::shop::ShopCommand;
use crate::domain::deliveries::{Errand, ErrandId, Order, OrderId, Stage};
use crate::domain::people::PersonId;

/// What a person does with orders, errands and deliveries.
#[allow(clippy::large_enum_variant, reason = "one at a time, made by a person's act")]
#[derive(Clone, Debug, PartialEq)]
pub enum DeliveriesCommand {
    /// Write an order's record; one without an id is added, and its page is shown.
    SaveOrder(Order),
    /// Take an order out.
    RemoveOrder(OrderId),
    /// Write down once more what a household ordered last.
    Repeat(OrderId),
    /// Orders come to a step. None of them passes over the disinfecting.
    Advance(Vec<OrderId>, Stage),
    /// Somebody has a step in hand for every order that has not come so far, or nobody has.
    Own(Stage, Option<PersonId>),
    /// Write an errand's record; one without an id is added, and its page is shown.
    SaveErrand(Errand),
    /// Take an errand out.
    RemoveErrand(ErrandId),
    /// Hand orders and errands on, with what is ticked.
    HandOn(HandOn, Options),
    /// Read a pasted chat.
    Paste(PasteCommand),
    /// Prices, and buying.
    Shop(ShopCommand),
    /// Carry orders together.
    Batch(BatchCommand),
}
