//! The gaps of a day, each with who could close it and what it would cost them.

use leptos::prelude::*;

use super::facts::{PostDay, SlotFacts};
use crate::app::App;
use crate::app::route::Route;
use crate::domain::time::{Date, Week};
use crate::solve::rota::SlotRef;
use crate::solve::rota::check::{Candidate, who_could};
use crate::ui::parts::{ButtonLink, Look, Notice, NoticeTone};
use crate::ui::words::{Language, count, findings, names, rota, times};

/// So many people are named for each.
const NAMED: usize = 3;

/// A notice for each gap of the post that begins on the day.
pub fn gap_notices(l: Language, app: &App, post: &PostDay, day: Date) -> impl IntoView + use<> {
    let open = post.slots.iter().filter(|s| s.slot.day == day && s.missing > 0);
    open.map(|slot| gap_notice(l, app, slot)).collect_view()
}

fn gap_notice(l: Language, app: &App, slot: &SlotFacts) -> impl IntoView + use<> {
    let week = Week::of(slot.slot.day);
    let all = who_could(app.workspace(), week, app.zone(), &SlotRef::from(&slot.slot));
    let when = rota::shift_line(l, &slot.shift, slot.hours(l));
    let href = Route::Slot(slot.slot.day, slot.slot.shift.clone()).href();
    let title = rota::gap_title(l, when, count::missing(l, usize::from(slot.missing)));
    let who = sentence(l, app, &all);
    view! {
        <Notice tone=NoticeTone::Problem>
            <b>{title}</b>
            <p>{who}</p>
            <div><ButtonLink look=Look::Plain label=rota::close_gap(l) href /></div>
        </Notice>
    }
}

/// Who is free, or who would at least break only one rule.
fn sentence(l: Language, app: &App, all: &[Candidate]) -> String {
    let name = |c: &Candidate| names::person(l, app.workspace(), &c.person);
    let free: Vec<String> = all
        .iter()
        .filter(|c| c.is_free())
        .take(NAMED)
        .map(|c| rota::candidate(l, name(c), times::hours(l, c.hours_after)))
        .collect();
    if !free.is_empty() {
        return rota::gap_could(l, names::all_of(l, &free));
    }
    let least = all.first().and_then(|c| Some((name(c), c.findings.first()?)));
    match least {
        Some((name, found)) => {
            let why = findings::what(l, app.workspace(), found);
            rota::gap_least(l, rota::gap_rule(l, name, why))
        }
        None => rota::gap_nobody(l).to_owned(),
    }
}
