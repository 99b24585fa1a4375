//! The inbox as of now, of all three jobs.

use super::App;
use crate::domain::inbox::{Waiting, inbox};

impl App {
    /// Everything that waits for somebody now, the most pressing first.
    pub fn inbox(&self) -> Vec<Waiting> {
        inbox(self.workspace(), self.now(), self.gaps_until_tomorrow())
    }
}
