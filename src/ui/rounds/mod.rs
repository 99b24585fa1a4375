//! Households and rounds on the page.

use leptos::prelude::*;

use crate::app::route::RoundsPage;

/// The view of a page of households and rounds.
pub(super) fn page(_page: RoundsPage) -> AnyView {
    ().into_any()
}
