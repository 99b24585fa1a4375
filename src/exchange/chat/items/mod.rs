//! From clauses to things and their amounts. What is not understood becomes a remark or a doubt, never an item.

mod feeding;
mod flushing;
mod insisting;
mod kinds;
mod parsing;
mod pinning;
mod remarks;
mod sentences;
mod signs;

use std::collections::BTreeSet;

use self::feeding::is_fed;
pub use self::insisting::{harms, is_or_nothing, pins};
use self::insisting::{is_mere_quality, is_only, pin_apart, pinned_first};
use self::kinds::kinds_listed;
pub use self::sentences::is_weak;
use self::signs::{
    is_all_goods, is_fallback, is_far_fetched, is_maker, is_manner, is_pastime, is_short, is_ware, thinks_again,
};
pub use self::signs::{is_condition, is_kind_of_goods, lays_ready, says_where_it_lies};
use super::amounts::Amount;
use super::clauses::{Clause, Part};
use super::doubt::Doubt;
use super::draft::{Draft, likeness};
use super::letters::is_han;
use super::text::key;
use super::words::{Class, UnitKind, lexicon};

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
    /// What was named, and taken back in the same breath.
    pub taken_back: Vec<String>,
    cur: Draft,
    each: Option<Amount>,
    /// The items before this place have been settled by an `each`, or are complete.
    closed: usize,
    replacing: bool,
    pins_next: bool,
    /// What somebody has run out of: 酱油没了，来两瓶.
    lacking: Option<String>,
    /// Is it gone, and not only spoken of?
    lacks: bool,
    /// Was it asked after, and not said to be gone?
    asked: bool,
    /// If there is none, or: what follows may not be meant.
    conditional: bool,
    /// The name that waits was followed by a colon.
    heading: bool,
    /// The parts of the clause before this place have been given to the name before the colon.
    behind_colon: Option<usize>,
    /// The amount that follows `each` has been given away already.
    given: bool,
    /// The next nameless amount has been given away already.
    swallow: bool,
    /// The counted thing that the last remark was about.
    spoken: Option<usize>,
    /// Somebody thinks again (算了太多, too many): an amount without a name takes the place of the last one.
    rethinks: bool,
    /// How many of the thing counted last have been said to be of some kind.
    parts_sum: i64,
    /// How many there are of it.
    parts_of: i64,
    /// What was wished for without an amount; it may be counted further on.
    bare_wishes: Vec<String>,
}

/// 牛奶1箱 … 牛奶要伊利的; 鸡蛋1板 … 蛋要新鲜的.
fn speaks_of(item: &Draft, known: &Draft) -> bool {
    known.name == item.name || !item.notes.is_empty() && known.name.ends_with(item.name.as_str())
}

/// The things in some clauses.
pub fn basket(clauses: &[Clause]) -> Basket {
    let mut basket = Basket::default();
    let clauses = kinds_listed(clauses);
    for (n, clause) in clauses.iter().enumerate() {
        let or_any = clauses.get(n + 1).is_some_and(|next| next.has(Class::AnyBrand) || is_fallback(next));
        let of_next =
            clauses.get(n + 1).filter(|next| clause.end == '、' && next.has(Class::Each) && next.names_goods());
        if let ([Part::Note(kind)], Some(_)) = (clause.parts.as_slice(), of_next) {
            // 体温计1支，5号和7号电池各4节
            basket.cur.notes.push(kind.clone());
        } else if or_any && basket.prefers(clause) {
            basket.note(&clause.said);
        } else {
            basket.clause(clause);
        }
    }
    basket.flush();
    basket.finish();
    basket
}

