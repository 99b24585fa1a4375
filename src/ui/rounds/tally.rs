//! How a round stands, in figures and words; or that it is gone.

use leptos::prelude::*;

use crate::app::route::{RoundsPage, Route};
use crate::domain::ledger::Tally;
use crate::domain::rounds::Round;
use crate::ui::parts::{ButtonLink, Empty, Icon, Meter, MeterPart, MeterTone};
use crate::ui::words::{Language, round, times};

/// A word that the round is gone.
pub(super) fn gone(l: Language) -> impl IntoView {
    view! {
        <Empty icon=Icon::Rounds sentence=round::gone(l)>
            <ButtonLink label=round::to_all(l) href=Route::Rounds(RoundsPage::All).href() />
        </Empty>
    }
}

/// What people call a round.
pub(in crate::ui) fn name(l: Language, of: &Round) -> String {
    if of.name.trim().is_empty() { round::of_day(l, times::date(l, of.day)) } else { of.name.clone() }
}

/// A number of doors with its thousands apart.
fn grouped(doors: usize) -> String {
    times::grouped(i64::try_from(doors).unwrap_or(i64::MAX))
}

/// `142 of 1,020 doors done`, or that not one is missed.
pub(super) fn short(l: Language, tally: &Tally) -> String {
    if tally.is_complete() {
        return round::complete(l).to_owned();
    }
    round::done_of(l, grouped(tally.done()), grouped(tally.all()))
}

/// The sum written out: its parts are always the whole.
pub(super) fn sum(l: Language, tally: &Tally) -> String {
    round::tally(
        l,
        grouped(tally.reached),
        grouped(tally.refused),
        grouped(tally.vacant),
        grouped(tally.locked),
        grouped(tally.pending),
        grouped(tally.all()),
    )
}

/// The sum as a bar over its words.
pub(super) fn bar(l: Language, tally: Tally) -> impl IntoView + use<> {
    let share = |doors: usize| if tally.all() == 0 { 0.0 } else { doors as f64 / tally.all() as f64 };
    let parts = vec![
        MeterPart { share: share(tally.reached), tone: MeterTone::Lit },
        MeterPart { share: share(tally.refused + tally.vacant), tone: MeterTone::Quiet },
        MeterPart { share: share(tally.locked), tone: MeterTone::Problem },
    ];
    view! {
        <p class="big" role="status">{short(l, &tally)}</p>
        <Meter label=sum(l, &tally) parts />
        <p>{sum(l, &tally)}</p>
    }
}
