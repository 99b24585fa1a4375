//! What is done with a whole week: publish, hand on, print, clear.

use leptos::prelude::*;

use super::hand_on::HandOn;
use crate::app::App;
use crate::app::command::RotaCommand;
use crate::app::route::Route;
use crate::domain::rota::{PlanState, WeekPlan};
use crate::domain::time::Week;
use crate::ui::parts::{Button, ButtonLink, Buttons, Icon, Look, Tag, TagTone};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, language, rota, times};

/// Draft, or published and when.
pub fn state_tag(l: Language, app: &App, week: Week) -> AnyView {
    let plan = app.workspace().weeks.get(&WeekPlan::id_of(week));
    let published = plan.filter(|plan| plan.state == PlanState::Published);
    match published {
        None => view! { <Tag tone=TagTone::Plain text=rota::draft(l) /> }.into_any(),
        Some(plan) => {
            let when = plan.published_at.map(|at| times::moment(l, at, app.now().date()));
            let text = when.map_or(rota::published(l).to_owned(), |when| rota::published_at(l, when));
            view! { <Tag tone=TagTone::Done text /> }.into_any()
        }
    }
}

/// The buttons for the whole week.
#[component]
pub fn WeekActs(
    /// Which week.
    week: Week,
) -> impl IntoView {
    let stage = Stage::here();
    let l = language();
    let handing_on = RwSignal::new(false);
    let (published, staffed) = stage.peek(|app| {
        let published = app.workspace().plan_state(week) == PlanState::Published;
        (published, app.workspace().duties_of(week).next().is_some())
    });
    if !staffed {
        return ().into_any();
    }
    let publish = move |()| match published {
        true => stage.ask(RotaCommand::Unpublish(week)),
        false => stage.ask(RotaCommand::Publish(week)),
    };
    // A browser without printing offers none; there is nothing to say then.
    let print = move |()| window().print().unwrap_or(());
    let word = if published { rota::unpublish(l) } else { rota::publish(l) };
    view! {
        <section class="stack unprinted">
            <h2>{rota::week_acts(l)}</h2>
            <Buttons>
                <ButtonLink icon=Icon::Rota label=rota::plan_again(l) href=Route::Plan(week).href() />
                <Button icon=Icon::Done label=word on_press=publish />
                <Button icon=Icon::Export label=rota::export(l) on_press=move |()| handing_on.set(true) />
                <Button icon=Icon::Print label=rota::print(l) on_press=print />
                <Button look=Look::Removal icon=Icon::Close label=rota::clear_week(l)
                    on_press=move |()| stage.ask(RotaCommand::ClearWeek(week)) />
            </Buttons>
        </section>
        <HandOn week open=handing_on />
    }
    .into_any()
}
