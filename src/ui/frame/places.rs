//! The bar with the five places: at the bottom of a phone, at the side of a wide screen.

use leptos::prelude::*;

use crate::ui::parts::{Icon, IconView};

/// One of the five places.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its word.
    pub word: String,
    /// Its drawing.
    pub icon: Icon,
    /// Where it leads.
    pub href: String,
    /// Is one there now?
    pub current: bool,
}

/// The bar.
#[component]
pub fn PlaceBar(
    /// What the bar is, for a screen reader.
    #[prop(into)]
    label: String,
    /// The places, in order.
    #[prop(into)]
    places: Signal<Vec<Place>>,
) -> impl IntoView {
    let place = |place: Place| {
        view! {
            <li>
                <a href=place.href aria-current=place.current.then_some("page")>
                    <IconView icon=place.icon />
                    <span>{place.word}</span>
                </a>
            </li>
        }
    };
    view! {
        <nav class="frame-bar" aria-label=label>
            <ul>{move || places.get().into_iter().map(place).collect_view()}</ul>
        </nav>
    }
}
