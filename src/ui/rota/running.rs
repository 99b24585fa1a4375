//! The search under way: the curve falls, the open gaps count down, "use this one" and "stop" are always there.

use leptos::prelude::*;

use crate::app::App;
use crate::app::command::PlanCommand;
use crate::app::planning::{CurvePoint, Planning};
use crate::domain::time::Week;
use crate::solve::rota::Score;
use crate::ui::parts::{Act, Button, Buttons, Card, FallingCurve, Icon, Look};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, language, plan};

/// The search for a week's plan.
#[component]
pub fn Searching(
    /// Which week.
    week: Week,
) -> impl IntoView {
    let stage = Stage::here();
    let l = language();
    let curve = stage.memo(move |app| curve_of(app, week));
    let points = Signal::derive(move || curve.with(|points| points.iter().map(|p| cost(&p.score)).collect::<Vec<_>>()));
    let last = move || curve.with(|points| points.last().map(|p| (p.open_heads, p.elapsed_ms)));
    let open = move || last().map_or(String::new(), |(open, _)| standing(l, open));
    let seconds = move || last().map(|(_, ms)| plan::seconds(l, format!("{:.1}", f64::from(ms) / 1000.0)));
    let no_plan = Signal::derive(move || curve.with(Vec::is_empty));
    view! {
        <Card>
            <div class="spread"><h2>{plan::running(l)}</h2><span class="eyebrow">{seconds}</span></div>
            <p class="big" role="status">{open}</p>
            <FallingCurve points label=move || plan::curve(l, open()) />
        </Card>
        <Buttons><Button label=plan::stop(l) on_press=move |()| stage.ask(PlanCommand::Cancel) /></Buttons>
        <Act>
            <Button look=Look::Main icon=Icon::Done label=plan::use_this(l) disabled=no_plan
                on_press=move |()| stage.ask(PlanCommand::UseThisOne) />
        </Act>
    }
}

fn curve_of(app: &App, week: Week) -> Vec<CurvePoint> {
    match app.planning() {
        Planning::Running(running) if running.week == week => running.curve.clone(),
        _ => vec![],
    }
}

/// `2 people missing so far`, or that nobody is.
fn standing(l: Language, open: u32) -> String {
    match open {
        0 => plan::none_missing(l).to_owned(),
        n => plan::open_now(l, count::missing(l, n as usize)),
    }
}

/// One figure for the curve: the gravest part leads, each lesser part fills in below it on a logarithmic scale.
fn cost(score: &Score) -> f64 {
    let part = |value: i64| (value.max(0) as f64).ln_1p();
    part(score.broken) * 100.0 + part(score.uncovered) * 10.0 + part(score.unfair)
}
