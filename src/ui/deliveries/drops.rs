//! The climbs of a batch, to be changed by hand: to another carrier, earlier, later, pinned; with what it costs and what it breaks.

use leptos::prelude::*;

use super::batches::{carrier_name, stairwell_name};
use super::lines::whose;
use crate::app::App;
use crate::app::deliveries::batches::BatchCommand;
use crate::app::deliveries::by_hand::ByHand as Change;
use crate::app::deliveries::command::DeliveriesCommand;
use crate::app::forms::end_text;
use crate::domain::deliveries::{BatchId, Drop, Run};
use crate::solve::batches::WhyNot;
use crate::ui::by_hand::{At, ByHand, Chosen, Hand, Offer, breaches, cost};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, batch as words, language, names};

fn drop_at<'a>(app: &'a App, id: &BatchId, (carrier, n): At) -> Option<&'a Drop> {
    app.workspace().batches.get(id)?.runs.get(carrier)?.drops.get(n)
}

/// Every drop of every carrier: `Li: 09:40 · 3-1`.
fn drops(l: Language, app: &App, id: &BatchId) -> Vec<(At, String)> {
    let Some(of) = app.workspace().batches.get(id) else { return vec![] };
    let word = |carrier: usize, drop: &Drop| {
        let place = words::drop(l, end_text(i64::from(drop.at)), stairwell_name(app, &drop.stairwell));
        words::climb_of(l, carrier_name(app, of, carrier), place)
    };
    let of_run = |(carrier, run): (usize, &Run)| {
        run.drops.iter().enumerate().map(|(n, drop)| ((carrier, n), word(carrier, drop))).collect::<Vec<_>>()
    };
    of.runs.iter().enumerate().flat_map(of_run).collect()
}

/// Every drop, carrier by carrier, behind its summary; the chosen one with its choices. Nothing before ways are planned.
#[component]
pub(super) fn Drops(id: BatchId) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let own = id.clone();
    let all = stage.of_workspace(move |app| drops(l, app, &own));
    let planned = Memo::new(move |_| all.with(|all| !all.is_empty()));
    let own = id.clone();
    let (at, revision) = (RwSignal::new((0, 0)), stage.memo(App::revision));
    let shown = Memo::new(move |_| {
        revision.get();
        stage.peek(|app| chosen(l, app, &own, at.get()))
    });
    let own = id.clone();
    let on_hand = Callback::new(move |((carrier, n), hand): (At, Hand)| {
        let change = match hand {
            Hand::Earlier => Change::Earlier(carrier, n),
            Hand::Later => Change::Later(carrier, n),
            Hand::Pin(pinned) => Change::Pin(carrier, n, pinned),
            Hand::Give(to) => Change::Give(carrier, n, to),
        };
        stage.ask(DeliveriesCommand::Batch(BatchCommand::Change(own.clone(), change)));
    });
    let broken = stage.of_workspace({
        let id = id.clone();
        move |app| app.batch_breaches(&id)
    });
    let told = move || {
        let name = |place| {
            stage.peek(|app| {
                app.workspace().batches.get(&id).map(|batch| carrier_name(app, batch, place)).unwrap_or_default()
            })
        };
        broken.with(|all| breaches(l, all, &name))
    };
    view! {
        {told}
        <Show when=move || planned.get()><ByHand label=words::climb(l) climbs=all chosen=at shown on_hand /></Show>
    }
}

fn chosen(l: Language, app: &App, id: &BatchId, at: At) -> Option<Chosen> {
    let drop = drop_at(app, id, at)?;
    let orders = drop.orders.iter().filter_map(|order| app.workspace().orders.get(order));
    let mut homes: Vec<String> = orders.map(|order| whose(l, &order.household, &order.who)).collect();
    homes.dedup();
    let offers = offers(l, app, id, at);
    let others = app.workspace().batches.get(id).is_some_and(|batch| batch.carriers.len() > 1);
    let give = match (others, offers.is_empty()) {
        (false, _) => String::new(),
        (true, true) => words::gone_already(l).to_owned(),
        (true, false) => words::give(l, stairwell_name(app, &drop.stairwell)),
    };
    Some(Chosen { detail: names::all_of(l, &homes), pinned: drop.pinned, give, offers })
}

fn offers(l: Language, app: &App, id: &BatchId, (carrier, n): At) -> Vec<Offer> {
    let Some(batch) = app.workspace().batches.get(id) else { return vec![] };
    let offer = |(to, found): (usize, Result<crate::app::deliveries::by_hand::More, WhyNot>)| {
        let name = carrier_name(app, batch, to);
        match found {
            Ok(more) => Offer { to, words: cost(l, name, more.minutes, more.metres), possible: true },
            Err(why) => Offer { to, words: words::cannot(l, name, cannot(l, why)), possible: false },
        }
    };
    app.batch_offers(id, carrier, n).into_iter().map(offer).collect()
}

fn cannot(l: Language, why: WhyNot) -> &'static str {
    match why {
        WhyNot::TooHeavy => words::cannot_heavy(l),
        WhyNot::TooHigh => words::cannot_high(l),
        WhyNot::Window => words::cannot_window(l),
        WhyNot::Hours | WhyNot::Full => words::cannot_hours(l),
    }
}
