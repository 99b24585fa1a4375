//! What of a week is not kept, in words, each leading to its shift.

use leptos::prelude::*;

use crate::app::App;
use crate::app::route::Route;
use crate::domain::rota::Duty;
use crate::domain::time::Week;
use crate::solve::rota::check::judge;
use crate::solve::rota::{Finding, Severity, Verdict};
use crate::ui::parts::{List, Notice, NoticeTone, Row, Tag, TagTone};
use crate::ui::words::{Language, findings as words, names, rota};

/// What is broken and what is missing in the week as it stands.
pub fn week_findings(l: Language, app: &App, week: Week) -> impl IntoView + use<> {
    let duties: Vec<Duty> = app.workspace().duties_of(week).cloned().collect();
    let verdict = judge(app.workspace(), week, app.zone(), &duties);
    verdict_list(l, app, &verdict)
}

/// A verdict's broken rules and gaps as a list, or that there is none.
pub fn verdict_list(l: Language, app: &App, verdict: &Verdict) -> AnyView {
    let grave: Vec<&Finding> = verdict.findings.iter().filter(|f| f.severity != Severity::Wish).collect();
    if grave.is_empty() {
        return view! { <Notice tone=NoticeTone::Done><p>{rota::findings_none(l)}</p></Notice> }.into_any();
    }
    let rows = grave.into_iter().map(|found| row(l, app, found)).collect_view();
    view! {
        <h2>{rota::findings(l)}</h2>
        <List>{rows}</List>
    }
    .into_any()
}

fn row(l: Language, app: &App, found: &Finding) -> impl IntoView + use<> {
    let slot = found.slots.last();
    let href = slot.map(|slot| Route::Slot(slot.day, slot.shift.clone()).href());
    let detail = slot.map(|slot| names::slot(l, app.workspace(), slot)).unwrap_or_default();
    let (tone, word) = match found.severity {
        Severity::Broken => (TagTone::Problem, rota::broken(l)),
        _ => (TagTone::Care, rota::gap(l)),
    };
    let title = words::what(l, app.workspace(), found);
    let tag = view! { <Tag tone text=word /> };
    match href {
        Some(href) => view! { <Row title detail href>{tag}</Row> }.into_any(),
        None => view! { <Row title detail>{tag}</Row> }.into_any(),
    }
}
