//! Cards for things, notices for what one should know, tags for what a thing is.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// A framed thing; `now` marks the one that matters at this moment.
#[component]
pub fn Card(
    /// Is it what matters at this moment?
    #[prop(optional)]
    now: bool,
    children: Children,
) -> impl IntoView {
    view! { <div class=if now { "card now" } else { "card" }>{children()}</div> }
}

/// What a notice is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeTone {
    /// Good to know.
    #[default]
    Information,
    /// Something is wrong: what, where and what to do stand in it.
    Problem,
    /// Somebody needs care.
    Care,
    /// It worked.
    Done,
    /// A person should look at it.
    Unsure,
}

impl NoticeTone {
    fn class(self) -> &'static str {
        match self {
            NoticeTone::Information => "notice",
            NoticeTone::Problem => "notice problem",
            NoticeTone::Care => "notice care",
            NoticeTone::Done => "notice done",
            NoticeTone::Unsure => "notice unsure",
        }
    }
}

/// A few sentences beside the thing they are about. With `spoken`, a screen reader says them when they appear.
#[component]
pub fn Notice(
    /// What it is about.
    #[prop(optional)]
    tone: NoticeTone,
    /// Should a screen reader say it as soon as it appears?
    #[prop(optional)]
    spoken: bool,
    children: Children,
) -> impl IntoView {
    view! { <div class=tone.class() role=spoken.then_some("status")>{children()}</div> }
}

/// What a tag says about its thing; each tone has its own shape where it matters, never colour alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TagTone {
    /// A fact.
    #[default]
    Information,
    /// Needs care.
    Care,
    /// Done, with a tick.
    Done,
    /// Wrong, with a triangle.
    Problem,
    /// A skill or another plain word.
    Plain,
}

/// One or two words about a thing.
#[component]
pub fn Tag(
    /// The words.
    #[prop(into)]
    text: String,
    /// What they say.
    #[prop(optional)]
    tone: TagTone,
    /// A drawing before the words, instead of the tone's own.
    #[prop(optional)]
    icon: Option<Icon>,
) -> impl IntoView {
    let (class, own) = match tone {
        TagTone::Information => ("tag", None),
        TagTone::Care => ("tag care", None),
        TagTone::Done => ("tag done", Some(Icon::Done)),
        TagTone::Problem => ("tag problem", Some(Icon::Problem)),
        TagTone::Plain => ("tag plain", None),
    };
    view! { <span class=class>{icon.or(own).map(|icon| view! { <IconView icon /> })}{text}</span> }
}
