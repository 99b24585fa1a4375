//! The preview of a table: what it was read as, what it would change, what to look at, and its columns.

use leptos::prelude::*;

use super::act::AcceptOrCancel;
use super::changes::{Changes, changes_anything};
use super::columns::Columns;
use super::facts::Facts;
use super::of_preview;
use super::problems::RowProblems;
use crate::app::importing::Content;
use crate::ui::words::{self, import};

/// The preview. The columns stand before the changes as long as nothing could be read, since the fault lies there.
#[component]
pub fn TablePreview() -> impl IntoView {
    let l = words::language();
    let known = of_preview(|_, preview| match &preview.content {
        Content::Table(_, resolved) => Some(crate::app::importing::is_nothing(resolved)),
        _ => None,
    });
    let nothing = move || match known.get() {
        Some(true) => import::nothing_read(l),
        _ => import::nothing_changes(l),
    };
    view! {
        <Facts />
        <Changes nothing=Signal::derive(nothing) />
        <RowProblems />
        <Columns />
        <AcceptOrCancel accept=import::accept_table(l) possible=changes_anything() />
    }
}
