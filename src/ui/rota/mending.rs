//! Ways to mend a published week, at most three: what each spares, every change by name, and a button that takes it.

use leptos::prelude::*;

use crate::app::App;
use crate::app::command::PlanCommand;
use crate::app::planning::Alternative;
use crate::domain::people::PersonId;
use crate::solve::rota::repair::{Change, Sparing};
use crate::ui::parts::{Button, Buttons, Card, Icon, Look};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, names, plan};

/// The ways found.
pub fn mending(l: Language, app: &App, ways: &[Alternative]) -> impl IntoView + use<> {
    let stage = Stage::here();
    let cards: Vec<_> = ways.iter().enumerate().map(|(place, way)| card(l, app, place, way)).collect();
    view! {
        <p class="eyebrow">{plan::proposed_note(l)}</p>
        {cards}
        <Buttons>
            <Button label=plan::dismiss(l) on_press=move |()| stage.ask(PlanCommand::Dismiss) />
        </Buttons>
    }
}

fn card(l: Language, app: &App, place: usize, way: &Alternative) -> impl IntoView + use<> {
    let stage = Stage::here();
    let title = match way.sparing {
        Sparing::Changes => plan::mend_few(l),
        Sparing::Both => plan::mend_both(l),
        Sparing::Unfairness => plan::mend_fair(l),
    };
    let open = way.proposal.verdict.open_heads();
    let standing = if open == 0 { plan::none_missing(l).to_owned() } else { count::missing(l, open as usize) };
    let lines: Vec<_> = way.changes.iter().map(|change| view! { <li>{line(l, app, change)}</li> }).collect();
    view! {
        <Card>
            <h2 class="card-head">{title}</h2>
            <p class="mid">{count::changes(l, lines.len())}</p>
            <p>{standing}</p>
            <ul>{lines}</ul>
            <Buttons>
                <Button look=Look::Main icon=Icon::Done label=plan::accept(l)
                    on_press=move |()| stage.ask(PlanCommand::TakeMending(place)) />
            </Buttons>
        </Card>
    }
}

fn line(l: Language, app: &App, change: &Change) -> String {
    let name = |id: &PersonId| names::person(l, app.workspace(), id);
    let at = |slot| names::slot(l, app.workspace(), slot);
    match change {
        Change::Replaces { slot, leaves, joins } => plan::change_replaces(l, at(slot), name(joins), name(leaves)),
        Change::Joins { slot, person } => plan::change_joins(l, at(slot), name(person)),
        Change::Leaves { slot, person } => plan::change_leaves(l, at(slot), name(person)),
    }
}
