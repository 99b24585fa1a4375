//! One door: who lives there, the short form, and what was found; one thumb, one tap, and the next door is there.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::app::App;
use crate::app::rounds::command::RoundsCommand;
use crate::domain::households::Household;
use crate::domain::ledger::{DoorLine, DoorState};
use crate::domain::people::DayWindow;
use crate::domain::revisit::{Band, proposed};
use crate::domain::rounds::{Outcome, Question, QuestionKind, Round, RoundId, Visit};
use crate::domain::site::DoorAt;
use crate::domain::time::{Date, DateTime};
use crate::ui::parts::{Button, Buttons, Card, Look, Tag, TagTone, TextField};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, language, names, round, time};

/// A door as one stands before it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct DoorCard {
    /// The round.
    pub round: RoundId,
    /// The door.
    pub at: DoorAt,
    /// What people call it, such as `3-2-501`.
    pub key: String,
    /// Its floor.
    pub floor: u8,
    /// Who lives there, in words.
    pub home: String,
    /// What care they need.
    pub care: Vec<String>,
    /// When they would like to be visited, if they have said so.
    pub asked: Option<String>,
    /// Whatever else one should know.
    pub notes: String,
    /// How often somebody was there on this round.
    pub tries: usize,
    /// The time of day at which to come again, once somebody was there in vain.
    pub again: Option<String>,
    /// What is asked.
    pub form: Vec<Question>,
}

impl DoorCard {
    /// The card of a door of a ledger.
    pub fn of(l: Language, app: &App, of: &Round, at: DoorAt, door: &DoorLine) -> Self {
        let home = door.household;
        Self {
            round: of.id.clone(),
            key: app.workspace().door_key(&at).unwrap_or_default(),
            again: again(l, app, &at, door),
            at,
            floor: door.floor,
            home: home_in_words(l, home),
            care: home.map(|home| home.care.iter().map(|tag| names::care_of(l, tag)).collect()).unwrap_or_default(),
            asked: home.and_then(|home| asked(l, home, of.day)),
            notes: home.map(|home| home.notes.clone()).unwrap_or_default(),
            tries: door.tries,
            form: of.form.clone(),
        }
    }
}

fn home_in_words(l: Language, home: Option<&Household>) -> String {
    match home.map(|home| home.residents) {
        None => round::nobody_listed(l).to_owned(),
        Some(None) => String::new(),
        Some(Some(residents)) => round::people_here(l, count::people(l, usize::from(residents))),
    }
}

/// The hours in which they asked for a visit on a day; `None` where any hour will do.
fn asked(l: Language, home: &Household, day: Date) -> Option<String> {
    let windows = home.preferred.windows_on(day);
    if windows.is_empty() || windows.contains(&DayWindow::WHOLE_DAY) {
        return None;
    }
    let clock = |minute: u16| crate::app::forms::end_text(i64::from(minute));
    let spans: Vec<String> = windows.iter().map(|window| time::span(l, clock(window.from), clock(window.to))).collect();
    Some(round::asked_for(l, names::all_of(l, &spans)))
}

/// Another time of day than those at which nobody opened; nothing while nobody has been there or once the door is done.
fn again(l: Language, app: &App, at: &DoorAt, door: &DoorLine) -> Option<String> {
    if door.tries == 0 || door.state != DoorState::Pending {
        return None;
    }
    let here = |visit: &&Visit| visit.stairwell == at.stairwell && visit.door == at.door;
    let tried: Vec<DateTime> = app.workspace().visits.values().filter(here).map(|visit| visit.when).collect();
    let preferred = door.household.map(|home| &home.preferred);
    let band = match proposed(&tried, preferred, app.now().date()) {
        Band::Morning => round::morning(l),
        Band::Midday => round::midday(l),
        Band::Evening => round::evening(l),
    };
    Some(round::come_again(l, band))
}

/// What a question is called.
pub(super) fn asked_in_words(l: Language, question: &Question) -> String {
    match &question.kind {
        QuestionKind::Temperature => round::temperature(l).to_owned(),
        QuestionKind::Needs => round::needs(l).to_owned(),
        QuestionKind::Look => round::look(l).to_owned(),
        QuestionKind::Own(words) => words.clone(),
    }
}

/// The card.
#[component]
pub(super) fn AtDoor(door: DoorCard) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let fields: Vec<(Question, RwSignal<String>)> =
        door.form.iter().map(|question| (question.clone(), RwSignal::new(String::new()))).collect();
    let note = RwSignal::new(String::new());
    let needs = fields.iter().find(|(question, _)| question.kind == QuestionKind::Needs).map(|(_, text)| *text);
    let inputs = fields.clone().into_iter().map(move |(question, value)| {
        let kind = if question.kind == QuestionKind::Temperature { "decimal" } else { "text" };
        view! { <TextField label=asked_in_words(l, &question) kind value /> }
    });
    let (id, at) = (door.round.clone(), door.at.clone());
    let found = move |outcome: Outcome| {
        let said = |(question, text): &(Question, RwSignal<String>)| {
            let said = text.get_untracked().trim().to_owned();
            (!said.is_empty()).then(|| (question.key.clone(), said))
        };
        let answers: BTreeMap<String, String> = fields.iter().filter_map(said).collect();
        let note = note.get_untracked().trim().to_owned();
        stage.ask(RoundsCommand::Visit { round: id.clone(), at: at.clone(), outcome, answers, note });
    };
    let reached = found.clone();
    let others = Outcome::ALL.into_iter().skip(1).map(move |outcome| {
        let found = found.clone();
        view! { <Button label=names::outcome_of(l, outcome) on_press=move |()| found(outcome) /> }
    });
    let tried = (door.tries > 0).then(|| view! { <p class="eyebrow">{round::tried(l, door.tries)}</p> });
    let care = door.care.into_iter().map(|tag| view! { <Tag text=tag tone=TagTone::Care /> " " }).collect_view();
    view! {
        <Card now=true>
            <div class="spread">
                <h2 class="big">{door.key.clone()}</h2>
                <span class="eyebrow">{round::floor(l, door.floor)}</span>
            </div>
            <p>{door.home}" "{care}</p>
            {door.asked.map(|asked| view! { <p>{asked}</p> })}
            {(!door.notes.is_empty()).then(|| view! { <p>{door.notes}</p> })}
            {tried}
            {door.again.map(|again| view! { <p>{again}</p> })}
            <div class="stack">
                <Button look=Look::Done label=names::outcome_of(l, Outcome::Reached) on_press=move |()| reached(Outcome::Reached) />
                <Buttons>{others.collect_view()}</Buttons>
                <div class="fields-pair">{inputs.collect_view()}</div>
                {needs.map(|needs| view! { <Needs at=door.at needs /> })}
                <TextField label=round::note(l) value=note />
            </div>
        </Card>
    }
}

/// What they need becomes an order or an errand at once.
#[component]
fn Needs(at: DoorAt, needs: RwSignal<String>) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let some = Memo::new(move |_| needs.with(|words| !words.trim().is_empty()));
    let make = move |errand: bool| {
        let words = needs.get_untracked();
        stage.ask(RoundsCommand::Need { at: at.clone(), words, errand });
    };
    move || {
        let (order, errand) = (make.clone(), make.clone());
        some.get().then(|| {
            view! {
                <Buttons>
                    <Button label=round::as_order(l) on_press=move |()| order(false) />
                    <Button label=round::as_errand(l) on_press=move |()| errand(true) />
                </Buttons>
            }
        })
    }
}
