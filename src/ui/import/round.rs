//! The preview of a round file: what would be joined to what is here.

use leptos::prelude::*;

use super::act::AcceptOrCancel;
use super::changes::{Changes, changes_anything};
use super::of_preview;
use super::problems::RecordProblems;
use crate::app::importing::Content;
use crate::ui::parts::Card;
use crate::ui::words::{self, import, round_file, times};

/// The preview.
#[component]
pub fn RoundPreview() -> impl IntoView {
    let l = words::language();
    let facts = of_preview(|_, preview| match &preview.content {
        Content::Round { name, day, .. } => Some((preview.name.clone().unwrap_or_default(), name.clone(), *day)),
        _ => None,
    });
    let facts = move || {
        facts.get().map(|(file, name, day)| {
            let title = if name.is_empty() { round_file::of_day(l, times::date_of_year(l, day)) } else { name };
            view! { <p class="mid">{title}</p><p class="eyebrow">{file}</p> }
        })
    };
    view! {
        <Card>{facts}</Card>
        <p>{round_file::joined(l)}</p>
        <Changes nothing=import::nothing_changes(l) />
        <RecordProblems />
        <AcceptOrCancel accept=round_file::accept(l) possible=changes_anything() />
    }
}
