//! A planned round to take or leave: what each team would do, and which doors are left out and why.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::app::App;
use crate::app::rounds::by_hand::{TeamLoad, loads};
use crate::app::rounds::command::RoundsCommand;
use crate::app::rounds::planning::{Proposal, RoundPlanCommand};
use crate::domain::rounds::Team;
use crate::domain::time::Minutes;
use crate::solve::rounds::{RoundPlan, WhyNot};
use crate::ui::parts::{Act, Button, Buttons, Card, Icon, List, Look, Notice, NoticeTone, Row};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, names, round, times};

/// The proposal.
pub(super) fn proposal(l: Language, app: &App, of: &Proposal) -> impl IntoView + use<> {
    let stage = Stage::here();
    let loads = loads(&of.plan);
    let teams = app.workspace().rounds.get(&of.round).map(|round| round.teams.clone()).unwrap_or_default();
    let rows = teams.iter().zip(&loads).enumerate().map(|(place, (team, load))| {
        let doors = count::doors(l, usize::try_from(load.doors).unwrap_or(0));
        let detail = format!("{doors} · {}", effort(l, *load));
        view! { <Row lead=(place + 1).to_string() title=members(l, app, team) detail /> }
    });
    let rows = rows.collect_view();
    let ask = move |command: RoundPlanCommand| stage.ask(RoundsCommand::Plan(command));
    view! {
        <Card>
            <h2>{round::found(l)}</h2>
            <p>{spread(l, &loads)}</p>
        </Card>
        {left_out(l, &of.plan)}
        {(!of.asked.another_day.is_empty()).then(|| {
            let words = round::another_day(l, of.asked.another_day.len());
            view! { <Notice><p>{words}</p></Notice> }
        })}
        <List label=round::teams(l)>{rows}</List>
        <Buttons><Button label=round::dismiss(l) on_press=move |()| ask(RoundPlanCommand::Dismiss) /></Buttons>
        <Act>
            <Button look=Look::Main icon=Icon::Done label=round::accept(l)
                on_press=move |()| ask(RoundPlanCommand::Accept) />
        </Act>
    }
}

/// Who goes in a team.
pub(super) fn members(l: Language, app: &App, team: &Team) -> String {
    let name = |id| app.workspace().people.get(id).map(|person| person.name.clone());
    names::all_of(l, &team.people.iter().filter_map(name).collect::<Vec<String>>())
}

/// `2 h 10 min · 120 m up`.
pub(super) fn effort(l: Language, load: TeamLoad) -> String {
    round::effort(l, times::length(l, Minutes(load.minutes)), times::grouped(load.metres))
}

/// How even the work is.
pub(super) fn spread(l: Language, loads: &[TeamLoad]) -> String {
    let range = |pick: fn(&TeamLoad) -> i64| {
        let least = loads.iter().map(pick).min().unwrap_or(0);
        (least, loads.iter().map(pick).max().unwrap_or(0))
    };
    let ((least, most), (low, high)) = (range(|load| load.minutes), range(|load| load.metres));
    let length = |minutes| times::length(l, Minutes(minutes));
    round::spread(l, length(least), length(most), times::grouped(low), times::grouped(high))
}

fn left_out(l: Language, plan: &RoundPlan) -> Option<impl IntoView + use<>> {
    if plan.left_out.is_empty() {
        return None;
    }
    let reasons: BTreeSet<&str> = plan.left_out.iter().flat_map(|door| &door.why).map(|why| reason(l, *why)).collect();
    let title = round::left_out(l, plan.left_out.len());
    Some(view! {
        <Notice tone=NoticeTone::Problem>
            <b>{title}</b>
            {reasons.into_iter().map(|reason| view! { <p>{reason}</p> }).collect_view()}
        </Notice>
    })
}

fn reason(l: Language, why: WhyNot) -> &'static str {
    match why {
        WhyNot::Window => round::why_window(l),
        WhyNot::TooHigh => round::why_high(l),
        WhyNot::Climbing => round::why_climb(l),
        WhyNot::Pinned | WhyNot::Kept => round::why_pinned(l),
        WhyNot::Hours | WhyNot::Full => round::why_hours(l),
    }
}
