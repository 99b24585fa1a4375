//! The disk of the browser: IndexedDB, one object store of chunks under rising numbers.
//!
//! Written on IndexedDB itself: of a transaction that the browser takes back only the transaction's own error says
//! whether the quota was the reason, and the ready-made wrappers lose it.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Event, IdbDatabase, IdbFactory, IdbObjectStore, IdbObjectStoreParameters, IdbOpenDbRequest, IdbRequest,
    IdbTransaction,
};

use super::disk_error::{abort_reason, disk_error};
use crate::store::disk::{Chunk, ChunkId, Disk, DiskError};

/// The version of the layout; raise it together with the upgrade that reads the older ones.
const VERSION: u32 = 1;
const CHUNKS: &str = "chunks";

/// Chunks in an IndexedDB database.
pub struct IndexedDbDisk {
    database: IdbDatabase,
    closed: Rc<Cell<bool>>,
    // Called by the browser as long as the disk lives.
    _on_version_change: Closure<dyn FnMut()>,
    _on_close: Closure<dyn FnMut()>,
}

impl IndexedDbDisk {
    /// Opens the database of this name, made now if there is none. When a newer version of the program in another tab
    /// wants to change the layout, this disk closes, and every call then answers [`DiskError::Closed`].
    pub async fn open(name: &str) -> Result<Self, DiskError> {
        let request = factory()?.open_with_u32(name, VERSION).map_err(|e| disk_error(&e))?;
        let database = opened(&request).await?;
        let closed = Rc::new(Cell::new(false));
        let on_version_change = Closure::new({
            let (database, closed) = (database.clone(), closed.clone());
            move || {
                closed.set(true);
                database.close();
            }
        });
        let on_close = Closure::new({
            let closed = closed.clone();
            move || closed.set(true)
        });
        database.set_onversionchange(Some(on_version_change.as_ref().unchecked_ref()));
        database.set_onclose(Some(on_close.as_ref().unchecked_ref()));
        Ok(Self { database, closed, _on_version_change: on_version_change, _on_close: on_close })
    }

    /// A transaction on the chunks; a write asks to be on the disk itself before it is called done, where that is offered. Without
    /// it ("relaxed") a killed browser loses nothing either, but a phone that goes off in the cold would lose what was called saved.
    fn begin(&self, mode: &str) -> Result<(IdbTransaction, IdbObjectStore), DiskError> {
        if self.closed.get() {
            return Err(DiskError::Closed);
        }
        let options = Object::new();
        let begun = Reflect::set(&options, &"durability".into(), &"strict".into())
            .and_then(|_| Reflect::get(&self.database, &"transaction".into()))
            .and_then(|begin| begin.dyn_into::<Function>())
            .and_then(|begin| begin.call3(&self.database, &CHUNKS.into(), &mode.into(), &options))
            .map_err(|e| disk_error(&e))?;
        let transaction: IdbTransaction = begun.unchecked_into();
        let store = transaction.object_store(CHUNKS).map_err(|e| disk_error(&e))?;
        Ok((transaction, store))
    }

    /// Writes a chunk and takes away those that it replaces. The browser has all of it when this returns, so that the disk works
    /// while the page draws; what is awaited is only the disk's answer.
    pub(super) fn write(
        &self,
        bytes: &[u8],
        replaces: &[ChunkId],
    ) -> impl Future<Output = Result<ChunkId, DiskError>> + use<> {
        let begun = self.begin_write(bytes, replaces);
        async move {
            let Begun { transaction, added, end } = begun?;
            ended(&transaction, end).await?;
            Ok(chunk_id(&result_of(&added)?))
        }
    }

    fn begin_write(&self, bytes: &[u8], replaces: &[ChunkId]) -> Result<Begun, DiskError> {
        let (transaction, store) = self.begin("readwrite")?;
        let end = end_of(&transaction);
        let added = store.add(&Uint8Array::from(bytes)).map_err(|e| taken_back(&transaction, &e))?;
        // In one transaction with the chunk: either it is written and they are gone, or nothing has happened.
        for id in replaces {
            store.delete(&JsValue::from_f64(id.0 as f64)).map_err(|e| taken_back(&transaction, &e))?;
        }
        that_is_all(&transaction);
        Ok(Begun { transaction, added, end })
    }
}

impl Drop for IndexedDbDisk {
    fn drop(&mut self) {
        self.database.set_onversionchange(None);
        self.database.set_onclose(None);
        self.database.close();
    }
}

impl Disk for IndexedDbDisk {
    async fn load(&self) -> Result<Vec<Chunk>, DiskError> {
        let (transaction, store) = self.begin("readonly")?;
        let end = end_of(&transaction);
        let keys = store.get_all_keys().map_err(|e| disk_error(&e))?;
        let values = store.get_all().map_err(|e| disk_error(&e))?;
        ended(&transaction, end).await?;
        let keys = Array::from(&result_of(&keys)?);
        let values = Array::from(&result_of(&values)?);
        Ok(keys.iter().zip(values.iter()).map(|(key, value)| chunk(&key, value)).collect())
    }