impl Basket {
    fn clause(&mut self, clause: &Clause) {
        if let Some((before, behind)) = pin_apart(clause).or_else(|| pinned_first(clause)) {
            self.clause(&before);
            return self.clause(&behind);
        }
        if is_mere_quality(clause) {
            return self.parse(&clause.parts);
        }
        if clause.has(Class::NoSubstitute)
            || harms(clause)
            || is_only(clause)
            || is_or_nothing(clause)
            || self.insists_on_brand(clause)
        {
            return self.pinned(clause);
        }
        if is_fallback(clause) || lays_ready(clause) {
            self.close_bare_name(clause);
            return self.remark(&clause.said);
        }
        if let [Part::Name(name, false)] = clause.parts.as_slice()
            && matches!(name.as_str(), "好" | "行" | "嗯" | "成" | "要得" | "那好" | "那行")
        {
            return;
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
            if clause.has(Class::Vague) && !clause.names().is_empty() {
                // 陈村粉随便抓点
                self.doubts.insert(Doubt::VagueQuantity);
            }
            let named = clause.parts.iter().take_while(|part| !matches!(part, Part::Cue(Class::AnyBrand, _)));
            let named: Vec<&Part> = named.filter(|part| matches!(part, Part::Name(..))).collect();
            let heads = |part: &&Part| matches!(part, Part::Name(_, true)) || clause.parts.first() == Some(*part);
            if let ([part @ Part::Name(name, known)], true) = (named.as_slice(), clause.has(Class::AnyBrand))
                && heads(part)
            {
                // 湿巾随便什么牌子，四包: the thing waits for its amount.
                self.close_bare_name(clause);
                self.name(name, *known, &[]);
            }
            return self.remark(&clause.said);
        }
        if self.names_unit(clause) || self.parts_of_last(clause) {
            return;
        }
        self.rethinks |= thinks_again(clause);
        if self.names_make(clause) {
            clause.names().iter().for_each(|name| self.cur.notes.push(name.clone()));
            if let Some(Part::Amount(amount)) = clause.parts.last() {
                // Cat food, Whiskas pouches 12
                self.cur.amounts.push(amount.clone());
                self.flush();
            }
            return;
        }
        if let ([Part::Amount(_), Part::Name(name, _)], ':') = (clause.parts.as_slice(), clause.end)
            && matches!(key(name).as_str(), "things" | "items" | "bits" | "东西")
        {
            // Three things: …
            return;
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
        let of_people = ["anyone", "anybody", "who ", "someone", "谁", "哪位", "有人"];
        let of_whom = |said: &String| of_people.iter().any(|word| key(said).contains(word));
        if self.asked && clause.has_amount() && self.remarks.last().is_some_and(of_whom) {
            // Did anyone order too much yoghurt? I'd take two
            self.doubts.insert(Doubt::TwoReadings);
        }
        if std::mem::take(&mut self.asked) && !clause.has(Class::AskFor) && !clause.has(Class::Add) {
            // Anybody to share oranges? 10 kg: no wish.
            self.lacking = None;
        }
        let wishes = clause.has(Class::AskFor) || clause.has(Class::Add) || clause.has(Class::Change);
        if clause.end == '?' && clause.has_amount() && clause.names_goods() && clause.has(Class::Function) && !wishes {
            // 群里报的2斤虾是我报的吗？
            self.doubts.insert(Doubt::Unclear);
        }
        if clause.wavers {
            self.doubts.insert(Doubt::TwoReadings);
        }
        if self.feeds_more(clause) {
            return;
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
        if clause.end == ':' {
            // 要两份早餐：四个肉包两杯豆浆
            let heads =
                |item: &Draft| item.is_counted() && is_kind_of_goods(&Draft { amounts: Vec::new(), ..item.clone() });
            if heads(&self.cur) {
                self.cur = Draft::default();
            } else if self.cur.name.is_empty() && self.items.last().is_some_and(heads) {
                self.items.pop();
            }
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
        // Breakfast: 6 rolls
        let loose = matches!(clause.parts.first(), Some(Part::Amount(amount)) if amount.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Loose));
        if heading && loose && is_kind_of_goods(&self.cur) {
            self.cur = Draft::default();
        }
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
            (true, true, false) if !is_kind_of_goods(&self.cur) => {}
            (true, true, true) if is_fed(&self.cur.name) && self.flavours(clause) => {
                // Cat food: 12 pouches of Whiskerly salmon
                let amounts = clause.parts.iter().filter_map(|part| match part {
                    Part::Amount(amount) => Some(amount.clone()),
                    _ => None,
                });
                self.cur.amounts.extend(amounts);
                self.cur.notes.extend(clause.names());
                self.flush();
                self.behind_colon = Some(clause.parts.len());
            }
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

    /// 想吃鱼，带条鲈鱼; 西红柿炒蛋用的西红柿4个; cereal - cornflakes 1 box: an uncounted name that only says what the next thing is.
    fn drop_kinds(&mut self) {
        let mut at = 0;
        while at + 1 < self.items.len() {
            let told = match (self.items.get(at), self.items.get(at + 1)) {
                (Some(kind), Some(next)) if !kind.is_counted() && next.is_counted() => {
                    let (one, other) = (key(&kind.name), key(&next.name));
                    let last = |name: &str| name.split_whitespace().next_back().unwrap_or_default().to_owned();
                    let kin = if one.chars().any(is_han) {
                        one != other && (other.ends_with(one.as_str()) || one.starts_with(other.as_str()))
                    } else {
                        one != other
                            && !one.contains(' ')
                            && last(&other).trim_end_matches('s') == one.trim_end_matches('s')
                    };
                    kin || is_kind_of_goods(kind)
                }
                _ => false,
            };
            if told {
                self.items.remove(at);
            } else {
                at += 1;
            }
        }
    }

    /// Looks once over everything: uncounted things are doubts if we know them, and strangers if we do not.
    fn finish(&mut self) {
        self.close_parts();
        let counted = self.items.iter().any(Draft::is_counted);
        let counts = |name: &String| self.items.iter().any(|item| item.is_counted() && likeness(&item.name, name) > 0);
        if self.bare_wishes.iter().any(|name| !counts(name)) {
            self.doubts.insert(Doubt::NoQuantity);
        }
        self.drop_kinds();
        if let ([first, _, ..], true) = (self.items.as_slice(), counted)
            && is_kind_of_goods(first)
            && (!first.is_counted() || first.amount_first)
        {
            // 青菜搞点 is wished for. 帮我买点药，感冒灵2盒: what sort of things follows.
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
            } else if let (Some(last), true) = (self.items.last_mut(), !is_ware(&item) && is_manner(&item)) {
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
