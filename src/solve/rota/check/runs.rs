//! What the judge asks of how one person's duties follow one another: not too many days, nights or weekends in a row.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Weekday;

use super::stood::Stood;
use crate::domain::order;
use crate::domain::people::Person;
use crate::domain::rota::{Duty, is_night, night_of};
use crate::domain::time::{Date, Week, days_after};
use crate::domain::workspace::Workspace;
use crate::solve::rota::finding::{Amount, Finding, SlotRef};
use crate::solve::rota::rule::Rule;

/// Days with work, each with whether something is there that the plan of the week cannot change.
type Worked = BTreeMap<Date, bool>;

/// Everything found about one person's runs; `own` are their duties of the week and of the weeks beside it.
pub(super) fn judge_runs(workspace: &Workspace, person: &Person, week: Week, own: &[Stood]) -> Vec<Finding> {
    let limits = person.in_a_row_in(&workspace.community);
    let before = || earlier(workspace, person, week);
    let mut findings = Vec::new();
    if let Some(most) = limits.days {
        let days = worked(own.iter().map(|s| (s.duty.day, s.fixed)).chain(before().map(|(duty, _)| (duty.day, true))));
        let part = |stood: &Stood| Some(stood.duty.day);
        findings.extend(too_many(Rule::DaysInARow, person, own, &part, &Runs { days, step: 1, most, week }));
    }
    if let Some(most) = limits.nights {
        let part = |stood: &Stood| is_night(stood.start, stood.end).then(|| night_of(stood.start));
        let nights = own.iter().filter_map(|stood| Some((part(stood)?, stood.fixed)));
        let days = worked(nights.chain(before().filter_map(|(_, night)| Some((night?, true)))));
        findings.extend(too_many(Rule::NightsInARow, person, own, &part, &Runs { days, step: 1, most, week }));
    }
    if let Some(most) = limits.weekends {
        let part = |stood: &Stood| saturday(stood.duty.day);
        let weekends = own.iter().filter_map(|stood| Some((part(stood)?, stood.fixed)));
        let days = worked(weekends.chain(before().filter_map(|(duty, _)| Some((saturday(duty.day)?, true)))));
        findings.extend(too_many(Rule::WeekendsInARow, person, own, &part, &Runs { days, step: 7, most, week }));
    }
    findings
}

/// A person's duties before the weeks that `own` knows, with their nights; shifts that exist no more are left out.
fn earlier<'a>(
    workspace: &'a Workspace,
    person: &'a Person,
    week: Week,
) -> impl Iterator<Item = (&'a Duty, Option<Date>)> {
    let first = week.plus(-1).monday();
    let own = workspace.duties.values().filter(move |duty| duty.person == person.id && duty.day < first);
    own.filter_map(|duty| {
        let (start, end) = workspace.shift(&duty.shift)?.1.times_on(duty.day);
        Some((duty, is_night(start, end).then(|| night_of(start))))
    })
}

/// By day, whether something on it is fixed.
fn worked(days: impl Iterator<Item = (Date, bool)>) -> Worked {
    let mut worked = Worked::new();
    for (day, fixed) in days {
        *worked.entry(day).or_insert(false) |= fixed;
    }
    worked
}

/// The Saturday of the weekend that a day is of.
fn saturday(day: Date) -> Option<Date> {
    match day.weekday() {
        Weekday::Saturday => Some(day),
        Weekday::Sunday => Some(days_after(day, -1)),
        _ => None,
    }
}

/// Days with work, how far apart they follow one another, and how many may.
struct Runs {
    days: Worked,
    step: i64,
    most: u8,
    week: Week,
}

impl Runs {
    /// The run that a day is in: its days in order.
    fn around(&self, days: &BTreeSet<Date>, day: Date) -> Vec<Date> {
        let mut first = day;
        while days.contains(&days_after(first, -self.step)) {
            first = days_after(first, -self.step);
        }
        let mut run = vec![first];
        while let Some(next) = run.last().map(|last| days_after(*last, self.step)).filter(|next| days.contains(next)) {
            run.push(next);
        }
        run
    }

