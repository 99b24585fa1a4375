//! An errand that is no longer needed: 快递不用带了，我自己下去拿了; my brother picked up the parcel.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::Reader;
use super::speech::Speech;
use crate::domain::deliveries::Item;
use crate::exchange::chat::doubt::Doubt;
use crate::exchange::chat::entry::{Entry, EntryKind, Op, Wanted};
use crate::exchange::chat::errands::rule_words;
use crate::exchange::chat::text::Text;
use crate::exchange::chat::word_set::WordSet;
use crate::exchange::chat::words::{Class, stands_in};

const WORDS: &str = include_str!("../words/trouble.txt");
static OVER: LazyLock<[WordSet; 2]> =
    LazyLock::new(|| ["over", "errand over"].map(|heading| WordSet::listed(WORDS, heading)));

/// An errand that somebody has asked for, and that still stands.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    /// Its entry.
    at: usize,
    /// What is to be done.
    task: String,
    /// Who asked.
    sender: String,
    /// The words it was asked in.
    said: Text,
}

impl Reader<'_> {
    /// Keeps an errand in mind.
    pub(super) fn asked_for(&mut self, speech: &Speech, task: &str) {
        let at = self.entries.len().saturating_sub(1);
        let (sender, said) = (speech.sender.clone(), speech.said.clone());
        self.errands.push(Asked { at, task: task.to_owned(), sender, said });
    }

    /// Takes back an errand that the sender, or their household, has asked for. True when it was so.
    pub(super) fn errand_over(&mut self, speech: &Speech) -> bool {
        let key = speech.said.key();
        let over = OVER.iter().any(|words| words.is_in(key)) || speech.tokens.iter().any(|t| t.is(Class::TakeOff));
        let counted = speech.found.items.iter().any(|item| item.is_counted() && item.known);
        if !over || counted || key.last() == Some(&'?') || asks_anew(&speech.said) {
            return false;
        }
        let theirs = |asked: &&Asked| {
            let entry = self.entries.get(asked.at);
            let asked_surely = entry.is_some_and(|entry| entry.kind == EntryKind::Errand);
            let same_home = entry.is_some_and(|e| e.household.is_some() && e.household == speech.whose.household);
            asked_surely && (asked.sender == speech.sender || same_home)
        };
        let open: Vec<Asked> = self.errands.iter().filter(theirs).cloned().collect();
        let spoken_of: Vec<&Asked> = open.iter().filter(|asked| speaks_of(&speech.said, asked)).collect();
        let things = self.stands_for(speech);
        let named = speech.clauses.iter().any(crate::exchange::chat::clauses::Clause::names_goods);
        let (asked, sure) = match (spoken_of.as_slice(), open.as_slice()) {
            ([one], _) => ((*one).clone(), true),
            ([_, .., last], _) => ((*last).clone(), false),
            // 不用麻烦了: the one thing that was asked for, unless goods stand too.
            ([], [one]) if !named => (one.clone(), things.is_empty()),
            _ => return false,
        };
        let Some(entry) = self.entries.get(asked.at) else { return false };
        let (line, household) = (entry.line, entry.household.clone());
        let doubts: BTreeSet<Doubt> = (!sure).then_some(Doubt::TwoReadings).into_iter().collect();
        let kind = if sure { EntryKind::Cancel } else { EntryKind::Unsure };
        let items = vec![Wanted { item: Item { name: asked.task.clone(), ..Item::default() }, op: Some(Op::Remove) }];
        let refers_to = Some(line).filter(|line| *line > 0);
        let blank = self.blank_of(speech);
        self.errands.retain(|other| other.at != asked.at || !sure);
        self.entries.push(Entry { kind, items, refers_to, doubts, household, ..blank });
        self.origins.push(self.origin);
        true
    }
}

/// 快递不用带了，帮我倒一下垃圾: something else is asked for too.
fn asks_anew(said: &Text) -> bool {
    const WORDS: [&str; 14] = [
        "能不能",
        "可不可以",
        "谁能",
        "哪位能",
        "帮我",
        "请帮",
        "还有一个",
        "could ",
        "can someone",
        "can anyone",
        "can somebody",
        "can you",
        "would ",
        "another ",
    ];
    let said = said.key_of(0, said.len());
    let asks = |word: &str| said.match_indices(word).any(|(at, _)| !said.get(..at).unwrap_or("").ends_with("不用"));
    WORDS.iter().any(|word| asks(word))
}

/// Does a text name what the errand was about: a word of its rule that stood in the asking too?
fn speaks_of(said: &Text, asked: &Asked) -> bool {
    let both = |word: &Vec<char>| stands_in(said.key(), word) && stands_in(asked.said.key(), word);
    rule_words(&asked.task).any(both)
}
