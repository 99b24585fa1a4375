//! Orders, errands and deliveries on the page.

use leptos::prelude::*;

use crate::app::route::DeliveriesPage;

/// The view of a page of orders, errands and deliveries.
pub(super) fn page(_page: DeliveriesPage) -> AnyView {
    ().into_any()
}
