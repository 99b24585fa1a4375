//! The week: a grid by post or by person on wide screens, day by day on a phone; what is not kept; the spread.

use crate::domain::order;
use std::collections::BTreeMap;

use leptos::prelude::*;

use super::facts::SlotFacts;
use super::fairness::dots;
use super::findings::week_findings;
use super::week_acts::{WeekActs, state_tag};
use crate::app::App;
use crate::app::route::Route;
use crate::domain::people::PersonId;
use crate::domain::time::{Date, Minutes, Week};
use crate::domain::week_slots::slots_of_week;
use crate::ui::parts::{List, Neighbour, Row, Segmented, Tag, TagTone, Turn, WeekColumn, WeekEntry, WeekGrid, WeekRow};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, language, names, rota, times};

/// One week.
#[component]
pub fn WeekPage(
    /// Which.
    week: Week,
) -> impl IntoView {
    let stage = Stage::here();
    let l = language();
    let by_person = RwSignal::new(0usize);
    let seen = stage.memo(|app| (app.revision(), app.is_opening(), app.now().date()));
    move || {
        let (_, opening, _) = seen.get();
        stage.peek(|app| match opening {
            true => ().into_any(),
            false if app.workspace().posts.is_empty() => super::day::empty(l).into_any(),
            false => whole_week(l, app, week, by_person).into_any(),
        })
    }
}

fn whole_week(l: Language, app: &App, week: Week, by_person: RwSignal<usize>) -> impl IntoView + use<> {
    let stage = Stage::here();
    let options = vec![rota::by_post(l).to_owned(), rota::by_person(l).to_owned()];
    let grid = move || {
        let person = by_person.get() == 1;
        stage.peek(|app| grid(l, app, week, person).into_any())
    };
    let planned = app.workspace().duties_of(week).next().is_some();
    view! {
        {turn(l, week)}
        <div class="spread">{state_tag(l, app, week)}</div>
        <div class="wide stack">
            <Segmented label=rota::week_view(l) label_unseen=true options chosen=by_person
                on_choose=move |n| by_person.set(n) />
            {grid}
        </div>
        <div class="narrow">{days(l, app, week)}</div>
        {planned.then(|| view! { {week_findings(l, app, week)}{dots(l, app, week)} })}
        <WeekActs week />
    }
}

fn turn(l: Language, week: Week) -> impl IntoView {
    let neighbour = |week: Week, word: &str, label: &str| Neighbour {
        word: word.to_owned(),
        label: rota::shift_line(l, label, times::week(l, week)),
        href: Route::WeekGrid(week).href(),
    };
    let (before, after) = (
        neighbour(week.plus(-1), rota::before(l), rota::week_before(l)),
        neighbour(week.plus(1), rota::after(l), rota::week_after(l)),
    );
    view! { <Turn shown=times::week(l, week) before after /> }
}

/// On a phone: a line for each day, with what is missing, leading to the day.
fn days(l: Language, app: &App, week: Week) -> impl IntoView + use<> {
    let slots: Vec<SlotFacts> = facts(l, app, week);
    let today = app.now().date();
    let row = |day: Date| {
        let missing: usize = slots.iter().filter(|s| s.slot.day == day).map(|s| usize::from(s.missing)).sum();
        let shifts = slots.iter().filter(|s| s.slot.day == day).count();
        let tag = match (missing, shifts) {
            (_, 0) => ().into_any(),
            (0, _) => view! { <Tag tone=TagTone::Done text=rota::full(l) /> }.into_any(),
            (n, _) => view! { <Tag tone=TagTone::Problem text=count::missing(l, n) /> }.into_any(),
        };
        view! {
            <Row title=times::date_near(l, day, today) detail=count::shifts(l, shifts) href=Route::Rota(Some(day)).href()>
                {tag}
            </Row>
        }
    };
    let rows = week.days().map(row).collect_view();
    view! { <List label=times::week(l, week)>{rows}</List> }
}

fn facts(l: Language, app: &App, week: Week) -> Vec<SlotFacts> {
    let slots = slots_of_week(app.workspace(), week);
    slots.into_iter().map(|slot| SlotFacts::of(l, app.workspace(), slot)).collect()
}

fn grid(l: Language, app: &App, week: Week, by_person: bool) -> impl IntoView + use<> {
    let today = app.now().date();
    let column = |day: Date| WeekColumn {
        name: times::day_of_week(l, day),
        today: day == today,
        href: Route::Rota(Some(day)).href(),
    };
    let columns = week.days().map(column).collect();
    let rows = if by_person { rows_by_person(l, app, week) } else { rows_by_post(l, app, week) };
    let corner = if by_person { rota::person(l) } else { rota::post(l) };
    view! { <WeekGrid caption=rota::week_caption(l, times::week(l, week)) corner columns rows /> }
}

fn rows_by_post(l: Language, app: &App, week: Week) -> Vec<WeekRow> {
    let slots = facts(l, app, week);
    let row = |post: &crate::domain::rota::Post| {
        let own = || slots.iter().filter(|s| s.slot.post == post.id);
        let missing: usize = own().map(|s| usize::from(s.missing)).sum();
        let day = |day: Date| own().filter(|s| s.slot.day == day).map(|s| entry(l, s, s.on_block(l))).collect();
        WeekRow {
            name: post.name.clone(),
            detail: if missing == 0 { rota::full(l).to_owned() } else { count::missing(l, missing) },
            days: week.days().map(day).collect(),
        }
    };
    app.workspace().posts_in_order().into_iter().map(row).collect()
}

fn rows_by_person(l: Language, app: &App, week: Week) -> Vec<WeekRow> {
    let workspace = app.workspace();
    let slots = facts(l, app, week);
    let mut own: BTreeMap<&PersonId, Vec<&SlotFacts>> = order::map(workspace.people.keys().map(|id| (id, vec![])));
    for slot in &slots {
        for duty in workspace.duties_at(&slot.slot) {
            own.entry(&duty.person).or_default().push(slot);
        }
    }
    let row = |(person, slots): (&PersonId, Vec<&SlotFacts>)| {
        let minutes: Minutes = slots.iter().map(|s| app.zone().length(s.slot.start, s.slot.end)).sum();
        let day = |day: Date| {
            let of_day = slots.iter().filter(|s| s.slot.day == day);
            of_day.map(|s| entry(l, s, s.post.clone())).collect()
        };
        WeekRow {
            name: names::person(l, workspace, person),
            detail: times::hours(l, minutes),
            days: week.days().map(day).collect(),
        }
    };
    own.into_iter().map(row).collect()
}

fn entry(l: Language, slot: &SlotFacts, text: String) -> WeekEntry {
    WeekEntry {
        hours: times::span(l, slot.slot.start.time(), slot.slot.end.time()),
        text,
        label: slot.spoken(l),
        tone: slot.tone(),
        href: Route::Slot(slot.slot.day, slot.slot.shift.clone()).href(),
    }
}
