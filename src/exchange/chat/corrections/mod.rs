//! Corrections and cancellations: 改成, 不要了, 再加, make that, forget the: held against what stands.

mod changing;
mod limits;
mod taking;

pub use self::changing::tells_kind;
pub use self::limits::{limits, rethinks};
pub use self::taking::excepts;

use std::collections::BTreeSet;

use super::clauses::{Clause, Part};
use super::doubt::Doubt;
use super::draft::{Draft, likeness};
use super::entry::{EntryKind, Op, Wanted};
use super::items::{basket, is_or_nothing, is_weak};
use super::letters::is_han;
use super::standing::{Meant, Standing, meant};
use super::text::key;
use super::words::Class;
use crate::domain::deliveries::{Item, Quantity};

/// What a correction comes to.
#[derive(Clone, Debug, Default)]
pub struct Correction {
    /// What is done to which thing.
    pub items: Vec<Wanted>,
    /// The line of the order it changes.
    pub refers_to: Option<u32>,
    /// Why it cannot be taken at its word.
    pub doubts: BTreeSet<Doubt>,
    /// What else was said.
    pub remarks: Vec<String>,
}

impl Correction {
    /// A cancellation when it only takes away.
    pub fn kind(&self) -> EntryKind {
        let only_takes = self.items.iter().all(|wanted| wanted.op == Some(Op::Remove));
        if only_takes { EntryKind::Cancel } else { EntryKind::Correction }
    }
}

/// Reads clauses as a correction of what stands; `None` where they are none. `everything`: the whole order is spoken of.
pub fn correction(
    clauses: &[Clause],
    everything: bool,
    stands: &[Standing],
    make: &dyn Fn(&Draft) -> Item,
) -> Option<Correction> {
    let counts = |clause: &Clause| {
        clause.has_amount()
            && clause.names_goods()
            && !clause.has(Class::Past)
            && !clause.has(Class::TakeOff)
            && !clause.has(Class::Not)
            && !clause.has(Class::Change)
    };
    if stands.is_empty() && clauses.iter().any(counts) && clauses.iter().any(|clause| clause.has(Class::TakeOff)) {
        // 啤酒这回就不要了，雪碧来两瓶: an order, and a remark on what was never ordered.
        return None;
    }
    let mut reader = Reader {
        stands,
        make,
        everything,
        done: Correction::default(),
        subject: Vec::new(),
        swaps: false,
        is_one: false,
        kept: Vec::new(),
        pinned: clauses.iter().any(|clause| clause.has(Class::NoSubstitute)),
        all_gone: false,
        left: None,
    };
    let mut clauses = parted(clauses);
    if let [first @ .., last] = clauses.as_mut_slice()
        && first.iter().any(Clause::has_amount)
        && reader.thinks_again(last)
    {
        // 西红柿来3斤，2斤不够
        clauses.rotate_right(1);
    }
    for (at, clause) in clauses.iter().enumerate() {
        let rest = clauses.get(at + 1..).unwrap_or_default();
        if reader.trades(clause, rest) {
            break;
        }
        reader.clause(clause, clauses.len() > 1 && clauses.iter().any(Clause::has_amount));
    }
    reader.settle_what_is_left();
    let Reader { done, is_one, .. } = reader;
    is_one.then_some(done)
}

/// 酱油、醋都不要了; the soy sauce and the vinegar, both off: bare names that a later word of the same breath takes off too.
fn gathered(clauses: &[Clause]) -> Vec<Clause> {
    let mut all: Vec<Clause> = Vec::new();
    for clause in clauses {
        let said = key(&clause.said);
        let of_all = ["都", "全", "both", "all"].iter().any(|word| said.contains(word));
        let takes = clause.has(Class::TakeOff) || clause.has(Class::Not);
        let bare = |part: &Part| matches!(part, Part::Name(..) | Part::Note(_));
        let waits = |last: &Clause, listed: bool| {
            let listed = last.end == '、' || listed && last.end == ',' && of_all;
            let named = last.parts.iter().any(|part| matches!(part, Part::Name(..)));
            let taken = usize::from(last.position(Class::TakeOff) == Some(0));
            listed && named && last.parts.iter().skip(taken).all(bare)
        };
        let mut whole = clause.clone();
        let mut taken = (takes || all.last().is_some_and(|last| last.has(Class::TakeOff))) && !clause.has_amount();
        while let Some(last) = all.last().filter(|last| taken && waits(last, whole.names().is_empty())) {
            whole.parts = last.parts.iter().chain(&whole.parts).cloned().collect();
            whole.said = format!("{}{}{}", last.said, last.end, whole.said);
            taken = !last.has(Class::TakeOff);
            all.pop();
        }
        all.push(whole);
    }
    all
}

