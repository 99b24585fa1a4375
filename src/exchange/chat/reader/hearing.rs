//! One group of lines is taken apart: whose it is, what is only told, and what is left to be heard.

use std::collections::BTreeSet;

use super::Reader;
use super::copies::{Copied, copied};
use super::replies::{door_asked, proposal};
use super::sections::{own_apart, sections, speaks_for_others, speaks_of_them, with_others};
use super::speech::Speech;
use super::two_doors::with_further_doors;
use super::wishes::all_goods;
use super::wording::{plain_text, without_addresses, without_places, without_quoted_amounts};
use crate::exchange::chat::clauses::{Clause, Part, clauses};
use crate::exchange::chat::doors::Parts;
use crate::exchange::chat::doubt::Doubt;
use crate::exchange::chat::draft::{Draft, likeness};
use crate::exchange::chat::entry::{Entry, EntryKind};
use crate::exchange::chat::errands::errand;
use crate::exchange::chat::groups::Group;
use crate::exchange::chat::items::{Basket, basket};
use crate::exchange::chat::lexer::{Kind, Token, tokens};
use crate::exchange::chat::messages::Message;
use crate::exchange::chat::numbers::Shape;
use crate::exchange::chat::senders::Whose;
use crate::exchange::chat::telling::{Teller, Telling, telling, untold};
use crate::exchange::chat::text::{Text, key};
use crate::exchange::chat::words::Class;

