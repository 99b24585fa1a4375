//! The preview of a backup: what it holds beside what is here and would give way.

use leptos::prelude::*;

use super::act::AcceptOrCancel;
use super::of_preview;
use super::problems::RecordProblems;
use crate::app::importing::{Content, Counts};
use crate::app::preview::counts_here;
use crate::ui::parts::{Card, Notice, NoticeTone, Section};
use crate::ui::words::{self, Language, import, record, times};

/// The preview.
#[component]
pub fn BackupPreview() -> impl IntoView {
    let l = words::language();
    let file = of_preview(|app, preview| match &preview.content {
        Content::Backup(file) => {
            let community = file.community.name.clone();
            let name = preview.name.clone().unwrap_or_default();
            Some((name, community, file.made_at, file.counts, counts_here(app.workspace())))
        }
        _ => None,
    });
    let content = move || {
        file.get().map(|(name, community, made_at, there, here)| {
            let made = import::backup_made(l, times::date(l, made_at.date()), times::clock(made_at.time()));
            view! {
                <Card>
                    <p class="mid">{made}</p>
                    <p class="eyebrow">{name}</p>
                    {(!community.is_empty()).then(|| view! { <p>{community}</p> })}
                </Card>
                <Notice tone=NoticeTone::Unsure><p>{import::backup_replaces(l)}</p></Notice>
                <Section title=import::changes(l)>{beside(l, there, here)}</Section>
            }
        })
    };
    view! {
        {content}
        <RecordProblems />
        <AcceptOrCancel accept=import::accept_backup(l) possible=true />
    }
}

/// The counts of the file beside those of this phone.
fn beside(l: Language, there: Counts, here: Counts) -> impl IntoView {
    let rows = [
        (record::people(l), there.people, here.people),
        (record::buildings(l), there.buildings, here.buildings),
        (record::stairwells(l), there.stairwells, here.stairwells),
        (record::doors(l), there.doors, here.doors),
        (record::places(l), there.places, here.places),
        (record::suppliers(l), there.suppliers, here.suppliers),
        (record::posts(l), there.posts, here.posts),
        (record::shifts(l), there.shifts, here.shifts),
        (record::duties(l), there.duties, here.duties),
    ];
    let figure = |count: usize| times::grouped(i64::try_from(count).unwrap_or(i64::MAX));
    let row = |(word, there, here)| {
        view! { <tr><th scope="row">{word}</th><td>{figure(there)}</td><td>{figure(here)}</td></tr> }
    };
    view! {
        <table class="import-beside">
            <thead>
                <tr>
                    <td></td>
                    <th scope="col">{import::in_file(l)}</th>
                    <th scope="col">{import::here_now(l)}</th>
                </tr>
            </thead>
            <tbody>{rows.into_iter().filter(|(_, a, b)| a + b > 0).map(row).collect_view()}</tbody>
        </table>
    }
}