/// 莲藕不要了 换山药2斤: what is taken off, and behind it without a comma what comes instead.
fn parted(clauses: &[Clause]) -> Vec<Clause> {
    let mut all = Vec::new();
    for clause in &gathered(clauses).into_iter().flat_map(at_verbs).collect::<Vec<_>>() {
        // Mum doesn't need the eggs: who says it is nothing that is taken off.
        let thing = |name: &str, known: bool| known || name.chars().any(is_han);
        let named =
            |parts: &[Part]| parts.iter().any(|part| matches!(part, Part::Name(name, known) if thing(name, *known)));
        let cut = clause.position(Class::TakeOff).map(|at| clause.parts.split_at(at + 1));
        match cut.filter(|(before, behind)| named(before) && named(behind)) {
            Some((before, behind)) => {
                all.push(Clause { parts: before.to_vec(), ..clause.clone() });
                all.push(Clause { parts: behind.to_vec(), ..clause.clone() });
            }
            None => all.push(clause.clone()),
        }
    }
    all
}

/// Make the milk 4 pints and throw in a loaf; drop the beans and add 2 soups: each verb begins a clause of its own.
fn at_verbs(clause: Clause) -> Vec<Clause> {
    const VERBS: [&str; 14] = [
        "make", "add", "throw in", "chuck in", "put", "drop", "cancel", "forget", "remove", "skip", "scrap", "take",
        "swap", "change",
    ];
    let verb = |part: &Part| match part {
        Part::Cue(Class::Change | Class::Add | Class::TakeOff, said) => {
            let said = key(said);
            let said = said.strip_prefix("and ").unwrap_or(&said);
            VERBS
                .iter()
                .any(|verb| said.strip_prefix(verb).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
        }
        // Forget the trout and put me down for 2 carp
        Part::Cue(Class::AskFor, said) => !said.chars().any(is_han) && !is_weak(said),
        _ => false,
    };
    let says = |parts: &[Part]| parts.iter().any(|part| matches!(part, Part::Amount(_) | Part::Name(..)));
    let moves = |parts: &[Part]| {
        parts.iter().any(|part| matches!(part, Part::Cue(Class::Change | Class::Add | Class::TakeOff | Class::Less, _)))
    };
    let cut = (1..clause.parts.len()).find(|at| {
        let (before, behind) = clause.parts.split_at(*at);
        behind.first().is_some_and(verb) && says(before) && moves(before) && says(behind)
    });
    let Some(at) = cut else { return vec![clause] };
    let (before, behind) = clause.parts.split_at(at);
    let first = Clause { parts: before.to_vec(), end: ',', ..clause.clone() };
    let rest = Clause { parts: behind.to_vec(), ..clause.clone() };
    std::iter::once(first).chain(at_verbs(rest)).collect()
}

struct Reader<'a> {
    stands: &'a [Standing],
    make: &'a dyn Fn(&Draft) -> Item,
    everything: bool,
    done: Correction,
    /// The standing things that the clause before spoke of.
    subject: Vec<usize>,
    /// Something was taken away, or an old amount named: what follows comes in its place.
    swaps: bool,
    is_one: bool,
    /// What stays when everything else goes: 除了啤酒，其他都不要了.
    kept: Vec<usize>,
    /// Something is said to be this very thing or nothing.
    pinned: bool,
    /// The whole order was taken back.
    all_gone: bool,
    /// A part of this thing was taken off, which leaves so much, in thousandths.
    left: Option<(usize, i64)>,
}

