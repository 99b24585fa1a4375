//! Today: my next duty, what comes after it, and where people are missing until this time tomorrow.

mod gaps;
mod me;
mod next;

use leptos::prelude::*;

use super::parts::{Button, ButtonLink, Empty, Icon, List, Look, Row};
use super::stage::Stage;
use super::words::{Language, count, inbox, language, times, today};
use crate::app::command::ImportCommand;
use crate::app::route::{DeliveriesPage, RoundsPage, Route};
use gaps::gaps;
use me::who_am_i;
use next::{later, next_duty};

/// What the page can be about.
#[derive(Clone, Copy, PartialEq)]
enum Stand {
    /// The disk is still being read.
    Opening,
    /// Nothing has been brought in yet.
    Empty,
    /// There is a community.
    There,
}

/// The first page.
#[component]
pub fn TodayPage() -> impl IntoView {
    let stage = Stage::here();
    let l = language();
    let stand = stage.memo(|app| match (app.is_opening(), app.is_blank()) {
        (true, _) => Stand::Opening,
        (false, true) => Stand::Empty,
        (false, false) => Stand::There,
    });
    move || match stand.get() {
        Stand::Opening => glance(l, stage).into_any(),
        Stand::Empty => empty(l, stage).into_any(),
        Stand::There => my_day(l, stage).into_any(),
    }
}

/// What was known when the page was last closed, until the disk has been read.
fn glance(l: Language, stage: Stage) -> impl IntoView {
    let (glance, now) = stage.peek(|app| (app.glance().cloned(), app.now()));
    glance.map(|glance| {
        let as_of = today::as_of(l, times::moment(l, glance.as_of, now.date()));
        let mut coming = glance.duties.into_iter().filter(|duty| duty.end > now);
        view! {
            <p class="eyebrow" role="status">{as_of}</p>
            {coming.next().map(|duty| next_duty(l, duty, now))}
            {later(l, coming.collect(), now.date())}
        }
    })
}

fn empty(l: Language, stage: Stage) -> impl IntoView {
    view! {
        <Empty icon=Icon::Today sentence=today::empty(l)>
            <Button look=Look::Main label=today::sample(l) on_press=move |()| stage.ask(ImportCommand::Sample) />
            <ButtonLink label=today::import(l) href=Route::Data.href() />
        </Empty>
    }
}

fn my_day(l: Language, stage: Stage) -> impl IntoView {
    let day = stage.memo(|app| (app.my_day(), app.now()));
    let mine = move || {
        let (day, now) = day.get();
        let known = day.me.is_some();
        let none = (known && day.next.is_none()).then(|| view! { <p>{today::no_duty(l)}</p> });
        view! {
            {day.next.map(|duty| next_duty(l, duty, now))}
            {none}
            {later(l, day.later, now.date())}
            {day.doors.map(|(round, team, left)| {
                let href = Route::Rounds(RoundsPage::Team(round, team)).href();
                view! { <List><Row title=today::doors(l) detail=today::doors_left(l, count::doors(l, left)) href /></List> }
            })}
        }
    };
    let missing = move || {
        let (day, now) = day.get();
        stage.peek(|app| gaps(l, app.workspace(), day.gaps, now.date()))
    };
    view! {
        <div class="beside">
            <div class="stack">{mine}{who_am_i(l, stage)}</div>
            <div class="stack">
                {missing}
                <List><Row title=inbox::title(l) detail=inbox::detail(l) href=Route::Deliveries(DeliveriesPage::Inbox).href() /></List>
            </div>
        </div>
    }
}
