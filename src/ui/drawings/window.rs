//! The lit window: one door's state by shape, and the legend that names the shapes.

use leptos::prelude::*;

/// What a window tells of the door behind it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum WindowState {
    /// Not yet reached: filled dark.
    #[default]
    Dark,
    /// Reached: lit.
    Lit,
    /// Refused or vacant: curtained.
    Curtained,
    /// Reached, and somebody there needs care: lit, with a ring.
    Ringed,
    /// A door we suspect exists: only its dashed outline.
    Dashed,
}

/// A door as a window of the façade.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// What stands on the door; empty for a house that has no number of its own.
    pub number: String,
    /// What the window tells.
    pub state: WindowState,
}

/// One window with its upper left corner at `x`, `y`.
pub(super) fn window_at(state: WindowState, x: f64, y: f64, w: f64, h: f64) -> AnyView {
    let class = match state {
        WindowState::Dark => "window",
        WindowState::Lit | WindowState::Ringed => "window lit",
        WindowState::Curtained => "window curtained",
        WindowState::Dashed => "window dashed",
    };
    let pane = view! { <rect class=class x=x y=y width=w height=h rx="1.5" /> };
    match state {
        WindowState::Curtained => view! { {pane}<path class="curtain" d=folds(x, y, w, h) /> }.into_any(),
        WindowState::Ringed => {
            view! { {pane}<rect class="ring" x=x - 3.0 y=y - 3.0 width=w + 6.0 height=h + 6.0 rx="4" /> }.into_any()
        }
        _ => pane.into_any(),
    }
}

/// Three folds of a curtain.
fn folds(x: f64, y: f64, w: f64, h: f64) -> String {
    let fold = |n: f64| format!("M{:.1} {:.1}v{:.1}", x + w * n, y + 1.5, h - 3.0);
    [0.2, 0.5, 0.8].map(fold).concat()
}

/// The shapes that occur, each with its word (and its count, within the word).
#[component]
pub fn WindowLegend(
    /// Each shape and what it means.
    entries: Vec<(WindowState, String)>,
) -> impl IntoView {
    let entry = |(state, words): (WindowState, String)| {
        view! {
            <li>
                <svg viewBox="0 0 24 24" aria-hidden="true">{window_at(state, 5.0, 4.0, 14.0, 16.0)}</svg>
                {words}
            </li>
        }
    };
    view! { <ul class="legend">{entries.into_iter().map(entry).collect_view()}</ul> }
}
