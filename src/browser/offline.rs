//! The page's side of the service worker: registers it, hears of a waiting version, and lets it take over when asked.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Event, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState, console, window,
};

/// Relative to the page, so that the app may stand at any path of a host.
const SCRIPT: &str = "./sw.js";

/// The only word the service worker knows; `public/sw.js` listens for it.
const TAKE_OVER: &str = "take over";

/// The offline copy of the app. Its listeners stay for as long as the page does.
pub struct Offline {
    registration: Rc<RefCell<Option<ServiceWorkerRegistration>>>,
    asked: Rc<Cell<bool>>,
}

impl Offline {
    /// Registers the service worker. `on_waiting` is called whenever a newer version than this page's is ready and waits
    /// for the person's word; also when another tab has let it take over, for this tab then still runs the older one.
    /// `None` where the browser has no service workers: an insecure address, some private windows.
    pub fn register(on_waiting: impl Fn(()) + 'static) -> Option<Self> {
        let container = container()?;
        let on_waiting: Rc<dyn Fn()> = Rc::new(move || on_waiting(()));
        let offline = Self { registration: Rc::default(), asked: Rc::default() };
        on_change_of_controller(&container, offline.asked.clone(), on_waiting.clone());
        let kept = offline.registration.clone();
        spawn_local(async move {
            match registered(&container).await {
                Ok(registration) => {
                    watch(&registration, on_waiting);
                    *kept.borrow_mut() = Some(registration);
                }
                // The app works without it; only opening it without a network does not.
                Err(why) => console::warn_2(&"no offline copy:".into(), &why),
            }
        });
        Some(offline)
    }

    /// The person agreed: the waiting version takes over and this page is loaded again with it.
    pub fn take_over(&self) {
        self.asked.set(true);
        let waiting = self.registration.borrow().as_ref().and_then(ServiceWorkerRegistration::waiting);
        match waiting {
            Some(worker) => {
                if let Err(why) = worker.post_message(&TAKE_OVER.into()) {
                    console::warn_2(&"the new version did not hear:".into(), &why);
                }
            }
            // Another tab has already let it take over.
            None => reload(),
        }
    }
}

/// The browser's service workers, where it has any: on an insecure address the property is not there at all.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = window()?.navigator();
    let there = Reflect::get(&navigator, &"serviceWorker".into()).is_ok_and(|value| !value.is_undefined());
    there.then(|| navigator.service_worker())
}

async fn registered(container: &ServiceWorkerContainer) -> Result<ServiceWorkerRegistration, JsValue> {
    JsFuture::from(container.register(SCRIPT)).await?.dyn_into()
}

/// Calls `on_waiting` for a version that waits already, and for each that comes to wait.
fn watch(registration: &ServiceWorkerRegistration, on_waiting: Rc<dyn Fn()>) {
    if registration.waiting().is_some() && registration.active().is_some() {
        on_waiting();
    }
    let found = {
        let registration = registration.clone();
        move |_: Event| {
            if let Some(worker) = registration.installing() {
                on_installed(&registration, &worker, on_waiting.clone());
            }
        }
    };
    registration.set_onupdatefound(Some(forever(found).unchecked_ref()));
}

/// The very first version has nobody before it: it does not wait and there is nothing to ask.
fn on_installed(registration: &ServiceWorkerRegistration, worker: &ServiceWorker, on_waiting: Rc<dyn Fn()>) {
    let (registration, installing) = (registration.clone(), worker.clone());
    let changed = move |_: Event| {
        if installing.state() == ServiceWorkerState::Installed && registration.active().is_some() {
            on_waiting();
        }
    };
    worker.set_onstatechange(Some(forever(changed).unchecked_ref()));
}

/// A new version has taken over: this page is loaded again if it asked for that; if not, it is told, and asks first.
fn on_change_of_controller(container: &ServiceWorkerContainer, asked: Rc<Cell<bool>>, on_waiting: Rc<dyn Fn()>) {
    let had_one = Cell::new(container.controller().is_some());
    let changed = move |_: Event| {
        if asked.get() {
            reload();
        } else if had_one.replace(true) {
            on_waiting();
        }
    };
    container.set_oncontrollerchange(Some(forever(changed).unchecked_ref()));
}

fn reload() {
    if let Some(Err(why)) = window().map(|window| window.location().reload()) {
        console::warn_2(&"the page did not load again:".into(), &why);
    }
}

/// A listener that lives as long as the page.
fn forever(listener: impl FnMut(Event) + 'static) -> JsValue {
    Closure::<dyn FnMut(Event)>::new(listener).into_js_value()
}
