//! A door that was wrong: 房号写错了，不是401，是402; sorry, that is block 11 entrance 3.

use std::collections::BTreeSet;

use super::Reader;
use super::speech::Speech;
use crate::exchange::chat::doors::Parts;
use crate::exchange::chat::doubt::Doubt;
use crate::exchange::chat::entry::{Entry, EntryKind};
use crate::exchange::chat::lexer::{Kind, Token};
use crate::exchange::chat::senders::Whose;
use crate::exchange::chat::text::Text;
use crate::exchange::chat::words::Class;

/// What was done instead of writing the right one.
const SLIPS: [&str; 7] = ["写成", "打成", "看成", "听成", "报成", "输成", "说成"];
/// What else says that an address was wrong, or comes late.
const WRONG: [&str; 26] = [
    "错",
    "不是",
    "不对",
    "才对",
    "应该是",
    "更正",
    "改成",
    "改为",
    "手滑",
    "搞混",
    "not ",
    "wrong",
    "should",
    "typo",
    "oops",
    "sorry",
    "mistake",
    "says ",
    "i meant",
    "i mean",
    "actually",
    "correct",
    "mix",
    "misread",
    "forgot",
    "typed",
];
/// What else stands before the address that is not meant.
const DENIES: [&str; 8] = ["不是", "不在", "并非", "not", "isn't", "instead of", "typed", "rather than"];

/// Is an address spoken of as wrong?
fn is_put_right(text: &Text) -> bool {
    let said = text.key_of(0, text.len());
    WRONG.iter().chain(&SLIPS).any(|word| said.contains(word))
}

/// Is anything counted or named that one can order?
fn orders(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| match &token.kind {
        Kind::Name(known) => *known,
        Kind::Amount(amount) => amount.unit.is_some(),
        Kind::Money(..) | Kind::Plus(_) => true,
        _ => false,
    })
}

