//! The document behind the workspace: a CRDT that merges what two phones wrote, hidden from everybody else.
//!
//! Every record is a map of its fields, kept by its id in its table. So when two phones edit different fields of one
//! person both edits stand; when both edit one field, one of them wins, the same on every phone. A list (the shifts of
//! a post) is one field. When one phone takes a record out while another edits it, the removal stands on both: the
//! edit goes with the record. When two phones make a record of the same id apart, one of the two stands whole.

use crate::domain::order;
use crate::domain::order::sort_by;
use std::collections::BTreeSet;

use serde_json::{Map, Value};
use yrs::updates::decoder::Decode;
use yrs::updates::encoder::Encode;
use yrs::{ClientID, Doc, Options, ReadTxn, StateVector, Transact, TransactionMut, Update};

use super::change::Change;
use super::problem::{Quarantined, Reason, StoreProblem, Touched};
use super::record::{Edit, Later, as_it_is, later_change, place};
use super::table::Table;
use super::tree::{Known, Tree};
use crate::domain::workspace::Workspace;

/// The community's document and the workspace that is read from it.
pub struct Document {
    doc: Doc,
    tree: Tree,
    known: Known,
    workspace: Workspace,
    quarantined: Vec<Quarantined>,
    later: Option<Later>,
}

impl Document {
    /// An empty document. `client` names the writer and must be random and new each time a document is opened (of its
    /// bits the lower 53 are used): two writers under one name would take each other's edits for their own.
    pub fn new(client: u64) -> Self {
        let doc = Doc::with_options(options(client));
        let tree = Tree::of(&doc);
        Self { doc, tree, known: Known::new(), workspace: Workspace::default(), quarantined: Vec::new(), later: None }
    }

    /// The document of these chunks, in any order; `client` as in [`Document::new`]. A chunk that does not decode is
    /// reported and the rest opens: leave such a chunk on the disk.
    pub fn open(client: u64, chunks: impl IntoIterator<Item = impl AsRef<[u8]>>) -> (Self, Vec<StoreProblem>) {
        let mut document = Self::new(client);
        let taken = take_in(&document.doc, chunks);
        let unreadable = |(index, detail)| StoreProblem::ChunkUnreadable { index, detail };
        let mut problems: Vec<StoreProblem> = taken.unread.into_iter().map(unreadable).collect();
        if !taken.waiting.is_empty() {
            problems.push(StoreProblem::EditsMissing);
        }
        document.read_all();
        (document, problems)
    }

    /// Writes the changes as one transaction and gives the update to append to the disk. Either all are written or none.
    pub fn commit(&mut self, changes: &[Change]) -> Result<Vec<u8>, StoreProblem> {
        let edits = changes.iter().map(Edit::of).collect::<Result<Vec<_>, _>>()?;
        let mut txn = self.doc.transact_mut();
        for edit in &edits {
            self.tree.write(&mut txn, edit);
        }
        let update = txn.encode_update_v1();
        drop(txn);
        self.read(order::set(edits.into_iter().map(|edit| (edit.table, edit.id))));
        Ok(update)
    }

    /// Takes in an update of another tab or phone, and reads again only the records it touched. Merging one twice, or
    /// late, does no harm. What builds on edits that have not come waits for them.
    ///
    /// Damaged bytes are refused. But a file or a link from outside belongs in the throwaway reader first: yrs decodes
    /// lists within lists by recursion, so bytes made to be a hundred thousand deep would exhaust the stack here.
    pub fn merge(&mut self, update: &[u8]) -> Result<Touched, StoreProblem> {
        let mut txn = self.doc.transact_mut();
        let applied = apply(&mut txn, update);
        txn.commit();
        let touched = self.tree.touched(&txn, &self.known);
        let waiting = txn.has_missing_updates();
        drop(txn);
        let records = touched.iter().map(|(table, id)| (*table, id.clone())).collect();
        self.read(touched);
        match applied {
            Ok(()) => Ok(Touched { records, waiting }),
            Err(detail) => Err(StoreProblem::UpdateUnreadable { detail }),
        }
    }

    /// Everything that is known, but for what is set aside.
    pub fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// Learns to read the later tables, and reads them. A second time changes nothing.
    pub fn learn(&mut self, later: Later) {
        if self.later.replace(later).is_some() {
            return;
        }
        let mut records = self.tree.records(&self.doc.transact());
        records.retain(|(table, _)| table.is_later());
        self.read(records);
    }

    /// Does it hold records of later tables that it cannot read yet?
    pub fn waits_for_later(&self) -> bool {
        self.later.is_none() && self.known.iter().any(|(table, known)| table.is_later() && !known.is_empty())
    }

    /// The change that makes a record what it is now: its saving, or its removal where there is none.
    pub(super) fn as_it_is(&self, table: Table, id: &str) -> Change {
        let fields = || self.tree.fields(&self.doc.transact(), table, id).ok().flatten();
        as_it_is(&self.workspace, table, id).unwrap_or_else(|| later_change(table, id, fields()))
    }

