//! When a person can come in an ordinary week: what they wrote, and its reading as windows by day.

use leptos::prelude::*;

use super::window::{add_window, any_time, window_row};
use crate::domain::people::Person;
use crate::ui::parts::{Button, Buttons, Card, Icon, KeptArea, Notice, NoticeTone};
use crate::ui::record::Record;
use crate::ui::words::{Language, language, people};

/// The card of a person's ordinary week.
#[component]
pub fn Weekly(person: Record<Person>) -> impl IntoView {
    let l = language();
    let vague = person.part(|p| p.availability.vague);
    let windows = person.part(|p| p.availability.weekly.len());
    let (rows, settling, always, adding) = (person.clone(), person.clone(), person.clone(), person.clone());
    view! {
        <Card>
            <h2 class="card-head">{people::when(l)}</h2>
            <div class="stack">
                <KeptArea label=people::said(l) hint=people::said_hint(l) source=person.text(|p| p.availability.said.clone())
                    write=person.writes_text(|p, text| p.availability.said = text) />
                {move || vague_or_not(l, vague.get(), settling.clone())}
                <Show when=move || windows.get() == 0><p>{people::never(l)}</p></Show>
                <For each=move || 0..windows.get() key=|place| *place children=move |place| window_row(l, &rows, place) />
                <Buttons>
                    <Button label=people::window_add(l) icon=Icon::Add on_press=move |()| adding.edit(add_window) />
                    <Button label=people::always(l) on_press=move |()| always.edit(any_time) />
                </Buttons>
            </div>
        </Card>
    }
}

/// Where what was written is open to two readings, that stands here until it is settled.
fn vague_or_not(l: Language, vague: bool, person: Record<Person>) -> AnyView {
    if vague {
        let settle = move |()| person.edit(|p| p.availability.vague = false);
        view! {
            <Notice tone=NoticeTone::Unsure>
                <p>{people::vague(l)}</p>
                <Buttons><Button label=people::settled(l) on_press=settle /></Buttons>
            </Notice>
        }
        .into_any()
    } else {
        let mark = move |()| person.edit(|p| p.availability.vague = true);
        view! { <Buttons><Button label=people::mark_vague(l) on_press=mark /></Buttons> }.into_any()
    }
}
