//! Messages that lean on what was said before them: `+1`, 同上, "same as Joe", a lone amount.

use std::collections::BTreeSet;

use super::copies::is_of_old;
use super::speech::Speech;
use super::{Context, Reader};
use crate::domain::deliveries::{Item, Quantity};
use crate::exchange::chat::amounts::Amount;
use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::doubt::Doubt;
use crate::exchange::chat::draft::{Draft, goods_within, likeness};
use crate::exchange::chat::entry::{Entry, EntryKind, Op};
use crate::exchange::chat::items::basket;
use crate::exchange::chat::lexer::Kind;
use crate::exchange::chat::standing::{Meant, Standing, apply, meant};
use crate::exchange::chat::words::Class;

impl Reader<'_> {
    /// `+1` and 同上, when nothing else is counted in the message. True when it was one.
    pub(super) fn leans(&mut self, speech: &Speech) -> bool {
        if self.same_but(speech) || speech.copies.is_some() && self.copy(speech) {
            return true;
        }
        let once = speech.found.nameless.iter().all(|amount| amount.milli == 1000 && !amount.is_measure());
        let same = speech.tokens.iter().any(|token| token.is(Class::Same));
        let copied = if same { self.copied_from(speech).map(|(at, _)| self.items_of(at)) } else { None };
        // 跟俊俊要一样的，牛奶吐司都要: what is named is what is copied.
        let of_copied = |name: &str| {
            let parts = goods_within(name);
            let names = if parts.is_empty() { vec![name.to_owned()] } else { parts };
            let listed = |name: &String| copied.iter().flatten().any(|item| likeness(&item.name, name) > 0);
            names.iter().all(listed)
        };
        let of_somebody =
            |item: &Draft| same && self.is_somebody(&item.name) && item.amounts.iter().all(|a| a.milli == 1000);
        let of_offer = speech.found.items.iter().all(|item| {
            !item.is_counted() && (self.is_offered(&item.name) || of_copied(&item.name)) || of_somebody(item)
        });
        if !of_offer || !(speech.found.nameless.is_empty() || same && once) {
            return false;
        }
        let vote =
            speech.tokens.iter().find_map(|token| if let Kind::Plus(milli) = token.kind { Some(milli) } else { None });
        let me_too = speech.tokens.iter().any(|token| token.is(Class::MeToo));
        if vote.is_none() && !me_too && !same {
            return false;
        }
        if same { self.same(speech) } else { self.vote(speech, vote) }
    }

    /// 跟对门402一样来一份: the last order of that household, where nothing else is counted.
    fn copy(&mut self, speech: &Speech) -> bool {
        let one = |amount: &Amount| amount.milli == 1000;
        let bare = speech.found.items.iter().all(|item| !item.known && !item.is_counted());
        let Some(household) = speech.copies.as_ref().filter(|_| bare && speech.found.nameless.iter().all(one)) else {
            return false;
        };
        let places = self.by_household.get(household).map_or(&[][..], Vec::as_slice);
        let ordered = |at: &&usize| self.entries.get(**at).is_some_and(|entry| entry.kind == EntryKind::Order);
        let Some(at) = places.iter().rev().find(ordered).copied() else { return false };
        let mut doubts: BTreeSet<Doubt> = speech.whose.doubt.into_iter().collect();
        if places.iter().filter(|at| ordered(at)).count() > 1 || places.last() != Some(&at) {
            doubts.insert(Doubt::TwoReadings);
        }
        self.wish(speech, self.items_of(at), doubts);
        true
    }

    /// `+1` right below a chain means the chain; anywhere else one has to ask.
    fn vote(&mut self, speech: &Speech, voted: Option<i64>) -> bool {
        let milli = voted.unwrap_or(1000);
        let (offer, sure) = match (&self.context, &self.offer) {
            (Context::Chain(offer), _) => (offer.clone(), true),
            // +1 for the breakfast bag
            (_, Some(offer)) => (offer.clone(), !speech.found.items.is_empty()),
            _ => return self.lone(speech),
        };
        let item =
            Item { name: offer.name, quantity: Quantity::thousandths(milli), unit: offer.unit, ..Item::default() };
        let mut doubts: BTreeSet<Doubt> = speech.found.doubts.iter().copied().chain(speech.whose.doubt).collect();
        if !speech.found.items.is_empty() {
            doubts.remove(&Doubt::NoQuantity);
        }
        let names = speech.clauses.iter().flat_map(Clause::names);
        let other = |name: String| {
            likeness(&name, &item.name) == 0 && !self.is_somebody(&name) && !self.senders.are_named(&name)
        };
        let last = self.entries.iter().rev().find(|entry| entry.kind == EntryKind::Order);
        let of_last = last.and_then(|entry| entry.items.first()).filter(|wanted| wanted.item.name == item.name);
        let several = of_last.and_then(|wanted| wanted.item.quantity).is_some_and(|one| one.in_thousandths() != 1000);
        // 竹荪我也+1: of what is on offer, or of that? Me too, below somebody's two kilos: two as well?
        if !sure || voted.is_none() && several || names.into_iter().any(other) {
            doubts.insert(Doubt::TwoReadings);
        }
        self.wish(speech, vec![item], doubts);
        true
    }

    /// Is this what a chain offers?
    pub(super) fn is_offered(&self, name: &str) -> bool {
        self.offer.as_ref().is_some_and(|offer| likeness(&offer.name, name) > 0)
    }

    /// A `+1` to nothing on offer: to an order it may mean the same again, to talk nothing.
    fn lone(&mut self, speech: &Speech) -> bool {
        let Context::Order(at) = self.context else { return false };
        let items = self.items_of(at);
        let mut doubts: BTreeSet<Doubt> = speech.found.doubts.iter().copied().chain(speech.whose.doubt).collect();
        doubts.insert(Doubt::TwoReadings);
        self.wish(speech, items, doubts);
        true
    }

    /// 同上 below an order is that order; "same as Joe" is Joe's, if there is one Joe.
    fn same(&mut self, speech: &Speech) -> bool {
        let Some((at, sure)) = self.copied_from(speech).filter(|_| !is_of_old(&speech.said)) else {
            let told = speech.tokens.iter().any(|token| token.is(Class::Past) || token.is(Class::Question));
            let asks = speech.tokens.iter().any(|token| token.is(Class::AskFor) || token.is(Class::Add));
            if told && !asks && !is_of_old(&speech.said) {
                return false;
            }
            // 老样子来一份: of what was never said here.
            self.wish(speech, Vec::new(), speech.whose.doubt.into_iter().chain([Doubt::NoItem]).collect());
            return true;
        };
        let items = self.items_of(at);
        let mut doubts: BTreeSet<Doubt> = speech.found.doubts.iter().copied().chain(speech.whose.doubt).collect();
        // What is named beside it has been found in what is copied.
        doubts.remove(&Doubt::NoQuantity);
        let several = self.entries.get(at).is_some_and(|entry| {
            let of_line = |other: &&Entry| other.line == entry.line && other.kind == EntryKind::Order;
            // 3-2-501 …，502同样，503也是: each of them is the one before it.
            entry.line != speech.line && self.entries.iter().filter(of_line).count() > 1
        });
        let read = |entry: &Entry| {
            let homeless =
                |doubt: &Doubt| matches!(doubt, Doubt::NoHousehold | Doubt::AddressIncomplete | Doubt::NoSuchDoor);
            entry.kind == EntryKind::Order || !entry.doubts.is_empty() && entry.doubts.iter().all(homeless)
        };
        if !sure || several || !self.entries.get(at).is_some_and(read) {
            doubts.insert(Doubt::TwoReadings);
        }
        self.wish(speech, items, doubts);
        true
    }

    /// The order that is wanted too: of whoever is named, else the one spoken of last; and whether that is certain.
    fn copied_from(&self, speech: &Speech) -> Option<(usize, bool)> {
        if let Some(household) = &speech.copies {
            // Same as 3-2-501 but no salt
            let places = self.by_household.get(household).map_or(&[][..], Vec::as_slice);
            let ordered = |at: &&usize| self.entries.get(**at).is_some_and(|entry| entry.kind == EntryKind::Order);
            let orders: Vec<usize> = places.iter().filter(ordered).copied().collect();
            return orders.last().map(|at| (*at, orders.len() == 1 && places.last() == Some(at)));
        }
        let named: Vec<String> = speech.clauses.iter().flat_map(|clause| clause.names()).collect();
        let last = |name: &String| self.senders.last_of_those_named(somebody(name));
        let joe: BTreeSet<usize> = named.iter().flat_map(last).map(|at| self.settled_by(at)).collect();
        let joe: Vec<usize> = joe.into_iter().collect();
        match (joe.as_slice(), &self.context) {
            ([one], _) => Some((*one, named.iter().all(|name| self.is_somebody(name) || self.holds(*one, name)))),
            ([], Context::Order(at)) => Some((*at, named.is_empty() && speech.is_only_same)),
            _ => None,
        }
    }

    /// Same nappies as Joe: is there any of it in what Joe ordered?
    fn holds(&self, at: usize, name: &str) -> bool {
        let items = self.entries.get(at).map_or(&[][..], |entry| entry.items.as_slice());
        items.iter().any(|wanted| likeness(&wanted.item.name, name) > 0)
    }

    /// Is it the name of somebody who has said something here, with or without a word that compares before it: 照俊俊?
    fn is_somebody(&self, name: &str) -> bool {
        !self.senders.last_of_those_named(somebody(name)).is_empty()
    }

    /// An entry, or where it only brought an address, the one that it completed.
    fn settled_by(&self, at: usize) -> usize {
        let line = self.entries.get(at).filter(|entry| entry.items.is_empty()).and_then(|entry| entry.refers_to);
        let of_line = |line| self.entries.iter().rposition(|entry| entry.line == line && !entry.items.is_empty());
        line.and_then(of_line).unwrap_or(at)
    }

    /// Same as Joe but 3 spinach, same for 401 without the lemon: another order with what is said to differ. True when it
    /// was one.
    fn same_but(&mut self, speech: &Speech) -> bool {
        let Some(at) = speech.clauses.iter().position(|clause| clause.has(Class::Same)) else { return false };
        let differs = speech
            .clauses
            .iter()
            .skip(at)
            .any(|clause| clause.has_amount() || clause.has(Class::TakeOff) || clause.has(Class::Not));
        let differs_by_amount = speech.clauses.iter().skip(at).any(Clause::has_amount);
        let own = |clause: &Clause| clause.has_amount() && !clause.has(Class::Same);
        let said = speech.said.key_of(0, speech.said.len());
        let of_me = ["as me", "as mine", "as us", "as ours", "我家一样", "我一样", "我们一样", "我家的一样"];
        let joints = [
            "but", "except", "just", "only", "without", "minus", "plus", "add", "extra", "不过", "但", "只是", "就",
            "除了", "不要", "去掉", "多加", "再加", "另加", "外加", "加上", "还要", "再来",
        ];
        if of_me.iter().any(|word| said.contains(word)) || !joints.iter().any(|word| said.contains(word)) {
            return false;
        }
        if !differs || is_of_old(&speech.said) || speech.clauses.iter().take(at).any(own) {
            return false;
        }
        let Some((source, sure)) = self.copied_from(speech) else { return false };
        let Some(entry) = self.entries.get(source).filter(|entry| entry.kind == EntryKind::Order) else { return false };
        let line = entry.line;
        let items = entry.items.iter().map(|wanted| Standing { item: wanted.item.clone(), line });
        let mut stands: Vec<Standing> = items.collect();
        let mut doubts: BTreeSet<Doubt> = speech.whose.doubt.into_iter().collect();
        if speech.copies.is_some() && !sure {
            doubts.insert(Doubt::TwoReadings);
        }
        if differs_by_amount && ["only", "只"].iter().any(|word| said.contains(word)) {
            // Same as Beth but only 1 kitchen roll: the rest too?
            doubts.insert(Doubt::TwoReadings);
        }
        let names = speech.clauses.get(at).filter(|clause| !clause.has_amount()).map(Clause::names).unwrap_or_default();
        if names.iter().any(|name| !self.is_somebody(name) && !self.holds(source, name)) {
            // Same nappies as Joe but size 5, and Joe has ordered none.
            doubts.insert(Doubt::TwoReadings);
        }
        let mut touched = false;
        for clause in speech.clauses.iter().skip(at) {
            let from = clause.position(Class::Same).map_or(0, |same| same + 1);
            let named = |part: &Part| matches!(part, Part::Name(name, _) if self.is_somebody(name));
            let kept = |part: &&Part| {
                !named(part)
                    && !matches!(part, Part::Cue(Class::Function | Class::AskFor | Class::Change | Class::Add, _))
            };
            let parts = clause.parts.iter().skip(from).filter(kept).cloned().collect();
            let rest_adds = clause.has(Class::Add);
            let rest = Clause { parts, ..clause.clone() };
            if rest.has(Class::TakeOff) || rest.has(Class::Not) {
                touched |= self.without(&rest, &mut stands, &mut doubts);
            } else if rest.has_amount() {
                let found = basket(std::slice::from_ref(&rest));
                doubts.extend(found.doubts.iter().copied());
                touched |= !found.items.is_empty();
                for draft in found.items.iter().filter(|draft| draft.is_counted()) {
                    let item = self.item(draft, speech.is_chinese);
                    let known = matches!(meant(&stands, &item.name), Meant::One(_));
                    let unit = draft.settled().unit;
                    let item = if known && unit.is_none() { Item { unit: String::new(), ..item } } else { item };
                    let op = if known && !rest_adds { Op::Set } else { Op::Add };
                    apply(&mut stands, &item, Some(op), line);
                }
            }
        }
        if !touched {
            return false;
        }
        self.wish(speech, stands.into_iter().map(|old| old.item).collect(), doubts);
        true
    }

    /// Takes off what a clause names; what was not there is a doubt.
    fn without(&self, clause: &Clause, stands: &mut Vec<Standing>, doubts: &mut BTreeSet<Doubt>) -> bool {
        let mut any = false;
        for name in clause.names() {
            match meant(stands, &name) {
                Meant::One(at) => {
                    stands.remove(at);
                    any = true;
                }
                _ => drop(doubts.insert(Doubt::TwoReadings)),
            }
        }
        any
    }

    pub(super) fn items_of(&self, at: usize) -> Vec<Item> {
        self.entries.get(at).into_iter().flat_map(|entry| &entry.items).map(|wanted| wanted.item.clone()).collect()
    }
}

/// 照俊俊, 跟老王的: the name without the words that compare.
fn somebody(name: &str) -> &str {
    name.trim_start_matches(['照', '按', '像', '跟', '和', '同', '学', '依', '与'])
        .trim_end_matches(['的', '那', '家', '要'])
}