    /// The change that gives a record these fields; an error when it would not read with them.
    pub(super) fn saving(&self, table: Table, id: &str, fields: Map<String, Value>) -> Result<Change, Reason> {
        let mut only = Workspace::default();
        place(&mut only, self.later, table, id, Some(fields.clone()))?;
        Ok(as_it_is(&only, table, id).unwrap_or_else(|| later_change(table, id, Some(fields))))
    }

    /// The records that would not read, in order of table and id. They are kept as they are.
    pub fn quarantined(&self) -> &[Quarantined] {
        &self.quarantined
    }

    /// The whole document as one chunk, with all that this version does not know, but without edits that still wait for
    /// others: those are on the disk in the chunks they came in, which compacting leaves there.
    pub fn snapshot(&self) -> Vec<u8> {
        everything(&self.doc)
    }

    /// How far this document has come, for another to say what it lacks.
    pub fn state_vector(&self) -> Vec<u8> {
        self.doc.transact().state_vector().encode_v1()
    }

    /// Everything that a document which has come as far as `state_vector` says still lacks.
    pub fn update_since(&self, state_vector: &[u8]) -> Result<Vec<u8>, StoreProblem> {
        let theirs = StateVector::decode_v1(state_vector)
            .map_err(|error| StoreProblem::UpdateUnreadable { detail: error.to_string() })?;
        Ok(self.doc.transact().encode_diff_v1(&theirs))
    }

    fn read_all(&mut self) {
        let records = self.tree.records(&self.doc.transact());
        self.read(records);
    }

    /// Brings these records of the workspace to what the document says.
    fn read(&mut self, records: BTreeSet<(Table, String)>) {
        let txn = self.doc.transact();
        self.quarantined.retain(|odd| !records.contains(&(odd.table, odd.id.clone())));
        for (table, id) in records {
            let fields = self.tree.fields(&txn, table, &id);
            let read = match fields {
                Ok(fields) => place(&mut self.workspace, self.later, table, &id, fields),
                Err(reason) => place(&mut self.workspace, self.later, table, &id, None).and(Err(reason)),
            };
            let known = self.known.entry(table).or_default();
            match self.tree.identity(&txn, table, &id) {
                Some(map) => known.insert(id.clone(), map),
                None => known.remove(&id),
            };
            if let Err(reason) = read {
                self.quarantined.push(Quarantined { table, id, reason });
            }
        }
        sort_by(&mut self.quarantined, |a, b| (a.table, &a.id).cmp(&(b.table, &b.id)));
    }
}

/// Chunks gathered into one.
pub(super) struct Gathered {
    /// All that was taken in, as one chunk.
    pub snapshot: Vec<u8>,
    /// Which chunks (counted from 0) it replaces: every one but those that do not decode or hold edits that wait.
    pub replaced: Vec<usize>,
    /// Which chunks do not decode.
    pub unread: Vec<usize>,
}

/// Gathers chunks into one; `None` when that one would not read back as what was taken in.
pub(super) fn gathered(chunks: &[impl AsRef<[u8]>]) -> Option<Gathered> {
    // Nothing is written under this name, so no other writer can have it.
    let doc = Doc::with_options(options(0));
    let taken = take_in(&doc, chunks);
    let unread: Vec<usize> = taken.unread.into_iter().map(|(index, _)| index).collect();
    let replaced =
        (0..chunks.len()).filter(|index| !unread.contains(index) && !taken.waiting.contains(index)).collect();
    let snapshot = everything(&doc);
    let again = Doc::with_options(options(0));
    let reread = take_in(&again, [&snapshot]);
    let same = again.transact().snapshot() == doc.transact().snapshot();
    let reads_back = same && reread.unread.is_empty() && reread.waiting.is_empty();
    reads_back.then_some(Gathered { snapshot, replaced, unread })
}

fn options(client: u64) -> Options {
    // A fixed name for the document itself: nothing here reads it, and a random one would make two runs differ.
    Options::with_guid_and_client_id("stairwell".into(), ClientID::new(client & ((1 << 53) - 1)))
}

/// Everything but what still waits. (What waits, yrs can only hand on by a way that panics on damaged edits.)
fn everything(doc: &Doc) -> Vec<u8> {
    doc.transact().encode_diff_v1(&StateVector::default())
}

/// What became of chunks that were taken in, by their places counted from 0.
struct Taken {
    /// Those that do not decode, with what the decoder said.
    unread: Vec<(usize, String)>,
    /// Those taken in while edits waited for others; empty when all came in the end.
    waiting: Vec<usize>,
}

fn take_in(doc: &Doc, chunks: impl IntoIterator<Item = impl AsRef<[u8]>>) -> Taken {
    let mut txn = doc.transact_mut();
    let mut taken = Taken { unread: Vec::new(), waiting: Vec::new() };
    for (index, chunk) in chunks.into_iter().enumerate() {
        if let Err(detail) = apply(&mut txn, chunk.as_ref()) {
            taken.unread.push((index, detail));
        }
        if txn.has_missing_updates() {
            taken.waiting.push(index);
        } else {
            taken.waiting.clear();
        }
    }
    taken
}

fn apply(txn: &mut TransactionMut, bytes: &[u8]) -> Result<(), String> {
    let update = Update::decode_v1(bytes).map_err(|error| error.to_string())?;
    txn.apply_update(update).map_err(|error| error.to_string())
}
