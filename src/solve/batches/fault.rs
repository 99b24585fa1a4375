//! What makes it impossible to plan a batch: which thing, and what is wrong with it.

use serde::{Deserialize, Serialize};

use super::batch::Batch;
use crate::domain::people::DayWindow;
use crate::solve::routes::problem::Fault;

/// One thing that is wrong with a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BatchFault {
    /// There is no order to bring.
    NoOrders,
    /// Nobody carries.
    NoCarriers,
    /// A time when the household wants it ends before it begins.
    OrderWindow {
        /// The order.
        call: u32,
    },
    /// The carrier's hours end before they begin.
    CarrierHours {
        /// The carrier.
        carrier: u32,
    },
    /// Anything else, as the routing engine names it: its stops are the orders.
    Route(Fault),
}

/// Everything that is wrong with a batch, as far as it can be seen before it is a routing problem.
pub fn faults(batch: &Batch) -> Vec<BatchFault> {
    let mut faults = Vec::new();
    if batch.calls.is_empty() {
        faults.push(BatchFault::NoOrders);
    }
    if batch.carriers.is_empty() {
        faults.push(BatchFault::NoCarriers);
    }
    let turned = |window: &DayWindow| window.from >= window.to;
    let calls = (0..).zip(&batch.calls).filter(|(_, call)| call.windows.iter().any(turned));
    faults.extend(calls.map(|(call, _)| BatchFault::OrderWindow { call }));
    let carriers = (0..).zip(&batch.carriers).filter(|(_, carrier)| turned(&carrier.hours));
    faults.extend(carriers.map(|(carrier, _)| BatchFault::CarrierHours { carrier }));
    faults
}
