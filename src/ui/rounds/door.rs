//! One door of a round: the card one has in hand before it, and every visit there was.

use leptos::prelude::*;

use super::at_door::{AtDoor, DoorCard, asked_in_words};
use crate::app::App;
use crate::app::rounds::command::RoundsCommand;
use crate::domain::ledger::Ledger;
use crate::domain::rounds::{RoundId, Visit, VisitId};
use crate::domain::site::DoorAt;
use crate::ui::parts::{Button, Buttons, Card, KeptArea, KeptField, Look, Tag};
use crate::ui::record::Record;
use crate::ui::stage::Stage;
use crate::ui::words::{language, names, round, times};

fn card(l: crate::ui::words::Language, app: &App, id: &RoundId, at: &DoorAt) -> Option<DoorCard> {
    let of = app.workspace().rounds.get(id)?;
    let ledger = Ledger::of(app.workspace(), of);
    let (_, own) = ledger.stairwells().find(|(_, own)| own.stairwell.id == at.stairwell)?;
    let door = own.doors.iter().find(|door| door.number == at.door)?;
    Some(DoorCard::of(l, app, of, at.clone(), door))
}

/// The page.
#[component]
pub(super) fn DoorPage(id: RoundId, at: DoorAt) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let (own, there) = (id.clone(), at.clone());
    let door = stage.of_workspace(move |app| card(l, app, &own, &there));
    let visits = stage.of_workspace(move |app| {
        let here = |visit: &&Visit| visit.round == id && visit.stairwell == at.stairwell && visit.door == at.door;
        let mut visits: Vec<&Visit> = app.workspace().visits.values().filter(here).collect();
        visits.sort_by(|a, b| b.moment().cmp(&a.moment()));
        visits.into_iter().map(|visit| visit.id.clone()).collect::<Vec<VisitId>>()
    });
    let found = Memo::new(move |_| door.with(Option::is_some));
    move || {
        if !found.get() {
            return super::tally::gone(l).into_any();
        }
        view! {
            <div class="stack">
                <AtDoor door />
                <h2>{round::visits(l)}</h2>
                <Show when=move || visits.with(Vec::is_empty)><p>{round::no_visits(l)}</p></Show>
                <For each=move || visits.get() key=|id| id.clone() children=|id| view! { <OneVisit id /> } />
            </div>
        }
        .into_any()
    }
}

/// One visit: when, who, what was found and answered; its words can be mended, and it can be taken out.
#[component]
fn OneVisit(id: VisitId) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let own = id.clone();
    let visit = Record::new(
        move |app| app.workspace().visits.get(&own).cloned(),
        |visit| RoundsCommand::SaveVisit(visit).into(),
    );
    let whole = visit.part(|visit| Some(visit.clone()));
    let line = move || {
        whole.get().map(|visit| {
            stage.peek(|app| {
                let name = |id| app.workspace().people.get(id).map(|person| person.name.clone());
                let who = names::all_of(l, &visit.by.iter().filter_map(name).collect::<Vec<String>>());
                let when = times::moment(l, visit.when, app.now().date());
                if who.is_empty() { when } else { round::visit_line(l, when, who) }
            })
        })
    };
    let outcome = move || whole.get().map(|visit| view! { <Tag text=names::outcome_of(l, visit.outcome) /> });
    let form = stage.peek(|app| {
        let round = app.workspace().visits.get(&id).and_then(|visit| app.workspace().rounds.get(&visit.round));
        round.map(|round| round.form.clone()).unwrap_or_default()
    });
    let answers = form.into_iter().map(|question| {
        let (key, label) = (question.key.clone(), asked_in_words(l, &question));
        let source = visit.text(move |v| v.answers.get(&key).cloned().unwrap_or_default());
        let key = question.key;
        let write = visit.writes_text(move |v, text| {
            if text.is_empty() {
                v.answers.remove(&key);
            } else {
                v.answers.insert(key.clone(), text);
            }
        });
        view! { <KeptField label source write /> }
    });
    let answers = answers.collect_view();
    let remove = move |()| stage.ask(RoundsCommand::RemoveVisit(id.clone()));
    view! {
        <Card>
            <div class="spread"><p class="eyebrow">{line}</p>{outcome}</div>
            <div class="stack">
                <div class="fields-pair level">{answers}</div>
                <KeptArea label=round::note(l) source=visit.text(|v| v.note.clone())
                    write=visit.writes_text(|v, text| v.note = text) />
                <Buttons><Button look=Look::Removal label=round::take_out(l) on_press=remove /></Buttons>
            </div>
        </Card>
    }
}
