//! What changes an earlier line: corrections, an order said again, an address that comes later.

use std::collections::BTreeSet;

use super::Reader;
use super::misgivings::is_unnamed_medicine;
use super::speech::Speech;
use super::wording::answers;
use crate::domain::deliveries::Item;
use crate::exchange::chat::corrections::{correction, excepts, limits, rethinks, tells_kind};
use crate::exchange::chat::doubt::Doubt;
use crate::exchange::chat::draft::{Draft, likeness};
use crate::exchange::chat::entry::{Entry, EntryKind, Op, Wanted};
use crate::exchange::chat::standing::{Meant, Standing, meant, standing};
use crate::exchange::chat::text::key;
use crate::exchange::chat::words::Class;

impl Reader<'_> {
    /// Things that the household has ordered already: with an apology the new amounts, else more of them or the same again?
    pub(super) fn says_again(&mut self, speech: &Speech, items: &[Item], doubts: &mut BTreeSet<Doubt>) -> bool {
        let stands = self.stands_for(speech);
        if doubts.is_empty() && self.repeats(speech, items, &stands) {
            return true;
        }
        // Red lentils, and later "the lentils": the same, by a part of its name.
        let part =
            |name: &str, old: &str| likeness(old, name) == 1 && key(name).chars().count() < key(old).chars().count();
        let partly = items.iter().any(|item| stands.iter().any(|old| part(&item.name, &old.item.name)));
        let old: Vec<u32> = items
            .iter()
            .filter_map(|item| stands.iter().find(|old| likeness(&old.item.name, &item.name) == 2).map(|old| old.line))
            .collect();
        let text: String = speech.clauses.iter().map(|clause| key(&clause.said)).collect();
        let one = |item: &Item| matches!(meant(&stands, &item.name), Meant::One(_));
        let limited = partly && limits(&text) && items.iter().all(one) && doubts.is_empty();
        if let (true, Some(line)) = (limited, stands.last().map(|old| old.line)) {
            // 苏打饼干两包 … 饼干一包就行
            self.sets(speech, items, line);
            return true;
        }
        let Some(line) = old.first().copied() else {
            if partly {
                doubts.insert(Doubt::TwoReadings);
            }
            return false;
        };
        let text = speech.said.key_of(0, speech.said.len());
        let sorry = [
            "我说",
            "说的是",
            "算了",
            "on second thought",
            "i said",
            "不好意思",
            "抱歉",
            "写错",
            "打错",
            "错了",
            "更正",
            "不变",
            "sorry",
            "my mistake",
            "correction",
            "oops",
        ];
        // 鸡腿1斤就够了, 1 kg is enough: the thing is spoken of already, so this is how much of it.
        let told = key(&text);
        if !(limits(&told) || sorry.iter().any(|word| told.contains(word))) || old.len() < items.len() {
            doubts.insert(Doubt::TwoReadings);
            return false;
        }
        let kind = if doubts.is_empty() { EntryKind::Correction } else { EntryKind::Unsure };
        let items = items.iter().map(|item| Wanted { item: item.clone(), op: Some(Op::Set) }).collect();
        let doubts = std::mem::take(doubts);
        let entry =
            Entry { kind, items, doubts, refers_to: Some(line).filter(|line| *line > 0), ..self.blank_of(speech) };
        self.say(speech, entry);
        true
    }

    /// 怕你们漏了再发一遍, sending this again: the same things in the same amounts as stand already, and said to be no new ones.
    fn repeats(&mut self, speech: &Speech, items: &[Item], stands: &[Standing]) -> bool {
        const WORDS: [&str; 22] = [
            "再发",
            "重发",
            "再报",
            "再说一遍",
            "重复",
            "再写",
            "没看到",
            "怕漏",
            "怕你们漏",
            "再贴",
            "again",
            "resend",
            "re-send",
            "repost",
            "in case you missed",
            "in case it was missed",
            "didn't see",
            "repeating",
            "as i said",
            "just to repeat",
            "second time",
            "in case it got lost",
        ];
        let said = speech.said.key_of(0, speech.said.len());
        let same = |item: &Item, old: &Item| {
            likeness(&old.name, &item.name) == 2 && old.quantity == item.quantity && old.unit == item.unit
        };
        let all = !items.is_empty() && items.iter().all(|item| stands.iter().any(|old| same(item, &old.item)));
        if !all || !WORDS.iter().any(|word| said.contains(word)) {
            return false;
        }
        let line = stands.iter().find(|old| items.iter().any(|item| same(item, &old.item))).map(|old| old.line);
        let blank = self.blank_of(speech);
        self.say(speech, Entry { refers_to: line.filter(|line| *line > 0), ..blank });
        true
    }

    /// 苹果两三斤 … 苹果3斤吧: amounts for things that the sender's last line left without one.
    pub(super) fn fills_in(&mut self, speech: &Speech, items: &[Item], doubts: &BTreeSet<Doubt>) -> bool {
        let Some(at) = self.senders.entries(&speech.sender).last().copied().filter(|at| !self.settled.contains(at))
        else {
            return false;
        };
        let Some(entry) = self.entries.get(at).filter(|entry| entry.kind == EntryKind::Unsure) else { return false };
        let waits = |item: &&Item| item.quantity.is_none() || is_unnamed_medicine(&item.name);
        let open: Vec<&Item> = entry.items.iter().map(|wanted| &wanted.item).filter(waits).collect();
        let asked = |item: &Item| {
            open.iter().any(|open| likeness(&open.name, &item.name) > 0 || is_unnamed_medicine(&open.name))
        };
        let homeless = entry.household.is_none() || entry.household != speech.whose.household;
        if items.is_empty() || !items.iter().all(asked) || !doubts.is_empty() || homeless {
            return false;
        }
        let whole = open.len() == items.len();
        let line = entry.line;
        if whole {
            self.settled.insert(at);
        }
        self.sets(speech, items, line);
        true
    }

    fn sets(&mut self, speech: &Speech, items: &[Item], line: u32) {
        let items = items.iter().map(|item| Wanted { item: item.clone(), op: Some(Op::Set) }).collect();
        let refers_to = Some(line).filter(|line| *line > 0);
        self.say(speech, Entry { kind: EntryKind::Correction, items, refers_to, ..self.blank_of(speech) });
    }

    /// A correction of what the sender, or the household, has ordered. True when it was one.
    pub(super) fn correct(&mut self, speech: &Speech) -> bool {
        let changes = |class: &Class| speech.clauses.iter().any(|clause| clause.has(*class));
        let again =
            speech.clauses.iter().any(|clause| rethinks(clause) || excepts(clause) || tells_kind(clause).is_some());
        if ![Class::TakeOff, Class::Change, Class::Not, Class::Less, Class::Add, Class::Wrong].iter().any(changes)
            && !again
        {
            return false;
        }
        let stands = self.stands_for(speech);
        let leaves = [
            "me off",
            "us off",
            "me out",
            "us out",
            "remove me",
            "remove us",
            "算我",
            "我划",
            "我去掉",
            "我删",
            "我退出",
            "我不报",
        ];
        let text: String = speech.clauses.iter().map(|clause| key(&clause.said)).collect();
        let everything = speech.tokens.iter().any(|token| token.is(Class::Everything))
            || leaves.iter().any(|word| text.contains(word));
        let make = |draft: &Draft| self.item(draft, speech.is_chinese);
        let Some(done) = correction(&speech.clauses, everything, &stands, &make) else { return false };
        let mut doubts = done.doubts.clone();
        doubts.extend(speech.whose.doubt);
        let nameless = speech.clauses.iter().all(|clause| clause.names().is_empty());
        let counted = speech.clauses.iter().any(crate::exchange::chat::clauses::Clause::has_amount);
        if nameless && counted && answers(&speech.said) && self.desk_named_other(&stands) {
            // 热干面没有了，方便面行不行 … 可以，再加两袋
            doubts.insert(Doubt::TwoReadings);
        }
        let new =
            |wanted: &Wanted| wanted.op == Some(Op::Add) && matches!(meant(&stands, &wanted.item.name), Meant::Nothing);
        if doubts.is_empty() && !done.items.is_empty() && done.items.iter().all(new) {
            // 再报个药：连花清瘟2盒: of nothing that stands, so it is a further order.
            let items = done.items.into_iter().map(|wanted| wanted.item).collect();
            self.wish(speech, items, doubts);
            return true;
        }
        let kind = if doubts.is_empty() { done.kind() } else { EntryKind::Unsure };
        let note = done.remarks.join(" ");
        let refers_to = done.refers_to.filter(|line| *line > 0);
        let entry = Entry { kind, items: done.items, doubts, note, refers_to, ..self.blank_of(speech) };
        self.say(speech, entry);
        true
    }

    /// What stands for the sender and the household spoken of.
    pub(super) fn stands_for(&self, speech: &Speech) -> Vec<Standing> {
        let own = self.senders.entries(&speech.sender);
        let home = speech.whose.household.as_ref().and_then(|household| self.by_household.get(household));
        let mut places: Vec<usize> =
            own.iter().rev().take(12).chain(home.into_iter().flatten().rev().take(12)).copied().collect();
        places.sort_unstable();
        places.dedup();
        if let Some(household) = &speech.whose.household {
            places.retain(|at| {
                self.entries.get(*at).is_some_and(|e| e.household.as_ref().is_none_or(|own| own == household))
            });
        }
        standing(places.iter().filter_map(|at| self.entries.get(*at)))
    }
}
