//! The previews of a week's rota and of the sample community.

use leptos::prelude::*;

use super::act::AcceptOrCancel;
use super::changes::{Changes, changes_anything};
use super::of_preview;
use super::problems::RecordProblems;
use crate::app::importing::Content;
use crate::ui::parts::{Card, Notice, NoticeTone};
use crate::ui::words::{self, data, import, times};

/// The preview of a rota file.
#[component]
pub fn RotaPreview() -> impl IntoView {
    let l = words::language();
    let week = of_preview(|_, preview| match &preview.content {
        Content::Rota { week, replaced, .. } => Some((preview.name.clone().unwrap_or_default(), *week, *replaced)),
        _ => None,
    });
    let leaves = move || week.get().is_some_and(|(_, _, replaced)| replaced > 0);
    let changes = changes_anything();
    let facts = move || {
        week.get().map(|(name, week, _)| {
            view! { <p class="mid">{import::rota_of(l, times::week(l, week))}</p><p class="eyebrow">{name}</p> }
        })
    };
    let replaced = move || {
        week.get().map(|(_, _, replaced)| match replaced {
            0 => view! { <p>{import::rota_replaces_none(l)}</p> }.into_any(),
            n => view! { <Notice tone=NoticeTone::Unsure><p>{import::rota_replaces(l, n)}</p></Notice> }.into_any(),
        })
    };
    view! {
        <Card>{facts}</Card>
        {replaced}
        <Changes nothing=import::nothing_changes(l) />
        <RecordProblems />
        <AcceptOrCancel accept=import::accept_rota(l) possible=Signal::derive(move || changes.get() || leaves()) />
    }
}

/// The preview of the sample community.
#[component]
pub fn SamplePreview() -> impl IntoView {
    let l = words::language();
    view! {
        <Card><p class="mid">{import::sample_name(l)}</p><p class="eyebrow">{data::sample_hint(l)}</p></Card>
        <Changes nothing=import::nothing_changes(l) />
        <AcceptOrCancel accept=import::accept_sample(l) possible=changes_anything() />
    }
}
