//! What an order and an errand have in common on their pages: the household, its own words, and by when it was promised.

use leptos::prelude::*;

use crate::app::forms::{FieldProblem, clock};
use crate::domain::time::text::{Written, date_of};
use crate::domain::time::{Date, DateTime, Time};
use crate::ui::parts::{KeptField, Write};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, order, times};

/// The field for the household, with a word where the site has no such door.
pub(super) fn household_field(l: Language, source: Signal<String>, write: Write) -> impl IntoView {
    let page = Stage::here();
    let unknown = move || {
        let key = source.get();
        page.read(|app| {
            let workspace = app.workspace();
            let unknown = !key.is_empty() && !workspace.stairwells.is_empty() && !workspace.has_door(&key);
            unknown.then(|| order::no_such_door(l))
        })
    };
    view! {
        <KeptField label=order::household(l) hint=order::household_hint(l) source write />
        {move || unknown().map(|words| view! { <p role="status">{words}</p> })}
    }
}

/// The words of the chat that it was read from, if it was.
pub(super) fn own_words(l: Language, source: Memo<String>) -> impl IntoView {
    move || {
        let words = source.get();
        (!words.is_empty())
            .then(|| view! { <div><p class="eyebrow">{order::source(l)}</p><p class="prose">{words}</p></div> })
    }
}

/// The day and the hour of a promise, each in its field; an hour without a day is one of today, a day without an hour
/// means its end.
pub(super) fn promise_fields(
    l: Language,
    promised: Memo<Option<DateTime>>,
    write: impl Fn(bool) -> Write,
) -> impl IntoView {
    let day = move || promised.get().map(|when| when.date().plain()).unwrap_or_default();
    let hour = move || promised.get().map(|when| times::clock(when.time())).unwrap_or_default();
    view! {
        <div class="fields-pair level">
            <KeptField label=order::promised_hour(l) kind="clock" source=Signal::derive(hour) write=write(true) />
            <KeptField label=order::promised_day(l) kind="date" source=Signal::derive(day) write=write(false) />
        </div>
    }
}

/// A promise after one of its fields was typed. Emptying the hour or the day takes it back.
pub(super) fn promise(
    before: Option<DateTime>,
    text: &str,
    is_hour: bool,
    today: Date,
) -> Result<Option<DateTime>, FieldProblem> {
    if text.is_empty() {
        return Ok(None);
    }
    if is_hour {
        let hour = clock(text)?;
        return Ok(Some(before.map_or(today, |when| when.date()).to_datetime(hour)));
    }
    let day = date_of(text).ok_or(FieldProblem::NotADate)?;
    let hour = before.map_or(Time::constant(23, 59, 0, 0), |when| when.time());
    Ok(Some(day.to_datetime(hour)))
}
