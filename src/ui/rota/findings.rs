//! What of a week is not kept, in words, each leading to its shift.

use leptos::prelude::*;

use crate::app::App;
use crate::app::route::Route;
use crate::domain::rota::Duty;
use crate::domain::time::Week;
use crate::solve::rota::check::judge;
use crate::solve::rota::{Finding, Severity, Verdict};
use crate::ui::parts::{List, Notice, NoticeTone, Row, Tag, TagTone};
use crate::ui::words::{Language, count, findings as words, names, rota};

/// What is broken and what is missing in the week as it stands.
pub fn week_findings(l: Language, app: &App, week: Week) -> impl IntoView + use<> {
    let duties: Vec<Duty> = app.workspace().duties_of(week).cloned().collect();
    let verdict = judge(app.workspace(), week, app.zone(), &duties);
    verdict_list(l, app, &verdict)
}

/// So many gaps stand in sight; more are folded up under their number.
const IN_SIGHT: usize = 4;

/// A verdict's broken rules and gaps as a list, or that there is none.
pub fn verdict_list(l: Language, app: &App, verdict: &Verdict) -> AnyView {
    let rows = |severity| -> Vec<_> { verdict.of(severity).map(|found| row(l, app, found)).collect() };
    let (broken, gaps) = (rows(Severity::Broken), rows(Severity::Gap));
    if broken.is_empty() && gaps.is_empty() {
        return view! { <Notice tone=NoticeTone::Done><p>{rota::findings_none(l)}</p></Notice> }.into_any();
    }
    view! {
        <h2>{rota::findings(l)}</h2>
        {(!broken.is_empty()).then(|| view! { <List>{broken}</List> })}
        {folded(l, gaps)}
    }
    .into_any()
}

/// The gaps: a few at once, many only when asked for.
fn folded(l: Language, gaps: Vec<impl IntoView + 'static>) -> AnyView {
    match gaps.len() {
        0 => ().into_any(),
        1..=IN_SIGHT => view! { <ul class="list">{gaps}</ul> }.into_any(),
        n => view! {
            <details class="details">
                <summary>{count::gaps(l, n)}</summary>
                <ul class="list">{gaps}</ul>
            </details>
        }
        .into_any(),
    }
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
