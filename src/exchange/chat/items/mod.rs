//! From clauses to things and their amounts. What is not understood becomes a remark or a doubt, never an item.

mod flushing;
mod parsing;
mod pinning;
mod sentences;
mod signs;

use std::collections::BTreeSet;

use self::signs::{
    is_all_goods, is_far_fetched, is_kind_of_goods, is_maker, is_manner, is_mere_quality, is_only, is_pastime,
    is_short, pin_apart,
};
pub use self::signs::{is_condition, is_or_nothing};
use super::amounts::Amount;
use super::clauses::{Clause, Part};
use super::doubt::Doubt;
use super::draft::Draft;
use super::text::key;
use super::words::{Class, lexicon};

/// What was found in some clauses.
#[derive(Clone, Debug, Default)]
pub struct Basket {
    /// The things, counted or not.
    pub items: Vec<Draft>,
    /// An amount that nothing was named for.
    pub nameless: Vec<Amount>,
    /// What was said besides.
    pub remarks: Vec<String>,
    /// What keeps it from being taken at its word.
    pub doubts: BTreeSet<Doubt>,
    /// What no word told us of, with no amount: a name, a greeting, a thing.
    pub strangers: Vec<String>,
    /// Does something speak of what was, or ask?
    pub tells: bool,
    cur: Draft,
    each: Option<Amount>,
    /// The items before this place have been settled by an `each`, or are complete.
    closed: usize,
    replacing: bool,
    pins_next: bool,
    /// What somebody has run out of: 酱油没了，来两瓶.
    lacking: Option<String>,
    /// Was it asked after, and not said to be gone?
    asked: bool,
    /// If there is none, or: what follows may not be meant.
    conditional: bool,
    /// The name that waits was followed by a colon.
    heading: bool,
    /// The parts of the clause before this place have been given to the name before the colon.
    behind_colon: Option<usize>,
    /// The next nameless amount has been given away already.
    swallow: bool,
    /// The counted thing that the last remark was about.
    spoken: Option<usize>,
}

/// 牛奶1箱 … 牛奶要伊利的; 鸡蛋1板 … 蛋要新鲜的.
fn speaks_of(item: &Draft, known: &Draft) -> bool {
    known.name == item.name || !item.notes.is_empty() && known.name.ends_with(item.name.as_str())
}

/// The things in some clauses.
pub fn basket(clauses: &[Clause]) -> Basket {
    let mut basket = Basket::default();
    for clause in clauses {
        basket.clause(clause);
    }
    basket.flush();
    basket.finish();
    basket
}

impl Basket {
    fn clause(&mut self, clause: &Clause) {
        if let Some((before, behind)) = pin_apart(clause) {
            self.clause(&before);
            return self.clause(&behind);
        }
        if is_mere_quality(clause) {
            return self.parse(&clause.parts);
        }
        if clause.has(Class::NoSubstitute) || is_only(clause) || is_or_nothing(clause) || self.insists_on_brand(clause)
        {
            return self.pinned(clause);
        }
        if clause.greets && !clause.names_goods() && !clause.has_amount() {
            // Morning Beth!
            return self.strangers.extend(clause.names());
        }
        if clause.has(Class::AnyBrand) && clause.has_amount() && clause.said.starts_with("没有") {
            // 没有就要红薯2斤
            self.doubts.insert(Doubt::TwoReadings);
        }
        if clause.has(Class::AnyBrand) && !clause.has_amount() || is_pastime(clause) {
            return self.remark(&clause.said);
        }
        if let [Part::Name(name, false)] = clause.parts.as_slice()
            && key(name).ends_with(" ones")
        {
            // Baby wipes, the unscented ones, 3 packs
            return self.note(name);
        }
        if let Some(kind) = self.kind_of_last(clause) {
            return self.note(&kind);
        }
        if self.takes_back(clause) {
            return self.remark(&clause.said);
        }
        if std::mem::take(&mut self.asked) && !clause.has(Class::AskFor) && !clause.has(Class::Add) {
            // Anybody to share oranges? 10 kg: no wish.
            self.lacking = None;
        }
        if clause.wavers {
            self.doubts.insert(Doubt::TwoReadings);
        }
        self.close_bare_name(clause);
        let parts = &clause.parts;
        let sentence =
            |part: &Part| matches!(part, Part::Cue(Class::Function | Class::Past | Class::Question | Class::Not, _));
        match parts.iter().position(sentence) {
            None => {
                let from = self.behind_colon.take().unwrap_or(0);
                self.parse(parts.get(from..).unwrap_or_default());
            }
            Some(at) => self.sentence(clause, at),
        }
        if clause.end == ':' && clause.names().is_empty() && self.cur.name.is_empty() {
            // 给我妈也带一份: what stands behind the colon is the one portion.
            self.cur.amounts.retain(|amount| amount.milli != 1000);
            self.nameless.retain(|amount| amount.milli != 1000);
        }
        self.heading = matches!(clause.end, ':') && self.cur_is_bare_name();
        if matches!(clause.end, '.' | '。' | '\n') {
            self.conditional = false;
        }
        // A sentence's end closes what stands open: "10 rolls. 2 packs" are two things.
        if matches!(clause.end, '.' | '。' | '!' | '?' | '\n') && !self.cur_is_bare_name() {
            self.flush();
        }
    }

