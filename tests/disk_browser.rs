//! IndexedDB keeps the contract of every disk; and what only a browser can show: tabs, versions, aborted writes.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod disk_contract;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use disk_contract::for_each_check;
use gloo_timers::future::TimeoutFuture;
use stairwell::app::preferences::{Preferences, Theme};
use stairwell::browser::disk::IndexedDbDisk;
use stairwell::browser::shared_disk::SharedDisk;
use stairwell::browser::tabs::{TabChannel, with_disk_lock};
use stairwell::browser::{persist, prefs};
use stairwell::domain::people::{Person, PersonId};
use stairwell::store::change::Change;
use stairwell::store::disk::{Disk, DiskError};
use stairwell::store::document::Document;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// A disk that nobody has written to.
async fn fresh(name: &str) -> IndexedDbDisk {
    delete(name).await;
    IndexedDbDisk::open(name).await.unwrap()
}

async fn delete(name: &str) {
    let script = format!(
        "new Promise((yes, no) => {{ const r = indexedDB.deleteDatabase('{name}'); r.onsuccess = yes; r.onerror = no; }})"
    );
    run(&script).await;
}

/// Runs a script whose value is a promise, and waits for it.
async fn run(script: &str) -> wasm_bindgen::JsValue {
    JsFuture::from(js_sys::Promise::resolve(&js_sys::eval(script).unwrap())).await.unwrap()
}

macro_rules! test_in_browser {
    ($check:ident) => {
        #[wasm_bindgen_test]
        async fn $check() {
            disk_contract::$check(fresh(stringify!($check)).await).await;
        }
    };
}
for_each_check!(test_in_browser);

#[wasm_bindgen_test]
async fn what_one_tab_wrote_another_reads() {
    let one = fresh("two-tabs").await;
    let two = IndexedDbDisk::open("two-tabs").await.unwrap();
    one.append(b"ours").await.unwrap();
    two.append(b"theirs").await.unwrap();
    assert_eq!(one.load().await, two.load().await);
    assert_eq!(one.load().await.unwrap().len(), 2);
}

#[wasm_bindgen_test]
async fn chunks_are_there_when_the_disk_is_opened_again() {
    let disk = fresh("again").await;
    let id = disk.append(b"kept").await.unwrap();
    drop(disk);
    let chunks = IndexedDbDisk::open("again").await.unwrap().load().await.unwrap();
    assert_eq!(chunks.len(), 1);
    assert_eq!((chunks[0].id, chunks[0].bytes.as_slice()), (id, &b"kept"[..]));
}

const OPEN_NEWER: &str = "new Promise((yes, no) => { const r = indexedDB.open('newer', 99); r.onsuccess = () => { r.result.close(); yes(); }; r.onerror = no; })";

#[wasm_bindgen_test]
async fn a_disk_makes_way_for_a_newer_version_and_an_older_one_may_not_touch_it() {
    let old = fresh("newer").await;
    old.append(b"from the old version").await.unwrap();
    run(OPEN_NEWER).await;
    assert_eq!(old.append(b"too late").await, Err(DiskError::Closed));
    assert_eq!(old.load().await, Err(DiskError::Closed));
    assert_eq!(IndexedDbDisk::open("newer").await.err(), Some(DiskError::VersionTooNew));
}

#[wasm_bindgen_test]
async fn opening_waits_while_another_tab_takes_the_store_away() {
    delete("blocked").await;
    // Another tab holds the store open while somebody deletes it.
    let script = "new Promise((yes, no) => { const r = indexedDB.open('blocked'); r.onsuccess = () => { globalThis.holder = r.result; indexedDB.deleteDatabase('blocked'); setTimeout(yes, 50); }; r.onerror = no; })";
    run(script).await;
    let waiting = Rc::new(Cell::new(true));
    wasm_bindgen_futures::spawn_local({
        let waiting = waiting.clone();
        async move {
            let disk = IndexedDbDisk::open("blocked").await.unwrap();
            disk.append(b"after all").await.unwrap();
            waiting.set(false);
        }
    });
    TimeoutFuture::new(50).await;
    assert!(waiting.get());
    run("globalThis.holder.close()").await;
    TimeoutFuture::new(200).await;
    assert!(!waiting.get());
}

