//! One field and one button that add a thing by its name.

use leptos::prelude::*;

use super::field::fresh_id;
use super::icon::{Icon, IconView};

/// A field for a name and the button that adds it; Enter does the same.
#[component]
pub fn AddLine(
    /// What is asked.
    #[prop(into)]
    label: String,
    /// The word on the button.
    #[prop(into)]
    add: String,
    /// Told the name, without blanks around it; never empty.
    #[prop(into)]
    on_add: Callback<String>,
) -> impl IntoView {
    let id = fresh_id("field");
    let name = RwSignal::new(String::new());
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let text = name.get_untracked().trim().to_owned();
        if !text.is_empty() {
            name.set(String::new());
            on_add.run(text);
        }
    };
    view! {
        <form class="add-line" on:submit=submit>
            <label for=id.clone()>{label}</label>
            <input id=id type="text" autocomplete="off" bind:value=name />
            <button type="submit" class="button" disabled=move || name.with(|name| name.trim().is_empty())>
                <IconView icon=Icon::Add />
                <span>{add}</span>
            </button>
        </form>
    }
}
