//! Why gaps stay open in a plan: for each, who would break which rule there, and who could simply be asked.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::app::App;
use crate::app::planning::Proposal;
use crate::domain::people::PersonId;
use crate::solve::rota::check::{Blocked, kept_away};
use crate::solve::rota::{Finding, Rule, Severity};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, findings, names, plan};

/// So many gaps are told; the rest is counted.
const MOST: usize = 20;

/// The reasons for a proposal's gaps, found when they are asked for; nothing where there is no gap.
pub fn why_open(l: Language, proposed: &Proposal) -> Option<impl IntoView + use<>> {
    let stage = Stage::here();
    let gaps: Vec<Finding> = proposed.verdict.of(Severity::Gap).cloned().collect();
    let (week, duties) = (proposed.week, proposed.duties.clone());
    let open = RwSignal::new(false);
    let more = gaps.len().saturating_sub(MOST);
    let any = !gaps.is_empty();
    let one = move |app: &App, gap: &Finding| {
        let reasons = reasons(l, app, &kept_away(app.workspace(), week, app.zone(), &duties, gap));
        view! {
            <li>
                <b>{findings::whole(l, app.workspace(), gap)}</b>
                {reasons.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
            </li>
        }
    };
    let content = move || {
        let told = || stage.peek(|app| gaps.iter().take(MOST).map(|gap| one(app, gap)).collect_view());
        open.get().then(told)
    };
    any.then(|| {
        view! {
            <details class="details" on:toggle:target=move |ev| open.set(ev.target().open())>
                <summary>{plan::why_open(l)}</summary>
                <ul class="stack">{content}</ul>
                {(more > 0).then(|| view! { <p class="eyebrow">{plan::why_more(l, count::gaps(l, more))}</p> })}
            </details>
        }
    })
}

/// A line for whoever could be asked, and one for each rule with everybody it keeps away.
fn reasons(l: Language, app: &App, blocked: &[Blocked]) -> Vec<String> {
    let named = |people: Vec<&PersonId>| {
        let all: Vec<String> = people.into_iter().map(|id| names::person(l, app.workspace(), id)).collect();
        names::all_of(l, &all)
    };
    let free: Vec<&PersonId> = blocked.iter().filter(|one| one.rules.is_empty()).map(|one| &one.person).collect();
    let mut by_rule: BTreeMap<Rule, Vec<&PersonId>> = BTreeMap::new();
    for (rule, person) in blocked.iter().flat_map(|one| one.rules.iter().map(|rule| (*rule, &one.person))) {
        by_rule.entry(rule).or_default().push(person);
    }
    let mut lines: Vec<String> = Vec::new();
    if blocked.is_empty() {
        lines.push(plan::nobody_left(l).to_owned());
    }
    if !free.is_empty() {
        lines.push(plan::could_ask(l, named(free)));
    }
    let kept = |(rule, people)| plan::keeps_away(l, named(people), findings::rule_name(l, rule));
    lines.extend(by_rule.into_iter().map(kept));
    lines
}