/// Makes a method of the object store throw, as a full disk would, while the work runs.
async fn with_failing<T>(method: &str, exception: &str, work: impl Future<Output = T>) -> T {
    let patch = format!(
        "globalThis.real = IDBObjectStore.prototype.{method}; IDBObjectStore.prototype.{method} = () => {{ throw new DOMException('told to', '{exception}') }}"
    );
    run(&patch).await;
    let done = work.await;
    run(&format!("IDBObjectStore.prototype.{method} = globalThis.real")).await;
    done
}

#[wasm_bindgen_test]
async fn a_full_disk_is_told_and_nothing_is_lost() {
    let disk = fresh("full").await;
    disk.append(b"first").await.unwrap();
    let refused = with_failing("add", "QuotaExceededError", disk.append(b"second")).await;
    assert_eq!(refused, Err(DiskError::QuotaExceeded));
    assert_eq!(disk.load().await.unwrap().len(), 1);
}

#[wasm_bindgen_test]
async fn a_compaction_that_fails_half_way_never_happened() {
    let disk = fresh("half-way").await;
    let first = disk.append(b"first").await.unwrap();
    let before = disk.load().await.unwrap();
    let failed = with_failing("delete", "UnknownError", disk.compact(b"snapshot", &[first])).await;
    assert_eq!(failed, Err(DiskError::Other("UnknownError: told to".into())));
    assert_eq!(disk.load().await.unwrap(), before);
}

#[wasm_bindgen_test]
async fn an_aborted_write_is_told_and_nothing_is_kept() {
    let disk = fresh("aborted").await;
    let script = "globalThis.realAdd = IDBObjectStore.prototype.add; IDBObjectStore.prototype.add = function (v) { const r = realAdd.call(this, v); this.transaction.abort(); return r }";
    run(script).await;
    let refused = disk.append(b"lost").await;
    run("IDBObjectStore.prototype.add = globalThis.realAdd").await;
    assert_eq!(refused, Err(DiskError::Aborted));
    assert_eq!(disk.load().await.unwrap(), vec![]);
}

#[wasm_bindgen_test]
async fn what_is_no_chunk_does_not_lock_the_others() {
    let disk = fresh("odd").await;
    disk.append(b"good").await.unwrap();
    let script = "new Promise((yes, no) => { const r = indexedDB.open('odd'); r.onsuccess = () => { const t = r.result.transaction('chunks', 'readwrite'); t.objectStore('chunks').add('a text'); t.oncomplete = () => { r.result.close(); yes(); }; }; r.onerror = no; })";
    run(script).await;
    let bytes: Vec<_> = disk.load().await.unwrap().into_iter().map(|chunk| chunk.bytes).collect();
    assert_eq!(bytes, [&b"good"[..], b""]);
}

#[wasm_bindgen_test]
async fn two_who_want_the_disk_take_turns() {
    let log = Rc::new(RefCell::new(Vec::new()));
    for name in ["one", "two", "three"] {
        let log = log.clone();
        wasm_bindgen_futures::spawn_local(with_disk_lock(async move {
            log.borrow_mut().push(format!("{name} begins"));
            TimeoutFuture::new(20).await;
            log.borrow_mut().push(format!("{name} ends"));
        }));
    }
    TimeoutFuture::new(300).await;
    let turns: Vec<String> =
        ["one", "two", "three"].iter().flat_map(|name| [format!("{name} begins"), format!("{name} ends")]).collect();
    assert_eq!(*log.borrow(), turns);
}

#[wasm_bindgen_test]
async fn a_tab_hears_what_another_tells_and_not_itself() {
    let heard: [Rc<RefCell<Vec<Vec<u8>>>>; 2] = Default::default();
    let open = |n: usize| {
        let heard = heard[n].clone();
        TabChannel::open("tabs-test", move |update| heard.borrow_mut().push(update)).unwrap()
    };
    let (one, _two) = (open(0), open(1));
    assert!(one.tell(b"an update"));
    TimeoutFuture::new(100).await;
    assert_eq!(*heard[0].borrow(), Vec::<Vec<u8>>::new());
    assert_eq!(*heard[1].borrow(), [b"an update"]);
}

