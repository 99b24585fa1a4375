//! The glance: a small disposable copy of my coming duties, so that Today paints before the document is open.

use serde::{Deserialize, Serialize};

use super::App;
use super::today::NextDuty;
use crate::domain::time::DateTime;

/// The most duties a glance holds; enough for a week of one person.
const MOST: usize = 14;

/// My coming duties as they were when the workspace last changed. Never the only copy of anything.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Glance {
    /// My name.
    pub me: Option<String>,
    /// My coming duties, in order.
    pub duties: Vec<NextDuty>,
    /// As of when.
    #[serde(with = "crate::domain::time::text")]
    pub as_of: DateTime,
}

impl Glance {
    /// The glance of what is known now.
    pub fn of(app: &App) -> Self {
        let me = app.preferences.me.as_ref().and_then(|id| app.workspace().people.get(id));
        let mut duties = me.map(|me| app.coming_duties(&me.id)).unwrap_or_default();
        duties.truncate(MOST);
        Self { me: me.map(|me| me.name.clone()), duties, as_of: app.now() }
    }

    /// Its text; empty when it has none, which reads as no glance.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The glance that a text holds. Anything else is as good as none, since it is only a copy.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str::<serde_json::Value>(text).and_then(serde_json::from_value).ok()
    }
}