    /// A name waits for its amount over a comma, but not over another name. What a colon follows is a heading.
    fn close_bare_name(&mut self, clause: &Clause) {
        let heading = std::mem::take(&mut self.heading);
        self.behind_colon = None;
        if !self.cur_is_bare_name() || clause.names().is_empty() {
            return;
        }
        // 降压药：缬沙坦 2盒 names a kind of thing; 奶粉：贝恩美 3罐 a thing and its brand.
        let next_is_own = matches!(clause.parts.get(1), Some(Part::Name(..)))
            && clause.end != ':'
            && clause.parts.iter().filter(|part| matches!(part, Part::Amount(_))).count() == 1;
        if let (true, Some(Part::Amount(amount)), false) = (heading, clause.parts.first(), next_is_own) {
            // 大米：10斤 鸡蛋：1板
            self.cur.amounts.push(amount.clone());
            self.flush();
            self.behind_colon = Some(1);
            return;
        }
        match (heading, self.cur.known, clause.names_goods()) {
            (true, true, false) => {}
            (true, ..) => self.cur = Draft::default(),
            (false, ..) => self.flush(),
        }
    }

    fn cur_is_bare_name(&self) -> bool {
        !self.cur.name.is_empty() && !self.cur.is_counted()
    }

    fn remark(&mut self, said: &str) {
        if !said.is_empty() {
            self.remarks.push(said.to_owned());
        }
    }

    /// Looks once over everything: uncounted things are doubts if we know them, and strangers if we do not.
    fn finish(&mut self) {
        let counted = self.items.iter().any(Draft::is_counted);
        if let ([first, _, ..], true) = (self.items.as_slice(), counted)
            && is_kind_of_goods(first)
        {
            // 帮我买点药，感冒灵2盒: what sort of things follows.
            self.items.remove(0);
        }
        let items = std::mem::take(&mut self.items);
        for mut item in items {
            if let Some(spare) = item.spare.take().filter(|_| !item.is_counted()) {
                item.amounts.push(spare);
            }
            let settled = item.settled();
            let told =
                self.items.iter_mut().find(|known| known.is_counted() && !item.is_counted() && speaks_of(&item, known));
            if let Some(known) = told {
                // 牛奶1箱 … 牛奶要伊利的 speaks of the milk there is.
                known.notes.extend(item.notes);
                known.no_substitute |= item.no_substitute;
            } else if item.is_counted() {
                self.doubts.extend(settled.doubt.or(is_far_fetched(&item).then_some(Doubt::Unclear)));
                self.items.push(item);
            } else if lexicon().is_person(&key(&item.name).chars().collect::<Vec<_>>()) && !is_all_goods(&item.name) {
                self.strangers.push(item.name);
            } else if let (Some(last), true) = (self.items.last_mut(), is_manner(&item)) {
                // Porridge oats, unsweetened; carrots - making soup.
                last.notes.push(item.name);
            } else if let (Some(last), true) = (self.items.last_mut(), is_maker(&item)) {
                // Dog food, Rexo small breed, no substitutes; 抽纸2提，维达.
                last.no_substitute |= item.no_substitute;
                last.notes.push(item.name);
            } else if item.known {
                self.doubts.insert(Doubt::NoQuantity);
                self.items.push(item);
            } else if counted && is_short(&item.name) {
                self.strangers.push(item.name.clone());
                self.doubts.insert(Doubt::NoQuantity);
                self.items.push(item);
            } else {
                self.strangers.push(item.name);
            }
        }
        if !self.nameless.is_empty() && !self.items.is_empty() {
            self.doubts.insert(Doubt::NoItem);
        }
    }
}
