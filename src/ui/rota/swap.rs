//! Swapping a duty with somebody, or handing it over; what either would break is said before it is done.

use crate::domain::order::sort_by_key;
use leptos::prelude::*;

use super::broken_rules::broken_rules;
use crate::app::App;
use crate::app::command::RotaCommand;
use crate::domain::people::PersonId;
use crate::domain::rota::Duty;
use crate::domain::time::Week;
use crate::solve::rota::check::{breaks_if_added, who_could};
use crate::solve::rota::{Finding, SlotRef};
use crate::ui::parts::{Button, Dialog, Icon};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, act, language, names, rota, times};

/// So many people are offered to take a duty over.
const OFFERED: usize = 8;
/// Duties that begin at most so many days away are offered for a swap.
const DAYS_AWAY: i32 = 1;

/// The dialog; what it offers is worked out when it opens.
#[component]
pub fn SwapDialog(
    /// Whose duty.
    duty: Duty,
    /// Is it open?
    open: RwSignal<bool>,
) -> impl IntoView {
    let stage = Stage::here();
    let l = language();
    let name = stage.peek(|app| names::person(l, app.workspace(), &duty.person));
    view! {
        <Dialog title=rota::swap_title(l, name) close=act::close(l) open>
            {
                let duty = duty.clone();
                stage.peek(|app| offers(l, app, &duty, open))
            }
        </Dialog>
    }
}

fn offers(l: Language, app: &App, duty: &Duty, open: RwSignal<bool>) -> impl IntoView + use<> {
    view! {
        <h3>{rota::hand_over(l)}</h3>
        <ul class="list">{takers(l, app, duty, open)}</ul>
        <h3>{rota::swap_with(l)}</h3>
        <ul class="list">{partners(l, app, duty, open)}</ul>
    }
}

/// Those who could take the duty over.
fn takers(l: Language, app: &App, duty: &Duty, open: RwSignal<bool>) -> impl IntoView + use<> {
    let stage = Stage::here();
    let all = who_could(app.workspace(), Week::of(duty.day), app.zone(), &SlotRef::of(duty));
    let line = |candidate: crate::solve::rota::check::Candidate| {
        let detail = rota::free_line(l, times::hours(l, candidate.hours_after));
        let (id, to) = (duty.id.clone(), candidate.person.clone());
        let press = move |()| {
            open.set(false);
            stage.ask(RotaCommand::HandOver(id.clone(), to.clone()));
        };
        let name = names::person(l, app.workspace(), &candidate.person);
        offer(l, app, name, detail, &candidate.findings, Callback::new(press))
    };
    all.into_iter().take(OFFERED).map(line).collect_view()
}

/// Duties of other people around the same day: first those with whom a swap breaks nothing.
fn partners(l: Language, app: &App, duty: &Duty, open: RwSignal<bool>) -> impl IntoView + use<> {
    let stage = Stage::here();
    let near = |other: &&Duty| {
        let away = other.day.since(duty.day).map_or(i32::MAX, |span| span.get_days());
        other.person != duty.person && other.shift != duty.shift && away.abs() <= DAYS_AWAY
    };
    let others = app.workspace().duties.values().filter(near);
    let mut weighed: Vec<(Vec<Finding>, &Duty)> = others.map(|other| (broken_by(app, duty, other), other)).collect();
    sort_by_key(&mut weighed, |(found, other)| (found.len(), other.day, other.id.clone()));
    let line = |(found, other): (Vec<Finding>, &Duty)| {
        let (one, two) = (duty.id.clone(), other.id.clone());
        let press = move |()| {
            open.set(false);
            stage.ask(RotaCommand::Swap(one.clone(), two.clone()));
        };
        let name = names::person(l, app.workspace(), &other.person);
        let detail = names::shift(l, app.workspace(), &other.shift, other.day);
        offer(l, app, name, detail, &found, Callback::new(press))
    };
    weighed.into_iter().take(2 * OFFERED).map(line).collect_view()
}

/// What would be broken if the two changed places.
fn broken_by(app: &App, one: &Duty, other: &Duty) -> Vec<Finding> {
    let mut workspace = app.workspace().clone();
    workspace.duties.remove(&one.id);
    workspace.duties.remove(&other.id);
    let moved = |duty: &Duty, to: &PersonId| Duty::new(to.clone(), duty.post.clone(), duty.shift.clone(), duty.day);
    let (first, second) = (moved(one, &other.person), moved(other, &one.person));
    let mut found = breaks_if_added(&workspace, app.zone(), &first);
    workspace.duties.insert(first.id.clone(), first);
    found.extend(breaks_if_added(&workspace, app.zone(), &second));
    found
}

fn offer(
    l: Language,
    app: &App,
    name: String,
    detail: String,
    found: &[Finding],
    press: Callback<()>,
) -> impl IntoView + use<> {
    view! {
        <li>
            <div class="offer">
                <span class="row-text">
                    <span class="row-title">{name.clone()}</span>
                    <span class="row-detail">{detail.clone()}</span>
                </span>
                <Button icon=Icon::Swap label=rota::choose(l) spoken=rota::act_for(l, rota::choose(l), rota::shift_line(l, name, detail)) on_press=press />
                {broken_rules(l, app.workspace(), found)}
            </div>
        </li>
    }
}
