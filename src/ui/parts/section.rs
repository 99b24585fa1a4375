//! A section of a page under its own heading.

use leptos::prelude::*;

use super::field::fresh_id;

/// A heading and what belongs under it.
#[component]
pub fn Section(
    /// The heading.
    #[prop(into)]
    title: String,
    /// A softer sentence under the heading.
    #[prop(optional, into)]
    hint: Option<String>,
    children: Children,
) -> impl IntoView {
    let id = fresh_id("section");
    let labelled = id.clone();
    view! {
        <section class="section" aria-labelledby=labelled>
            <h2 id=id>{title}</h2>
            {hint.map(|hint| view! { <p class="section-hint">{hint}</p> })}
            {children()}
        </section>
    }
}
