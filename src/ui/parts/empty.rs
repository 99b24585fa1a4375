//! Empty screens teach: one sentence, then the buttons that fill the page.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// What a page shows when there is nothing to show yet.
#[component]
pub fn Empty(
    /// A drawing of what will be here.
    icon: Icon,
    /// One sentence.
    #[prop(into)]
    sentence: String,
    /// The buttons that fill the page.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <IconView icon />
            <p>{sentence}</p>
            {children.map(|children| children())}
        </div>
    }
}
