//! The pages of orders, errands and deliveries.

use super::percent_encoded;
use crate::domain::deliveries::{BatchId, ErrandId, OrderId};

/// One page of orders, errands and deliveries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum DeliveriesPage {
    /// `/deliveries`: everything that is open, by stage.
    #[default]
    Desk,
    /// `/paste`: a chat, pasted and read.
    Paste,
    /// `/orders/ID`: one order.
    Order(OrderId),
    /// `/errands/ID`: one errand.
    Errand(ErrandId),
    /// `/deliveries/report`: what was done for how many; the packing list; handing on.
    Report,
    /// `/prices`: what suppliers ask.
    Prices,
    /// `/shop`: the shopping lists.
    Shop,
    /// `/inbox`: whatever waits for somebody, of all three jobs.
    Inbox,
    /// `/batches/ID`: what is carried together, by whom.
    Batch(BatchId),
    /// `/batches/ID/carry/N`: the way of one carrier, counted from 1 in the address.
    Carry(BatchId, usize),
}

impl DeliveriesPage {
    pub(super) fn of_parts(parts: &[&str]) -> Option<Self> {
        Some(match *parts {
            ["deliveries"] => Self::Desk,
            ["paste"] => Self::Paste,
            ["orders", id] => Self::Order(OrderId::new(id)),
            ["errands", id] => Self::Errand(ErrandId::new(id)),
            ["deliveries", "report"] => Self::Report,
            ["prices"] => Self::Prices,
            ["shop"] => Self::Shop,
            ["inbox"] => Self::Inbox,
            ["batches", id] => Self::Batch(BatchId::new(id)),
            ["batches", id, "carry", number] => {
                Self::Carry(BatchId::new(id), number.parse::<usize>().ok()?.checked_sub(1)?)
            }
            _ => return None,
        })
    }

    pub(super) fn path(&self) -> String {
        match self {
            Self::Desk => "deliveries".to_owned(),
            Self::Paste => "paste".to_owned(),
            Self::Order(id) => format!("orders/{}", percent_encoded(id.as_str())),
            Self::Errand(id) => format!("errands/{}", percent_encoded(id.as_str())),
            Self::Report => "deliveries/report".to_owned(),
            Self::Prices => "prices".to_owned(),
            Self::Shop => "shop".to_owned(),
            Self::Inbox => "inbox".to_owned(),
            Self::Batch(id) => format!("batches/{}", percent_encoded(id.as_str())),
            Self::Carry(id, carrier) => format!("batches/{}/carry/{}", percent_encoded(id.as_str()), carrier + 1),
        }
    }

    pub(super) fn up(&self) -> Option<Self> {
        match self {
            Self::Desk => None,
            Self::Carry(id, _) => Some(Self::Batch(id.clone())),
            _ => Some(Self::Desk),
        }
    }
}
