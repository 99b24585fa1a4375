//! Messages that lean on what was said before them: `+1`, 同上, "same as Joe", a lone amount.

use std::collections::BTreeSet;

use super::copies::is_of_old;
use super::wishes::Speech;
use super::{Context, Reader};
use crate::domain::deliveries::{Item, Quantity};
use crate::exchange::chat::amounts::Amount;
use crate::exchange::chat::doubt::Doubt;
use crate::exchange::chat::draft::Draft;
use crate::exchange::chat::entry::{Entry, EntryKind, Op, Wanted};
use crate::exchange::chat::lexer::Kind;
use crate::exchange::chat::words::Class;

impl Reader<'_> {
    /// `+1` and 同上, when nothing else is counted in the message. True when it was one.
    pub(super) fn leans(&mut self, speech: &Speech) -> bool {
        if speech.copies.is_some() && self.copy(speech) {
            return true;
        }
        if !speech.found.items.is_empty() || !speech.found.nameless.is_empty() {
            return false;
        }
        let vote =
            speech.tokens.iter().find_map(|token| if let Kind::Plus(milli) = token.kind { Some(milli) } else { None });
        let me_too = speech.tokens.iter().any(|token| token.is(Class::MeToo));
        let same = speech.tokens.iter().any(|token| token.is(Class::Same));
        if vote.is_none() && !me_too && !same {
            return false;
        }
        if same { self.same(speech) } else { self.vote(speech, vote.unwrap_or(1000)) }
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
    fn vote(&mut self, speech: &Speech, milli: i64) -> bool {
        let (offer, sure) = match (&self.context, &self.offer) {
            (Context::Chain(offer), _) => (offer.clone(), true),
            (_, Some(offer)) => (offer.clone(), false),
            _ => return self.lone(speech),
        };
        let item =
            Item { name: offer.name, quantity: Quantity::thousandths(milli), unit: offer.unit, ..Item::default() };
        let mut doubts: BTreeSet<Doubt> = speech.found.doubts.iter().copied().chain(speech.whose.doubt).collect();
        if !sure {
            doubts.insert(Doubt::TwoReadings);
        }
        self.wish(speech, vec![item], doubts);
        true
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
        let named: Vec<String> = speech.clauses.iter().flat_map(|clause| clause.names()).collect();
        let joe: Vec<usize> = named.iter().flat_map(|name| self.senders.last_of_those_named(name)).collect();
        let (at, sure) = match (joe.as_slice(), &self.context) {
            ([one], _) => (*one, true),
            ([], Context::Order(at)) => (*at, named.is_empty() && speech.is_only_same),
            _ => return false,
        };
        if is_of_old(&speech.said) {
            self.wish(speech, Vec::new(), BTreeSet::from([Doubt::NoItem]));
            return true;
        }
        let items = self.items_of(at);
        let mut doubts: BTreeSet<Doubt> = speech.found.doubts.iter().copied().chain(speech.whose.doubt).collect();
        let several = self.entries.get(at).is_some_and(|entry| {
            self.entries.iter().filter(|other| other.line == entry.line && other.kind == EntryKind::Order).count() > 1
        });
        if !sure || several || self.entries.get(at).is_none_or(|entry| entry.kind != EntryKind::Order) {
            doubts.insert(Doubt::TwoReadings);
        }
        self.wish(speech, items, doubts);
        true
    }

    fn items_of(&self, at: usize) -> Vec<Item> {
        self.entries.get(at).into_iter().flat_map(|entry| &entry.items).map(|wanted| wanted.item.clone()).collect()
    }

    /// An amount without a name: it completes the sender's last thing without one, or answers a chain. True when it did.
    pub(super) fn completes(&mut self, speech: &Speech) -> bool {
        let ([amount], true) = (speech.found.nameless.as_slice(), speech.found.items.is_empty()) else { return false };
        let draft = Draft { amounts: vec![amount.clone()], ..Draft::default() };
        let settled = draft.settled();
        let last = self.senders.entries(&speech.sender).last().copied();
        let open = last
            .and_then(|at| self.entries.get(at))
            .filter(|entry| entry.kind == EntryKind::Unsure && entry.items.len() == 1);
        let waiting = open.and_then(|entry| {
            entry.items.first().filter(|w| w.item.quantity.is_none()).map(|w| (w.item.name.clone(), entry.line))
        });
        if let Some((name, line)) = waiting {
            let item = self.item(&Draft { name, ..draft }, speech.is_chinese);
            let doubts: BTreeSet<Doubt> = settled.doubt.into_iter().chain(speech.whose.doubt).collect();
            let kind = if doubts.is_empty() { EntryKind::Correction } else { EntryKind::Unsure };
            let entry = Entry {
                kind,
                items: vec![Wanted { item, op: Some(Op::Set) }],
                refers_to: Some(line),
                doubts,
                ..self.blank_of(speech)
            };
            self.settled.extend(last);
            self.say(speech, entry);
            return true;
        }
        if let (Context::Chain(offer), None) = (&self.context, settled.doubt) {
            let fits = settled.unit.is_none() || settled.unit.as_ref() == Some(&offer.unit);
            let item = Item {
                name: offer.name.clone(),
                quantity: settled.milli.and_then(Quantity::thousandths),
                unit: offer.unit.clone(),
                ..Item::default()
            };
            if fits {
                self.wish(speech, vec![item], speech.whose.doubt.into_iter().collect());
                return true;
            }
        }
        false
    }
}
