//! The inbox: what is late, what failed, what was promised and what is open, of rota, rounds and deliveries alike.

use leptos::prelude::*;

use super::lines::{first_of, things, whose, whose_errand};
use crate::app::App;
use crate::app::route::{DeliveriesPage, RoundsPage, Route};
use crate::domain::inbox::{About, Pressing, Waiting};
use crate::domain::time::DateTime;
use crate::ui::parts::{Notice, NoticeTone, Row, Tag, TagTone};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, inbox as words, names, round, times};

/// How many lines of one kind are shown at once; the rest waits behind a summary.
const SHOWN: usize = 20;

/// One thing that waits, in words.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    title: String,
    detail: String,
    tag: Option<String>,
    href: String,
}

/// The lines of each kind, the most pressing kind first; kinds with none are left out.
fn kinds(l: Language, app: &App) -> Vec<(Pressing, Vec<Line>)> {
    let all = app.inbox();
    let of = |kind: Pressing| {
        let own = all.iter().filter(|one| one.pressing == kind);
        (kind, own.filter_map(|one| line(l, app, one)).collect::<Vec<Line>>())
    };
    Pressing::ALL.into_iter().map(of).filter(|(_, lines)| !lines.is_empty()).collect()
}

/// What it is and where it leads; `None` for what has gone meanwhile.
fn line(l: Language, app: &App, one: &Waiting) -> Option<Line> {
    let workspace = app.workspace();
    let round_name = |id| workspace.rounds.get(id).map(|of| crate::ui::rounds::round_name(l, of));
    let (title, detail, route) = match &one.about {
        About::Gap(slot, missing) => {
            let post = workspace.posts.get(&slot.post).map(|post| post.name.clone())?;
            let missing = count::missing(l, usize::from(*missing));
            (post, missing, Route::Slot(slot.day, slot.shift.clone()))
        }
        About::Doors(id, doors) => {
            let left = round::left(l, count::doors(l, *doors));
            (round_name(id)?, left, Route::Rounds(RoundsPage::Round(id.clone())))
        }
        About::Again(id, doors) => {
            let again = words::again(l, count::doors(l, *doors));
            (round_name(id)?, again, Route::Rounds(RoundsPage::Round(id.clone())))
        }
        About::Outside(id) => {
            let found = workspace.outside.get(id)?;
            let heads = count::people(l, usize::from(found.headcount));
            let detail = words::outside(l, heads, referred(l, &found.referred));
            (found.place.clone(), detail, Route::Rounds(RoundsPage::Outside))
        }
        About::Order(id) => {
            let order = workspace.orders.get(id)?;
            let title = whose(l, &order.household, &order.who);
            (title, order_detail(l, order), Route::Deliveries(DeliveriesPage::Order(id.clone())))
        }
        About::Errand(id) => {
            let errand = workspace.errands.get(id)?;
            let route = Route::Deliveries(DeliveriesPage::Errand(id.clone()));
            (whose_errand(l, errand), errand.task.clone(), route)
        }
    };
    let tag = one.when.map(|when| moment(l, when, one, app.now()));
    Some(Line { title, detail, tag, href: route.href() })
}

fn referred(l: Language, to: &str) -> String {
    if to.is_empty() { words::to_nobody(l).to_owned() } else { to.to_owned() }
}

/// What went wrong at the door before what is in the bag.
fn order_detail(l: Language, order: &crate::domain::deliveries::Order) -> String {
    let tried = order.handover.as_ref().map(|tried| {
        let outcome = names::at_door(l, tried.outcome).to_owned();
        if tried.note.is_empty() { outcome } else { words::noted(l, outcome, &tried.note) }
    });
    [tried.unwrap_or_default(), things(order)]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// Since when, by when or when; of today the hour alone.
fn moment(l: Language, when: DateTime, of: &Waiting, now: DateTime) -> String {
    let moment = if when.date() == now.date() { times::clock(when.time()) } else { times::moment(l, when, now.date()) };
    let is_due = matches!(of.pressing, Pressing::Late | Pressing::Promised) && !matches!(of.about, About::Gap(..));
    if is_due { words::due(l, moment) } else { moment }
}

fn heading(l: Language, kind: Pressing) -> &'static str {
    match kind {
        Pressing::Late => words::late(l),
        Pressing::Failed => words::failed(l),
        Pressing::Promised => words::promised(l),
        Pressing::Open => words::open(l),
    }
}

/// The page.
#[component]
pub(super) fn InboxPage() -> impl IntoView {
    let l = crate::ui::words::language();
    // Not only what follows from the workspace: an hour that passes makes late what was promised.
    let kinds = Stage::here().memo(move |app| kinds(l, app));
    move || {
        let kinds = kinds.get();
        if kinds.is_empty() {
            return view! { <Notice tone=NoticeTone::Done><p>{words::empty(l)}</p></Notice> }.into_any();
        }
        let lists = kinds.into_iter().map(|(kind, lines)| one_kind(l, kind, lines)).collect_view();
        view! { <div class="stack">{lists}</div> }.into_any()
    }
}

fn one_kind(l: Language, kind: Pressing, lines: Vec<Line>) -> impl IntoView {
    let urgent = matches!(kind, Pressing::Late | Pressing::Failed);
    let row = move |line: Line| {
        let tone = if urgent { TagTone::Problem } else { TagTone::Plain };
        let tag = line.tag.map(|text| view! { <Tag text tone /> });
        view! { <Row title=line.title detail=line.detail href=line.href>{tag}</Row> }.into_any()
    };
    let all = lines.len();
    let list = first_of(l, heading(l, kind), SHOWN, lines.into_iter().map(row).collect());
    view! {
        <section class="stack">
            <div class="spread"><h2>{heading(l, kind)}</h2><span class="eyebrow">{times::grouped(all as i64)}</span></div>
            {list}
        </section>
    }
}
