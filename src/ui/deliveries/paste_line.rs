//! One entry of a pasted chat beside its source, and the taps that settle an unsure one.

use leptos::prelude::*;

use super::lines::{thing, whose};
use crate::app::deliveries::command::DeliveriesCommand;
use crate::app::deliveries::paste::{Doubt, Entry, EntryKind, Op, PasteCommand, Wanted};
use crate::ui::parts::{Button, Buttons, Card, Look, Notice, NoticeTone, Tag, TagTone, TextField};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, names, order, paste};

/// An entry and its place among all.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Seen {
    /// Its place.
    pub place: usize,
    /// The entry.
    pub entry: Entry,
}

/// Where it stands in the paste.
fn lines(l: Language, entry: &Entry) -> String {
    if entry.line_end > entry.line { paste::lines(l, entry.line, entry.line_end) } else { paste::line(l, entry.line) }
}

fn kind(l: Language, kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Order => paste::order(l),
        EntryKind::Errand => paste::errand(l),
        EntryKind::Correction => paste::correction(l),
        EntryKind::Cancel => paste::cancel(l),
        EntryKind::Ignore => paste::ignore(l),
        EntryKind::Unsure => paste::made_clear(l),
    }
}

fn wanted(l: Language, wanted: &Wanted) -> String {
    let words = thing(&wanted.item);
    let words = match wanted.op {
        Some(Op::Add) => paste::add(l, words),
        Some(Op::Remove) => paste::remove(l, words),
        Some(Op::Set) | None => words,
    };
    if wanted.item.no_substitute { format!("{words} ({})", order::no_substitute(l)) } else { words }
}

fn all_wanted(l: Language, entry: &Entry) -> String {
    entry.items.iter().map(|item| wanted(l, item)).collect::<Vec<_>>().join(" · ")
}

/// A line that was read: what was made of it, its source beneath.
pub(super) fn sure_line(l: Language, seen: Seen) -> impl IntoView {
    let entry = seen.entry;
    view! {
        <Card>
            <div class="spread">
                <b>{whose(l, entry.household.as_deref().unwrap_or_default(), &entry.who)}</b>
                <Tag text=kind(l, entry.kind) tone=TagTone::Done />
            </div>
            <p>{all_wanted(l, &entry)}</p>
            <p class="eyebrow">{lines(l, &entry)}</p>
            <p class="prose">{entry.source}</p>
        </Card>
    }
}

/// A line on which somebody has to decide: why, and the things it can be.
pub(super) fn unsure_line(l: Language, stage: Stage, seen: Seen) -> impl IntoView {
    let entry = seen.entry;
    let household = RwSignal::new(entry.household.clone().unwrap_or_default());
    let place = seen.place;
    let settle = move |kind: EntryKind| {
        let key = household.get_untracked().trim().to_owned();
        stage.ask(DeliveriesCommand::Paste(PasteCommand::Settle(place, key, kind)));
    };
    let doubts: Vec<String> = entry.doubts.iter().map(|why| doubt(l, *why).to_owned()).collect();
    let unknown = Signal::derive(move || {
        let key = household.get();
        let known = stage.peek(|app| {
            key.trim().is_empty() || app.workspace().stairwells.is_empty() || app.workspace().has_door(key.trim())
        });
        if known { String::new() } else { order::no_such_door(l).to_owned() }
    });
    let nobody = Signal::derive(move || household.with(|key| key.trim().is_empty()));
    view! {
        <Notice tone=NoticeTone::Unsure>
            <div class="stack">
                <p class="eyebrow">{lines(l, &entry)}" · "{entry.who.clone()}</p>
                <p class="prose">{entry.source.clone()}</p>
                {(!entry.items.is_empty()).then(|| view! { <p>{all_wanted(l, &entry)}</p> })}
                <p>{names::all_of(l, &doubts)}</p>
                <TextField label=order::household(l) hint=order::household_hint(l) value=household problem=unknown />
                <p class="eyebrow">{paste::what_is_it(l)}</p>
                <Buttons>
                    <Button label=paste::as_order(l) disabled=nobody on_press=move |()| settle(EntryKind::Order) />
                    <Button label=paste::as_errand(l) disabled=nobody on_press=move |()| settle(EntryKind::Errand) />
                    <Button label=paste::as_change(l) disabled=nobody on_press=move |()| settle(EntryKind::Correction) />
                    <Button label=paste::as_cancel(l) disabled=nobody on_press=move |()| settle(EntryKind::Cancel) />
                    <Button label=paste::as_nothing(l) on_press=move |()| settle(EntryKind::Ignore) />
                </Buttons>
            </div>
        </Notice>
    }
}

/// A line without a wish; it can still be called unsure and settled.
pub(super) fn ignored_line(l: Language, stage: Stage, seen: Seen) -> impl IntoView {
    let (entry, place) = (seen.entry, seen.place);
    let household = entry.household.clone().unwrap_or_default();
    let unsure = move |()| {
        stage.ask(DeliveriesCommand::Paste(PasteCommand::Settle(place, household.clone(), EntryKind::Unsure)))
    };
    view! {
        <div class="spread">
            <p class="prose">{entry.source}</p>
            <Button look=Look::Plain label=paste::unsure(l) on_press=unsure />
        </div>
    }
}

fn doubt(l: Language, why: Doubt) -> &'static str {
    match why {
        Doubt::NoHousehold => paste::no_household(l),
        Doubt::AddressIncomplete => paste::address_incomplete(l),
        Doubt::NoSuchDoor => paste::no_such_door(l),
        Doubt::SeveralHouseholds => paste::several_households(l),
        Doubt::NoQuantity => paste::no_quantity(l),
        Doubt::VagueQuantity => paste::vague_quantity(l),
        Doubt::QuantityOutOfRange => paste::quantity_out_of_range(l),
        Doubt::NoItem => paste::no_item(l),
        Doubt::NothingToChange => paste::nothing_to_change(l),
        Doubt::TwoReadings => paste::two_readings(l),
        Doubt::Unclear => paste::unclear(l),
        Doubt::TooLong => paste::line_too_long(l),
    }
}
