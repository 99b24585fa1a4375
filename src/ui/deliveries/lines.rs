//! Orders and errands in a line, and long lists of such lines.

use leptos::prelude::*;

use crate::domain::deliveries::{Errand, Item, Order, Quantity, Stage};
use crate::ui::parts::List;
use crate::ui::words::{Language, act, order, stage};

/// A step's word.
pub(super) fn stage_word(l: Language, of: Stage) -> &'static str {
    match of {
        Stage::Collected => stage::collected(l),
        Stage::Bought => stage::bought(l),
        Stage::Disinfected => stage::disinfected(l),
        Stage::Packed => stage::packed(l),
        Stage::OnTheWay => stage::on_the_way(l),
        Stage::Delivered => stage::delivered(l),
    }
}

/// `5斤`, `1 bottle`: Latin units stand apart from their figure.
pub(super) fn amount(quantity: Quantity, unit: &str) -> String {
    let blank = if unit.is_ascii() && !unit.is_empty() { " " } else { "" };
    format!("{quantity}{blank}{unit}")
}

/// `面粉 5斤`, with the brand or size behind it.
pub(super) fn thing(item: &Item) -> String {
    let amount = item.quantity.map(|quantity| amount(quantity, &item.unit)).unwrap_or_default();
    [item.name.as_str(), amount.as_str(), item.note.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Everything on an order, one after the other; its source where nothing was read in it.
pub(super) fn things(order: &Order) -> String {
    if order.items.is_empty() {
        return order.source.clone();
    }
    order.items.iter().map(thing).collect::<Vec<_>>().join(" · ")
}

/// Whose it is: the door and who asked.
pub(super) fn whose(l: Language, household: &str, who: &str) -> String {
    let household = if household.is_empty() { order::of_nobody(l) } else { household };
    [household, who].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// An errand's door and who asked.
pub(super) fn whose_errand(l: Language, errand: &Errand) -> String {
    whose(l, &errand.household, &errand.who)
}

/// A list of which so many rows are in sight at once; the rest waits behind a summary.
pub(super) fn first_of(l: Language, label: &'static str, shown: usize, mut rows: Vec<AnyView>) -> impl IntoView {
    let rest = rows.split_off(rows.len().min(shown));
    let more = (!rest.is_empty()).then(|| {
        view! { <details class="details"><summary>{act::show_all(l)}</summary><List label>{rest}</List></details> }
    });
    view! { <List label>{rows}</List>{more} }
}
