//! The frame around every page: the title and the state above, the five places below, what waits between.

mod places;
mod state;
mod toast;

use leptos::html;
use leptos::prelude::*;

use super::parts::{Icon, IconView, fresh_id};
pub use places::{Place, PlaceBar};
pub use state::{SaveState, StateLine, StateWords};
pub use toast::{Toast, ToastWords, UndoToast, UpdateBanner};

/// The words of the frame that belong to no page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FrameWords {
    /// "Skip to the page" for the keyboard.
    pub skip: String,
    /// "Back", on the arrow.
    pub back: String,
    /// What the bar is, for a screen reader.
    pub bar: String,
}

/// The frame. When the title changes the focus goes to it, so that a screen reader says where one is.
#[component]
pub fn Frame(
    /// The frame's own words.
    words: FrameWords,
    /// The title of the page.
    #[prop(into)]
    title: Signal<String>,
    /// Where the back arrow leads; none on the five places.
    #[prop(into)]
    back: Signal<Option<String>>,
    /// The five places.
    #[prop(into)]
    places: Signal<Vec<Place>>,
    /// The line that says whether everything is saved; a `StateLine`.
    #[prop(into)]
    state: ViewFn,
    /// What floats above the bar: `UndoToast`, `UpdateBanner`.
    #[prop(into)]
    float: ViewFn,
    /// The page.
    children: Children,
) -> impl IntoView {
    let heading: NodeRef<html::H1> = NodeRef::new();
    let main: NodeRef<html::Main> = NodeRef::new();
    let main_id = fresh_id("main");
    Effect::new(move |before: Option<String>| {
        let now = title.get();
        if before.is_some_and(|before| before != now) {
            focus(heading.get_untracked());
        }
        now
    });
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        focus(main.get_untracked());
    };
    let back_word = words.back;
    let arrow = move |href: String| {
        view! { <a class="frame-back" href=href aria-label=back_word.clone()><IconView icon=Icon::Back /></a> }
    };
    view! {
        <div class="frame">
            <a class="frame-skip" href=format!("#{main_id}") on:click=skip>{words.skip}</a>
            <header class="frame-head">
                {move || back.get().map(arrow.clone())}
                <h1 node_ref=heading tabindex="-1">{move || title.get()}</h1>
                {state.run()}
            </header>
            <main class="frame-main" id=main_id node_ref=main tabindex="-1">{children()}</main>
            <PlaceBar label=words.bar places />
            <div class="frame-float">{float.run()}</div>
        </div>
    }
}

/// Moves the focus; an element that is not on the page any more cannot take it, and then nothing needs it.
fn focus(element: Option<impl AsRef<leptos::web_sys::HtmlElement>>) {
    if let Some(element) = element {
        drop(element.as_ref().focus());
    }
}
