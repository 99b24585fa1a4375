//! What floats above the bar: an act that can still be undone, a new version that waits.

use std::time::Duration;

use leptos::prelude::*;

/// How long an undo is offered.
const UNDO_OFFERED: Duration = Duration::from_secs(10);

/// What has just been done and can be undone. A new `number` starts the ten seconds afresh.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Toast {
    /// Tells one act from the next.
    pub number: u64,
    /// What was done, in a sentence.
    pub sentence: String,
}

/// The words on the buttons.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ToastWords {
    /// "Undo"
    pub undo: String,
    /// "Use the new version"
    pub update: String,
    /// "Later"
    pub later: String,
}

/// Says what was done and offers to undo it, for ten seconds; not while the focus or the pointer is on it.
#[component]
pub fn UndoToast(
    /// The words on the button.
    words: ToastWords,
    /// The last act that can be undone.
    #[prop(into)]
    toast: Signal<Option<Toast>>,
    /// Undoes it.
    #[prop(into)]
    on_undo: Callback<()>,
) -> impl IntoView {
    let shown = RwSignal::new(None::<Toast>);
    let held = RwSignal::new(false);
    Effect::new(move || shown.set(toast.get()));
    Effect::new(move |timer: Option<Option<TimeoutHandle>>| {
        if let Some(timer) = timer.flatten() {
            timer.clear();
        }
        (shown.get().is_some() && !held.get())
            .then(|| set_timeout_with_handle(move || shown.set(None), UNDO_OFFERED).ok())
            .flatten()
    });
    let undo = move |_| {
        shown.set(None);
        on_undo.run(());
    };
    let word = words.undo;
    let content = move || {
        shown.get().map(|toast| {
            view! {
                <div class="frame-toast" on:focusin=move |_| held.set(true) on:focusout=move |_| held.set(false)
                    on:mouseenter=move |_| held.set(true) on:mouseleave=move |_| held.set(false)>
                    <p>{toast.sentence}</p>
                    <button type="button" on:click=undo>{word.clone()}</button>
                </div>
            }
        })
    };
    view! { <div role="status" aria-live="polite" class="frame-toasts">{content}</div> }
}

/// Says that a new version waits, and asks; it never takes over by itself.
#[component]
pub fn UpdateBanner(
    /// The words on the buttons.
    words: ToastWords,
    /// The sentence that says so.
    #[prop(into)]
    sentence: String,
    /// Does one wait?
    #[prop(into)]
    waiting: Signal<bool>,
    /// Lets it take over.
    #[prop(into)]
    on_update: Callback<()>,
    /// Leaves it for the next start.
    #[prop(into)]
    on_later: Callback<()>,
) -> impl IntoView {
    let banner = move || {
        let words = words.clone();
        waiting.get().then(|| {
            view! {
                <div class="frame-toast">
                    <p>{sentence.clone()}</p>
                    <button type="button" on:click=move |_| on_update.run(())>{words.update}</button>
                    <button type="button" on:click=move |_| on_later.run(())>{words.later}</button>
                </div>
            }
        })
    };
    view! { <div role="status" class="frame-toasts">{banner}</div> }
}
