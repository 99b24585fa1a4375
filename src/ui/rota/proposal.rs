//! A plan to look at: what it leaves open, what it changes, rule by rule; nothing is changed until it is taken.

use leptos::prelude::*;

use super::fairness::dots_of;
use super::findings::verdict_list;
use super::unmet::why_open;
use crate::app::App;
use crate::app::command::PlanCommand;
use crate::app::planning::Proposal;
use crate::domain::rota::Duty;
use crate::solve::rota::Rule;
use crate::ui::parts::{Act, Button, Buttons, Card, Icon, Look, Tag, TagTone};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, findings, names, plan};

/// The proposal.
pub fn proposal(l: Language, app: &App, proposed: &Proposal) -> impl IntoView + use<> {
    let stage = Stage::here();
    let week = proposed.week;
    let open = proposed.verdict.open_heads();
    let standing = match open {
        0 => plan::none_missing(l).to_owned(),
        n => count::missing(l, n as usize),
    };
    let open_heads = open > 0;
    let (added, removed) = (proposed.added.len(), proposed.removed.len());
    view! {
        <Card now=open_heads>
            <p class="eyebrow">{plan::proposed(l)}</p>
            <p class="big">{standing}</p>
            <p>{plan::changes_line(l, count::duties(l, added), count::duties(l, removed))}</p>
            <p class="eyebrow">{plan::proposed_note(l)}</p>
        </Card>
        {verdict_list(l, app, &proposed.verdict)}
        {why_open(l, proposed)}
        {rules(l, proposed)}
        {dots_of(l, app, week, &proposed.duties)}
        {duties(l, app, plan::adds(l), &proposed.added)}
        {duties(l, app, plan::removes(l), &proposed.removed)}
        <Buttons>
            <Button label=plan::again(l) on_press=move |()| stage.ask(PlanCommand::Start(week)) />
            <Button label=plan::dismiss(l) on_press=move |()| stage.ask(PlanCommand::Dismiss) />
        </Buttons>
        <Act>
            <Button look=Look::Main icon=Icon::Done label=plan::accept(l)
                on_press=move |()| stage.ask(PlanCommand::Accept) />
        </Act>
    }
}

/// Every rule by its name, and whether the plan keeps it.
fn rules(l: Language, proposed: &Proposal) -> impl IntoView + use<> {
    let row = |rule: Rule| {
        let broken = proposed.verdict.findings.iter().filter(|found| found.rule == rule).count();
        let tag = match broken {
            0 => view! { <Tag tone=TagTone::Done text=plan::kept(l) /> }.into_any(),
            n => view! { <Tag tone=TagTone::Care text=plan::not_kept(l, n) /> }.into_any(),
        };
        view! { <li class="spread rule"><span>{findings::rule_name(l, rule)}</span>{tag}</li> }
    };
    // Rules of fairness are not kept or broken but more or less met: the dots show them.
    let shown = Rule::ALL.into_iter().filter(|rule| !rule.is_fairness());
    view! {
        <details class="details">
            <summary>{plan::rules(l)}</summary>
            <ul>{shown.map(row).collect_view()}</ul>
        </details>
    }
}

fn duties(l: Language, app: &App, title: &'static str, duties: &[Duty]) -> Option<impl IntoView + use<>> {
    let line = |duty: &Duty| {
        let name = names::person(l, app.workspace(), &duty.person);
        let slot = names::shift(l, app.workspace(), &duty.shift, duty.day);
        view! { <tr><th scope="row">{slot}</th><td>{name}</td></tr> }
    };
    let lines: Vec<_> = duties.iter().map(line).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <details class="details">
                <summary>{plan::counted(l, title, lines.len())}</summary>
                <table class="figures"><tbody>{lines}</tbody></table>
            </details>
        }
    })
}
