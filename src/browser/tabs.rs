//! Several tabs of one browser: one lock around the disk, one channel on which each hears what the others wrote.

use std::future::Future;

use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, MessageEvent};

const DISK_LOCK: &str = "stairwell-disk";

/// What the other tabs of this browser write, and what they hear from this one.
pub struct TabChannel {
    channel: BroadcastChannel,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
}

impl TabChannel {
    /// Opens the channel of this name; `on_update` is called with every update that another tab has put on the disk.
    /// `None` in a browser without such channels: another tab then sees the edits when it is opened next.
    pub fn open(name: &str, on_update: impl Fn(Vec<u8>) + 'static) -> Option<Self> {
        if !Reflect::has(&js_sys::global(), &"BroadcastChannel".into()).unwrap_or(false) {
            return None;
        }
        let channel = BroadcastChannel::new(name).ok()?;
        let on_message = Closure::new(move |message: MessageEvent| {
            if let Some(bytes) = message.data().dyn_ref::<Uint8Array>() {
                on_update(bytes.to_vec());
            }
        });
        channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        Some(Self { channel, _on_message: on_message })
    }

    /// Tells the other tabs of an update; call it once the disk has it. Was it sent?
    pub fn tell(&self, update: &[u8]) -> bool {
        self.channel.post_message(&Uint8Array::from(update)).is_ok()
    }
}

impl Drop for TabChannel {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}

/// Does the work while no other tab works on the disk.
///
/// In a browser without locks (before 2022) the work is done all the same. Nothing is lost then: an append is one
/// transaction, and compacting takes away only what it has read; two tabs may only both compact.
pub async fn with_disk_lock<T>(work: impl Future<Output = T>) -> T {
    let _held = lock(DISK_LOCK).await;
    work.await
}

/// A lock that is held; dropping it gives it back.
struct Held {
    release: Function,
}

impl Drop for Held {
    fn drop(&mut self) {
        // Settling a promise cannot fail.
        drop(self.release.call0(&JsValue::UNDEFINED));
    }
}

/// Waits for the lock; `None` where the browser has none or refuses.
///
/// The types for Web Locks stand behind an unstable flag in web-sys, so the two calls are made by name.
async fn lock(name: &str) -> Option<Held> {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).ok()?;
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let (held_until, release) = promise();
    let (granted, grant) = promise();
    let on_grant = Closure::once({
        let grant = grant.clone();
        move |_lock: JsValue| {
            drop(grant.call1(&JsValue::UNDEFINED, &JsValue::TRUE));
            held_until
        }
    });
    let asked = request.call2(&locks, &name.into(), on_grant.as_ref()).ok()?;
    let held = Held { release };
    // A refusal settles the same promise, so that nobody waits for ever.
    let on_refusal = Closure::once(move |_error: JsValue| drop(grant.call1(&JsValue::UNDEFINED, &JsValue::FALSE)));
    let refused = asked.unchecked_into::<Promise>().catch(&on_refusal);
    let answer = JsFuture::from(granted).await;
    drop(refused);
    answer.is_ok_and(|granted| granted.is_truthy()).then_some(held)
}

/// A promise and the function that settles it.
fn promise() -> (Promise, Function) {
    let mut settle = None;
    let promise = Promise::new(&mut |resolve, _reject| settle = Some(resolve));
    (promise, settle.unwrap_or_else(|| Function::new_no_args("")))
}
