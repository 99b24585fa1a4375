//! Dates on which a person's ordinary week does not hold: away, or there at other hours only.

use leptos::prelude::*;

use crate::app::forms::{FieldProblem, WindowDraft};
use crate::domain::people::{DatedAvailability, DayWindow, Person};
use crate::domain::time::Date;
use crate::domain::time::text::{Written, date_of};
use crate::ui::parts::{Button, Buttons, Card, Icon, KeptField, Look, Segmented};
use crate::ui::record::Record;
use crate::ui::stage::Stage;
use crate::ui::words::{Language, language, people};

/// The hours an exception begins with when it is no longer "away".
const THESE_HOURS: DayWindow = DayWindow { from: 8 * 60, to: 18 * 60 };

/// The card of a person's dated exceptions.
#[component]
pub fn Exceptions(person: Record<Person>) -> impl IntoView {
    let l = language();
    let number = person.part(|p| p.availability.dated.len());
    let stage = Stage::here();
    let (rows, adding) = (person.clone(), person.clone());
    let add = move |()| {
        let today = stage.peek(|app| app.now().date());
        adding.edit(|p| p.availability.dated.push(DatedAvailability { first: today, last: today, windows: vec![] }));
    };
    view! {
        <Card>
            <h2 class="card-head">{people::exceptions(l)}</h2>
            <div class="stack">
                <Show when=move || number.get() == 0><p>{people::no_exceptions(l)}</p></Show>
                <For each=move || 0..number.get() key=|place| *place children=move |place| row(l, &rows, place) />
                <Buttons>
                    <Button label=people::exception_add(l) icon=Icon::Add on_press=add />
                </Buttons>
            </div>
        </Card>
    }
}

fn row(l: Language, person: &Record<Person>, place: usize) -> impl IntoView + use<> {
    let there = person.part(move |p| p.availability.dated.get(place).map_or(0, |d| usize::from(!d.windows.is_empty())));
    let (choosing, removing, hours) = (person.clone(), person.clone(), person.clone());
    let choose = move |which: usize| {
        choosing.edit(|p| {
            if let Some(dated) = p.availability.dated.get_mut(place) {
                dated.windows = if which == 0 { vec![] } else { vec![THESE_HOURS] };
            }
        });
    };
    let remove = move |()| {
        removing.edit(|p| {
            if place < p.availability.dated.len() {
                p.availability.dated.remove(place);
            }
        });
    };
    view! {
        <div class="part">
            <div class="fields-pair">
                <KeptField label=people::first_day(l) kind="date" source=person.text(move |p| day(p, place, |d| d.first))
                    write=person.writes(move |p, text| set_days(p, place, text, |d, day| {
                        // The last day follows, so that one can move an exception by its first day.
                        d.last = d.last.max(day);
                        d.first = day;
                    })) />
                <KeptField label=people::last_day(l) kind="date" source=person.text(move |p| day(p, place, |d| d.last))
                    write=person.writes(move |p, text| set_days(p, place, text, |d, day| d.last = day)) />
            </div>
            <Segmented label=people::then(l) options=vec![people::away(l).to_owned(), people::only_these_hours(l).to_owned()]
                chosen=there on_choose=choose />
            {move || (there.get() == 1).then(|| windows(l, &hours, place))}
            <Button label=people::exception_remove(l) look=Look::Plain on_press=remove />
        </div>
    }
}

fn day(person: &Person, place: usize, which: fn(&DatedAvailability) -> Date) -> String {
    person.availability.dated.get(place).map(|dated| which(dated).plain()).unwrap_or_default()
}

fn set_days(
    person: &mut Person,
    place: usize,
    text: &str,
    set: impl FnOnce(&mut DatedAvailability, Date),
) -> Result<(), FieldProblem> {
    let day = date_of(text).ok_or(FieldProblem::NotADate)?;
    let Some(dated) = person.availability.dated.get_mut(place) else { return Ok(()) };
    set(dated, day);
    if dated.last < dated.first { Err(FieldProblem::DaysTurned) } else { Ok(()) }
}

/// The windows of an exception, and a button for one more.
fn windows(l: Language, person: &Record<Person>, place: usize) -> impl IntoView + use<> {
    let number = person.part(move |p| p.availability.dated.get(place).map_or(0, |dated| dated.windows.len()));
    let (rows, adding) = (person.clone(), person.clone());
    let add = move |()| {
        adding.edit(|p| {
            if let Some(dated) = p.availability.dated.get_mut(place) {
                dated.windows.push(THESE_HOURS);
            }
        });
    };
    view! {
        <For each=move || 0..number.get() key=|n| *n children=move |n| window(l, &rows, (place, n)) />
        <Buttons><Button label=people::window_add(l) icon=Icon::Add on_press=add /></Buttons>
    }
}

/// Which exception, and which of its windows.
type At = (usize, usize);

fn window(l: Language, person: &Record<Person>, at: At) -> impl IntoView + use<> {
    let clock = move |p: &Person, which: fn(WindowDraft) -> String| {
        let own = p.availability.dated.get(at.0).and_then(|dated| dated.windows.get(at.1));
        own.map(|window| which(WindowDraft::of(*window))).unwrap_or_default()
    };
    let removing = person.clone();
    let remove = move |()| {
        removing.edit(|p| {
            if let Some(dated) = p.availability.dated.get_mut(at.0).filter(|dated| at.1 < dated.windows.len()) {
                dated.windows.remove(at.1);
            }
        });
    };
    view! {
        <div class="fields-pair">
            <KeptField label=people::start(l) kind="clock" source=person.text(move |p| clock(p, |w| w.from))
                write=person.writes(move |p, text| set_window(p, at, |d| WindowDraft { from: text.to_owned(), ..d })) />
            <KeptField label=people::end(l) hint=people::end_hint(l) kind="clock" source=person.text(move |p| clock(p, |w| w.to))
                write=person.writes(move |p, text| {
                    set_window(p, at, |d| WindowDraft { to: text.to_owned(), next_day: false, ..d })
                }) />
        </div>
        <Button label=people::window_remove(l) look=Look::Plain on_press=remove />
    }
}

fn set_window(
    person: &mut Person,
    at: At,
    change: impl FnOnce(WindowDraft) -> WindowDraft,
) -> Result<(), FieldProblem> {
    let own = person.availability.dated.get_mut(at.0).and_then(|dated| dated.windows.get_mut(at.1));
    if let Some(window) = own {
        *window = change(WindowDraft::of(*window)).read()?;
    }
    Ok(())
}
