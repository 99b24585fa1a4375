//! Planning a week: the arithmetic, the search with its curve, the proposal to take or leave.

use leptos::prelude::*;

use super::arithmetic::arithmetic_card;
use super::mending::mending;
use super::proposal::proposal;
use super::running::Searching;
use crate::app::App;
use crate::app::command::PlanCommand;
use crate::app::planning::Planning;
use crate::app::refusal::Refusal;
use crate::domain::rota::PlanState;
use crate::domain::time::Week;
use crate::ui::parts::{Act, Button, Buttons, Icon, Look, Notice, NoticeTone};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, language, plan, refusals, times};

/// How far this week's planning is, without its figures.
#[derive(Clone, PartialEq)]
enum Phase {
    Opening,
    Before(Option<Refusal>),
    Searching,
    Proposed,
    Mending,
}

/// Planning one week.
#[component]
pub fn PlanPage(
    /// Which.
    week: Week,
) -> impl IntoView {
    let stage = Stage::here();
    let l = language();
    let phase = stage.memo(move |app| phase(app, week));
    let revision = stage.memo(|app| app.revision());
    let page = move || match phase.get() {
        Phase::Opening => ().into_any(),
        Phase::Before(failed) => {
            revision.track();
            stage.peek(|app| before(l, app, week, failed)).into_any()
        }
        Phase::Searching => view! { <Searching week /> }.into_any(),
        Phase::Proposed => stage.peek(|app| match app.planning() {
            Planning::Proposed(proposed) => proposal(l, app, proposed).into_any(),
            _ => ().into_any(),
        }),
        Phase::Mending => stage.peek(|app| match app.planning() {
            Planning::Mending(_, ways) => mending(l, app, ways).into_any(),
            _ => ().into_any(),
        }),
    };
    view! { <p class="mid">{times::week(l, week)}</p>{page} }
}

fn phase(app: &App, week: Week) -> Phase {
    match app.planning() {
        _ if app.is_opening() => Phase::Opening,
        Planning::Running(running) if running.week == week => Phase::Searching,
        Planning::Proposed(proposed) if proposed.week == week => Phase::Proposed,
        Planning::Mending(mended, _) if *mended == week => Phase::Mending,
        Planning::Failed(failed, why) if *failed == week => Phase::Before(Some(why.clone())),
        _ => Phase::Before(None),
    }
}

fn before(l: Language, app: &App, week: Week, failed: Option<Refusal>) -> impl IntoView + use<> {
    if app.workspace().posts.is_empty() || app.workspace().people.is_empty() {
        return super::day::empty(l).into_any();
    }
    let stage = Stage::here();
    let published = app.workspace().plan_state(week) == PlanState::Published;
    let failure = failed.map(|why| {
        let sentence = refusals::refusal(l, app.workspace(), &why);
        view! { <Notice tone=NoticeTone::Problem spoken=true><b>{plan::failed(l)}</b><p>{sentence}</p></Notice> }
    });
    view! {
        {failure}
        {published.then(|| view! {
            <Notice>
                <p>{plan::mend_note(l)}</p>
                <Buttons>
                    <Button label=plan::mend(l) on_press=move |()| stage.ask(PlanCommand::Mend(week)) />
                </Buttons>
            </Notice>
        })}
        {arithmetic_card(l, app, week)}
        <Act>
            <Button look=Look::Main icon=Icon::Rota label=plan::start(l)
                on_press=move |()| stage.ask(PlanCommand::Start(week)) />
        </Act>
    }
    .into_any()
}
