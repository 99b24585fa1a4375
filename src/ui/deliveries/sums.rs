//! Sums of money and weights in words.

use leptos::prelude::*;

use crate::app::forms::money;
use crate::domain::deliveries::Money;
use crate::ui::words::{Language, fields, shop};

/// `12.05元`.
pub(super) fn sum(l: Language, money: Money) -> String {
    shop::sum(l, money)
}

/// Kilograms to the tenth.
pub(super) fn weight(l: Language, grams: u64) -> String {
    shop::kilograms(l, format!("{}.{}", grams / 1000, grams % 1000 / 100))
}

/// What is wrong with a sum that is being typed; nothing while the field is empty.
pub(super) fn cents(l: Language, typed: RwSignal<String>) -> Signal<String> {
    Signal::derive(move || {
        typed.with(|text| money(text.trim())).err().map(|why| fields::problem(l, why)).unwrap_or_default()
    })
}
