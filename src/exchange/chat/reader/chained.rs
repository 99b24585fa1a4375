//! Chain orders: repeats are ignored, changed lines are corrections, new ones are orders.

use std::collections::BTreeSet;

use super::{Origin, Reader};
use crate::domain::deliveries::Item;
use crate::exchange::chat::amounts::Amount;
use crate::exchange::chat::chain::{Chain, Link, link};
use crate::exchange::chat::clauses::{Clause, clauses};
use crate::exchange::chat::doubt::Doubt;
use crate::exchange::chat::draft::{Draft, likeness};
use crate::exchange::chat::entry::{Entry, EntryKind, Op, Wanted};
use crate::exchange::chat::groups::groups;
use crate::exchange::chat::items::basket;
use crate::exchange::chat::lexer::{Kind, Token, line_number};
use crate::exchange::chat::links::{OldLink, Standing, compared};
use crate::exchange::chat::messages::Message;
use crate::exchange::chat::numbered::Numbered;
use crate::exchange::chat::numbers::Shape;
use crate::exchange::chat::offers::Offer;
use crate::exchange::chat::senders::Whose;
use crate::exchange::chat::standing::standing;
use crate::exchange::chat::text::{Text, key};
use crate::exchange::chat::words::{Class, lexicon};

impl Reader<'_> {
    pub(super) fn chain(&mut self, message: &Message, chain: &Chain, lines: &[(u32, String)]) {
        let heading = lines.get(..chain.heading).unwrap_or_default();
        if let (Some(first), Some(last)) = (heading.first(), heading.last()) {
            self.ignore(message, first.0, last.0);
        }
        self.offer = chain.offer.clone().or(self.offer.take());
        let mut links: Vec<(u32, Link)> = Vec::new();
        let mut rest: Vec<(u32, String)> = Vec::new();
        for (number, line) in lines.iter().skip(chain.heading) {
            let sets = if chain.sets.is_empty() { &self.sets } else { &chain.sets };
            match link(&spelt(line, sets), self.doors, chain.offer.is_some()) {
                Some(link) => links.push((*number, link)),
                None => rest.push((*number, line.clone())),
            }
        }
        self.links(message, chain, &links);
        let home = self.senders.home(&message.sender);
        for group in groups(&rest, self.doors, &home) {
            self.group(message, &group);
        }
        let first = self.entries.len().saturating_sub(links.len() + rest.len() + 1);
        if let Some(tail) = self.entries.get_mut(first..).filter(|_| !rest.is_empty()) {
            tail.sort_by_key(|entry| entry.line);
        }
    }

    fn links(&mut self, message: &Message, chain: &Chain, links: &[(u32, Link)]) {
        let whose: Vec<Whose> = links.iter().map(|(_, link)| self.of_link(link)).collect();
        let households: Vec<Option<String>> = whose.iter().map(|whose| whose.household.clone()).collect();
        let bare: Vec<Link> = links.iter().map(|(_, link)| link.clone()).collect();
        let title = self.title_of(chain, &bare);
        let mut old = self.chains.remove(&title).unwrap_or_default();
        let found = compared(&bare, &households, &old);
        for (((number, link), whose), found) in links.iter().zip(whose).zip(found) {
            let (line, is_repeat) = match found {
                Standing::Repeat(at) => (old.get(at).map(|old| old.line), true),
                Standing::Changed(at) => (old.get(at).map(|old| old.line), false),
                Standing::New => (None, false),
            };
            if is_repeat {
                let entry = self.blank(*number, *number);
                self.push(message, Entry { who: name_of(link, message), refers_to: line, ..entry });
                continue;
            }
            let entry = self.of(link, message, chain, *number, &whose, line);
            let before = match found {
                Standing::Changed(at) => old.get(at).filter(|old| old.household == whose.household),
                _ => None,
            };
            let same = |old: &OldLink| {
                let was = self.of(&old.link, message, chain, *number, &whose, line);
                was.kind == EntryKind::Correction && was.items == entry.items && was.who == entry.who
            };
            if before.is_some_and(same) {
                // 两份 for 2份: the same in other words.
                let blank = self.blank(*number, *number);
                self.push(message, Entry { who: name_of(link, message), refers_to: line, ..blank });
                continue;
            }
            if let (Some(household), None) = (&whose.household, whose.doubt) {
                self.senders.is_called(&link.who, household);
            }
            let new = OldLink { link: link.clone(), household: whose.household, line: line.unwrap_or(*number) };
            self.push(message, entry);
            match found {
                Standing::Changed(at) => {
                    if let Some(slot) = old.get_mut(at) {
                        *slot = new;
                    }
                }
                _ => old.push(new),
            }
        }
        if self.origin == Origin::Elsewhere {
            // Lines are counted anew in the next paste.
            old.iter_mut().for_each(|link| link.line = 0);
        }
        self.chains.insert(title, old);
    }

    /// The chain it goes on from: by its heading, else by a numbered line that both have, letter by letter.
    fn title_of(&self, chain: &Chain, links: &[Link]) -> String {
        if self.chains.contains_key(&chain.title) {
            return chain.title.clone();
        }
        let has = |old: &[OldLink]| {
            let same = |link: &Link, old: &OldLink| old.link.number == link.number && old.link.content == link.content;
            links.iter().any(|link| old.iter().any(|old| same(link, old)))
        };
        let goes_on = self.chains.iter().find(|(_, old)| has(old)).map(|(title, _)| title.clone());
        goes_on.unwrap_or_else(|| chain.title.clone())
    }

    /// The address in the line, else the household that goes by the name in it.
    fn of_link(&self, link: &Link) -> Whose {
        match &link.parts {
            Some(parts) => Whose::at(parts, self.doors),
            None => self.senders.by_name(&link.who, Doubt::NoHousehold),
        }
    }

    fn of(
        &self,
        link: &Link,
        message: &Message,
        chain: &Chain,
        number: u32,
        whose: &Whose,
        changes: Option<u32>,
    ) -> Entry {
        let clauses = clauses(&link.text, &link.tokens);
        let (mut items, mut doubts) =
            self.of_clauses(&clauses, &link.tokens, chain.offer.as_ref(), link.text.is_chinese());
        let offered = |item: &Item| chain.several.iter().any(|offer| likeness(&offer.name, &item.name) > 0);
        let plain = doubts.is_empty() && items.iter().all(offered);
        if let (false, Some(chosen)) = (plain, chosen(link, &chain.several)) {
            items = chosen.iter().map(|draft| self.item(draft, link.text.is_chinese())).collect();
            doubts = chosen.iter().filter_map(|draft| draft.settled().doubt).collect();
        }
        // 西瓜 and 哈密瓜 on offer, and somebody wants 瓜.
        let kin = |offer: &Offer, item: &Item| {
            likeness(&offer.name, &item.name) > 0 || !item.name.is_ascii() && offer.name.ends_with(item.name.as_str())
        };
        let like = |item: &Item| chain.several.iter().filter(|offer| kin(offer, item)).count();
        if items.iter().any(|item| like(item) > 1) {
            // 2 loaf, of white and rye: which?
            doubts.insert(Doubt::TwoReadings);
        }
        let off = changes.is_some() && items.is_empty() && link.tokens.iter().any(|token| token.is(Class::TakeOff));
        if off {
            // 2. 11-2-302 汪伯 取消
            doubts.remove(&Doubt::NoItem);
        }
        doubts.extend(whose.doubt);
        let before = changes.map(|line| self.chained_before(line)).unwrap_or_default();
        let same = |old: &Item, new: &Item| likeness(&old.name, &new.name) > 0;
        let op = |item: &Item| {
            let known = before.is_empty() || before.iter().any(|old| same(old, item));
            changes.map(|_| if known { Op::Set } else { Op::Add })
        };
        let left_out = before.iter().filter(|old| !items.iter().any(|item| same(old, item)));
        let gone: Vec<Wanted> = left_out
            .map(|old| Item { name: old.name.clone(), ..Item::default() })
            .map(|item| Wanted { item, op: Some(Op::Remove) })
            .collect();
        // 吐司2条 蛋挞1盒, where the toast stood so before: nothing changes about it.
        let stays = |item: &Item| {
            let as_before = |old: &Item| {
                likeness(&old.name, &item.name) == 2
                    && (old.quantity, &old.unit, &old.note) == (item.quantity, &item.unit, &item.note)
                    && old.no_substitute == item.no_substitute
            };
            changes.is_some() && before.iter().any(as_before)
        };
        let comes = |item: &Item| !before.is_empty() && !before.iter().any(|old| same(old, item));
        let grows = gone.is_empty() && items.iter().all(|item| stays(item) || comes(item));
        if grows && items.iter().any(comes) {
            items.retain(|item| !stays(item));
        }
        let kind = match (doubts.is_empty(), changes) {
            (false, _) => EntryKind::Unsure,
            (true, Some(_)) if off => EntryKind::Cancel,
            (true, Some(_)) => EntryKind::Correction,
            (true, None) => EntryKind::Order,
        };
        Entry {
            kind,
            household: whose.household.clone(),
            who: name_of(link, message),
            items: items.into_iter().map(|item| Wanted { op: op(&item), item }).chain(gone).collect(),
            refers_to: changes.filter(|line| *line > 0),
            doubts,
            ..self.blank(number, number)
        }
    }

    /// The things of a chain's line as they stood before it changed.
    fn chained_before(&self, line: u32) -> Vec<Item> {
        let of_line = |entry: &&Entry| line > 0 && (entry.line == line || entry.refers_to == Some(line));
        standing(self.entries.iter().filter(of_line)).into_iter().map(|old| old.item).collect()
    }

    fn of_clauses(
        &self,
        clauses: &[Clause],
        tokens: &[Token],
        offer: Option<&Offer>,
        chinese: bool,
    ) -> (Vec<Item>, BTreeSet<Doubt>) {
        let found = basket(clauses);
        // Sourdough, 3.80 a loaf … 2 loaves: what it is sold by is no other thing.
        let sold_by = |item: &&Draft| offer.is_some_and(|offer| is_unit(&item.name, &offer.unit));
        let named = found.items.iter().any(|item| item.is_counted() && !sold_by(&item));
        let Some(offer) = offer.filter(|_| !named) else {
            let items = found.items.iter().map(|draft| self.item(draft, chinese)).collect();
            let mut doubts = found.doubts;
            if found.items.is_empty() {
                doubts.insert(Doubt::NoItem);
            }
            return (items, doubts);
        };
        let vote = tokens.iter().find_map(|token| match &token.kind {
            Kind::Plus(milli) => Some(*milli),
            Kind::Amount(amount) if amount.shape == Shape::Exact && !amount.is_spec() => Some(amount.milli),
            _ => None,
        });
        let sold = found.items.iter().filter(sold_by).find_map(|item| item.amounts.first());
        let amount = found.nameless.first().or(sold).cloned();
        let draft = Draft { name: offer.name.clone(), amounts: amount.into_iter().collect(), ..Draft::default() };
        let mut item = self.item(&draft, chinese);
        let mut doubts: BTreeSet<Doubt> = draft.settled().doubt.into_iter().collect();
        if let (true, Some(milli)) = (draft.amounts.is_empty(), vote) {
            item.quantity = crate::domain::deliveries::Quantity::thousandths(milli);
            doubts.clear();
        }
        let said_unit = draft.amounts.first().is_some_and(|amount| amount.unit.is_some());
        if !said_unit && !offer.unit.is_empty() {
            item.unit = offer.unit.clone();
        }
        if item.quantity.is_some_and(|quantity| quantity.in_thousandths() % 1000 != 0) {
            // 半箱可以吗: what is on offer comes whole.
            doubts.insert(Doubt::TwoReadings);
        }
        if found.nameless.len() > 1 {
            doubts.insert(Doubt::TwoReadings);
        }
        item.note = found.remarks.join(" ");
        (vec![item], doubts)
    }
}

