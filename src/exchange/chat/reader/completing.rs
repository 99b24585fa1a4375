//! What answers the desk or completes a line of one's own: never mind, a lone amount, then 4 cartons.

use std::collections::BTreeSet;

use super::copies::is_of_old;
use super::speech::Speech;
use super::wording::answers;
use super::{Context, Reader};
use crate::domain::deliveries::{Item, Quantity};
use crate::exchange::chat::amounts::Amount;
use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::doubt::Doubt;
use crate::exchange::chat::draft::{Draft, likeness};
use crate::exchange::chat::entry::{Entry, EntryKind, Op, Wanted};
use crate::exchange::chat::lexer::Kind;
use crate::exchange::chat::standing::Standing;
use crate::exchange::chat::words::Class;

impl Reader<'_> {
    /// 热干面没货了 … 那算了: the desk has spoken of something that stands, and the sender gives it up. True when it was so.
    pub(super) fn gives_up(&mut self, speech: &Speech) -> bool {
        const WORDS: [&str; 13] = [
            "算了",
            "不要了",
            "不用了",
            "就不要",
            "不买了",
            "不订了",
            "never mind",
            "nevermind",
            "leave it",
            "forget it",
            "skip it",
            "don't bother",
            "do without",
        ];
        let said = speech.said.key_of(0, speech.said.len());
        let bare = speech.clauses.iter().all(|clause| clause.names().is_empty() && !clause.has_amount());
        if self.desk_named.is_empty() || !bare || speech.addressed || !WORDS.iter().any(|word| said.contains(word)) {
            return false;
        }
        let stands = self.stands_for(speech);
        let of_it = |old: &&Standing| self.desk_named.iter().any(|name| likeness(name, &old.item.name) > 0);
        let spoken: Vec<Standing> = stands.iter().filter(of_it).cloned().collect();
        let [old] = spoken.as_slice() else { return false };
        let name = old.item.name.clone();
        let mut doubts: BTreeSet<Doubt> = speech.whose.doubt.into_iter().collect();
        if stands.len() > 1 && said.contains('都') {
            doubts.insert(Doubt::TwoReadings);
        }
        let kind = if doubts.is_empty() { EntryKind::Cancel } else { EntryKind::Unsure };
        let items = vec![Wanted { item: Item { name, ..Item::default() }, op: Some(Op::Remove) }];
        let refers_to = Some(old.line).filter(|line| *line > 0);
        let entry = Entry { kind, items, refers_to, doubts, ..self.blank_of(speech) };
        self.say(speech, entry);
        true
    }

    /// Has the desk just named something else than what the sender has ordered? Then a bare amount may be of that.
    pub(super) fn desk_named_other(&self, stands: &[Standing]) -> bool {
        let known = |name: &String| stands.iter().any(|old| likeness(name, &old.item.name) > 0);
        !self.desk_named.iter().all(known)
    }

    /// 热干面没得整箱的，有5包一袋的，行不行 … 那就要三袋: the desk has spoken of the one thing that stands, and of no other, and the
    /// sender says how much it shall be.
    fn answers_the_desk(&mut self, speech: &Speech, draft: &Draft) -> bool {
        let stands = self.stands_for(speech);
        let ([old], true) = (stands.as_slice(), answers(&speech.said)) else { return false };
        let settled = draft.settled();
        let more = speech
            .tokens
            .iter()
            .any(|token| [Class::Add, Class::Same, Class::MeToo, Class::Question].iter().any(|class| token.is(*class)));
        let of_it = self.desk_named.len() == 1 && self.desk_named.iter().all(|name| likeness(name, &old.item.name) > 0);
        let (Some(_), Some(unit), None) = (settled.milli, settled.unit, settled.doubt) else { return false };
        if more || !of_it {
            return false;
        }
        let line = Some(old.line).filter(|line| *line > 0);
        let item =
            Item { unit, ..self.item(&Draft { name: old.item.name.clone(), ..draft.clone() }, speech.is_chinese) };
        let doubts: BTreeSet<Doubt> = speech.whose.doubt.into_iter().collect();
        let kind = if doubts.is_empty() { EntryKind::Correction } else { EntryKind::Unsure };
        let items = vec![Wanted { item, op: Some(Op::Set) }];
        let entry = Entry { kind, items, refers_to: line, doubts, ..self.blank_of(speech) };
        self.say(speech, entry);
        true
    }

    /// The one thing in an unsure entry that waits for its amount, of several the one that the desk has asked about.
    fn waits_in(&self, entry: &Entry) -> Option<(String, u32)> {
        let open = entry.items.iter().map(|wanted| &wanted.item).filter(|item| item.quantity.is_none());
        let open: Vec<&Item> = open.filter(|_| entry.kind == EntryKind::Unsure).collect();
        let asked = |item: &&&Item| self.desk_named.iter().any(|name| likeness(name, &item.name) > 0);
        let of_desk: Vec<&&Item> = open.iter().filter(asked).collect();
        let item = match (open.as_slice(), of_desk.as_slice()) {
            ([one], _) => *one,
            (_, [one]) => **one,
            _ => return None,
        };
        Some((item.name.clone(), entry.line))
    }

    /// 土豆 洋葱 胡萝卜 … 各2斤: the amount for all the things of the sender's last line, which had none. True when it was so.
    fn each_of_waiting(&mut self, speech: &Speech) -> bool {
        let amounts: Vec<&Amount> = speech
            .tokens
            .iter()
            .filter_map(|token| if let Kind::Amount(amount) = &token.kind { Some(amount) } else { None })
            .collect();
        let each = speech.tokens.iter().any(|token| token.is(Class::Each));
        let named = speech.clauses.iter().any(|clause| !clause.names().is_empty());
        let ([amount], true, false) = (amounts.as_slice(), each, named) else { return false };
        let Some(at) = self.senders.entries(&speech.sender).last().copied().filter(|at| !self.settled.contains(at))
        else {
            return false;
        };
        let Some(entry) = self.entries.get(at).filter(|entry| entry.kind == EntryKind::Unsure) else { return false };
        let (line, names): (u32, Vec<String>) = (
            entry.line,
            entry.items.iter().filter(|w| w.item.quantity.is_none()).map(|w| w.item.name.clone()).collect(),
        );
        if names.len() < 2 || names.len() < entry.items.len() {
            return false;
        }
        let set = |name: String| {
            let draft = Draft { name, amounts: vec![(*amount).clone()], ..Draft::default() };
            (draft.settled().doubt, Wanted { item: self.item(&draft, speech.is_chinese), op: Some(Op::Set) })
        };
        let (doubts, items): (Vec<Option<Doubt>>, Vec<Wanted>) = names.into_iter().map(set).unzip();
        let doubts: BTreeSet<Doubt> = doubts.into_iter().flatten().chain(speech.whose.doubt).collect();
        self.amends(speech, at, line, items, doubts);
        true
    }

    /// 我也来一箱 … 橙子，刚才忘说了: the name of what the sender's last line only counted. True when it was so.
    fn names_it(&mut self, speech: &Speech) -> bool {
        use Class::{Add, Change, Less, Not, Past, Question, Same, TakeOff};
        let moves = [Add, Change, Less, Not, Past, Question, Same, TakeOff];
        let plain = |clause: &Clause| !clause.has_amount() && !moves.iter().any(|class| clause.has(*class));
        let Some((at, amount)) = self.unnamed.get(&speech.sender).cloned().filter(|(at, _)| !self.settled.contains(at))
        else {
            return false;
        };
        let offered = |name: &String| self.sets.names().iter().any(|own| likeness(own, name) > 0);
        let names: BTreeSet<String> = speech
            .clauses
            .iter()
            .flat_map(|clause| &clause.parts)
            .filter_map(|part| match part {
                Part::Name(name, known) if *known || self.is_offered(name) || offered(name) => Some(name.clone()),
                _ => None,
            })
            .collect();
        let names: Vec<String> = names.into_iter().collect();
        let ([name], true, Some(line)) =
            (names.as_slice(), speech.clauses.iter().all(plain), self.entries.get(at).map(|entry| entry.line))
        else {
            return false;
        };
        let draft = Draft { name: name.clone(), known: true, amounts: vec![amount], ..Draft::default() };
        let doubts: BTreeSet<Doubt> = draft.settled().doubt.into_iter().chain(speech.whose.doubt).collect();
        let items = vec![Wanted { item: self.item(&draft, speech.is_chinese), op: Some(Op::Set) }];
        self.amends(speech, at, line, items, doubts);
        true
    }

    /// Says what the sender's line left out.
    fn amends(&mut self, speech: &Speech, at: usize, line: u32, items: Vec<Wanted>, doubts: BTreeSet<Doubt>) {
        let kind = if doubts.is_empty() { EntryKind::Correction } else { EntryKind::Unsure };
        self.settled.insert(at);
        let refers_to = Some(line).filter(|line| *line > 0);
        self.say(speech, Entry { kind, items, refers_to, doubts, ..self.blank_of(speech) });
    }

    /// An amount without a name: it completes the sender's last thing without one, or answers a chain. True when it did.
    pub(super) fn completes(&mut self, speech: &Speech) -> bool {
        if self.each_of_waiting(speech) || self.names_it(speech) {
            return true;
        }
        let [amount] = speech.found.nameless.as_slice() else { return false };
        let further = &speech.found.items;
        if further.iter().any(|item| !item.is_counted()) {
            return false;
        }
        let draft = Draft { amounts: vec![amount.clone()], ..Draft::default() };
        let settled = draft.settled();
        let last = self.senders.entries(&speech.sender).last().copied();
        let waiting = last.and_then(|at| self.entries.get(at)).and_then(|entry| self.waits_in(entry));
        if let Some((name, line)) = waiting {
            let item = self.item(&Draft { name, ..draft }, speech.is_chinese);
            // She says 2 packets, and a jar of pepper: what comes besides.
            let besides = further.iter().map(|draft| (draft.settled().doubt, self.item(draft, speech.is_chinese)));
            let besides: Vec<(Option<Doubt>, Item)> = besides.collect();
            let of_two = self.asked.get(&speech.sender).is_some_and(String::is_empty).then_some(Doubt::TwoReadings);
            let doubts: BTreeSet<Doubt> = settled.doubt.into_iter().chain(speech.whose.doubt).chain(of_two).collect();
            let doubts: BTreeSet<Doubt> =
                doubts.into_iter().chain(besides.iter().filter_map(|(doubt, _)| *doubt)).collect();
            let kind = if doubts.is_empty() { EntryKind::Correction } else { EntryKind::Unsure };
            let set = Wanted { item, op: Some(Op::Set) };
            let added = besides.into_iter().map(|(_, item)| Wanted { item, op: Some(Op::Add) });
            let entry = Entry {
                kind,
                items: std::iter::once(set).chain(added).collect(),
                refers_to: Some(line),
                doubts,
                ..self.blank_of(speech)
            };
            self.settled.extend(last);
            self.say(speech, entry);
            return true;
        }
        if !further.is_empty() {
            return false;
        }
        let asked = self.asked.get(&speech.sender).cloned().filter(|name| !name.is_empty());
        if let (Some(name), None) = (asked, settled.doubt) {
            // 今天的蔬菜包是哪几样？ … 那来一份吧
            let item = self.item(&Draft { name, known: true, ..draft }, speech.is_chinese);
            self.wish(speech, vec![item], speech.whose.doubt.into_iter().collect());
            return true;
        }
        if self.answers_the_desk(speech, &draft) {
            return true;
        }
        if let (Context::Order(at), None, true) = (&self.context, settled.doubt, wants_too(speech)) {
            let (at, items) = (*at, self.items_of(*at));
            let ordered = self.entries.get(at).is_some_and(|entry| entry.kind == EntryKind::Order);
            if let ([one], true) = (items.as_slice(), ordered)
                && settled.unit.as_ref().is_none_or(|unit| *unit == one.unit)
            {
                // 我照他这样也来两只
                let quantity = settled.milli.and_then(Quantity::thousandths);
                let item = Item { name: one.name.clone(), quantity, unit: one.unit.clone(), ..Item::default() };
                self.wish(speech, vec![item], speech.whose.doubt.into_iter().collect());
                return true;
            }
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

/// Me too, 我也要, 照他这样也来两只: of what was ordered right before.
fn wants_too(speech: &Speech) -> bool {
    let asks = speech.tokens.iter().any(|token| token.is(Class::AskFor));
    let too = asks && speech.said.key().contains(&'也');
    too || speech.tokens.iter().any(|token| token.is(Class::MeToo) || token.is(Class::Same) && !is_of_old(&speech.said))
}
