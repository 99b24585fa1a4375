//! Fields of a form: a label, room to write, a hint, and the problem beside the field it is about.

use std::sync::atomic::{AtomicU32, Ordering};

use leptos::prelude::*;

/// An element id that no other element of the page has.
pub fn fresh_id(kind: &str) -> String {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    format!("{kind}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}

/// The hint and the problem under a field; the field points at them by `id`.
fn under_field(id: String, hint: Option<String>, problem: Signal<String>) -> impl IntoView {
    view! {
        <div id=id>
            {hint.map(|hint| view! { <p class="field-hint">{hint}</p> })}
            {move || {
                let text = problem.get();
                (!text.is_empty()).then(|| view! { <p class="field-problem" role="status">{text}</p> })
            }}
        </div>
    }
}

/// One line of text.
#[component]
pub fn TextField(
    /// What is asked.
    #[prop(into)]
    label: String,
    /// What is written, both ways.
    value: RwSignal<String>,
    /// The kind of keyboard: `text`, `tel`, `number`, `clock` (24 hours), `date`, `search`.
    #[prop(default = "text")]
    kind: &'static str,
    /// An example or a unit.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is wrong with it; empty when nothing is.
    #[prop(optional, into)]
    problem: Signal<String>,
) -> impl IntoView {
    let id = fresh_id("field");
    let under = fresh_id("under");
    // A browser's own number field hands over nothing at all for what it cannot read, so that one could not say what is
    // wrong with it; it would also refuse full-width figures. A text field with the keyboard of figures does neither.
    // A browser's own time field shows the clock of the browser's language, twelve hours in English; ours has 24 everywhere.
    let (kind, keyboard) = match kind {
        "number" => ("text", Some("decimal")),
        "clock" => ("text", Some("numeric")),
        other => (other, None),
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input id=id type=kind inputmode=keyboard autocomplete="off" bind:value=value aria-describedby=under.clone()
                aria-invalid=move || (!problem.get().is_empty()).then_some("true") />
            {under_field(under, hint, problem)}
        </div>
    }
}

/// Several lines of text.
#[component]
pub fn TextArea(
    /// What is asked.
    #[prop(into)]
    label: String,
    /// What is written, both ways.
    value: RwSignal<String>,
    /// An example or a unit.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is wrong with it; empty when nothing is.
    #[prop(optional, into)]
    problem: Signal<String>,
) -> impl IntoView {
    let id = fresh_id("field");
    let under = fresh_id("under");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <textarea id=id bind:value=value aria-describedby=under.clone()
                aria-invalid=move || (!problem.get().is_empty()).then_some("true")></textarea>
            {under_field(under, hint, problem)}
        </div>
    }
}

/// One of several; past five or so, where a segmented switch would crowd.
#[component]
pub fn Choice(
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
    /// A line that explains.
    #[prop(optional, into)]
    hint: Option<String>,
) -> impl IntoView {
    let id = fresh_id("field");
    let under = fresh_id("under");
    let option = move |(place, words): (usize, String)| {
        view! { <option value=place.to_string() prop:selected=move || chosen.get() == place>{words}</option> }
    };
    let choose = move |value: String| {
        if let Ok(place) = value.parse() {
            on_choose.run(place);
        }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <select id=id aria-describedby=under.clone() on:change:target=move |ev| choose(ev.target().value())>
                {options.into_iter().enumerate().map(option).collect_view()}
            </select>
            {under_field(under, hint, Signal::stored(String::new()))}
        </div>
    }
}

/// A box to tick.
#[component]
pub fn Tick(
    /// What a tick means.
    #[prop(into)]
    label: String,
    /// Is it ticked?
    #[prop(into)]
    ticked: Signal<bool>,
    /// Told the new state.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="tick">
            <input type="checkbox" prop:checked=ticked on:change:target=move |ev| on_change.run(ev.target().checked()) />
            <span>{label}</span>
        </label>
    }
}
