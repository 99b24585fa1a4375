//! A field that writes what is typed when one leaves it, and keeps a half-typed text while its source moves underneath.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::field::{TextArea, TextField};

/// Takes a typed text to where it belongs, or says in words why it cannot go there.
#[derive(Clone)]
pub struct Write(Arc<dyn Fn(String) -> Result<(), String> + Send + Sync>);

impl<F: Fn(String) -> Result<(), String> + Send + Sync + 'static> From<F> for Write {
    fn from(write: F) -> Self {
        Self(Arc::new(write))
    }
}

impl Write {
    /// Writes a text, or says in words why not.
    pub fn write(&self, text: String) -> Result<(), String> {
        (self.0)(text)
    }
}

/// What a kept field shows, what it last knew its source to say, and what is wrong with it.
#[derive(Clone)]
struct Kept {
    shown: RwSignal<String>,
    known: RwSignal<String>,
    problem: RwSignal<String>,
    source: Signal<String>,
    write: Write,
}

impl Kept {
    fn new(source: Signal<String>, write: Write) -> Self {
        let text = source.get_untracked();
        let (shown, known) = (RwSignal::new(text.clone()), RwSignal::new(text));
        let kept = Self { shown, known, problem: RwSignal::default(), source, write };
        kept.follow();
        kept.clone().write_when_left();
        kept
    }

    /// An untouched field shows what the source shows; a touched one keeps what is typed.
    fn follow(&self) {
        let (shown, known, problem, source) = (self.shown, self.known, self.problem, self.source);
        Effect::new(move || {
            let now = source.get();
            let before = known.get_untracked();
            if before != now && shown.get_untracked() == before {
                shown.set(now.clone());
                problem.set(String::new());
            }
            known.set(now);
        });
    }

    fn keep(&self) {
        let text = self.shown.get_untracked();
        if text == self.source.get_untracked() {
            return self.problem.set(String::new());
        }
        match self.write.write(text) {
            Ok(()) => {
                self.problem.set(String::new());
                self.shown.set(self.source.get_untracked());
            }
            Err(words) => self.problem.set(words),
        }
    }

    /// A browser sends no change event when the page goes away under a field; what was typed is written all the same.
    /// A field that goes away because its source changed has nothing to write, or it would undo that very change.
    /// A text that cannot be written has no place left to say so: the page it belonged to is gone.
    fn write_when_left(self) {
        on_cleanup(move || {
            let texts =
                (self.shown.try_get_untracked(), self.known.try_get_untracked(), self.source.try_get_untracked());
            if let (Some(shown), Some(known), Some(source)) = texts
                && shown != known
                && known == source
            {
                set_timeout(move || drop(self.write.write(shown)), Duration::ZERO);
            }
        });
    }
}

/// One line of text that is written when one leaves it.
#[component]
pub fn KeptField(
    /// What is asked.
    #[prop(into)]
    label: String,
    /// What is known now.
    #[prop(into)]
    source: Signal<String>,
    /// Takes what was typed, or says what is wrong with it.
    #[prop(into)]
    write: Write,
    /// The kind of keyboard, as for `TextField`.
    #[prop(default = "text")]
    kind: &'static str,
    /// An example or a unit.
    #[prop(optional, into)]
    hint: Option<String>,
) -> impl IntoView {
    let kept = Kept::new(source, write);
    let (shown, problem) = (kept.shown, kept.problem);
    let hint = hint.unwrap_or_default();
    view! {
        <div class="kept" on:change=move |_| kept.keep()>
            <TextField label value=shown kind hint problem />
        </div>
    }
}

/// Several lines of text that are written when one leaves them.
#[component]
pub fn KeptArea(
    /// What is asked.
    #[prop(into)]
    label: String,
    /// What is known now.
    #[prop(into)]
    source: Signal<String>,
    /// Takes what was typed, or says what is wrong with it.
    #[prop(into)]
    write: Write,
    /// An example or a unit.
    #[prop(optional, into)]
    hint: Option<String>,
) -> impl IntoView {
    let kept = Kept::new(source, write);
    let (shown, problem) = (kept.shown, kept.problem);
    let hint = hint.unwrap_or_default();
    view! {
        <div class="kept" on:change=move |_| kept.keep()>
            <TextArea label value=shown hint problem />
        </div>
    }
}
