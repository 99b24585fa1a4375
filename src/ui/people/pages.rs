//! The two pages: everybody; one person beside the list where there is room.

use leptos::prelude::*;

use super::person::PersonSheet;
use super::roll::Roll;
use crate::domain::people::PersonId;
use crate::ui::stage::Stage;
use crate::ui::words::{language, people};

/// Everybody.
#[component]
pub fn PeoplePage() -> impl IntoView {
    let l = language();
    let somebody = Stage::here().memo(|app| !app.workspace().people.is_empty());
    view! {
        <div class="split">
            <div class="split-list"><Roll chosen=None /></div>
            <Show when=move || somebody.get()>
                <p class="split-detail split-hint">{people::choose(l)}</p>
            </Show>
        </div>
    }
}

/// One person.
#[component]
pub fn PersonPage(
    /// Who.
    id: PersonId,
) -> impl IntoView {
    view! {
        <div class="split chosen">
            <div class="split-list"><Roll chosen=Some(id.clone()) /></div>
            <div class="split-detail"><PersonSheet id /></div>
        </div>
    }
}
