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

/// The card of the door one stands before. It is built once for a form, and from door to door only its words change: whoever taps
/// sees the next door at once, whatever the phone.
#[component]
pub(super) fn AtDoor(door: Memo<Option<DoorCard>>) -> impl IntoView {
    let form = Memo::new(move |_| door.with(|door| door.as_ref().map(|door| door.form.clone())));
    move || form.get().map(|form| view! { <Standing door form /> })
}

#[component]
fn Standing(door: Memo<Option<DoorCard>>, form: Vec<Question>) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let blank = |question: Question| (question, RwSignal::new(String::new()));
    let fields: Vec<(Question, RwSignal<String>)> = form.into_iter().map(blank).collect();
    let note = RwSignal::new(String::new());
    let texts: Vec<RwSignal<String>> = fields.iter().map(|(_, text)| *text).chain([note]).collect();
    begin_empty(door, texts);
    let needs = fields.iter().find(|(question, _)| question.kind == QuestionKind::Needs).map(|(_, text)| *text);
    let inputs = fields.clone().into_iter().map(move |(question, value)| {
        let kind = if question.kind == QuestionKind::Temperature { "decimal" } else { "text" };
        view! { <TextField label=asked_in_words(l, &question) kind value /> }
    });
    let found = move |outcome: Outcome| {
        let Some((round, at)) = door.with_untracked(|own| own.as_ref().map(|own| (own.round.clone(), own.at.clone())))
        else {
            return;
        };
        let said = |(question, text): &(Question, RwSignal<String>)| {
            let said = text.get_untracked().trim().to_owned();
            (!said.is_empty()).then(|| (question.key.clone(), said))
        };
        let answers: BTreeMap<String, String> = fields.iter().filter_map(said).collect();
        let note = note.get_untracked().trim().to_owned();
        stage.ask(RoundsCommand::Visit { round, at, outcome, answers, note });
    };
    let reached = found.clone();
    let others = Outcome::ALL.into_iter().skip(1).map(move |outcome| {
        let found = found.clone();
        view! { <Button label=names::outcome_of(l, outcome) on_press=move |()| found(outcome) /> }
    });
    view! {
        <Card now=true>
            <Who door />
            <div class="stack">
                <Button look=Look::Done label=names::outcome_of(l, Outcome::Reached) on_press=move |()| reached(Outcome::Reached) />
                <Buttons>{others.collect_view()}</Buttons>
                <div class="fields-pair level">{inputs.collect_view()}</div>
                {needs.map(|needs| view! { <Needs door needs /> })}
                <TextField label=round::note(l) value=note />
            </div>
        </Card>
    }
}

/// A new door, or the same once more, begins with an empty form.
fn begin_empty(door: Memo<Option<DoorCard>>, texts: Vec<RwSignal<String>>) {
    let turn = Memo::new(move |_| door.with(|own| own.as_ref().map(|own| (own.at.clone(), own.tries))));
    Effect::new(move |before: Option<Option<(DoorAt, usize)>>| {
        let now = turn.get();
        if before.is_some_and(|before| before != now) {
            texts
                .iter()
                .filter(|text| text.with_untracked(|text| !text.is_empty()))
                .for_each(|text| text.set(String::new()));
        }
        now
    });
}

/// Which door it is, and what one should know before knocking.
#[component]
fn Who(door: Memo<Option<DoorCard>>) -> impl IntoView {
    let l = language();
    let text = move |pick: fn(&DoorCard) -> String| move || door.with(|own| own.as_ref().map(pick).unwrap_or_default());
    let line = move |pick: fn(&DoorCard) -> Option<String>| {
        move || {
            let words = door.with(|own| own.as_ref().and_then(pick));
            words.map(|words| view! { <p>{words}</p> })
        }
    };
    let care = move || {
        let tags = door.with(|own| own.as_ref().map(|own| own.care.clone()).unwrap_or_default());
        tags.into_iter().map(|tag| view! { <Tag text=tag tone=TagTone::Care /> " " }).collect_view()
    };
    let tried = move || {
        let tries = door.with(|own| own.as_ref().map_or(0, |own| own.tries));
        (tries > 0).then(|| view! { <p class="eyebrow">{round::tried(l, tries)}</p> })
    };
    view! {
        <div class="spread">
            <h2 class="big">{text(|door| door.key.clone())}</h2>
            <span class="eyebrow">{move || door.with(|own| own.as_ref().map(|own| round::floor(l, own.floor)))}</span>
        </div>
        <p>{text(|door| door.home.clone())}" "{care}</p>
        {line(|door| door.asked.clone())}
        {line(|door| Some(door.notes.clone()).filter(|notes| !notes.is_empty()))}
        {tried}
        {line(|door| door.again.clone())}
    }
}

/// What they need becomes an order or an errand at once.
#[component]
fn Needs(door: Memo<Option<DoorCard>>, needs: RwSignal<String>) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let some = Memo::new(move |_| needs.with(|words| !words.trim().is_empty()));
    let make = move |errand: bool| {
        let words = needs.get_untracked();
        if let Some(at) = door.with_untracked(|own| own.as_ref().map(|own| own.at.clone())) {
            stage.ask(RoundsCommand::Need { at, words, errand });
        }
    };
    move || {
        some.get().then(|| {
            view! {
                <Buttons>
                    <Button label=round::as_order(l) on_press=move |()| make(false) />
                    <Button label=round::as_errand(l) on_press=move |()| make(true) />
                </Buttons>
            }
        })
    }
}