impl Reader<'_> {
    fn clause(&mut self, clause: &Clause, several: bool) {
        if clause.has(Class::NoSubstitute) && !self.kept.is_empty() {
            return self.take_off(clause);
        }
        if clause.has(Class::NoSubstitute) || is_or_nothing(clause) {
            return self.remark(clause);
        }
        let asks = |part: &Part| matches!(part, Part::Cue(Class::AskFor, said) if !is_weak(said));
        let wishes = clause.parts.iter().any(asks) || clause.has(Class::Add) || clause.has(Class::Change);
        let tells = clause.has(Class::Function) || clause.has(Class::Past) || clause.has(Class::TakeOff);
        let anew = clause.has_amount() && clause.names_goods() && !tells && !is_tale(clause);
        if self.all_gone && !anew && (!wishes || clause.has(Class::TakeOff)) {
            // Cancel the lot, my brother dropped off a hamper; 上面那单作废，重新报：…，别的都不要了.
            return self.remark(clause);
        }
        if self.thinks_again(clause) {
            return self.remark(clause);
        }
        if !self.pinned && self.specifies(clause) {
            return;
        }
        if self.totals(clause) {
            // 黄油再添一块，总共两块
        } else if clause.has(Class::TakeOff) {
            self.take_off(clause);
        } else if let Some(at) = clause.position(Class::Change).filter(|_| !self.stands.is_empty() || self.swaps) {
            self.change(clause, at);
        } else if let Some(at) = clause.position(Class::Not) {
            self.deny(clause, at, several);
        } else if clause.has(Class::Less) && !self.stands.is_empty() {
            self.less(clause);
        } else if clause.has(Class::Add) && !self.stands.is_empty() && clause.has_amount() {
            self.is_one = true;
            self.add(&basket(std::slice::from_ref(clause)));
        } else if clause.has(Class::Wrong)
            && clause.has_amount()
            && clause.names().is_empty()
            && !self.stands.is_empty()
            && !self.is_one
        {
            // x3 sorry
            let found = basket(&[without_change(clause)]);
            if !found.nameless.is_empty() && found.items.is_empty() {
                self.set_nameless(&found);
            }
        } else if self.is_wrong(clause) {
            self.swaps = true;
        } else if self.keeps(clause) || is_tale(clause) || self.is_one && self.is_aside(clause) {
            self.remark(clause);
        } else if clause.has(Class::Past) && !self.is_one && !wishes {
            // 酱油还有半瓶，不要了
            self.remember(clause);
            self.remark(clause);
        } else if clause.has_amount() && (self.swaps || self.is_one) && !clause.has(Class::Past) {
            self.put(&basket(&[without_change(clause)]));
        } else if self.is_one || !clause.has_amount() {
            self.remember(clause);
            self.remark(clause);
        } else {
            // Things of an order that stand before the correction in one line: of what stands already, more or instead?
            let found = basket(std::slice::from_ref(clause));
            let stand = |item: &Draft| self.exactly(&item.name).is_some();
            if limits(&key(&clause.said)) && !found.items.is_empty() && found.items.iter().all(stand) {
                // 鸡蛋二十个足矣，卷心菜不必买了
                return self.put_all(&found);
            }
            if !clause.has(Class::Add) && found.items.iter().any(|item| self.exactly(&item.name).is_some()) {
                self.done.doubts.insert(Doubt::TwoReadings);
            }
            self.add(&found);
        }
    }

    /// 减一斤，3斤就行; drop one of the boxes, one is fine: so much less, and what is left is said too. Where both agree, that
    /// is the amount.
    fn settle_what_is_left(&mut self) {
        let quantity = |wanted: &Wanted| wanted.item.quantity.map(Quantity::in_thousandths);
        if let [first, second] = self.done.items.as_slice()
            && let (Some(Op::Remove), Some(Op::Set), Some((at, left))) = (first.op, second.op, self.left)
            && let Some(old) = self.stands.get(at)
            && first.item.name == old.item.name
            && quantity(second) == Some(left)
            && left > 0
        {
            self.done.items.remove(0);
            self.done.doubts.remove(&Doubt::TwoReadings);
            for wanted in &mut self.done.items {
                wanted.item.name.clone_from(&old.item.name);
                wanted.item.unit.clone_from(&old.item.unit);
            }
        }
        if let [first, second] = self.done.items.as_slice()
            && first.op == Some(Op::Set)
            && second.op == Some(Op::Set)
            && likeness(&first.item.name, &second.item.name) == 2
            && quantity(first).is_some()
            && quantity(first) == quantity(second)
        {
            self.done.items.pop();
        }
    }

    /// The standing thing of this very name.
    fn exactly(&self, name: &str) -> Option<usize> {
        let bare = name.rsplit('的').find(|part| !part.is_empty()).unwrap_or(name);
        self.one(bare).filter(|at| self.stands.get(*at).is_some_and(|old| likeness(&old.item.name, bare) > 0))
    }

    /// Nobody here can carry ten: figures in a sentence that names nothing one could order, behind a correction.
    pub(super) fn is_aside(&self, clause: &Clause) -> bool {
        let goods = clause.names_goods() || clause.names().iter().any(|name| self.one(name).is_some());
        let sentence = clause.has(Class::Function) || clause.has(Class::Past);
        const FOUND: [&str; 12] =
            ["翻出来", "还有", "找到", "家里", "柜子", "冰箱", "还剩", "屋里", "送来", "送了", "拿来", "still have"];
        let at_home = clause.names().is_empty() && FOUND.iter().any(|word| clause.said.contains(word));
        let wishes = clause.has(Class::AskFor) || clause.has(Class::Add) || clause.has(Class::Change);
        sentence && !goods && !wishes && (!clause.names().is_empty() || at_home)
    }

    fn remark(&mut self, clause: &Clause) {
        if !clause.said.is_empty() {
            self.done.remarks.push(clause.said.clone());
        }
    }

    fn remember(&mut self, clause: &Clause) {
        let named: Vec<usize> = clause.names().iter().filter_map(|name| self.one(name)).collect();
        if !named.is_empty() {
            self.subject = named;
        }
    }

    /// 桂圆写错了: the amount of something that stands; the right one follows.
    fn is_wrong(&mut self, clause: &Clause) -> bool {
        let wrong = clause.has(Class::Wrong) && !clause.has_amount();
        let named: Vec<usize> = clause.names().iter().filter_map(|name| self.one(name)).collect();
        let found = wrong && !named.is_empty();
        if found {
            self.subject = named;
        }
        found
    }

    fn one(&self, name: &str) -> Option<usize> {
        let bare = name.rsplit('的').find(|part| !part.is_empty()).unwrap_or(name);
        match meant(self.stands, bare) {
            Meant::One(at) => Some(at),
            _ => None,
        }
    }

    fn push(&mut self, item: Item, op: Op, line: Option<u32>) {
        self.done.refers_to = self.done.refers_to.or(line);
        self.done.items.push(Wanted { item, op: Some(op) });
    }
}

/// A clause without the words that say that something changes.
fn without_change(clause: &Clause) -> Clause {
    let kept =
        |part: &&Part| !matches!(part, Part::Cue(Class::Change | Class::Wrong | Class::AskFor | Class::Function, _));
    Clause { parts: clause.parts.iter().filter(kept).cloned().collect(), ..clause.clone() }
}

/// We've been given a food parcel: a sentence whose only figure is an article orders nothing.
fn is_tale(clause: &Clause) -> bool {
    let article = |part: &Part| !matches!(part, Part::Amount(amount) if !amount.is_article);
    let wishes = clause.has(Class::AskFor) || clause.has(Class::Add) || clause.has(Class::Change);
    clause.has_amount()
        && !wishes
        && (clause.has(Class::Function) || clause.has(Class::Past))
        && clause.parts.iter().all(article)
}
