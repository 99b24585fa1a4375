//! What looks as if a door had been forgotten: holes in the numbers, fewer doors than the twin, doors with nobody listed.

use leptos::prelude::*;

use crate::app::App;
use crate::app::route::Route;
use crate::domain::hints::{Hint, hints};
use crate::domain::site::StairwellId;
use crate::ui::parts::{List, Notice, NoticeTone, Row};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, hint, language, names, site};

/// So many hints of one kind are drawn; the rest is counted.
const MOST: usize = 20;
/// So many doors are named in one hint.
const MOST_DOORS: usize = 8;

/// One hint in words, with its building.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    title: String,
    detail: String,
    href: String,
}

/// The hints in words: those that are surely a mistake, and doors with nobody listed.
#[derive(Clone, Debug, Default, PartialEq)]
struct Found {
    doors: Vec<Line>,
    unlisted: Vec<Line>,
}

fn found(l: Language, app: &App) -> Found {
    let mut found = Found::default();
    for hint in hints(app.workspace()) {
        let (stairwell, detail) = in_words(l, app, &hint);
        let unlisted = matches!(hint, Hint::NobodyListed { .. });
        let Some((title, href)) = whereabouts(l, app, stairwell) else { continue };
        let lines = if unlisted { &mut found.unlisted } else { &mut found.doors };
        lines.push(Line { title, detail, href });
    }
    found
}

/// `Building 3, stairwell 2`, and its building's page.
fn whereabouts(l: Language, app: &App, id: &StairwellId) -> Option<(String, String)> {
    let stairwell = app.workspace().stairwells.get(id)?;
    let building = app.workspace().buildings.get(&stairwell.building)?;
    let name = names::building(l, &building.number);
    let title = if stairwell.is_house() { name } else { hint::place(l, name, site::unit_named(l, &stairwell.unit)) };
    Some((title, Route::Building(building.id.clone()).href()))
}

fn in_words<'a>(l: Language, app: &App, hint: &'a Hint) -> (&'a StairwellId, String) {
    match hint {
        Hint::Hole { stairwell, number, .. } => (stairwell, hint::hole(l, number)),
        Hint::Twice { stairwell, number } => (stairwell, hint::twice(l, number)),
        Hint::FewerThanTwin { stairwell, doors, twin, twin_doors } => {
            let twin =
                app.workspace().stairwells.get(twin).map(|own| site::unit_named(l, &own.unit)).unwrap_or_default();
            (stairwell, hint::fewer(l, count::doors(l, *doors), twin, twin_doors))
        }
        Hint::NobodyListed { stairwell, doors } => (stairwell, unlisted(l, doors)),
    }
}

fn unlisted(l: Language, doors: &[String]) -> String {
    let named: Vec<String> = doors.iter().filter(|door| !door.is_empty()).take(MOST_DOORS).cloned().collect();
    match (named.len(), doors.len()) {
        (0, _) => hint::house_unlisted(l).to_owned(),
        (some, all) if some < all => hint::unlisted_more(l, named.join(" "), all - some),
        _ => hint::unlisted(l, named.join(" ")),
    }
}

/// The list, behind its summary; nothing is reckoned before it is opened.
#[component]
pub(super) fn HintList() -> impl IntoView {
    let l = language();
    let open = RwSignal::new(false);
    let found = Stage::here().memo(move |app| open.get().then(|| found(l, app)));
    let content = move || {
        found.get().map(|found| {
            let none = found == Found::default();
            view! {
                {none.then(|| view! { <Notice tone=NoticeTone::Done><p>{hint::none(l)}</p></Notice> })}
                {part(l, hint::doors_title(l), found.doors)}
                {part(l, hint::unlisted_title(l), found.unlisted)}
            }
        })
    };
    view! {
        <details class="fold" on:toggle:target=move |ev| open.set(ev.target().open())>
            <summary>{hint::title(l)}</summary>
            <div class="stack"><p>{hint::why(l)}</p>{content}</div>
        </details>
    }
}

fn part(l: Language, title: &'static str, lines: Vec<Line>) -> impl IntoView {
    let more = lines.len().saturating_sub(MOST);
    let any = !lines.is_empty();
    let row = |line: Line| view! { <Row title=line.title detail=line.detail href=line.href /> };
    any.then(|| {
        view! {
            <h3>{title}</h3>
            <List label=title>{lines.into_iter().take(MOST).map(row).collect_view()}</List>
            {(more > 0).then(|| view! { <p class="eyebrow">{hint::more(l, more)}</p> })}
        }
    })
}
