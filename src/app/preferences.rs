//! Small things this phone remembers by itself: language, theme, text size, who I am. Never shared, never the only copy.

use serde::{Deserialize, Serialize};

use crate::domain::people::PersonId;
use crate::domain::time::DateTime;

/// A language of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Simplified Chinese.
    #[serde(rename = "zh-CN")]
    Chinese,
}

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Ink on paper.
    Light,
    /// For the night.
    Dark,
}

/// How large the letters are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextSize {
    /// 16 px to the rem.
    #[default]
    Normal,
    /// A quarter larger.
    Large,
    /// Half as large again.
    Extra,
}

/// What this phone remembers by itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preferences {
    /// The language chosen; `None` follows the browser.
    pub language: Option<Language>,
    /// The theme chosen.
    pub theme: Theme,
    /// The text size chosen.
    pub text: TextSize,
    /// Who I am, among the people.
    pub me: Option<PersonId>,
    /// When everything was last backed up, by the wall clock.
    pub last_backup: Option<DateTime>,
}
