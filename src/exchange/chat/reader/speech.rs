//! What somebody said for one household, with all that was found in it.

use crate::exchange::chat::clauses::Clause;
use crate::exchange::chat::errands::Task;
use crate::exchange::chat::items::Basket;
use crate::exchange::chat::lexer::Token;
use crate::exchange::chat::senders::Whose;
use crate::exchange::chat::text::Text;

/// What somebody said for one household.
pub(super) struct Speech {
    pub sender: String,
    pub who: String,
    pub line: u32,
    pub line_end: u32,
    pub whose: Whose,
    /// Does an address stand in these very words?
    pub addressed: bool,
    /// Does it name a door?
    pub whole_address: bool,
    /// Is it all that is said, politeness aside?
    pub addressed_only: bool,
    pub tokens: Vec<Token>,
    pub clauses: Vec<Clause>,
    pub found: Basket,
    pub is_chinese: bool,
    /// Is 同上 all that is said?
    pub is_only_same: bool,
    /// The household whose order is wanted too: 跟对门402一样.
    pub copies: Option<String>,
    /// Is it perhaps only told of what came or is to be had?
    pub is_told: bool,
    /// What is to be done, if it is an errand.
    pub task: Option<Task>,
    /// The words without addresses.
    pub said: Text,
}
