//! Who could stand a shift: the free first, then those for whom a rule would be broken, with the rule in words.

use leptos::prelude::*;

use super::broken_rules::broken_rules;
use crate::app::App;
use crate::app::command::RotaCommand;
use crate::domain::rota::Slot;
use crate::domain::time::Week;
use crate::solve::rota::SlotRef;
use crate::solve::rota::check::{Candidate, who_could};
use crate::ui::parts::{Button, Icon, TextField};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, language, names, rota, times};

/// Everybody who is not there yet, found by name.
#[component]
pub fn Candidates(
    /// The shift of the day.
    of: Slot,
    /// What is written in the search field; kept while the page is drawn anew after an act.
    search: RwSignal<String>,
) -> impl IntoView {
    let stage = Stage::here();
    let l = language();
    let slot = of;
    let at = SlotRef::from(&slot);
    let all = stage.peek(|app| who_could(app.workspace(), Week::of(slot.day), app.zone(), &at));
    let list = move || {
        let sought = search.get().trim().to_lowercase();
        let fits = |c: &&Candidate| {
            stage.peek(|app| names::person(l, app.workspace(), &c.person).to_lowercase().contains(&sought))
        };
        let (free, hindered): (Vec<_>, Vec<_>) = all.iter().filter(fits).cloned().partition(Candidate::is_free);
        let line = |c: Candidate| stage.peek(|app| candidate(l, app, &slot, c));
        let free = free.into_iter().map(line).collect_view();
        let none = hindered.is_empty();
        let hindered = hindered.into_iter().map(line).collect_view();
        view! {
            <ul class="list">{free}</ul>
            {(!none).then(|| view! {
                <details class="details">
                    <summary>{rota::hindered(l)}</summary>
                    <ul class="list">{hindered}</ul>
                </details>
            })}
        }
    };
    view! {
        <section class="stack unprinted">
            <h2>{rota::could_stand(l)}</h2>
            <TextField label=rota::search(l) kind="search" value=search />
            {list}
        </section>
    }
}

/// A person, what the duty would make of their week, and the button that gives it to them.
fn candidate(l: Language, app: &App, slot: &Slot, candidate: Candidate) -> impl IntoView + use<> {
    let stage = Stage::here();
    let workspace = app.workspace();
    let name = names::person(l, workspace, &candidate.person);
    let skills: Vec<String> = candidate.skills.iter().map(|skill| names::skill(l, skill)).collect();
    let week = rota::free_line(l, times::hours(l, candidate.hours_after));
    let detail = match skills.is_empty() {
        true => week,
        false => rota::shift_line(l, week, rota::has_skill(l, names::all_of(l, &skills))),
    };
    let word = if candidate.is_free() { rota::assign(l) } else { rota::still_assign(l) };
    let (shift, day, person) = (slot.shift.clone(), slot.day, candidate.person.clone());
    let assign = move |()| stage.ask(RotaCommand::Assign { shift: shift.clone(), day, person: person.clone() });
    view! {
        <li>
            <div class="offer">
                <span class="row-text">
                    <span class="row-title">{name.clone()}</span>
                    <span class="row-detail">{detail}</span>
                </span>
                <Button icon=Icon::Add label=word spoken=rota::act_for(l, word, &name) on_press=assign />
                {broken_rules(l, workspace, &candidate.findings)}
            </div>
        </li>
    }
}
