//! One window of an ordinary week: its days, from when to when, and whether it ends on the next day.

use leptos::prelude::*;

use crate::app::forms::{FieldProblem, WindowDraft};
use crate::domain::people::{DayWindow, Person, WeeklyWindow};
use crate::domain::time::Weekday;
use crate::ui::parts::{Button, KeptField, Look, Several, Tick};
use crate::ui::record::Record;
use crate::ui::words::{Language, people, times};

/// The days as the switches show them.
pub(super) const DAYS: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// The window at a place of the list, to edit.
pub(super) fn window_row(l: Language, person: &Record<Person>, place: usize) -> impl IntoView + use<> {
    let over = person.part(move |p| at(p, place).is_some_and(|weekly| weekly.window.to > 1440));
    let (running_over, removing) = (person.clone(), person.clone());
    let start = |window: DayWindow| WindowDraft::of(window).from;
    let end = |window: DayWindow| WindowDraft::of(window).to;
    view! {
        <div class="part">
            {days(l, person, place)}
            <div class="fields-pair">
                <KeptField label=people::start(l) kind="clock" source=person.text(move |p| clock_of(p, place, start))
                    write=person.writes(move |p, text| set(p, place, |d| WindowDraft { from: text.to_owned(), ..d })) />
                <KeptField label=people::end(l) kind="clock" source=person.text(move |p| clock_of(p, place, end))
                    write=person.writes(move |p, text| {
                        set(p, place, |d| WindowDraft { to: text.to_owned(), next_day: false, ..d })
                    }) />
            </div>
            <div class="spread">
                <Tick label=people::next_morning(l) ticked=over
                    on_change=move |on| running_over.edit(|p| run_over(p, place, on)) />
                <Button label=people::window_remove(l) look=Look::Plain
                    on_press=move |()| removing.edit(|p| remove(p, place)) />
            </div>
        </div>
    }
}

fn days(l: Language, person: &Record<Person>, place: usize) -> impl IntoView + use<> {
    let chosen = person.part(move |p| {
        let days = at(p, place).map(|weekly| weekly.days).unwrap_or_default();
        DAYS.map(|day| days.contains(day)).to_vec()
    });
    let person = person.clone();
    let switch = move |(n, on): (usize, bool)| {
        let Some(day) = DAYS.get(n).copied() else { return };
        person.edit(|p| {
            if let Some(weekly) = p.availability.weekly.get_mut(place) {
                weekly.days = if on { weekly.days.with(day) } else { weekly.days.without(day) };
            }
        });
    };
    let options = DAYS.map(|day| times::weekday(l, day).to_owned()).to_vec();
    view! { <Several label=people::days(l) options chosen on_change=switch even=true /> }
}

fn at(person: &Person, place: usize) -> Option<WeeklyWindow> {
    person.availability.weekly.get(place).copied()
}

fn clock_of(person: &Person, place: usize, end: fn(DayWindow) -> String) -> String {
    at(person, place).map(|weekly| end(weekly.window)).unwrap_or_default()
}

/// Writes the window that the changed fields mean; a window that is gone stays gone.
fn set(person: &mut Person, place: usize, change: impl FnOnce(WindowDraft) -> WindowDraft) -> Result<(), FieldProblem> {
    if let Some(weekly) = person.availability.weekly.get_mut(place) {
        weekly.window = change(WindowDraft::of(weekly.window)).read()?;
    }
    Ok(())
}

/// Ticked: the end moves to the next day. Unticked: back to the same day where the clock allows it, else to midnight.
fn run_over(person: &mut Person, place: usize, on: bool) {
    if let Some(weekly) = person.availability.weekly.get_mut(place) {
        let DayWindow { from, to } = weekly.window;
        let to = match (on, to > 1440) {
            (true, false) => to + 1440,
            (false, true) if to - 1440 > from => to - 1440,
            (false, true) => 1440,
            _ => to,
        };
        weekly.window = DayWindow::new(from, to).unwrap_or(weekly.window);
    }
}

fn remove(person: &mut Person, place: usize) {
    if place < person.availability.weekly.len() {
        person.availability.weekly.remove(place);
    }
}
