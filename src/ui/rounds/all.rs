//! Every round, how far each is, and what belongs to rounds: who lives where, who was found outside the list.

use leptos::prelude::*;

use super::tally;
use crate::app::App;
use crate::app::command::ImportCommand;
use crate::app::route::{RoundsPage, Route};
use crate::domain::ledger::Ledger;
use crate::domain::rounds::{Outside, RoundId};
use crate::ui::parts::{Act, Button, ButtonLink, Empty, Icon, List, Look, Row, Tag, TagTone};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, language, round, times};

/// One line of the list.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    id: RoundId,
    name: String,
    stand: String,
    complete: bool,
    closed: bool,
}

/// The rounds, the latest day first, those that were put away last.
fn lines(l: Language, app: &App) -> Vec<Line> {
    let mut rounds: Vec<_> = app.workspace().rounds.values().collect();
    rounds.sort_by_key(|round| (round.closed, std::cmp::Reverse((round.day, round.from)), round.id.clone()));
    let line = |round: &crate::domain::rounds::Round| {
        let tally = Ledger::of(app.workspace(), round).tally;
        Line {
            id: round.id.clone(),
            name: tally::name(l, round),
            stand: tally::short(l, &tally),
            complete: tally.is_complete(),
            closed: round.closed,
        }
    };
    rounds.into_iter().map(line).collect()
}

/// The page.
#[component]
pub(super) fn AllPage() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let all = stage.of_workspace(move |app| lines(l, app));
    let no_site = stage.memo(|app| app.workspace().stairwells.is_empty());
    move || {
        if no_site.get() {
            return no_site_yet(l, stage).into_any();
        }
        let lines = all.get();
        let some = !lines.is_empty();
        let row = move |line: Line| {
            let href = Route::Rounds(RoundsPage::Round(line.id)).href();
            let tag = line.complete.then(|| view! { <Tag text=round::complete(l) tone=TagTone::Done /> });
            let away = line.closed.then(|| view! { <Tag text=round::put_away(l) tone=TagTone::Plain /> });
            view! { <Row title=line.name detail=line.stand href>{tag}{away}</Row> }
        };
        view! {
            <div class="stack">
                {(!some).then(|| view! { <p>{round::empty(l)}</p> })}
                {some.then(|| view! { <List label=round::all(l)>{lines.into_iter().map(row).collect_view()}</List> })}
                {beside(l, stage)}
                <Act>
                    <ButtonLink look=Look::Main icon=Icon::Add label=round::begin(l)
                        href=Route::Rounds(RoundsPage::New).href() />
                </Act>
            </div>
        }
        .into_any()
    }
}

fn no_site_yet(l: Language, stage: Stage) -> impl IntoView {
    view! {
        <Empty icon=Icon::Rounds sentence=round::no_site(l)>
            <ButtonLink look=Look::Main label=round::to_site(l) href=Route::Site.href() />
            <Button label=round::sample(l) on_press=move |()| stage.ask(ImportCommand::Sample) />
        </Empty>
    }
}

/// What belongs to rounds besides them.
fn beside(l: Language, stage: Stage) -> impl IntoView {
    let outside = stage.memo(|app| {
        let all = &app.workspace().outside;
        (all.len(), all.values().filter(|found| Outside::is_open(found)).count())
    });
    let detail = move || match outside.get() {
        (0, _) => round::outside_none(l).to_owned(),
        (_, 0) => round::settled(l).to_owned(),
        (_, open) => round::outside_detail(l, times::grouped(open as i64)),
    };
    move || {
        view! {
            <List>
                <Row title=round::households(l) detail=round::households_detail(l)
                    href=Route::Rounds(RoundsPage::Households).href() />
                <Row title=round::outside(l) detail=detail() href=Route::Rounds(RoundsPage::Outside).href() />
            </List>
        }
    }
}
