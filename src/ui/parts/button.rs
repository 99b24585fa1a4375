//! Buttons: one wide main act to a screen, quiet ones beside it; at least 48 px tall, always with a word.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// How much a button weighs on its screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// The main act of the screen: wide and filled.
    Main,
    /// The main act where it means that something is done.
    Done,
    /// One act among others.
    #[default]
    Quiet,
    /// An act within a sentence.
    Plain,
    /// Takes something away (and can be undone).
    Removal,
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Look::Main => "button main",
            Look::Done => "button main done",
            Look::Quiet => "button",
            Look::Plain => "button plain",
            Look::Removal => "button removal",
        }
    }
}

/// A button. `spoken` is the full label for a screen reader where the visible word alone would not do.
#[component]
pub fn Button(
    /// The word on it.
    #[prop(into)]
    label: TextProp,
    /// What pressing it does.
    #[prop(into)]
    on_press: Callback<()>,
    /// How much it weighs.
    #[prop(optional)]
    look: Look,
    /// A drawing before the word.
    #[prop(optional)]
    icon: Option<Icon>,
    /// Can it not be pressed now?
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// The full label, when the word needs what stands around it to be understood.
    #[prop(optional, into)]
    spoken: Option<String>,
) -> impl IntoView {
    view! {
        <button type="button" class=look.class() disabled=disabled aria-label=spoken on:click=move |_| on_press.run(())>
            {icon.map(|icon| view! { <IconView icon /> })}
            <span>{move || label.get()}</span>
        </button>
    }
}

/// A link that looks like a button, for going somewhere rather than doing something.
#[component]
pub fn ButtonLink(
    /// The word on it.
    #[prop(into)]
    label: String,
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// How much it weighs.
    #[prop(optional)]
    look: Look,
    /// A drawing before the word.
    #[prop(optional)]
    icon: Option<Icon>,
    /// The full label, when the word needs what stands around it to be understood.
    #[prop(optional, into)]
    spoken: Option<String>,
) -> impl IntoView {
    view! {
        <a class=look.class() href=href aria-label=spoken>
            {icon.map(|icon| view! { <IconView icon /> })}
            <span>{label}</span>
        </a>
    }
}

/// Buttons side by side that wrap when there is no room.
#[component]
pub fn Buttons(children: Children) -> impl IntoView {
    view! { <div class="buttons">{children()}</div> }
}

/// Keeps the main act of a page at the bottom of the screen, in thumb reach.
#[component]
pub fn Act(children: Children) -> impl IntoView {
    view! { <div class="act">{children()}</div> }
}
