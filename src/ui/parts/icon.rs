//! Icons: small line drawings that always stand beside a word, so a screen reader skips them.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A house: today.
    Today,
    /// A calendar: the rota.
    Rota,
    /// Two heads: people.
    People,
    /// A building with windows: the site.
    Site,
    /// Three dots: more.
    More,
    /// A door that stands ajar: rounds.
    Rounds,
    /// A bag with a handle: deliveries.
    Deliveries,
    /// An arrow to the left: back, or the day before.
    Back,
    /// An arrow to the right: on, or the day after.
    Forward,
    /// A tick: done, saved.
    Done,
    /// A triangle with a stroke: something is wrong.
    Problem,
    /// A closed padlock: pinned.
    Pinned,
    /// A cross: close, take away.
    Close,
    /// A plus: add.
    Add,
    /// A moon: night work.
    Night,
    /// Two opposite arrows: swap.
    Swap,
    /// An arrow out of a tray: hand on, export.
    Export,
    /// An arrow into a tray: bring in.
    Import,
    /// A printer.
    Print,
    /// A page with lines: a list.
    Page,
}

impl Icon {
    /// The strokes, on a square of 24 by 24.
    fn path(self) -> &'static str {
        match self {
            Icon::Today => "M4 11l8-7 8 7v9H4zM10 20v-6h4v6",
            Icon::Rota => {
                "M6 5h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM4 10h16M9 3v4M15 3v4"
            }
            Icon::People => {
                "M9 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM3 20v-2a5 5 0 0 1 5-5h2a5 5 0 0 1 5 5v2M16 5.5a3 3 0 0 1 0 5M18 13.5a5 5 0 0 1 3 4.5v2"
            }
            Icon::Site => "M5 21V4a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v17zM9 7h2M13 7h2M9 11h2M13 11h2M9 15h2M13 15h2",
            Icon::Rounds => "M6 21V4h8v17M14 6l5 2v13M3 21h18M11 12.5h.01",
            Icon::Deliveries => "M5 8h14l1 13H4zM8.5 8V7a3.5 3.5 0 0 1 7 0v1",
            Icon::More => "M6 12h.01M12 12h.01M18 12h.01",
            Icon::Back => "M15 5l-7 7 7 7",
            Icon::Forward => "M9 5l7 7-7 7",
            Icon::Done => "M5 12.5l5 5L19.5 7",
            Icon::Problem => "M12 4l9 16H3zM12 10v4M12 17h.01",
            Icon::Pinned => {
                "M7 11h10a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"
            }
            Icon::Close => "M6 6l12 12M18 6L6 18",
            Icon::Add => "M12 5v14M5 12h14",
            Icon::Night => "M20 14.5A8 8 0 1 1 9.5 4a6.5 6.5 0 0 0 10.500 10.5z",
            Icon::Swap => "M4 9h15l-4-4M20 15H5l4 4",
            Icon::Export => "M12 15V4M8 8l4-4 4 4M5 14v5h14v-5",
            Icon::Import => "M12 4v11M8 11l4 4 4-4M5 14v5h14v-5",
            Icon::Print => "M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z",
            Icon::Page => "M6 3h9l4 4v14H6zM9 10h7M9 14h7M9 18h4",
        }
    }
}

/// Draws an icon in the colour of the text around it.
#[component]
pub fn IconView(icon: Icon) -> impl IntoView {
    let width = if icon == Icon::More { "3.5" } else { "1.8" };
    view! {
        <svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width=width
            stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
            <path d=icon.path() />
        </svg>
    }
}
