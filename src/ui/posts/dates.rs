//! Single dates on which a shift is stood though its weekday says no, or falls out though its weekday says yes.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::one_shift::{edit, part};
use crate::domain::rota::{Post, Shift, ShiftId};
use crate::domain::time::Date;
use crate::domain::time::text::date_of;
use crate::ui::parts::{Button, Buttons, Icon, Look, TextField};
use crate::ui::record::Record;
use crate::ui::words::{Language, language, posts, times};

/// Which of a shift's two sets of dates.
type Which = fn(&mut Shift) -> &mut BTreeSet<Date>;

/// Both sets of a shift's dates.
#[component]
pub fn Dates(post: Record<Post>, id: ShiftId) -> impl IntoView {
    let l = language();
    let also = part(&post, &id, |shift| shift.also_on.iter().copied().collect::<Vec<Date>>());
    let not = part(&post, &id, |shift| shift.not_on.iter().copied().collect::<Vec<Date>>());
    let of = |which: Which| DateSet { post: post.clone(), id: id.clone(), which };
    view! {
        {dates(l, posts::also_on(l), also.into(), of(|shift| &mut shift.also_on))}
        {dates(l, posts::not_on(l), not.into(), of(|shift| &mut shift.not_on))}
    }
}

/// One set of one shift, to write to.
#[derive(Clone)]
struct DateSet {
    post: Record<Post>,
    id: ShiftId,
    which: Which,
}

impl DateSet {
    fn write(&self, change: impl FnOnce(&mut BTreeSet<Date>)) {
        edit(&self.post, &self.id, |shift| change((self.which)(shift)));
    }
}

fn dates(l: Language, legend: &'static str, days: Signal<Vec<Date>>, set: DateSet) -> impl IntoView {
    let new = RwSignal::new(String::new());
    let date = move || new.with(|text| date_of(text));
    let adding = set.clone();
    let add = move |()| {
        if let Some(day) = date() {
            new.set(String::new());
            adding.write(|days| {
                days.insert(day);
            });
        }
    };
    view! {
        <fieldset class="group">
            <legend>{legend}</legend>
            <Show when=move || days.with(Vec::is_empty)><p>{posts::no_dates(l)}</p></Show>
            <For each=move || days.get() key=|day| *day children=move |day| one(l, set.clone(), day) />
            <TextField label=posts::date(l) value=new kind="date" />
            <Buttons>
                <Button label=posts::date_add(l) icon=Icon::Add disabled=Signal::derive(move || date().is_none())
                    on_press=add />
            </Buttons>
        </fieldset>
    }
}

fn one(l: Language, set: DateSet, day: Date) -> impl IntoView {
    let shown = times::date_of_year(l, day);
    let remove = move |()| {
        set.write(|days| {
            days.remove(&day);
        });
    };
    view! { <Buttons><Button label=posts::date_remove(l, shown) look=Look::Plain on_press=remove /></Buttons> }
}
