//! What is taken off, denied, or wanted in a smaller amount.

use super::limits::rethinks;
use super::{Reader, is_tale, without_change};
use crate::domain::deliveries::{Item, Quantity};
use crate::exchange::chat::amounts::Amount;
use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::doubt::Doubt;
use crate::exchange::chat::entry::{Op, Wanted};
use crate::exchange::chat::items::{Basket, basket, is_condition};
use crate::exchange::chat::standing::{Meant, meant};
use crate::exchange::chat::text::key;
use crate::exchange::chat::words::Class;

impl Reader<'_> {
    /// No leeks, parsnips 1 kg; 不要排骨，要瘦肉2斤: something that stands is denied, and what is counted behind it comes
    /// in its place. With nothing counted behind it, it is taken off. True when the rest has been heard.
    pub(super) fn trades(&mut self, clause: &Clause, rest: &[Clause]) -> bool {
        let Some(at) = clause.position(Class::Not).filter(|_| !clause.has_amount()) else { return false };
        // Mr Fiala says no honey: who says so is nothing that is denied.
        let (before, behind) = clause.parts.split_at(at);
        let (before, behind) = [before, behind].map(|parts| Clause { parts: parts.to_vec(), ..clause.clone() }).into();
        let names = behind.names();
        let gone: Vec<usize> = names.iter().filter_map(|name| self.exactly(name)).collect();
        let spoken = before.names_goods() || before.names().iter().any(|name| self.one(name).is_some());
        if gone.is_empty() || gone.len() < names.len() || spoken {
            return false;
        }
        let settled =
            |clause: &Clause| clause.has(Class::NoSubstitute) || clause.has(Class::TakeOff) || clause.has(Class::Not);
        if rest.iter().any(settled) {
            return false;
        }
        self.is_one = true;
        for at in gone {
            let Some(old) = self.stands.get(at) else { continue };
            self.push(Item { name: old.item.name.clone(), ..Item::default() }, Op::Remove, Some(old.line));
        }
        self.swaps = true;
        let (aside, rest): (Vec<Clause>, Vec<Clause>) =
            rest.iter().cloned().partition(|clause| is_tale(clause) || self.is_aside(clause));
        aside.iter().for_each(|clause| self.remark(clause));
        let counted = rest.iter().any(Clause::has_amount);
        if counted {
            let found = basket(&rest.iter().map(without_change).collect::<Vec<_>>());
            if found.items.is_empty() {
                self.done.doubts.insert(Doubt::TwoReadings);
            }
            self.put_all(&found);
        } else if rest
            .iter()
            .any(|clause| clause.names_goods() && !clause.has(Class::Function) && !clause.has(Class::Past))
        {
            // No apples, pears: how many?
            self.done.doubts.insert(Doubt::NoQuantity);
        }
        rest.iter().filter(|_| !counted).for_each(|clause| self.remark(clause));
        true
    }

    pub(super) fn take_off(&mut self, clause: &Clause) {
        let of_all = self.everything || is_of_all(clause);
        let excepted = excepts(clause);
        let (names, known) =
            if of_all && excepted { (Vec::new(), false) } else { (clause.names(), clause.names_goods()) };
        if excepted {
            self.keeps(clause);
        }
        let mut taken: Vec<usize> = Vec::new();
        for name in &names {
            match meant(self.stands, name.rsplit('的').find(|part| !part.is_empty()).unwrap_or(name)) {
                Meant::One(at) => taken.push(at),
                Meant::Several => drop(self.done.doubts.insert(Doubt::TwoReadings)),
                Meant::Nothing => {}
            }
        }
        if taken.is_empty() && !known {
            taken = if self.subject.is_empty() || of_all {
                (0..self.stands.len()).filter(|at| !self.kept.contains(at)).collect()
            } else {
                self.subject.clone()
            };
            let guess = taken.len() > 1 && !of_all;
            if guess || (!names.is_empty() && !of_all && self.subject.is_empty()) {
                self.done.doubts.insert(Doubt::TwoReadings);
            }
        }
        if taken.is_empty() {
            // "No, thanks" takes nothing back; "no milk after all" from somebody without milk is a question.
            let orders = self.done.items.iter().any(|wanted| wanted.op == Some(Op::Add)) && !self.is_one;
            if orders {
                // 牙膏1支；花露水不用了: of what was never ordered a remark.
                return self.remark(clause);
            }
            if known {
                self.is_one = true;
                self.done.doubts.insert(Doubt::NothingToChange);
                names
                    .iter()
                    .for_each(|name| self.push(Item { name: name.clone(), ..Item::default() }, Op::Remove, None));
            }
            return;
        }
        self.is_one = true;
        self.swaps = true;
        self.all_gone |= of_all && taken.len() == self.stands.len() && names.is_empty();
        if is_conditional(clause) {
            self.done.doubts.insert(Doubt::TwoReadings);
        }
        if clause.has_amount() {
            self.partly_taken(clause, &taken);
        }
        for at in taken {
            let Some(old) = self.stands.get(at) else { continue };
            let gone = |done: &Wanted| done.op == Some(Op::Remove) && done.item.name == old.item.name;
            if !self.done.items.iter().any(gone) {
                self.push(Item { name: old.item.name.clone(), ..Item::default() }, Op::Remove, Some(old.line));
            }
        }
    }

    /// 除了啤酒, everything but the cabbage: what stays. True when it was so.
    pub(super) fn keeps(&mut self, clause: &Clause) -> bool {
        let Some(at) = clause.parts.iter().position(is_exception) else { return false };
        let behind = Clause { parts: clause.parts.get(at..).unwrap_or_default().to_vec(), ..clause.clone() };
        let kept: Vec<usize> = behind.names().iter().filter_map(|name| self.one(name)).collect();
        if kept.is_empty() {
            self.done.doubts.insert(Doubt::TwoReadings);
        }
        self.kept.extend(kept);
        true
    }

    /// 取消2包盐, when three were ordered, can mean two things.
    pub(super) fn partly_taken(&mut self, clause: &Clause, taken: &[usize]) {
        let said = clause
            .parts
            .iter()
            .find_map(|part| if let Part::Amount(amount) = part { Some(amount.milli) } else { None });
        let stands = taken
            .first()
            .and_then(|at| self.stands.get(*at))
            .and_then(|old| old.item.quantity)
            .map(Quantity::in_thousandths);
        if said != stands {
            self.left = taken.first().copied().zip(stands.zip(said).map(|(stands, said)| stands - said));
            self.done.doubts.insert(Doubt::TwoReadings);
        }
    }

    /// 土豆不用3斤，2斤就行; 牛奶不要; 不要香菜.
    pub(super) fn deny(&mut self, clause: &Clause, at: usize, several: bool) {
        let before = Clause { parts: clause.parts.get(..at).unwrap_or_default().to_vec(), ..clause.clone() };
        self.remember(&before);
        if self.comes_instead(clause, at) {
            return;
        }
        let after = clause.parts.get(at + 1..).unwrap_or_default();
        if after.iter().any(|part| matches!(part, Part::Amount(_))) && !self.stands.is_empty() {
            self.remember(clause);
            self.swaps = true;
            return;
        }
        let names = clause.names();
        let meant: Vec<usize> = names.iter().filter_map(|name| self.one(name)).collect();
        if !several && !meant.is_empty() && meant.len() == names.len() && before.names().len() == names.len() {
            return self.take_off(clause);
        }
        self.remark(clause);
    }

    /// 1 carp instead of the trout, 1 sack instead of 3, parsnips not carrots: what comes, and behind the word what stood.
    /// True when it was so.
    fn comes_instead(&mut self, clause: &Clause, at: usize) -> bool {
        let (before, behind) = clause.parts.split_at(at);
        let part_of = |parts: &[Part]| without_change(&Clause { parts: parts.to_vec(), ..clause.clone() });
        let (new, old) = (part_of(before), part_of(behind.get(1..).unwrap_or_default()));
        let names_one = matches!(old.names().as_slice(), [_]);
        if new.has_amount() && old.has_amount() && old.names().is_empty() && new.names().len() < 2 {
            return self.one_amount_for_another(&new, &old);
        }
        if !names_one || old.has_amount() || new.names().is_empty() {
            return false;
        }
        if !new.has_amount() {
            let joint = behind.first().cloned().into_iter().collect();
            return self.not_that(&Clause { parts: [new.parts, joint, old.parts].concat(), ..clause.clone() });
        }
        let gone = old.names().first().and_then(|name| self.exactly(name)).and_then(|at| self.stands.get(at)).cloned();
        let Some(gone) = gone else { return false };
        let found = basket(std::slice::from_ref(&new));
        if found.items.iter().any(|item| self.exactly(&item.name).is_some()) {
            // 2 leeks instead of the trout, where leeks stand too: more of them?
            self.done.doubts.insert(Doubt::TwoReadings);
        }
        self.is_one = true;
        self.push(Item { name: gone.item.name.clone(), ..Item::default() }, Op::Remove, Some(gone.line));
        self.swaps = true;
        self.put_all(&found);
        true
    }

    /// 1 sack instead of 3: of the one thing that stands in the old amount.
    fn one_amount_for_another(&mut self, new: &Clause, old: &Clause) -> bool {
        let amount = |clause: &Clause| {
            clause.parts.iter().find_map(|part| if let Part::Amount(amount) = part { Some(amount.milli) } else { None })
        };
        let stands_so = |at: &usize| {
            let stands = self.stands.get(*at).and_then(|old| old.item.quantity).map(Quantity::in_thousandths);
            stands.is_some() && stands == amount(old)
        };
        let named = new.names().first().map(|name| self.one(name));
        let meant: Vec<usize> =
            (0..self.stands.len()).filter(|at| stands_so(at) && named.is_none_or(|one| one == Some(*at))).collect();
        let [one] = meant.as_slice() else { return false };
        self.subject = vec![*one];
        let amount = |part: &&Part| !matches!(part, Part::Name(..));
        let bare = Clause { parts: new.parts.iter().filter(amount).cloned().collect(), ..new.clone() };
        self.set_nameless(&basket(&[bare]));
        true
    }

    /// 冬瓜半个不够, 3 lemons is too many, 不是5斤土豆: the amount that stands is not right; the right one follows. True when it is so.
    pub(super) fn thinks_again(&mut self, clause: &Clause) -> bool {
        if !rethinks(clause) || clause.has(Class::Change) || clause.has(Class::TakeOff) || clause.has(Class::Add) {
            return false;
        }
        let amounts: Vec<&Amount> = clause
            .parts
            .iter()
            .filter_map(|part| if let Part::Amount(amount) = part { Some(amount) } else { None })
            .collect();
        let names = clause.names();
        let spoken: Vec<usize> = names.iter().filter_map(|name| self.one(name)).collect();
        let stands_so = |at: &usize| {
            let old = self.stands.get(*at).and_then(|old| old.item.quantity).map(Quantity::in_thousandths);
            amounts.iter().all(|amount| old == Some(amount.milli))
        };
        let meant: Vec<usize> = match (spoken.is_empty(), amounts.is_empty()) {
            (false, _) => spoken.into_iter().filter(stands_so).collect(),
            (true, false) => (0..self.stands.len()).filter(stands_so).collect(),
            (true, true) => Vec::new(),
        };
        let [one] = meant.as_slice() else { return false };
        self.subject = vec![*one];
        self.swaps = true;
        true
    }

    pub(super) fn less(&mut self, clause: &Clause) {
        let found = less_of(clause);
        self.is_one = true;
        if clause.has(Class::Add) || found.items.len() > 1 {
            // An extra pot of this and one of that less: too much for one clause.
            self.done.doubts.insert(Doubt::TwoReadings);
            return self.add(&found);
        }
        let amount = found.items.first().and_then(|item| item.amounts.first()).or(found.nameless.first());
        let at = found
            .items
            .first()
            .and_then(|item| self.one(&item.name))
            .or((self.stands.len() == 1).then_some(0))
            .or(matches!(self.subject.as_slice(), [_]).then(|| self.subject.first().copied()).flatten());
        let old = at.and_then(|at| self.stands.get(at));
        let less = amount
            .filter(|a| old.is_some_and(|old| a.unit_name() == old.item.unit))
            .and_then(|a| Quantity::thousandths(a.milli));
        match (old, old.and_then(|old| old.item.quantity).zip(less).and_then(|(a, b)| a.less(b))) {
            (Some(old), Some(quantity)) => {
                let item = Item {
                    name: old.item.name.clone(),
                    quantity: Some(quantity),
                    unit: old.item.unit.clone(),
                    ..Item::default()
                };
                self.push(item, Op::Set, Some(old.line));
            }
            _ => drop(self.done.doubts.insert(Doubt::TwoReadings)),
        }
    }
}

