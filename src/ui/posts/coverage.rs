//! Is every minute of an ordinary week covered? A bar of 24 hours per kind of day, its holes hatched and named.

use leptos::prelude::*;

use crate::app::forms::{clock_text, end_text};
use crate::domain::rota::{Piece, Post, is_night};
use crate::domain::time::{Date, Minutes, Weekday};
use crate::ui::parts::{Card, Notice, NoticeTone, Tone};
use crate::ui::record::Record;
use crate::ui::words::{Language, language, names, posts, time, times};

/// A stretch of a bar, in minutes from midnight.
#[derive(Clone, Debug, PartialEq)]
struct Stretch {
    from: i64,
    to: i64,
    tone: Tone,
    text: String,
}

/// Days that look the same, and how they look.
#[derive(Clone, Debug, PartialEq)]
struct Bar {
    days: Vec<Weekday>,
    stretches: Vec<Stretch>,
    open: Vec<(i64, i64)>,
}

/// The card of a post's coverage.
#[component]
pub fn Coverage(post: Record<Post>) -> impl IntoView {
    let l = language();
    let bars = post.part(move |p| bars(l, p));
    let work = post.part(|p| p.person_minutes());
    let open = post.part(|p| p.open_minutes());
    let verdict = move || match open.get() {
        Minutes(0) => view! { <Notice tone=NoticeTone::Done><p>{posts::covered(l)}</p></Notice> }.into_any(),
        minutes => holes(l, minutes, &bars.get()).into_any(),
    };
    let hours = move || {
        let (least, wanted) = work.get();
        if least == wanted {
            posts::week_hours(l, times::decimal(least))
        } else {
            posts::week_hours_wanted(l, times::decimal(least), times::decimal(wanted))
        }
    };
    view! {
        <Card>
            <h2 class="card-head">{posts::coverage(l)}</h2>
            <div class="stack">
                {move || bars.get().into_iter().map(|each| bar(l, each)).collect_view()}
                {verdict}
                <p>{hours}</p>
            </div>
        </Card>
    }
}

/// One bar for all days that look the same, in the order of their first day.
fn bars(l: Language, post: &Post) -> Vec<Bar> {
    let mut bars: Vec<Bar> = Vec::new();
    for day in Weekday::Monday.cycle_forward().take(7) {
        let open = post.open_spans_on(day);
        let hole = |(from, to): &(i64, i64)| Stretch { from: *from, to: *to, tone: Tone::Gap, text: String::new() };
        let stretches: Vec<Stretch> =
            post.pieces_on(day).iter().map(|piece| stretch(l, piece)).chain(open.iter().map(hole)).collect();
        match bars.iter_mut().find(|bar| bar.stretches == stretches) {
            Some(bar) => bar.days.push(day),
            None => bars.push(Bar { days: vec![day], stretches, open }),
        }
    }
    bars
}

fn stretch(l: Language, piece: &Piece<'_>) -> Stretch {
    // Any day tells whether it is night work: only the clock matters.
    let (start, end) = piece.shift.times_on(Date::constant(2020, 3, 2));
    let tone = match is_night(start, end) {
        true => Tone::Night,
        false if start.hour() >= 17 => Tone::Late,
        false => Tone::Day,
    };
    let text = names::shift_name(l, &piece.shift.name);
    Stretch { from: piece.from.max(0), to: piece.to.min(Minutes::DAY.0), tone, text }
}

fn days_in_words(l: Language, days: &[Weekday]) -> String {
    if days.len() == 7 {
        return posts::every_day(l).to_owned();
    }
    names::all_of(l, &days.iter().map(|day| times::weekday(l, *day).to_owned()).collect::<Vec<_>>())
}

fn bar(l: Language, bar: Bar) -> impl IntoView {
    let days = days_in_words(l, &bar.days);
    let tick = |hour: i64| {
        let left = format!("{:.3}%", hour as f64 / 24.0 * 100.0);
        view! { <span style:left=left>{hour}</span> }
    };
    view! {
        <div class="strip">
            <span class="eyebrow">{days}</span>
            <div class="strip-band" aria-hidden="true">{bar.stretches.into_iter().map(block).collect_view()}</div>
            <div class="strip-ticks" aria-hidden="true">{[0, 6, 12, 18, 24].map(tick)}</div>
        </div>
    }
}

fn block(stretch: Stretch) -> impl IntoView {
    let share = |minutes: i64| minutes as f64 / Minutes::DAY.0 as f64 * 100.0;
    let (left, width) = (share(stretch.from), share(stretch.to - stretch.from));
    // Under an eighth of the day there is no room for a word; the list of shifts below has it.
    let text = (width >= 12.0).then(|| view! { <span>{stretch.text}</span> });
    view! {
        <div class=format!("strip-block {}", stretch.tone.class())
            style:left=format!("{left:.3}%") style:width=format!("{width:.3}%")>{text}</div>
    }
}

fn holes(l: Language, minutes: Minutes, bars: &[Bar]) -> impl IntoView + use<> {
    let line = |bar: &Bar| {
        let spans: Vec<String> =
            bar.open.iter().map(|(from, to)| time::span(l, clock_text(*from), end_text(*to))).collect();
        posts::open_line(l, days_in_words(l, &bar.days), names::all_of(l, &spans))
    };
    let lines: Vec<String> = bars.iter().filter(|bar| !bar.open.is_empty()).map(line).collect();
    view! {
        <Notice tone=NoticeTone::Problem>
            <p>{posts::uncovered(l, times::length(l, minutes))}</p>
            <ul>{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        </Notice>
    }
}