    /// Days of the week or after it that are too many in their run, if the run touches the week; those of each run.
    fn beyond(&self, days: &BTreeSet<Date>) -> Vec<(Vec<Date>, usize)> {
        let from = days_after(self.week.monday(), -1);
        // The night before Monday is the week's when its small hours are.
        let touches = |day: &&Date| self.week.contains(**day) || **day == from;
        let mut runs: Vec<Vec<Date>> = days.iter().filter(touches).map(|day| self.around(days, *day)).collect();
        runs.dedup();
        let many = |run: &[Date]| run.iter().skip(usize::from(self.most)).filter(|day| **day >= from).count();
        runs.into_iter().map(|run| (many(&run), run)).filter(|(n, _)| *n > 0).map(|(n, run)| (run, n)).collect()
    }
}

fn too_many(
    rule: Rule,
    person: &Person,
    own: &[Stood],
    part: &dyn Fn(&Stood) -> Option<Date>,
    runs: &Runs,
) -> Vec<Finding> {
    let all: BTreeSet<Date> = order::set(runs.days.keys().copied());
    let fixed: BTreeSet<Date> = order::set(runs.days.iter().filter(|(_, fixed)| **fixed).map(|(day, _)| *day));
    let sum = |days: &BTreeSet<Date>| runs.beyond(days).iter().map(|(_, n)| n).sum::<usize>();
    let by_hand = sum(&fixed) >= sum(&all);
    let in_week = |run: &[Date]| run.iter().any(|day| runs.week.contains(*day));
    let of_run = |run: Vec<Date>| {
        let slots: Vec<SlotRef> =
            own.iter().filter(|stood| part(stood).is_some_and(|day| run.contains(&day))).map(Stood::slot).collect();
        let amount = Amount::Count { is: u16::try_from(run.len()).unwrap_or(u16::MAX), limit: u16::from(runs.most) };
        Finding { by_hand, ..Finding::of(rule, vec![person.id.clone()], slots, amount) }
    };
    let touched = runs.beyond(&all).into_iter().filter(|(run, _)| in_week(run) || rule == Rule::NightsInARow);
    touched.map(|(run, _)| of_run(run)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rota::Heads;
    use crate::solve::rota::check::{breaks_if_added, judge};
    use crate::solve::rota::trial::{community, day, duty, pin, shift, week, zone};

    fn always_early() -> Workspace {
        let mut workspace = community(&["li"], vec![shift("early", 600, 1200, Heads::exactly(1))]);
        workspace.community.in_a_row.days = Some(6);
        for n in 1..=50 {
            let made = duty(&workspace, "li", "early", days_after(week().monday(), -n));
            workspace.duties.insert(made.id.clone(), made);
        }
        workspace
    }

    #[test]
    fn the_leader_has_gone_fifty_one_days_without_a_day_off() {
        let workspace = always_early();
        let monday = duty(&workspace, "li", "early", day(0));
        let found = judge(&workspace, week(), &zone(), std::slice::from_ref(&monday)).findings;
        let run = found.iter().find(|finding| finding.rule == Rule::DaysInARow).unwrap();
        assert_eq!((run.amount.clone(), run.by_hand), (Amount::Count { is: 51, limit: 6 }, false));
        assert_eq!(breaks_if_added(&workspace, &zone(), &monday)[0].rule, Rule::DaysInARow);
        let tuesday = duty(&workspace, "li", "early", day(1));
        assert!(breaks_if_added(&workspace, &zone(), &tuesday).is_empty());
    }

    #[test]
    fn a_run_of_pins_is_told_and_let_stand() {
        let mut workspace = always_early();
        let monday = pin(&mut workspace, "li", "early", day(0));
        let verdict = judge(&workspace, week(), &zone(), &[monday]);
        assert!(verdict.accepted() && verdict.findings.iter().any(|finding| finding.rule == Rule::DaysInARow));
    }
}
