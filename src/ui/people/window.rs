//! One window of an ordinary week: its days, from when to when, and whether it ends on the next day. People come in such
//! windows, households ask to be visited in them.

use leptos::prelude::*;

use crate::app::forms::{FieldProblem, WindowDraft};
use crate::domain::households::Household;
use crate::domain::people::{Availability, DayWindow, Person, WeeklyWindow};
use crate::domain::time::{Weekday, Weekdays};
use crate::ui::parts::{Button, KeptField, Look, Several, Tick};
use crate::ui::record::Record;
use crate::ui::words::{Language, people, times};

/// The days as the switches show them.
pub(in crate::ui) const DAYS: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// A record that has windows of an ordinary week.
pub(in crate::ui) trait Windowed: Clone + PartialEq + Send + Sync + 'static {
    /// The windows.
    fn windows(&self) -> &Availability;
    /// The windows, to edit.
    fn windows_mut(&mut self) -> &mut Availability;
}

impl Windowed for Person {
    fn windows(&self) -> &Availability {
        &self.availability
    }
    fn windows_mut(&mut self) -> &mut Availability {
        &mut self.availability
    }
}

impl Windowed for Household {
    fn windows(&self) -> &Availability {
        &self.preferred
    }
    fn windows_mut(&mut self) -> &mut Availability {
        &mut self.preferred
    }
}

/// The window at a place of the list, to edit.
pub(in crate::ui) fn window_row<T: Windowed>(l: Language, person: &Record<T>, place: usize) -> impl IntoView + use<T> {
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

fn days<T: Windowed>(l: Language, person: &Record<T>, place: usize) -> impl IntoView + use<T> {
    let chosen = person.part(move |p| {
        let days = at(p, place).map(|weekly| weekly.days).unwrap_or_default();
        DAYS.map(|day| days.contains(day)).to_vec()
    });
    let person = person.clone();
    let switch = move |(n, on): (usize, bool)| {
        let Some(day) = DAYS.get(n).copied() else { return };
        person.edit(|p| {
            if let Some(weekly) = p.windows_mut().weekly.get_mut(place) {
                weekly.days = if on { weekly.days.with(day) } else { weekly.days.without(day) };
            }
        });
    };
    let options = DAYS.map(|day| times::weekday(l, day).to_owned()).to_vec();
    view! { <Several label=people::days(l) options chosen on_change=switch even=true /> }
}

fn at<T: Windowed>(person: &T, place: usize) -> Option<WeeklyWindow> {
    person.windows().weekly.get(place).copied()
}

fn clock_of<T: Windowed>(person: &T, place: usize, end: fn(DayWindow) -> String) -> String {
    at(person, place).map(|weekly| end(weekly.window)).unwrap_or_default()
}

/// Writes the window that the changed fields mean; a window that is gone stays gone.
fn set<T: Windowed>(
    person: &mut T,
    place: usize,
    change: impl FnOnce(WindowDraft) -> WindowDraft,
) -> Result<(), FieldProblem> {
    if let Some(weekly) = person.windows_mut().weekly.get_mut(place) {
        weekly.window = change(WindowDraft::of(weekly.window)).read()?;
    }
    Ok(())
}

/// Ticked: the end moves to the next day. Unticked: back to the same day where the clock allows it, else to midnight.
fn run_over<T: Windowed>(person: &mut T, place: usize, on: bool) {
    if let Some(weekly) = person.windows_mut().weekly.get_mut(place) {
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

fn remove<T: Windowed>(person: &mut T, place: usize) {
    if place < person.windows().weekly.len() {
        person.windows_mut().weekly.remove(place);
    }
}

/// Another window, on the days that have none yet, or on every day.
pub(in crate::ui) fn add_window<T: Windowed>(person: &mut T) {
    let free: Weekdays = DAYS.into_iter().filter(|day: &Weekday| !person.windows().comes_on(*day)).collect();
    let days = if free.is_empty() { Weekdays::ALL } else { free };
    let window = DayWindow { from: 8 * 60, to: 18 * 60 };
    person.windows_mut().weekly.push(WeeklyWindow { days, window });
}

/// Every day, all day.
pub(in crate::ui) fn any_time<T: Windowed>(person: &mut T) {
    person.windows_mut().weekly = Availability::always().weekly;
}
