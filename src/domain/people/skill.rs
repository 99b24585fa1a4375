//! What somebody can do: a known skill by its code, or any word people use themselves.

use serde::{Deserialize, Serialize};

/// A skill by its code (`experienced`, `nurse`, …) or, where no code is known, the word as it was written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Skill(pub String);

impl Skill {
    /// The codes that have a word in every language of the screen.
    pub const KNOWN: [&'static str; 13] = [
        "experienced",
        "nurse",
        "pharmacist",
        "driver",
        "heavy-lifting",
        "local-dialect",
        "counselling",
        "electrician",
        "plumber",
        "cable-tv",
        "phone-repair",
        "cook",
        "first-aid",
    ];

    /// Is it one of the codes that every language has a word for?
    pub fn is_known(&self) -> bool {
        Self::KNOWN.contains(&self.0.as_str())
    }
}