    async fn append(&self, bytes: &[u8]) -> Result<ChunkId, DiskError> {
        self.write(bytes, &[]).await
    }

    async fn compact(&self, snapshot: &[u8], replaces: &[ChunkId]) -> Result<ChunkId, DiskError> {
        self.write(snapshot, replaces).await
    }
}

/// A write that the browser has been given whole.
struct Begun {
    transaction: IdbTransaction,
    added: IdbRequest,
    end: Promise,
}

fn factory() -> Result<IdbFactory, DiskError> {
    let factory = Reflect::get(&js_sys::global(), &"indexedDB".into()).map_err(|_| DiskError::Unavailable)?;
    if factory.is_object() { Ok(factory.unchecked_into()) } else { Err(DiskError::Unavailable) }
}

/// Waits for an open request, makes the object store where there is none, and does not wait for another tab.
async fn opened(request: &IdbOpenDbRequest) -> Result<IdbDatabase, DiskError> {
    let on_upgrade = Closure::once({
        let request = request.clone();
        move || make_store(&request)
    });
    request.set_onupgradeneeded(Some(on_upgrade.as_ref().unchecked_ref()));
    let answer = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
        request.set_onblocked(Some(&reject));
    });
    match JsFuture::from(answer).await {
        Ok(_) => Ok(result_of(request)?.unchecked_into()),
        Err(event) if event.dyn_ref::<Event>().is_some_and(|event| event.type_() == "blocked") => {
            // The request stays alive and may still upgrade; its connection must not stay in anybody's way.
            on_upgrade.forget();
            close_when_opened(request);
            Err(DiskError::Blocked)
        }
        Err(_) => Err(match request.error() {
            // Private windows of older browsers refuse to open at all, under this name.
            Ok(Some(exception)) if exception.name() == "InvalidStateError" => DiskError::Unavailable,
            Ok(Some(exception)) => disk_error(&exception),
            Ok(None) | Err(_) => DiskError::Unavailable,
        }),
    }
}

fn make_store(request: &IdbOpenDbRequest) {
    let made = request.result().and_then(|database| {
        let numbered = IdbObjectStoreParameters::new();
        numbered.set_auto_increment(true);
        database.unchecked_into::<IdbDatabase>().create_object_store_with_optional_parameters(CHUNKS, &numbered)
    });
    if let (Err(_), Some(upgrade)) = (made, request.transaction()) {
        // The open request then fails, and says so; a second failure here could only repeat it.
        drop(upgrade.abort());
    }
}

fn close_when_opened(request: &IdbOpenDbRequest) {
    let late = request.clone();
    let close = Closure::once_into_js(move || {
        if let Ok(database) = late.result() {
            database.unchecked_into::<IdbDatabase>().close();
        }
    });
    request.set_onsuccess(Some(close.unchecked_ref()));
}

/// Settles when a transaction is complete or taken back.
fn end_of(transaction: &IdbTransaction) -> Promise {
    Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    })
}

/// Waits for that; an error where the transaction was taken back.
async fn ended(transaction: &IdbTransaction, end: Promise) -> Result<(), DiskError> {
    JsFuture::from(end).await.map(drop).map_err(|_| abort_reason(transaction))
}

/// Says that nothing more will be asked of a transaction. Otherwise the browser first hands its answers to the page, which may be
/// drawing, and writes only then; browsers from before 2021 know no other way.
fn that_is_all(transaction: &IdbTransaction) {
    let commit = Reflect::get(transaction, &"commit".into()).ok().and_then(|commit| commit.dyn_into::<Function>().ok());
    // It throws only when the transaction is over already, and then its end says how.
    drop(commit.map(|commit| commit.call0(transaction)));
}

/// Takes a transaction back because of an exception, and says what the exception means.
fn taken_back(transaction: &IdbTransaction, exception: &JsValue) -> DiskError {
    // It may be over already; then there is nothing to take back.
    drop(transaction.abort());
    disk_error(exception)
}

fn result_of(request: &IdbRequest) -> Result<JsValue, DiskError> {
    request.result().map_err(|e| disk_error(&e))
}

/// What is not bytes comes as none, so that the document reports it and the other chunks open.
fn chunk(key: &JsValue, value: JsValue) -> Chunk {
    let bytes = value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec).unwrap_or_default();
    Chunk { id: chunk_id(key), bytes }
}

/// The numbers that IndexedDB counts up are whole and stay below 2⁵³.
fn chunk_id(key: &JsValue) -> ChunkId {
    ChunkId(key.as_f64().unwrap_or(0.0) as u64)
}