/// 草莓我减一筐: what becomes less and by how much, whoever says so between them.
fn less_of(clause: &Clause) -> Basket {
    let quiet = |part: &&Part| !matches!(part, Part::Cue(Class::Function | Class::AskFor, _));
    let bare = Clause { parts: clause.parts.iter().filter(quiet).cloned().collect(), ..clause.clone() };
    basket(std::slice::from_ref(&bare))
}

/// Is all of an order spoken of: 全都不要了, 早上报的不要了, cancel my order, nothing today?
fn is_of_all(clause: &Clause) -> bool {
    const WORDS: [&str; 24] = [
        "全",
        "都",
        "所有",
        "统统",
        "通通",
        "什么",
        "啥",
        "整单",
        "报的",
        "订的",
        "点的",
        "下的",
        "的单",
        "这单",
        "那单",
        "everything",
        "anything",
        "all of",
        "all off",
        "the lot",
        "whole",
        "order",
        "nothing",
        "all my",
    ];
    let said = key(&clause.said);
    WORDS.iter().any(|word| said.contains(word))
}

/// Does it say that something stays: 除了啤酒, everything except the cabbage?
pub fn excepts(clause: &Clause) -> bool {
    clause.parts.iter().any(is_exception)
}

/// 除了, except: what stands behind it stays.
fn is_exception(part: &Part) -> bool {
    const WORDS: [&str; 8] = ["除了", "除", "except", "except for", "besides", "apart from", "other than", "but keep"];
    matches!(part, Part::Cue(_, said) if WORDS.contains(&key(said).trim()))
}

/// 太贵就不要了, leave them out if they are too dear: it may yet be wanted.
fn is_conditional(clause: &Clause) -> bool {
    let said = key(&clause.said);
    let too = said.find('太').is_some_and(|at| said.get(at..).is_some_and(|rest| rest.contains('就')));
    too || clause.parts.iter().any(is_condition)
}
