//! The next duty, large, and those after it.

use leptos::prelude::*;

use crate::app::NextDuty;
use crate::domain::time::{Date, DateTime, Minutes, minutes_after, minutes_between};
use crate::ui::parts::{Card, Icon, List, Row, Tag};
use crate::ui::words::{Language, names, rota, time, times, today};

/// The duty under way or next to come.
pub fn next_duty(l: Language, duty: NextDuty, now: DateTime) -> impl IntoView {
    let checklist = (!duty.checklist.is_empty()).then(|| checklist(l, duty.checklist.clone()));
    view! {
        <Card now=true>
            <p class="eyebrow">{heading(l, &duty, now)}</p>
            <p class="big">{times::span_in_full(l, duty.start, duty.end)}</p>
            <p class="mid">{duty.post.clone()}</p>
            <div class="spread">
                <span>{with(l, &duty)}</span>
                {duty.night_no.map(|n| view! { <Tag icon=Icon::Night text=today::night_no(l, n) /> })}
            </div>
            {be_there(l, &duty, now).map(|sentence| view! { <p>{sentence}</p> })}
        </Card>
        {checklist}
    }
}

/// `Next duty · in 40 min`, `Next duty · Thu 5 March`, `On duty now · until 06:30`.
fn heading(l: Language, duty: &NextDuty, now: DateTime) -> String {
    if duty.start <= now {
        return today::heading(l, today::under_way(l), time::until_time(l, times::clock(duty.end.time())));
    }
    let ahead = minutes_between(now, duty.start);
    let when = if ahead < Minutes::hours(12) {
        time::in_time(l, times::length(l, ahead))
    } else {
        times::date_near(l, duty.start.date(), now.date())
    };
    today::heading(l, today::next_duty(l), when)
}

fn with(l: Language, duty: &NextDuty) -> String {
    if duty.with.is_empty() { today::alone(l).to_owned() } else { today::with(l, names::all_of(l, &duty.with)) }
}

fn be_there(l: Language, duty: &NextDuty, now: DateTime) -> Option<String> {
    let early = minutes_after(duty.start, Minutes(-duty.handover.0.clamp(0, Minutes::DAY.0)));
    (duty.handover.0 > 0 && now < duty.start).then(|| today::be_there(l, times::clock(early.time())))
}

fn checklist(l: Language, points: Vec<String>) -> impl IntoView {
    view! {
        <h2>{today::checklist(l)}</h2>
        <List>{points.into_iter().map(|point| view! { <Row title=point /> }).collect_view()}</List>
    }
}

/// The duties after the next, each in a line.
pub fn later(l: Language, duties: Vec<NextDuty>, today_is: Date) -> Option<impl IntoView> {
    let row = move |duty: NextDuty| {
        let when = times::span_in_full(l, duty.start, duty.end);
        let title = rota::shift_line(l, times::date_near(l, duty.start.date(), today_is), when);
        let detail = rota::shift_line(l, &duty.post, with(l, &duty));
        view! {
            <Row title detail>
                {duty.night_no.map(|_| view! { <Tag icon=Icon::Night text=rota::night(l) /> })}
            </Row>
        }
    };
    (!duties.is_empty()).then(|| {
        view! {
            <h2>{today::later(l)}</h2>
            <List>{duties.into_iter().map(row).collect_view()}</List>
        }
    })
}
