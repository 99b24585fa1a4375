//! Beginning: preferences and the glance first, then what the disk holds.

use super::effect::Effect;
use super::event::Start;
use super::glance::Glance;
use super::route::Route;
use super::{App, Notice, Opened};
use crate::store::disk::{Chunk, DiskError, should_compact};
use crate::store::document::Document;

/// How many of the random bits a document's client number may have: what JavaScript's numbers hold exactly.
const CLIENT_BITS: u32 = 53;

impl App {
    pub(super) fn start(&mut self, start: Start) -> Vec<Effect> {
        self.instant = start.instant;
        self.zone = start.zone.clone();
        self.device_zone = start.zone;
        self.luck = start.luck;
        self.document = Document::new(self.client());
        self.preferences = start.preferences;
        self.prefers_chinese = start.prefers_chinese;
        self.route = Route::parse(&start.fragment);
        self.glance = start.glance.as_deref().and_then(Glance::read);
        let mut effects = vec![Effect::LoadDisk, Effect::LookAtStorage];
        effects.extend(self.fetch_room());
        effects
    }

    pub(super) fn disk_loaded(&mut self, outcome: Result<Vec<Chunk>, DiskError>) -> Vec<Effect> {
        let chunks = match outcome {
            Ok(chunks) => chunks,
            Err(why) => {
                self.opened = Opened::Failed(why);
                return self.do_what_waits();
            }
        };
        if self.opened == Opened::Whole {
            return self.read_again(&chunks);
        }
        let bytes = chunks.iter().map(|chunk| chunk.bytes.len()).sum();
        self.saving.chunks = chunks.len();
        self.saving.bytes = bytes;
        let (document, problems) = Document::open(self.client(), chunks.iter().map(|chunk| &chunk.bytes));
        self.document = document;
        self.learn_again();
        self.opened = Opened::Whole;
        self.unread_chunks = problems.len();
        if !problems.is_empty() {
            self.say(Notice::PartlyRead(problems.len()));
        }
        let mut effects = self.workspace_moved();
        for update in std::mem::take(&mut self.heard_early) {
            effects.extend(self.heard_from_tab(&update));
        }
        if should_compact(chunks.len(), bytes) {
            effects.push(Effect::Compact);
        }
        effects.extend(self.fetch_what_is_not_read());
        effects.extend(self.do_what_waits());
        effects
    }

    /// Takes in what the disk holds besides what is known; edits that still wait for the disk stay.
    fn read_again(&mut self, chunks: &[Chunk]) -> Vec<Effect> {
        // A chunk that cannot be read was reported when the page began, and is kept on the disk.
        let read = chunks.iter().filter(|chunk| self.document.merge(&chunk.bytes).is_ok()).count();
        if read == 0 { vec![] } else { self.workspace_moved() }
    }

    /// The number under which this tab writes into the document.
    fn client(&self) -> u64 {
        (self.luck >> (u64::BITS - CLIENT_BITS)).max(1)
    }
}