impl Reader<'_> {
    pub(super) fn group(&mut self, message: &Message, group: &Group) {
        let before = self.entries.len();
        let sender = self.senders.get(&message.sender).cloned().unwrap_or_default();
        let home = self.senders.home(&message.sender);
        let all = without_quoted_amounts(&group.text, tokens(&group.text, self.doors, &home));
        let all = with_further_doors(&group.text, all, &|parts| Whose::at(parts, self.doors).doubt.is_none());
        let all = self.put_right(&message.sender, &group.text, all);
        let all = self.with_people(&group.text, all);
        let Copied { parts: theirs, tokens: all } = copied(&group.text, all);
        let copies = theirs.and_then(|parts| Whose::at(&parts.completed_by(&home), self.doors).household);
        let addressed = all.iter().any(|token| matches!(token.kind, Kind::Address(_)));
        self.introduces(&message.sender, &group.text, &all);
        let teller = match (sender.is_staff, home.door.is_some()) {
            (true, _) => Teller::Desk,
            (false, true) => Teller::Resident,
            (false, false) => Teller::Other,
        };
        let whole = clauses(&group.text, &all);
        let asked = proposal(&group.text, &whole).filter(|_| teller != Teller::Resident);
        let told = if asked.is_some() { Telling::All } else { telling(&group.text, &whole, &all, teller) };
        self.proposals.extend(asked);
        self.proposals.extend(door_asked(&group.text, &all).filter(|_| teller != Teller::Resident));
        if told != Telling::All && (!sender.is_staff || addressed) {
            let spoken: Vec<_> =
                sections(&group.text, &all).into_iter().flat_map(|section| own_apart(&group.text, section)).collect();
            let alone = spoken.len() == 1;
            for (parts, own) in spoken {
                if let ([one], false) = (parts.as_slice(), alone) {
                    // 婆婆家2-1-301: who is named beside the door lives there.
                    let whose = Whose::at(&one.completed_by(&home), self.doors);
                    let beside = beside_address(&group.text, &all, one);
                    if let (Some(household), Some(beside)) = (whose.household, beside) {
                        self.meets_kin(&message.sender, &Text::of(&beside), &household);
                    }
                }
                let words = if alone { without_addresses(&all) } else { own.clone() };
                let mut speech = self.speech(message, group, parts, own, &words, !alone);
                speech.copies.clone_from(&copies);
                speech.is_told = told == Telling::Perhaps;
                let first = self.entries.len();
                self.hear(&speech, sender.is_staff);
                let ordered = |at: &usize| self.entries.get(*at).is_some_and(|entry| entry.kind == EntryKind::Order);
                if let Some(at) = (first..self.entries.len()).rev().find(ordered) {
                    // 3-2-501 …，对门照这个再来一份
                    self.has_ordered(at);
                }
            }
        }
        if told == Telling::All && self.entries.len() == before {
            self.lives_where_told(&message.sender, &group.text, &all);
        }
        if self.entries.len() == before {
            let household =
                all.iter().find_map(|token| if let Kind::Address(parts) = &token.kind { Some(parts) } else { None });
            let household = household.and_then(|parts| Whose::at(&parts.completed_by(&home), self.doors).household);
            let entry = self.blank(group.line, group.line_end);
            self.push(message, Entry { who: message.sender.clone(), household, ..entry });
        }
    }

    /// 跟米粒妈一样: who is called after a thing is somebody all the same.
    fn with_people(&self, text: &Text, mut tokens: Vec<Token>) -> Vec<Token> {
        if tokens.iter().any(|token| token.is(Class::Same)) {
            for token in tokens.iter_mut().filter(|token| token.kind == Kind::Name(true)) {
                let known = !self.senders.is_name_of_somebody(&text.key_of(token.from, token.to));
                token.kind = Kind::Name(known);
            }
        }
        tokens
    }

    /// `words`: the tokens that an errand is looked for in, the names beside the address too. `parted`: more than one
    /// household is spoken of.
    fn speech(
        &mut self,
        message: &Message,
        group: &Group,
        parts: Vec<Parts>,
        tokens: Vec<Token>,
        words: &[Token],
        parted: bool,
    ) -> Speech {
        let sender = self.senders.get(&message.sender).cloned().unwrap_or_default();
        let home = self.senders.home(&message.sender);
        let whose = match parts.as_slice() {
            [] => self.senders.whose(&message.sender, speaks_of_them(&group.text), self.doors),
            [_] if with_others(&group.text) => Whose { household: None, doubt: Some(Doubt::SeveralHouseholds) },
            [one] => Whose::at(&one.completed_by(&home), self.doors),
            _ => Whose { household: None, doubt: Some(Doubt::SeveralHouseholds) },
        };
        if let (Some(household), None, [one]) = (&whose.household, whose.doubt, parts.as_slice()) {
            if parted || speaks_for_others(&group.text) {
                self.senders.speaks_for(&message.sender, household);
                if !parted {
                    self.meets_kin(&message.sender, &group.text, household);
                }
            } else {
                self.senders.lives_at(&message.sender, household, one.completed_by(&home));
            }
        }
        let counted = tokens.iter().any(|token| matches!(token.kind, Kind::Amount(_)));
        let whose = match (&self.door_ahead, whose.doubt) {
            // 奶奶住13栋2单元501, and below it the list.
            (Some(door), Some(_)) if parts.is_empty() && whose.household.is_none() => {
                Whose { household: Some(door.clone()), doubt: None }
            }
            _ => whose,
        };
        if let (true, false, Some(household), None) = (parts.len() == 1, counted, &whose.household, whose.doubt) {
            self.door_ahead = Some(household.clone());
        }
        if let ([one], Some(_)) = (parts.as_slice(), whose.doubt) {
            self.senders.has_told(&message.sender, one.completed_by(&home));
        }
        let asking = without_places(&group.text, words);
        let clauses = untold(self.offered_known(clauses(&group.text, &tokens)));
        let kin = match (&whose.household, parts.is_empty()) {
            (Some(own), true) => self
                .door_of_kin(&message.sender, &plain_text(&group.text, &tokens), &clauses, own)
                .or_else(|| self.door_of_things(&message.sender, &clauses, own)),
            (None, true) if whose.doubt == Some(Doubt::SeveralHouseholds) => {
                self.door_of_things(&message.sender, &clauses, "")
            }
            _ => None,
        };
        let whose = kin.map_or(whose, |door| Whose { household: Some(door), doubt: None });
        let found =
            without_signature(basket(&clauses), &|name| key(name) == key(&sender.who) || self.senders.are_named(name));
        let same = |token: &Token| {
            token.is(Class::Same)
                || token.is(Class::Fill)
                || token.is(Class::AskFor)
                || token.is(Class::MeToo)
                || token.is(Class::Function)
                || token.is(Class::Add)
                || matches!(&token.kind, Kind::Amount(amount) if amount.milli == 1000 && !amount.is_measure())
                || matches!(token.kind, Kind::Space | Kind::Break(_) | Kind::Noise)
        };
        Speech {
            sender: message.sender.clone(),
            who: sender.who,
            line: group.line,
            line_end: group.line_end,
            whose,
            addressed: !parts.is_empty(),
            whole_address: parts.iter().any(|parts| parts.building.is_some() && parts.door.is_some()),
            addressed_only: clauses.iter().all(|clause| {
                let quiet =
                    |part: &Part| matches!(part, Part::Name(_, false) | Part::Cue(Class::Wrong | Class::Function, _));
                clause.parts.iter().all(quiet) && clause.parts.len() <= 2
            }),
            is_only_same: tokens.iter().all(same),
            copies: None,
            is_told: false,
            task: errand(&plain_text(&group.text, &asking), &asking),
            said: plain_text(&group.text, words),
            tokens,
            clauses,
            found,
            is_chinese: group.text.is_chinese(),
        }
    }

    /// What a chain offers is known, whatever it is called: two breakfast bags.
    fn offered_known(&self, mut clauses: Vec<Clause>) -> Vec<Clause> {
        for part in clauses.iter_mut().flat_map(|clause| &mut clause.parts) {
            if let Part::Name(name, known) = part {
                *known |= self.is_offered(name) || self.on_sale.iter().any(|offer| likeness(offer, name) > 0);
            }
        }
        clauses
    }

    fn hear(&mut self, speech: &Speech, is_staff: bool) {
        let first = self.entries.len();
        self.listen(speech, is_staff);
        let counted = |entry: &Entry| entry.kind == EntryKind::Unsure && entry.items.is_empty();
        match (speech.found.nameless.as_slice(), self.entries.get(first)) {
            ([amount], Some(entry)) if counted(entry) => {
                drop(self.unnamed.insert(speech.sender.clone(), (first, amount.clone())));
            }
            _ => drop(self.unnamed.remove(&speech.sender)),
        }
        let goods: BTreeSet<String> = all_goods(speech).collect();
        let asks =
            speech.tokens.iter().any(|token| token.is(Class::Question)) || speech.said.key().last() == Some(&'?');
        // 鸡蛋几多钱一板: one of it is what the price is for.
        let priced = ["钱", "价", "怎么卖", "price", "how much", "cost"]
            .iter()
            .any(|word| speech.said.key_of(0, speech.said.len()).contains(word));
        let counted = speech.tokens.iter().any(|token| {
            matches!(&token.kind, Kind::Amount(amount)
                if !amount.is_article && amount.shape == Shape::Exact && !(priced && amount.milli == 1000))
        });
        match (goods.first(), goods.len() == 1 && asks && !counted && !is_staff) {
            (Some(name), true) => drop(self.asked.insert(speech.sender.clone(), name.clone())),
            // After two things: which of them a bare amount means, nobody knows.
            (Some(_), false) if asks && !counted && !is_staff => {
                drop(self.asked.insert(speech.sender.clone(), String::new()));
            }
            _ => drop(self.asked.remove(&speech.sender)),
        }
    }
}

/// A name of somebody in the chat is a signature, or who is spoken to, and no thing.
fn without_signature(mut found: Basket, is_somebody: &dyn Fn(&str) -> bool) -> Basket {
    let before = found.items.len();
    found.items.retain(|item| item.is_counted() || item.known || !is_somebody(&item.name));
    if found.items.len() < before && found.items.iter().all(Draft::is_counted) {
        found.doubts.remove(&Doubt::NoQuantity);
    }
    found
}

/// What is said in one breath before an address, back to the address before it.
fn beside_address(text: &Text, all: &[Token], parts: &Parts) -> Option<String> {
    let at = all.iter().position(|token| matches!(&token.kind, Kind::Address(own) if own == parts))?;
    let before = all.get(..at)?;
    let parts = |token: &&Token| matches!(token.kind, Kind::Address(_) | Kind::Break(';' | '.' | '\n' | '!' | ','));
    let from = before.iter().rev().find(parts).map_or(0, |token| token.to);
    Some(text.key_of(from, all.get(at)?.from))
}