/// 1 white 1 rye, 各一袋: of several things on offer those that the words of a line tell apart; `None` where anything in it
/// is told apart by nothing.
fn chosen(link: &Link, offers: &[Offer]) -> Option<Vec<Draft>> {
    if offers.len() < 2 {
        return None;
    }
    let counts = |token: &&Token| matches!(&token.kind, Kind::Amount(amount) if !amount.is_spec());
    let quiet = |token: &&Token| {
        matches!(token.kind, Kind::Space | Kind::Break(_) | Kind::List | Kind::Times | Kind::Noise)
            || token.is(Class::Fill)
            || token.is(Class::AskFor)
    };
    let said: Vec<&Token> = link.tokens.iter().filter(|token| !quiet(token)).collect();
    let draft = |name: &String, amount: &Amount| Draft {
        name: name.clone(),
        known: true,
        amounts: vec![amount.clone()],
        ..Draft::default()
    };
    if let ([one, other], true) = (said.as_slice(), said.iter().any(|token| token.is(Class::Each)))
        && let (Kind::Amount(amount), _) | (_, Kind::Amount(amount)) = (&one.kind, &other.kind)
    {
        // 各一袋, 每样一份, one of each
        return Some(offers.iter().map(|offer| draft(&offer.name, amount)).collect());
    }
    let mut all: Vec<Draft> = Vec::new();
    let amounts: Vec<usize> = (0..said.len()).filter(|at| said.get(*at).is_some_and(&counts)).collect();
    let first = amounts.first().copied()?;
    for (n, at) in amounts.iter().enumerate() {
        let words = if first == 0 {
            said.get(at + 1..amounts.get(n + 1).copied().unwrap_or(said.len()))?
        } else {
            said.get(n.checked_sub(1).and_then(|before| amounts.get(before)).map_or(0, |before| before + 1)..*at)?
        };
        let words: Vec<String> = words
            .iter()
            .flat_map(|token| {
                link.text.key_of(token.from, token.to).split_whitespace().map(str::to_owned).collect::<Vec<_>>()
            })
            .collect();
        let Some(Kind::Amount(amount)) = said.get(*at).map(|token| &token.kind) else { return None };
        let fits = |offer: &&Offer| {
            if words.is_empty() && amount.unit.is_some() {
                // Sourdough 3.20 a loaf … 2 loaves; rolls 0.40 … 6 rolls
                return amount.unit_name() == offer.unit || is_unit(&offer.name, &amount.unit_name());
            }
            let offer = key(&offer.name);
            let within = |word: &String| {
                let bare = word.strip_suffix('s').filter(|bare| bare.len() > 2).unwrap_or(word);
                if word.is_ascii() {
                    offer.split_whitespace().any(|own| own == word || own.trim_end_matches('s') == bare)
                } else {
                    offer.contains(word.as_str())
                }
            };
            !words.is_empty() && words.iter().all(within)
        };
        let fitting: Vec<&Offer> = offers.iter().filter(fits).collect();
        let [one] = fitting.as_slice() else { return None };
        // 6 rolls, where rolls are what is sold: the word is no unit of them.
        let unit = amount.unit.clone().filter(|unit| !is_unit(&one.name, &unit.name));
        all.push(draft(&one.name, &Amount { unit, ..amount.clone() }));
    }
    Some(all)
}

/// Is a name no more than a unit's: loaves?
fn is_unit(name: &str, unit: &str) -> bool {
    let letters: Vec<char> = key(name).chars().collect();
    let found = lexicon().unit(&letters, 0).filter(|(_, end)| *end == letters.len());
    found.is_some_and(|(own, _)| own.name == unit)
}

/// The line with the names of what it numbers; its own number is none of these.
fn spelt(line: &str, sets: &Numbered) -> String {
    let text = Text::of(line);
    match line_number(text.key()).filter(|_| !sets.is_empty()) {
        Some((_, start)) => {
            format!("{}{}", text.shown_of(0, start), sets.spelt_out_in_chain(&text.shown_of(start, text.len())))
        }
        None => line.to_owned(),
    }
}

fn name_of(link: &Link, message: &Message) -> String {
    if link.who.is_empty() { message.sender.clone() } else { link.who.clone() }
}