impl Reader<'_> {
    /// Without the addresses that are denied, and the one that is meant made whole by what the sender gave before: 是402不是401.
    pub(super) fn put_right(&self, sender: &str, text: &Text, tokens: Vec<Token>) -> Vec<Token> {
        let parts_of = |token: &Token| if let Kind::Address(parts) = &token.kind { Some(parts.clone()) } else { None };
        if orders(&tokens) || !is_put_right(text) {
            return tokens;
        }
        let denied = |token: &Token| {
            let before = text.key_of(token.from.saturating_sub(12), token.from);
            let before = before.trim_end_matches([' ', '的', '了', '"', '“', '那', '个', ',', '是']);
            let before_is = text.key_of(token.from.saturating_sub(12), token.from);
            DENIES.iter().chain(&SLIPS).any(|word| before.ends_with(word) || before_is.trim_end().ends_with(word))
        };
        let meant: Vec<&Token> = tokens.iter().filter(|token| parts_of(token).is_some() && !denied(token)).collect();
        let Some(first) = meant.first().map(|token| token.from) else { return tokens };
        let said =
            meant.iter().filter_map(|token| parts_of(token)).fold(Parts::default(), |all, next| over(&next, &all));
        let whole = over(&said, &self.senders.home(sender));
        let put = |token: Token| match &token.kind {
            Kind::Address(_) if token.from == first => Token { kind: Kind::Address(whole.clone()), ..token },
            Kind::Address(_) => Token { kind: Kind::Noise, ..token },
            _ => token,
        };
        tokens.into_iter().map(put).collect()
    }

    /// An address and a word of error, and nothing else: the sender's last line, or the one without a home, goes there.
    pub(super) fn moves(&mut self, speech: &Speech) -> bool {
        let before = self.entries.len();
        if speech.addressed && is_put_right(&speech.said) && !orders(&speech.tokens) {
            self.address_only(speech);
        }
        self.entries.len() > before
    }

    /// An address alone: it belongs to the sender's line that had none.
    pub(super) fn address_only(&mut self, speech: &Speech) {
        if !speech.addressed {
            return;
        }
        let entries: Vec<usize> = self.senders.entries(&speech.sender).iter().rev().take(8).copied().collect();
        let open = entries.iter().find(|at| {
            let lacks = self.entries.get(**at).is_some_and(|e| e.kind == EntryKind::Unsure && lacks_home(e));
            lacks && !self.settled.contains(at)
        });
        let Some(household) = &speech.whose.household else {
            if let Some(line) = open.and_then(|at| self.entries.get(*at)).map(|entry| entry.line) {
                // Entrance 2, flat 502, of which block? It is no address yet, and not nothing.
                let doubts = speech.whose.doubt.into_iter().collect();
                let refers_to = Some(line).filter(|line| *line > 0);
                self.say(speech, Entry { kind: EntryKind::Unsure, refers_to, doubts, ..self.blank_of(speech) });
            }
            return;
        };
        let wrong = is_put_right(&speech.said)
            || speech.tokens.iter().any(|token| token.is(Class::Wrong) || token.is(Class::Change));
        let moved = entries
            .first()
            .filter(|at| wrong && self.entries.get(**at).is_some_and(|e| e.household.as_ref() != Some(household)));
        let errand = self.errand_elsewhere(speech, household).filter(|_| wrong);
        let Some(at) = open.or(moved).copied().or(errand) else { return };
        let refers_to = self.entries.get(at).map(|entry| entry.line);
        let doubts: BTreeSet<Doubt> = speech.whose.doubt.into_iter().collect();
        let kind = if doubts.is_empty() { EntryKind::Correction } else { EntryKind::Unsure };
        if doubts.is_empty() {
            self.settled.insert(at);
            self.by_household.entry(household.clone()).or_default().push(at);
        }
        let entry = Entry { kind, refers_to, doubts, ..self.blank_of(speech) };
        self.say(speech, entry);
    }

    /// The sender's last line that has no home yet.
    fn homeless(&self, speech: &Speech) -> Option<usize> {
        let lacks = |at: &&usize| {
            let open = self.entries.get(**at).is_some_and(|e| e.kind == EntryKind::Unsure && lacks_home(e));
            open && !self.settled.contains(at)
        };
        self.senders.entries(&speech.sender).iter().rev().take(8).find(lacks).copied()
    }

    /// 您是23栋1单元402吧？ … 对: the door that the desk has named is where the sender's line goes.
    pub(super) fn agrees_to_door(&mut self, speech: &Speech, door: &Parts) -> bool {
        let household = Whose::at(door, self.doors).household;
        let (Some(at), Some(household)) = (self.homeless(speech), household) else { return false };
        let refers_to = self.entries.get(at).map(|entry| entry.line);
        self.settled.insert(at);
        self.by_household.entry(household.clone()).or_default().push(at);
        self.senders.lives_at(&speech.sender, &household, door.clone());
        let blank = self.blank_of(speech);
        self.say(speech, Entry { kind: EntryKind::Correction, household: Some(household), refers_to, ..blank });
        true
    }

    /// The last errand that this sender asked for, at another door: 哎呀门牌打错了，我是502.
    fn errand_elsewhere(&self, speech: &Speech, household: &String) -> Option<usize> {
        let recent = self.entries.iter().enumerate().rev().take(200);
        let mut own = recent.filter(|(_, entry)| entry.kind == EntryKind::Errand && entry.who == speech.who);
        own.next().filter(|(_, entry)| entry.household.as_ref() != Some(household)).map(|(at, _)| at)
    }
}

/// One address laid over another: what it says holds, what it leaves out is taken from the other.
fn over(said: &Parts, other: &Parts) -> Parts {
    let either = |own: &Option<String>, theirs: &Option<String>| own.clone().or_else(|| theirs.clone());
    Parts {
        building: either(&said.building, &other.building),
        unit: either(&said.unit, &other.unit),
        door: either(&said.door, &other.door),
    }
}

fn lacks_home(entry: &Entry) -> bool {
    entry.doubts.iter().any(|doubt| {
        matches!(doubt, Doubt::NoHousehold | Doubt::AddressIncomplete | Doubt::NoSuchDoor | Doubt::SeveralHouseholds)
    })
}
