//! A price list pasted from a chat or a table: what was read of it, and what was not, before any of it is taken in.

use leptos::prelude::*;

use super::sums::sum;
use crate::app::deliveries::command::DeliveriesCommand;
use crate::app::deliveries::prices::{PastedPrices, pasted};
use crate::app::deliveries::shop::ShopCommand;
use crate::ui::import::reason_sentence;
use crate::ui::parts::{Button, Icon, Look, Notice, NoticeTone, TextArea, TextField};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, import, language, prices};

/// The folded form.
#[component]
pub(super) fn PastePrices() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let (text, supplier) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let today = stage.peek(|app| app.now().date());
    let found = Memo::new(move |_| pasted(&text.get(), &supplier.get(), today));
    let nameless = Memo::new(move |_| found.with(|found| found.prices.iter().any(|price| price.supplier.is_empty())));
    let unfit = Signal::derive(move || nameless.get() || found.with(|found| found.prices.is_empty()));
    let take = move |()| {
        let PastedPrices { prices, problems } = found.get_untracked();
        stage.ask(DeliveriesCommand::Shop(ShopCommand::BringPrices(prices)));
        // What could not be read stays in the field, to be mended and read again.
        let lines = text.get_untracked();
        let left = lines.lines().zip(1_u32..).filter(|(_, row)| problems.iter().any(|problem| problem.row == *row));
        text.set(left.map(|(line, _)| line).collect::<Vec<_>>().join("\n"));
    };
    let missing =
        Signal::derive(move || if nameless.get() { prices::supplier_missing(l).to_owned() } else { String::new() });
    view! {
        <details class="details">
            <summary>{prices::paste(l)}</summary>
            <div class="stack">
                <TextField label=prices::supplier(l) value=supplier hint=prices::supplier_hint(l) problem=missing />
                <TextArea label=prices::pasted(l) value=text hint=prices::pasted_hint(l) />
                {move || found.with(|found| seen(l, found))}
                <Button label=prices::take(l) look=Look::Main icon=Icon::Done disabled=unfit on_press=take />
            </div>
        </details>
    }
}

/// What was read and what was not.
fn seen(l: Language, found: &PastedPrices) -> impl IntoView + use<> {
    let read = found.prices.iter().map(|price| {
        let asked = sum(l, price.price);
        let asked = if price.unit.is_empty() { asked } else { prices::per(l, asked, &price.unit) };
        view! { <li>{price.supplier.clone()}" · "{price.item.clone()}" · "<b>{asked}</b></li> }
    });
    let read: Vec<_> = read.collect();
    let unread = found.problems.iter().map(|problem| {
        view! { <li>{import::at_row(l, problem.row)}": "{problem.value.clone()}" · "{reason_sentence(l, &problem.reason)}</li> }
    });
    let unread: Vec<_> = unread.collect();
    let (some, lost) = (!read.is_empty(), !unread.is_empty());
    view! {
        {some.then(|| view! { <p role="status">{prices::read(l, read.len())}</p><ul>{read}</ul> })}
        {lost.then(|| view! { <Notice tone=NoticeTone::Unsure><p>{prices::unread(l)}</p><ul>{unread}</ul></Notice> })}
    }
}
