//! Turning days or weeks: back and on at the sides, what is shown between them.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// A page to turn to: the word on the button, its full label, and where it leads.
#[derive(Clone, Debug, PartialEq)]
pub struct Neighbour {
    /// A short word, such as the weekday.
    pub word: String,
    /// The whole of it, for a screen reader.
    pub label: String,
    /// Where it leads.
    pub href: String,
}

/// Back, what is shown, on.
#[component]
pub fn Turn(
    /// What is shown: a day, a week.
    #[prop(into)]
    shown: String,
    /// The one before.
    before: Neighbour,
    /// The one after.
    after: Neighbour,
) -> impl IntoView {
    view! {
        <div class="turn">
            <a class="button" href=before.href>
                <IconView icon=Icon::Back />
                <span>{before.word}<span class="unseen">" "{before.label}</span></span>
            </a>
            <h2>{shown}</h2>
            <a class="button" href=after.href>
                <span>{after.word}<span class="unseen">" "{after.label}</span></span>
                <IconView icon=Icon::Forward />
            </a>
        </div>
    }
}
