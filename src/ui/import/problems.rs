//! What to look at in a file: where it stands, what stands there, and what to do.

use leptos::prelude::*;

use super::facts::table;
use super::folded::Folded;
use super::of_preview;
use super::reason::reason_sentence;
use crate::app::importing::{Content, Reason, RecordProblem, RowProblem, Severity};
use crate::ui::parts::{Section, Tag, TagTone};
use crate::ui::words::{self, Language, import, times};

/// One problem, of a row or of a record.
#[derive(Clone, Debug, PartialEq)]
struct Problem {
    place: Place,
    value: String,
    reason: Reason,
    severity: Severity,
}

/// Where a problem stands.
#[derive(Clone, Debug, PartialEq)]
enum Place {
    File,
    Row(u32),
    Cell(u32, String),
    Record(String),
}

impl From<&RowProblem> for Problem {
    fn from(problem: &RowProblem) -> Self {
        let place = match (problem.row, &problem.column) {
            (0, _) => Place::File,
            (row, None) => Place::Row(row),
            (row, Some(column)) => Place::Cell(row, column.clone()),
        };
        let (value, reason) = (problem.value.clone(), problem.reason.clone());
        Self { place, value, reason, severity: problem.severity }
    }
}

impl From<&RecordProblem> for Problem {
    fn from(problem: &RecordProblem) -> Self {
        let place = Place::Record(problem.at.clone());
        Self { place, value: String::new(), reason: problem.reason.clone(), severity: problem.severity }
    }
}

/// The problems of a table.
#[component]
pub fn RowProblems() -> impl IntoView {
    let found = of_preview(|_, preview| table(preview).map(|table| table.problems.iter().map(Problem::from).collect()));
    view! { <Problems found /> }
}

/// The problems of a rota or a backup.
#[component]
pub fn RecordProblems() -> impl IntoView {
    let found = of_preview(|_, preview| match &preview.content {
        Content::Rota { problems, .. } | Content::Round { problems, .. } | Content::Deliveries { problems, .. } => {
            Some(problems.iter().map(Problem::from).collect())
        }
        Content::Backup(file) => Some(file.problems.iter().map(Problem::from).collect()),
        Content::Table(..) | Content::Sample(_) => None,
    });
    view! { <Problems found /> }
}

#[component]
fn Problems(found: Memo<Option<Vec<Problem>>>) -> impl IntoView {
    let l = words::language();
    let content = move || {
        let problems = found.get().unwrap_or_default();
        if problems.is_empty() {
            view! { <p>{import::problems_none(l)}</p> }.into_any()
        } else {
            view! { {counts(l, &problems)}<Folded entries=problems class="import-problems" entry=problem /> }.into_any()
        }
    };
    view! { <Section title=import::problems(l)>{content}</Section> }
}

fn counts(l: Language, problems: &[Problem]) -> impl IntoView + use<> {
    let of = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
    let number = |count: usize| times::grouped(i64::try_from(count).unwrap_or(i64::MAX));
    let (skipped, noted) = (of(Severity::Skipped), of(Severity::Noted));
    view! {
        <p class="tags">
            {(skipped > 0).then(|| view! { <Tag text=import::problems_skipped(l, number(skipped)) tone=TagTone::Problem /> })}
            {(noted > 0).then(|| view! { <Tag text=import::problems_noted(l, number(noted)) /> })}
        </p>
    }
}

fn problem(problem: Problem) -> impl IntoView {
    let l = words::language();
    let place = match &problem.place {
        Place::File => import::at_file(l).to_owned(),
        Place::Row(row) => import::at_row(l, row),
        Place::Cell(row, column) => import::at_cell(l, row, column),
        Place::Record(at) => import::at_record(l, at),
    };
    let (word, tone) = match problem.severity {
        Severity::Skipped => (import::skipped(l), TagTone::Problem),
        Severity::Noted => (import::noted(l), TagTone::Information),
    };
    let value = (!problem.value.is_empty()).then(|| import::found_value(l, &problem.value));
    view! {
        <li>
            <p class="spread"><strong>{place}</strong><Tag text=word tone /></p>
            {value.map(|value| view! { <p class="import-value">{value}</p> })}
            <p>{reason_sentence(l, &problem.reason)}</p>
        </li>
    }
}
