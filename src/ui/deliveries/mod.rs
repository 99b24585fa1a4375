//! Orders, errands and deliveries on the page.

mod accounts;
mod asked;
mod batch;
mod batch_new;
mod batch_plan;
mod batches;
mod carry;
mod desk;
mod drops;
mod errand;
mod inbox;
mod lines;
mod order;
mod packing;
mod paste;
mod paste_line;
mod paste_prices;
mod price;
mod prices;
mod report;
mod shop;
mod shop_line;
mod sums;
mod things;

use leptos::prelude::*;

use crate::app::route::{DeliveriesPage, Route};
use crate::ui::parts::{ButtonLink, Empty, Icon};
use crate::ui::words::{Language, order as words};

/// The view of a page of orders, errands and deliveries.
pub(super) fn page(page: DeliveriesPage) -> AnyView {
    match page {
        DeliveriesPage::Paste => view! { <paste::PastePage /> }.into_any(),
        DeliveriesPage::Order(id) => view! { <order::OrderPage id /> }.into_any(),
        DeliveriesPage::Errand(id) => view! { <errand::ErrandPage id /> }.into_any(),
        DeliveriesPage::Prices => view! { <prices::PricesPage /> }.into_any(),
        DeliveriesPage::Shop => view! { <shop::ShopPage /> }.into_any(),
        DeliveriesPage::Batch(id) if id.as_str() == batches::NEW => view! { <batch_new::NewBatch /> }.into_any(),
        DeliveriesPage::Batch(id) => view! { <batch::BatchPage id /> }.into_any(),
        DeliveriesPage::Carry(id, carrier) => view! { <carry::CarryPage id carrier /> }.into_any(),
        DeliveriesPage::Inbox => view! { <inbox::InboxPage /> }.into_any(),
        DeliveriesPage::Report => view! { <report::ReportPage /> }.into_any(),
        _ => view! { <desk::DeskPage /> }.into_any(),
    }
}

/// A word that what the page was about is gone.
fn gone(l: Language) -> impl IntoView {
    view! {
        <Empty icon=Icon::Deliveries sentence=words::gone(l)>
            <ButtonLink label=words::to_desk(l) href=Route::Deliveries(DeliveriesPage::Desk).href() />
        </Empty>
    }
}
