//! Words: every sentence of the screen in both languages, and typed values of the core as sentences.
//!
//! The functions that are not here are made from `locales/*.json` by `build.rs`: `words::rota::title(language)`.

pub mod acts;
pub mod fields;
pub mod findings;
pub mod names;
pub mod refusals;
pub mod sizes;
pub mod times;

use leptos::prelude::*;

pub use crate::app::preferences::Language;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The language of the views below the nearest `speak`. It does not change under them: a change of language draws the
/// whole page anew, so that a view reads its words once and needs no effect for each.
pub fn language() -> Language {
    use_context().unwrap_or_default()
}

/// Sets the language of everything that is drawn below.
pub fn speak(language: Language) {
    provide_context(language);
}

/// The code for `<html lang>`.
pub fn code(language: Language) -> &'static str {
    match language {
        Language::English => "en",
        Language::Chinese => "zh-CN",
    }
}
