//! What a person would like: times they want, would rather not have, or cannot. Each is a row to edit.

use leptos::prelude::*;

use super::window::DAYS;
use crate::app::forms::{FieldProblem, WindowDraft};
use crate::domain::people::{DayWindow, Person, Wish, WishKind};
use crate::domain::time::Weekdays;
use crate::domain::time::text::{Written, date_of};
use crate::ui::parts::{Button, Buttons, Card, Icon, KeptField, Look, Segmented, Several};
use crate::ui::record::Record;
use crate::ui::words::{Language, language, people, times};

/// The kinds in the order of the switch.
const KINDS: [WishKind; 3] = [WishKind::Want, WishKind::RatherNot, WishKind::Cannot];

/// The card of a person's wishes.
#[component]
pub fn Wishes(person: Record<Person>) -> impl IntoView {
    let l = language();
    let number = person.part(|p| p.wishes.len());
    let (rows, adding) = (person.clone(), person.clone());
    let add = move |()| {
        let any = Wish { kind: WishKind::RatherNot, days: Weekdays::ALL, on: None, window: DayWindow::WHOLE_DAY };
        adding.edit(|p| p.wishes.push(any));
    };
    view! {
        <Card>
            <h2 class="card-head">{people::wishes(l)}</h2>
            <div class="stack">
                <Show when=move || number.get() == 0><p>{people::no_wishes(l)}</p></Show>
                <For each=move || 0..number.get() key=|place| *place children=move |place| row(l, &rows, place) />
                <Buttons><Button label=people::wish_add(l) icon=Icon::Add on_press=add /></Buttons>
            </div>
        </Card>
    }
}

fn row(l: Language, person: &Record<Person>, place: usize) -> impl IntoView + use<> {
    let removing = person.clone();
    let remove = move |()| {
        removing.edit(|p| {
            if place < p.wishes.len() {
                p.wishes.remove(place);
            }
        });
    };
    let clock = move |p: &Person, which: fn(WindowDraft) -> String| {
        p.wishes.get(place).map(|wish| which(WindowDraft::of(wish.window))).unwrap_or_default()
    };
    let on = move |p: &Person| p.wishes.get(place).and_then(|wish| wish.on).map(|day| day.plain()).unwrap_or_default();
    view! {
        <div class="part">
            {kind(l, person, place)}
            {days(l, person, place)}
            <KeptField label=people::wish_on(l) hint=people::wish_on_hint(l) kind="date" source=person.text(on)
                write=person.writes(move |p, text| set(p, place, |wish| { wish.on = day_of(text)?; Ok(()) })) />
            <div class="fields-pair">
                <KeptField label=people::begins_from(l) kind="clock" source=person.text(move |p| clock(p, |w| w.from))
                    write=person.writes(move |p, text| set(p, place, |wish| {
                        wish.window = WindowDraft { from: text.to_owned(), ..WindowDraft::of(wish.window) }.read()?;
                        Ok(())
                    })) />
                <KeptField label=people::begins_before(l) kind="clock" source=person.text(move |p| clock(p, |w| w.to))
                    write=person.writes(move |p, text| set(p, place, |wish| {
                        let draft = WindowDraft::of(wish.window);
                        wish.window = WindowDraft { to: text.to_owned(), next_day: false, ..draft }.read()?;
                        Ok(())
                    })) />
            </div>
            <Button label=people::wish_remove(l) look=Look::Plain on_press=remove />
        </div>
    }
}

fn kind(l: Language, person: &Record<Person>, place: usize) -> impl IntoView + use<> {
    let chosen = person.part(move |p| {
        let kind = p.wishes.get(place).map(|wish| wish.kind).unwrap_or_default();
        KINDS.iter().position(|one| *one == kind).unwrap_or(0)
    });
    let person = person.clone();
    let choose = move |which: usize| {
        let Some(kind) = KINDS.get(which).copied() else { return };
        person.edit(|p| {
            if let Some(wish) = p.wishes.get_mut(place) {
                wish.kind = kind;
            }
        });
    };
    let options = [people::wish_want(l), people::wish_rather_not(l), people::wish_cannot(l)];
    view! { <Segmented label=people::wish_kind(l) options=options.map(str::to_owned).to_vec() chosen on_choose=choose /> }
}

fn days(l: Language, person: &Record<Person>, place: usize) -> impl IntoView + use<> {
    let chosen = person.part(move |p| {
        let days = p.wishes.get(place).map(|wish| wish.days).unwrap_or_default();
        DAYS.map(|day| days.contains(day)).to_vec()
    });
    let person = person.clone();
    let switch = move |(n, on): (usize, bool)| {
        let Some(day) = DAYS.get(n).copied() else { return };
        person.edit(|p| {
            if let Some(wish) = p.wishes.get_mut(place) {
                wish.days = if on { wish.days.with(day) } else { wish.days.without(day) };
            }
        });
    };
    let options = DAYS.map(|day| times::weekday(l, day).to_owned()).to_vec();
    view! { <Several label=people::days(l) options chosen on_change=switch even=true /> }
}

/// Changes a wish; one that is gone stays gone.
fn set(
    person: &mut Person,
    place: usize,
    change: impl FnOnce(&mut Wish) -> Result<(), FieldProblem>,
) -> Result<(), FieldProblem> {
    person.wishes.get_mut(place).map_or(Ok(()), change)
}

/// A day, or none where nothing is typed.
fn day_of(text: &str) -> Result<Option<crate::domain::time::Date>, FieldProblem> {
    if text.trim().is_empty() { Ok(None) } else { date_of(text).map(Some).ok_or(FieldProblem::NotADate) }
}
