//! The community's holidays: dates with names.

use leptos::prelude::*;

use crate::domain::community::Community;
use crate::domain::time::Date;
use crate::domain::time::text::date_of;
use crate::ui::parts::{Button, Buttons, Icon, KeptField, Look, TextField};
use crate::ui::record::Record;
use crate::ui::words::{Language, language, posts, times};

/// The holidays that are known, and a date field to add one.
#[component]
pub fn Holidays(community: Record<Community>) -> impl IntoView {
    let l = language();
    let days = community.part(|c| c.holidays.keys().copied().collect::<Vec<Date>>());
    let rows = community.clone();
    let new = RwSignal::new(String::new());
    let date = move || new.with(|text| date_of(text));
    let add = move |()| {
        if let Some(day) = date() {
            new.set(String::new());
            community.edit(|c| {
                c.holidays.entry(day).or_default();
            });
        }
    };
    view! {
        <fieldset class="group">
            <legend>{posts::holidays(l)}</legend>
            <Show when=move || days.with(Vec::is_empty)><p>{posts::no_holidays(l)}</p></Show>
            <For each=move || days.get() key=|day| *day children=move |day| holiday(l, &rows, day) />
            <TextField label=posts::holiday_date(l) value=new kind="date" />
            <Buttons>
                <Button label=posts::holiday_add(l) icon=Icon::Add disabled=Signal::derive(move || date().is_none())
                    on_press=add />
            </Buttons>
        </fieldset>
    }
}

fn holiday(l: Language, community: &Record<Community>, day: Date) -> impl IntoView + use<> {
    let removing = community.clone();
    let remove = move |()| {
        removing.edit(|c| {
            c.holidays.remove(&day);
        });
    };
    let write = community.writes_text(move |c, text| {
        if let Some(name) = c.holidays.get_mut(&day) {
            *name = text;
        }
    });
    view! {
        <div class="part">
            <KeptField label=posts::holiday_name(l, times::date_of_year(l, day)) write
                source=community.text(move |c| c.holidays.get(&day).cloned().unwrap_or_default()) />
            <Button label=posts::holiday_remove(l) look=Look::Plain on_press=remove />
        </div>
    }
}
