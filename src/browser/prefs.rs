//! Small things in the browser's local storage: the preferences, and a disposable copy of this week's rota.

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::app::preferences::Preferences;
use crate::domain::time::DateTime;
use crate::domain::time::text::Written;

const LANGUAGE: &str = "stairwell.language";
const THEME: &str = "stairwell.theme";
const TEXT: &str = "stairwell.text";
const ME: &str = "stairwell.me";
const LAST_BACKUP: &str = "stairwell.backup";
const GLANCE: &str = "stairwell.glance";

/// Why a small thing could not be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrefsError {
    /// This browser offers no local storage, or not to this page.
    Unavailable,
    /// It refused, most often because it is full; its own words, for a report.
    Refused(String),
}

/// What this phone remembers. A value that is missing or broken counts as never said.
pub fn load() -> Preferences {
    Preferences {
        language: get(LANGUAGE),
        theme: get(THEME).unwrap_or_default(),
        text: get(TEXT).unwrap_or_default(),
        me: get(ME),
        last_backup: get(LAST_BACKUP).and_then(|text| DateTime::of_plain(text).ok()),
    }
}

/// Remembers all of it.
pub fn save(preferences: &Preferences) -> Result<(), PrefsError> {
    set(LANGUAGE, preferences.language.as_ref())?;
    set(THEME, Some(&preferences.theme))?;
    set(TEXT, Some(&preferences.text))?;
    set(ME, preferences.me.as_ref())?;
    set(LAST_BACKUP, preferences.last_backup.map(|at| at.plain()).as_ref())
}

/// The copy of this week's rota that Today shows until the document is open; may be old, is never the only one.
pub fn glance() -> Option<String> {
    get(GLANCE)
}

/// Keeps a copy of this week's rota for the next opening: a few kilobytes at most.
pub fn save_glance(glance: &str) -> Result<(), PrefsError> {
    set(GLANCE, Some(&glance))
}

fn get<T: DeserializeOwned>(key: &str) -> Option<T> {
    if !is_offered() {
        return None;
    }
    // By way of a value: the page reads records from values anyway, and need not learn to read them from text too.
    LocalStorage::get(key).ok().and_then(|value: Value| serde_json::from_value(value).ok())
}

/// Writes a value; `None` takes it away.
fn set<T: Serialize>(key: &str, value: Option<&T>) -> Result<(), PrefsError> {
    if !is_offered() {
        return Err(PrefsError::Unavailable);
    }
    match value {
        Some(value) => LocalStorage::set(key, value).map_err(|error| PrefsError::Refused(in_its_own_words(&error))),
        None => {
            LocalStorage::delete(key);
            Ok(())
        }
    }
}

/// gloo-storage throws where there is no local storage at all, so it is asked for first.
fn is_offered() -> bool {
    web_sys::window().is_some_and(|window| window.local_storage().is_ok_and(|storage| storage.is_some()))
}

fn in_its_own_words(error: &StorageError) -> String {
    error.to_string()
}
