//! Several of a few: options side by side, each on or off; boxes to tick underneath.

use leptos::prelude::*;

/// Several of a few, all in sight.
#[component]
pub fn Several(
    /// What is asked.
    #[prop(into)]
    label: String,
    /// The words of the options, in order.
    options: Vec<String>,
    /// Which of them are on, by place.
    #[prop(into)]
    chosen: Signal<Vec<bool>>,
    /// Told the place of an option and its new state.
    #[prop(into)]
    on_change: Callback<(usize, bool)>,
    /// Do all options have one width, as days have?
    #[prop(optional)]
    even: bool,
) -> impl IntoView {
    let option = |(place, words): (usize, String)| {
        let on = move || chosen.with(|chosen| chosen.get(place).copied().unwrap_or(false));
        view! {
            <label>
                <input type="checkbox" prop:checked=on
                    on:change:target=move |ev| on_change.run((place, ev.target().checked())) />
                <span>{words}</span>
            </label>
        }
    };
    let class = if even { "several-row even" } else { "several-row" };
    view! {
        <fieldset class="several">
            <legend>{label}</legend>
            <div class=class>{options.into_iter().enumerate().map(option).collect_view()}</div>
        </fieldset>
    }
}
