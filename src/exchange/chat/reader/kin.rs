//! For whom one has ordered before: my mum's eggs are at her door, whoever speaks of them.

use std::collections::BTreeSet;

use super::Reader;
use crate::exchange::chat::clauses::Clause;
use crate::exchange::chat::draft::likeness;
use crate::exchange::chat::letters::is_han;
use crate::exchange::chat::lexer::{Kind, Token};
use crate::exchange::chat::senders::Whose;
use crate::exchange::chat::standing::standing;
use crate::exchange::chat::text::Text;
use crate::exchange::chat::words::Class;

/// What one calls those for whom one orders; every line one person.
const KIN: [&[&str]; 27] = [
    &["妈", "母亲", "老娘"],
    &["爸", "父亲", "老爹"],
    &["爷爷", "爹爹"],
    &["奶奶"],
    &["外婆", "家家"],
    &["外公"],
    &["婆婆"],
    &["公公"],
    &["岳母", "丈母娘"],
    &["岳父", "老丈人"],
    &["姐"],
    &["哥"],
    &["弟"],
    &["妹"],
    &["姑", "姨", "舅", "叔", "伯"],
    &["儿子"],
    &["女儿", "闺女"],
    &["对门", "隔壁", "楼上", "楼下", "邻居"],
    &["mum", "mom", "mother", "mam", "mama"],
    &["dad", "father", "papa"],
    &["gran", "granny", "grandma", "nan", "nana", "grandmother"],
    &["grandad", "granddad", "grandpa", "grandfather"],
    &["aunt", "auntie", "aunty"],
    &["uncle"],
    &["sister", "brother", "cousin"],
    &["parents"],
    &["neighbour", "neighbor", "lady", "gentleman"],
];

/// Which of them a text names.
fn named(text: &Text) -> Vec<usize> {
    let said = text.key_of(0, text.len());
    let words: Vec<&str> = said.split(|c: char| !c.is_ascii_alphabetic()).collect();
    let stands = |word: &&str| if word.chars().any(is_han) { said.contains(*word) } else { words.contains(word) };
    (0..KIN.len()).filter(|at| KIN.get(*at).is_some_and(|all| all.iter().any(stands))).collect()
}

/// 我妈那板鸡蛋, 我妈还要, mum's eggs, for my mum: theirs, and not only what they say of ours.
fn is_theirs(text: &Text, who: usize) -> bool {
    const HAN: [&str; 9] = ["的", "那", "家", "要", "还", "也", "屋里", "再", "想"];
    const LATIN: [&str; 9] =
        ["'s ", " needs", " wants", " would", " also", " doesn't", " no longer", "'d ", " has changed"];
    let said = text.key_of(0, text.len());
    let Some(words) = KIN.get(who) else { return false };
    words.iter().any(|word| {
        said.match_indices(word).any(|(at, _)| {
            let rest = said.get(at + word.len()..).unwrap_or_default();
            let before = said.get(..at).unwrap_or_default();
            // 给李爹爹: a surname may stand between.
            let surname =
                before.char_indices().next_back().filter(|(_, c)| is_han(*c)).map_or(before.len(), |(at, _)| at);
            let given = ["for ", "for my ", "给我", "帮我", "替我", "给", "帮"]
                .iter()
                .any(|head| before.ends_with(head) || before.get(..surname).is_some_and(|rest| rest.ends_with(head)));
            given || HAN.iter().chain(&LATIN).any(|next| rest.starts_with(next))
        })
    })
}

impl Reader<'_> {
    /// Remembers for whom somebody has ordered, and where they live.
    pub(super) fn meets_kin(&mut self, sender: &str, text: &Text, household: &str) {
        for who in named(text) {
            let known = self.kin.entry((sender.to_owned(), who)).or_default();
            known.insert(household.to_owned());
        }
    }

    /// 转发：19-1-302 施师傅 冰糖1斤: somebody of the chat is named beside a door, by another.
    pub(super) fn introduces(&mut self, sender: &str, text: &Text, tokens: &[Token]) {
        for token in tokens {
            let Kind::Address(parts) = &token.kind else { continue };
            let Some(household) = Whose::at(parts, self.doors).household else { continue };
            let (before, behind) = (text.key_of(0, token.from), text.key_of(token.to, text.len()));
            self.senders.named_beside(sender, before.trim_end(), behind.trim_start(), &household);
        }
    }

    /// 我是13栋2单元602的，上回的米蛮好吃: whoever only tells something may say where they live.
    pub(super) fn lives_where_told(&mut self, sender: &str, text: &Text, tokens: &[Token]) {
        const LIVES: [&str; 8] = ["我是", "我住", "我家", "我家住", "我们是", "this is", "i'm", "i live at"];
        let address = |token: &Token| {
            if let Kind::Address(parts) = &token.kind { Some((token.from, parts.clone())) } else { None }
        };
        let all: Vec<_> = tokens.iter().filter_map(address).collect();
        let [(from, parts)] = all.as_slice() else { return };
        let head = text.key_of(0, *from);
        if LIVES.iter().any(|word| head.trim_end().ends_with(word))
            && let Some(household) = Whose::at(parts, self.doors).household
        {
            self.senders.lives_at(sender, &household, parts.clone());
        }
    }

    /// The door of the one person for whom the sender has ordered and of whom they speak now, where what they speak of is
    /// there, or is said to be that person's. `own`: the sender's door.
    pub(super) fn door_of_kin(&self, sender: &str, text: &Text, clauses: &[Clause], own: &str) -> Option<String> {
        let who = named(text);
        let doors = who.iter().filter_map(|who| self.kin.get(&(sender.to_owned(), *who)).map(|doors| (*who, doors)));
        let (who, doors) = doors.into_iter().next()?;
        let mut doors = doors.iter();
        let (door, None) = (doors.next()?, doors.next()) else { return None };
        if door == own {
            return None;
        }
        let names: Vec<String> = clauses.iter().flat_map(Clause::names).collect();
        let stands_at = |door: &str| self.stands_at(door, &names);
        let theirs = match (stands_at(door), stands_at(own)) {
            (true, false) => true,
            (false, true) => false,
            _ => is_theirs(text, who),
        };
        theirs.then(|| door.clone())
    }

    /// Where the sender has ordered what is taken back or changed now, if that is not at their own door: the one other.
    /// `own` is empty where they have ordered for several doors and nobody knows which is theirs.
    pub(super) fn door_of_things(&self, sender: &str, clauses: &[Clause], own: &str) -> Option<String> {
        use Class::{Add, Change, Less, Not, TakeOff};
        let homeless = own.is_empty();
        let changes = |clause: &Clause| {
            [Change, Less, Not, TakeOff].iter().any(|class| clause.has(*class)) || homeless && clause.has(Add)
        };
        let names: Vec<String> = clauses.iter().flat_map(Clause::names).collect();
        if !clauses.iter().any(changes) || self.stands_at(own, &names) {
            return None;
        }
        let places = self.senders.entries(sender).iter().filter_map(|at| self.entries.get(*at));
        let doors: BTreeSet<&String> = places.filter_map(|entry| entry.household.as_ref()).collect();
        let mut there = doors.into_iter().filter(|door| self.stands_at(door, &names));
        there.next().filter(|_| there.next().is_none()).cloned()
    }

    /// Does one of these things stand at a door?
    fn stands_at(&self, door: &str, names: &[String]) -> bool {
        let places = self.by_household.get(door).into_iter().flatten();
        let there = standing(places.filter_map(|at| self.entries.get(*at)));
        names.iter().any(|name| there.iter().any(|old| likeness(&old.item.name, name) > 0))
    }
}
