//! A segmented switch: a few options side by side, one of them chosen; radio buttons underneath.

use leptos::prelude::*;

use super::field::fresh_id;

/// One of a few, all in sight.
#[component]
pub fn Segmented(
    /// What is asked.
    #[prop(into)]
    label: String,
    /// The words of the options, in order.
    options: Vec<String>,
    /// Which of them is chosen.
    #[prop(into)]
    chosen: Signal<usize>,
    /// Told the place of the option that was chosen.
    #[prop(into)]
    on_choose: Callback<usize>,
    /// Is the label for a screen reader only, because the options speak for themselves?
    #[prop(optional)]
    label_unseen: bool,
) -> impl IntoView {
    let name = fresh_id("segment");
    let option = |(place, words): (usize, String)| {
        view! {
            <label>
                <input type="radio" name=name.clone() prop:checked=move || chosen.get() == place
                    on:change=move |_| on_choose.run(place) />
                <span>{words}</span>
            </label>
        }
    };
    view! {
        <fieldset class="segmented">
            <legend class=if label_unseen { "unseen" } else { "" }>{label}</legend>
            <div class="segmented-row">{options.into_iter().enumerate().map(option).collect_view()}</div>
        </fieldset>
    }
}
