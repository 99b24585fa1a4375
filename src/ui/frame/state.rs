//! The line that says in plain words whether everything is on this phone.

use leptos::prelude::*;

use crate::ui::parts::{Button, Icon, IconView, Notice, NoticeTone};

/// How far the last edit has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SaveState {
    /// The disk has answered for everything.
    #[default]
    Saved,
    /// The disk has not answered yet.
    Saving,
    /// The disk said no; the edit is kept in memory.
    NotSaved,
}

/// The words of the line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StateWords {
    /// "saved on this phone"
    pub saved: String,
    /// "saving…"
    pub saving: String,
    /// "not saved"
    pub not_saved: String,
    /// "Try again"
    pub retry: String,
}

/// The state beside the title; when something is not saved, also why and what to do, over the whole width.
#[component]
pub fn StateLine(
    /// The words.
    words: StateWords,
    /// The state.
    #[prop(into)]
    state: Signal<SaveState>,
    /// Why it is not saved and what to do, in a sentence or two; empty while all is well.
    #[prop(into)]
    advice: Signal<String>,
    /// Tries to save again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    let retry = words.retry.clone();
    let line = move || {
        let (class, icon, text) = match state.get() {
            SaveState::Saved => ("frame-state", Some(Icon::Done), words.saved.clone()),
            SaveState::Saving => ("frame-state saving", None, words.saving.clone()),
            SaveState::NotSaved => ("frame-state unsaved", Some(Icon::Problem), words.not_saved.clone()),
        };
        view! { <span class=class>{icon.map(|icon| view! { <IconView icon /> })}{text}</span> }
    };
    let unsaved = move || (state.get() == SaveState::NotSaved).then(|| unsaved(advice.get(), retry.clone(), on_retry));
    view! { <div role="status">{line}</div>{unsaved} }
}

fn unsaved(advice: String, retry: String, on_retry: Callback<()>) -> impl IntoView {
    view! {
        <div class="frame-unsaved">
            <Notice tone=NoticeTone::Problem spoken=true>
                <p>{advice}</p>
                <Button label=retry on_press=on_retry />
            </Notice>
        </div>
    }
}
