//! The later tables: what the first page does not show. Their records lie in the document from the start; they are read
//! into the workspace once the reading of them has come, so that the page need not bring it along.

use serde::Serialize;
use serde_json::{Map, Value};

use super::change::Change;
use super::problem::Reason;
pub use super::record::Later;
use super::record::put;
use super::table::Table;
use crate::domain::deliveries::{Batch, Chat, Errand, Order, Price};
use crate::domain::households::Household;
use crate::domain::id::Id;
use crate::domain::rounds::{Outside, Round, Visit};
use crate::domain::site::{Building, Place, Stairwell, Supplier};
use crate::domain::workspace::Workspace;

/// The reading of the later tables; whoever names it brings it along.
pub const LATER: Later = Later { place };

fn place(workspace: &mut Workspace, table: Table, id: &str, fields: Option<Map<String, Value>>) -> Result<(), Reason> {
    match table {
        Table::Buildings => put(&mut workspace.buildings, id, fields, |building| &building.id),
        Table::Stairwells => put(&mut workspace.stairwells, id, fields, |stairwell| &stairwell.id),
        Table::Places => put(&mut workspace.places, id, fields, |place| &place.id),
        Table::Suppliers => put(&mut workspace.suppliers, id, fields, |supplier| &supplier.id),
        Table::Households => put(&mut workspace.households, id, fields, |household| &household.id),
        Table::Rounds => put(&mut workspace.rounds, id, fields, |round| &round.id),
        Table::Visits => put(&mut workspace.visits, id, fields, |visit| &visit.id),
        Table::Outside => put(&mut workspace.outside, id, fields, |outside| &outside.id),
        Table::Orders => put(&mut workspace.orders, id, fields, |order| &order.id),
        Table::Errands => put(&mut workspace.errands, id, fields, |errand| &errand.id),
        Table::Prices => put(&mut workspace.prices, id, fields, |price| &price.id),
        Table::Chats => put(&mut workspace.chats, id, fields, |chat| &chat.id),
        Table::Batches => put(&mut workspace.batches, id, fields, |batch| &batch.id),
        _ => Ok(()),
    }
}

/// A record of a later table.
pub trait Record: Serialize + Sized {
    /// Its table.
    const TABLE: Table;
    /// Its id.
    fn id(&self) -> &Id<Self>;
}

macro_rules! records {
    ($($record:ty: $table:ident),*) => {
        $(impl Record for $record {
            const TABLE: Table = Table::$table;
            fn id(&self) -> &Id<Self> {
                &self.id
            }
        })*
    };
}

records!(
    Building: Buildings,
    Stairwell: Stairwells,
    Place: Places,
    Supplier: Suppliers,
    Household: Households,
    Round: Rounds,
    Visit: Visits,
    Outside: Outside,
    Order: Orders,
    Errand: Errands,
    Price: Prices,
    Chat: Chats,
    Batch: Batches
);

/// The change that adds or edits a record. One that cannot be written as a record is refused when it is committed.
pub fn saved<R: Record>(record: &R) -> Change {
    let fields = serde_json::to_value(record).unwrap_or(Value::Null);
    Change::RecordSaved { table: R::TABLE, id: record.id().as_str().to_owned(), record: fields }
}

/// The change that takes a record out.
pub fn removed<R: Record>(id: &Id<R>) -> Change {
    Change::RecordRemoved { table: R::TABLE, id: id.as_str().to_owned() }
}
