//! The rules that an act would break, or has broken, beside the act.

use leptos::prelude::*;

use crate::domain::workspace::Workspace;
use crate::solve::rota::Finding;
use crate::ui::parts::{Notice, NoticeTone};
use crate::ui::words::{Language, findings};

/// The rules that are not kept, in words; nothing when all are.
pub fn broken_rules(l: Language, workspace: &Workspace, found: &[Finding]) -> Option<impl IntoView + use<>> {
    let lines: Vec<String> = found.iter().map(|one| findings::what(l, workspace, one)).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <Notice tone=NoticeTone::Problem>
                {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
            </Notice>
        }
    })
}
