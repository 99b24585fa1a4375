//! The same for households, rounds, orders and what belongs to them.

use super::limits;
use super::problem::Reason;
use super::sound::{hold, id, is_short, long, name, short};
use crate::domain::deliveries::{Batch, Chat, Errand, Order, Price};
use crate::domain::households::Household;
use crate::domain::people::DayWindow;
use crate::domain::rounds::{Outside, Round, Scope, Visit};

type Verdict = Result<String, Reason>;

/// A household: behind a door of some building.
pub fn household(household: &Household) -> Verdict {
    name(&household.building)?;
    short(&[&household.grid, &household.unit, &household.door])?;
    long(&[&household.notes, &household.preferred.said])?;
    let windows = household.preferred.weekly.iter().all(|w| DayWindow::new(w.window.from, w.window.to).is_some());
    hold(windows && household.care.len() <= 50)?;
    id(&household.id)
}

/// A round: it begins before it ends, with teams and a form of a size that people can carry.
pub fn round(round: &Round) -> Verdict {
    short(&[&round.name])?;
    let doors = match &round.scope {
        Scope::Doors(doors) => doors.len(),
        _ => 0,
    };
    let climbs: usize = round.teams.iter().map(|team| team.climbs.len()).sum();
    let form = round.form.len() <= 50 && round.form.iter().all(|question| is_short(&question.key));
    hold(is_span(round.from, round.to) && form && doors <= 50_000 && round.teams.len() <= 200 && climbs <= 20_000)?;
    id(&round.id)
}

/// A visit.
pub fn visit(visit: &Visit) -> Verdict {
    short(&[&visit.door, &visit.key])?;
    long(&[&visit.note])?;
    let answers = visit.answers.iter().all(|(key, said)| is_short(key) && said.chars().count() <= limits::CELL_CHARS);
    hold(answers && visit.answers.len() <= 50 && visit.by.len() <= 50)?;
    id(&visit.round)?;
    id(&visit.stairwell)?;
    id(&visit.id)
}

/// Somebody found outside the list: at some place.
pub fn outside(outside: &Outside) -> Verdict {
    hold(!outside.place.trim().is_empty())?;
    long(&[&outside.place, &outside.note])?;
    short(&[&outside.referred])?;
    id(&outside.id)
}

/// An order: of things with names.
pub fn order(order: &Order) -> Verdict {
    short(&[&order.household, &order.who])?;
    long(&[&order.note, &order.source])?;
    let items = order.items.iter().all(|item| is_short(&item.name) && is_short(&item.unit));
    hold(items && order.items.len() <= 500)?;
    id(&order.id)
}

/// An errand: with a task.
pub fn errand(errand: &Errand) -> Verdict {
    short(&[&errand.household, &errand.who])?;
    long(&[&errand.task, &errand.note, &errand.source])?;
    id(&errand.id)
}

/// A price: of something, from somebody, not below nothing.
pub fn price(price: &Price) -> Verdict {
    name(&price.item)?;
    short(&[&price.supplier, &price.unit, &price.currency])?;
    long(&[&price.contents, &price.note])?;
    hold(price.price.0 >= 0)?;
    id(&price.id)
}

/// A pasted chat.
pub fn chat(chat: &Chat) -> Verdict {
    short(&[&chat.name])?;
    hold(chat.text.len() <= 8_000_000)?;
    id(&chat.id)
}

/// A batch: it leaves before it is back.
pub fn batch(batch: &Batch) -> Verdict {
    short(&[&batch.name])?;
    hold(is_span(batch.leaves, batch.back) && batch.carriers.len() <= 200 && batch.runs.len() <= 200)?;
    id(&batch.id)
}

fn is_span(from: u16, to: u16) -> bool {
    from < to && to <= 2880
}
