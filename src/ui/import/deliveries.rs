//! The preview of a deliveries file: what would be joined to what is here.

use leptos::prelude::*;

use super::act::AcceptOrCancel;
use super::changes::{Changes, changes_anything};
use super::of_preview;
use super::problems::RecordProblems;
use crate::ui::parts::Card;
use crate::ui::words::{self, import, report};

/// The preview.
#[component]
pub fn DeliveriesPreview() -> impl IntoView {
    let l = words::language();
    let name = of_preview(|_, preview| preview.name.clone());
    view! {
        <Card><p class="mid">{report::file_title(l)}</p><p class="eyebrow">{move || name.get()}</p></Card>
        <p>{report::joined(l)}</p>
        <Changes nothing=import::nothing_changes(l) />
        <RecordProblems />
        <AcceptOrCancel accept=report::accept(l) possible=changes_anything() />
    }
}
