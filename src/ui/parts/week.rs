//! A week as a grid: rows are posts or people, columns the seven days; for wide screens.

use leptos::prelude::*;

use super::strip::Tone;

/// The head of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct WeekColumn {
    /// The day, in words.
    pub name: String,
    /// Is it today?
    pub today: bool,
    /// Where the day's own page is.
    pub href: String,
}

/// One shift in a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct WeekEntry {
    /// From when to when.
    pub hours: String,
    /// Who, or what is missing; or the post, where rows are people.
    pub text: String,
    /// Which shift it is, for a screen reader, which says hours and text after it.
    pub label: String,
    /// What it is.
    pub tone: Tone,
    /// Where it leads.
    pub href: String,
}

/// One row: a post or a person, and the entries of each day.
#[derive(Clone, Debug, PartialEq)]
pub struct WeekRow {
    /// The post or the person.
    pub name: String,
    /// A softer line below: hours in all, heads missing.
    pub detail: String,
    /// The entries of each day, as many as there are columns.
    pub days: Vec<Vec<WeekEntry>>,
}

/// The grid; it scrolls sideways within its own frame where it does not fit, and the frame can be focused to do so.
#[component]
pub fn WeekGrid(
    /// What the grid shows.
    #[prop(into)]
    caption: String,
    /// What the first column holds.
    #[prop(into)]
    corner: String,
    /// The days.
    columns: Vec<WeekColumn>,
    /// The posts or people.
    rows: Vec<WeekRow>,
) -> impl IntoView {
    let column = |column: WeekColumn| {
        let class = if column.today { "today" } else { "" };
        view! {
            <th scope="col" class=class aria-current=column.today.then_some("date")><a href=column.href>{column.name}</a></th>
        }
    };
    let row = |row: WeekRow| {
        view! {
            <tr>
                <th scope="row">{row.name}<span class="row-detail"><br />{row.detail}</span></th>
                {row.days.into_iter().map(|day| view! { <td>{day.into_iter().map(entry).collect_view()}</td> }).collect_view()}
            </tr>
        }
    };
    let label = caption.clone();
    view! {
        <div class="week" role="region" tabindex="0" aria-label=label>
            <table>
                <caption class="unseen">{caption}</caption>
                <thead><tr><th scope="col">{corner}</th>{columns.into_iter().map(column).collect_view()}</tr></thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn entry(entry: WeekEntry) -> impl IntoView {
    view! {
        <a class=format!("week-entry {}", entry.tone.class()) href=entry.href>
            <span class="unseen">{entry.label}" "</span>
            <span class="week-hours">{entry.hours}</span>
            <b>{entry.text}</b>
        </a>
    }
}