#[wasm_bindgen_test]
async fn the_browser_says_how_much_room_there_is() {
    let (used, quota) = persist::estimate().await.unwrap();
    assert!(used < quota);
    assert!(persist::persisted().await.is_some());
}

#[wasm_bindgen_test]
fn preferences_come_back_and_a_broken_one_counts_as_never_said() {
    let preferences = Preferences { theme: Theme::Dark, ..Preferences::default() };
    prefs::save(&preferences).unwrap();
    prefs::save_glance("{\"duties\":[]}").unwrap();
    assert_eq!(prefs::load(), preferences);
    assert_eq!(prefs::glance().as_deref(), Some("{\"duties\":[]}"));
    js_sys::eval("localStorage.setItem('stairwell.theme', '{broken')").unwrap();
    assert_eq!(prefs::load().theme, Theme::System);
    js_sys::eval("localStorage.clear()").unwrap();
}

/// A person's record as the update that writes it.
fn hiring(document: &mut Document, name: &str) -> Vec<u8> {
    document.commit(&[Change::PersonSaved(Person::named(PersonId::new(name), name))]).unwrap()
}

#[wasm_bindgen_test]
async fn two_tabs_show_one_truth_and_so_does_the_disk_after_compacting() {
    delete("one-truth").await;
    let documents = [1, 2].map(|client| Rc::new(RefCell::new(Document::new(client))));
    let disks = documents.clone().map(|document| {
        let hear = move |update: Vec<u8>| drop(document.borrow_mut().merge(&update).unwrap());
        Rc::new(SharedDisk::new("one-truth", hear))
    });
    for (n, name) in [(0, "Li"), (1, "Wang"), (0, "Zhao"), (1, "Chen")] {
        let update = hiring(&mut documents[n].borrow_mut(), name);
        disks[n].append(update).await.unwrap();
    }
    TimeoutFuture::new(100).await;
    assert_eq!(documents[0].borrow().workspace(), documents[1].borrow().workspace());
    assert_eq!(disks[0].compact().await.unwrap().unwrap().replaced, 4);
    let chunks = disks[1].load().await.unwrap();
    assert_eq!(chunks.len(), 1);
    let (reopened, problems) = Document::open(3, chunks.iter().map(|chunk| &chunk.bytes));
    assert_eq!(problems, vec![]);
    assert_eq!(reopened.workspace(), documents[0].borrow().workspace());
}

#[wasm_bindgen_test]
async fn a_disk_that_the_browser_closed_is_opened_again() {
    delete("reopened").await;
    let disk = Rc::new(SharedDisk::new("reopened", |_| {}));
    disk.append(b"before".to_vec()).await.unwrap();
    run("new Promise((yes, no) => { const r = indexedDB.deleteDatabase('reopened'); r.onsuccess = yes; r.onerror = no; })").await;
    disk.append(b"after".to_vec()).await.unwrap();
    let bytes: Vec<_> = disk.load().await.unwrap().into_iter().map(|chunk| chunk.bytes).collect();
    assert_eq!(bytes, [b"after"]);
    run(&OPEN_NEWER.replace("newer", "reopened")).await;
    assert_eq!(disk.append(b"too late".to_vec()).await, Err(DiskError::VersionTooNew));
}

#[wasm_bindgen_test]
async fn the_browser_has_an_edit_before_anybody_waits_for_it() {
    delete("at-once").await;
    let disk = Rc::new(SharedDisk::new("at-once", |_| {}));
    disk.append(b"opens the disk".to_vec()).await.unwrap();
    drop(disk.append(b"nobody waits for this".to_vec()));
    let bytes: Vec<_> = disk.load().await.unwrap().into_iter().map(|chunk| chunk.bytes).collect();
    assert_eq!(bytes, [&b"opens the disk"[..], b"nobody waits for this"]);
}

#[wasm_bindgen_test]
async fn an_edit_is_kept_while_another_tab_works_on_the_whole_disk() {
    delete("meanwhile").await;
    let disk = Rc::new(SharedDisk::new("meanwhile", |_| {}));
    let id = with_disk_lock(disk.append(b"meanwhile".to_vec())).await.unwrap();
    assert_eq!(disk.load().await.unwrap().first().map(|chunk| chunk.id), Some(id));
}
