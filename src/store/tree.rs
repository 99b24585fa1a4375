//! Where records lie in the document: one root map per table, in it one map per record, in that one entry per field.

use crate::domain::order;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde_json::{Map as Fields, Value};
use yrs::branch::{BranchID, BranchPtr};
use yrs::types::ToJson;
use yrs::{Doc, Map, MapPrelim, MapRef, Out, ReadTxn, TransactionMut};

use super::problem::Reason;
use super::record::Edit;
use super::table::Table;
use super::value::from_any;

/// The root maps of a document.
pub(super) struct Tree {
    roots: [MapRef; Table::ALL.len()],
}

impl Tree {
    /// The root maps of a document, made where they are not there yet.
    pub fn of(doc: &Doc) -> Self {
        Self { roots: Table::ALL.map(|table| doc.get_or_insert_map(table.name())) }
    }

    fn root(&self, table: Table) -> &MapRef {
        &self.roots[table as usize]
    }

    /// Writes one edit: of a record's fields only those that differ from what is there. A field that the edit does
    /// not name stays, so what a newer version wrote is never lost.
    pub fn write(&self, txn: &mut TransactionMut, edit: &Edit) {
        let root = self.root(edit.table);
        let Some(fields) = &edit.fields else {
            root.remove(txn, &edit.id);
            return;
        };
        let record = self
            .record(txn, edit.table, &edit.id)
            .unwrap_or_else(|| root.insert(txn, edit.id.as_str(), MapPrelim::default()));
        for (name, value) in fields {
            let same = match record.get(txn, name) {
                Some(Out::Any(there)) => there == *value,
                Some(nested) => nested.to_json(txn) == *value,
                None => false,
            };
            if !same {
                record.insert(txn, name.as_str(), value.clone());
            }
        }
    }

    /// The fields of a record; `None` when it is not there.
    pub fn fields<T: ReadTxn>(&self, txn: &T, table: Table, id: &str) -> Result<Option<Fields<String, Value>>, Reason> {
        let Some(record) = self.record(txn, table, id) else {
            return if self.root(table).contains_key(txn, id) { Err(Reason::NotARecord) } else { Ok(None) };
        };
        record
            .iter(txn)
            .map(|(name, value)| Ok((name.to_owned(), from_any(&value.to_json(txn))?)))
            .collect::<Result<_, _>>()
            .map(Some)
    }

    /// Every record there is.
    pub fn records<T: ReadTxn>(&self, txn: &T) -> BTreeSet<(Table, String)> {
        order::set(Table::ALL.into_iter().flat_map(|table| self.ids(txn, table).into_iter().map(move |id| (table, id))))
    }

    fn ids<T: ReadTxn>(&self, txn: &T, table: Table) -> Vec<String> {
        match table {
            Table::Community => vec![String::new()],
            _ => self.root(table).keys(txn).map(str::to_owned).collect(),
        }
    }

    /// The records that a finished transaction added, edited or took out, when `known` were there before it.
    ///
    /// yrs names the maps that changed, and with each the maps above it, but leaves out those that are new. Of what it
    /// names only the addresses may be looked at, for a map that was taken out is freed by then.
    pub fn touched(&self, txn: &TransactionMut, known: &Known) -> BTreeSet<(Table, String)> {
        let changed: HashSet<BranchPtr> = txn.changed_parent_types().iter().copied().collect();
        let mut touched = BTreeSet::new();
        for table in Table::ALL.into_iter().filter(|table| changed.contains(&pointer(self.root(*table)))) {
            let ids = match (table, known.get(&table)) {
                (Table::Community, _) => vec![String::new()],
                (_, Some(known)) => touched_in(self.root(table), txn, known, &changed),
                (_, None) => self.ids(txn, table),
            };
            touched.extend(ids.into_iter().map(|id| (table, id)));
        }
        touched
    }

    /// Which map a record is at present; `None` where none is, or something else.
    pub fn identity<T: ReadTxn>(&self, txn: &T, table: Table, id: &str) -> Option<BranchID> {
        self.record(txn, table, id).as_ref().map(identity)
    }

    fn record<T: ReadTxn>(&self, txn: &T, table: Table, id: &str) -> Option<MapRef> {
        match self.root(table).get(txn, id) {
            _ if table == Table::Community => Some(self.root(table).clone()),
            Some(Out::YMap(record)) => Some(record),
            _ => None,
        }
    }
}

/// The ids of one table's records that were edited, added (or are another map now), or taken out.
fn touched_in(
    root: &MapRef,
    txn: &TransactionMut,
    known: &BTreeMap<String, BranchID>,
    changed: &HashSet<BranchPtr>,
) -> Vec<String> {
    let is_touched = |id: &str, out: &Out| match out {
        Out::YMap(map) => changed.contains(&pointer(map)) || known.get(id) != Some(&identity(map)),
        _ => true,
    };
    let there = root.iter(txn).filter(|(id, out)| is_touched(id, out)).map(|(id, _)| id.to_owned());
    let gone = known.keys().filter(|id| !root.contains_key(txn, id)).cloned();
    there.chain(gone).collect()
}

/// Which map each known record was when it was last read: a record made on two phones apart becomes another map.
pub(super) type Known = BTreeMap<Table, BTreeMap<String, BranchID>>;

fn identity(map: &MapRef) -> BranchID {
    map.as_ref().id()
}

fn pointer(map: &MapRef) -> BranchPtr {
    BranchPtr::from(map.as_ref())
}
