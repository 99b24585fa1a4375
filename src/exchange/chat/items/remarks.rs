//! Clauses that name no thing of their own: which one is liked best, in what unit, of which kinds, by which maker.

use super::Basket;
use crate::exchange::chat::brands::{branded, is_brand};
use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::draft::Draft;
use crate::exchange::chat::letters::is_han;
use crate::exchange::chat::text::key;
use crate::exchange::chat::words::{UnitKind, lexicon};

impl Basket {
    /// 1 bottle of soap, lemon if they have it, otherwise any: which one is liked best.
    pub(super) fn prefers(&self, clause: &Clause) -> bool {
        const WORDS: [&str; 9] = [
            "if they have",
            "if there",
            "if you can",
            "if possible",
            "preferably",
            "ideally",
            "最好",
            "有的话",
            "优先",
        ];
        let said = key(&clause.said);
        let idle = self.cur.name.is_empty() && self.items.last().is_some_and(Draft::is_counted);
        idle && !clause.has_amount() && clause.names().len() <= 1 && WORDS.iter().any(|word| said.contains(word))
    }

    /// 苹果3香蕉2，都是斤; all in kilos: the unit of everything that has none.
    pub(super) fn names_unit(&mut self, clause: &Clause) -> bool {
        const HEADS: [&str; 8] = ["单位都是", "单位是", "单位", "都是", "都按", "全是", "all in ", "all "];
        let said = key(&clause.said);
        let rest = HEADS.iter().find_map(|head| said.strip_prefix(head)).unwrap_or_default();
        let letters: Vec<char> = rest.trim().chars().collect();
        let unit =
            lexicon().unit(&letters, 0).filter(|(unit, end)| *end == letters.len() && unit.kind != UnitKind::Spec);
        let Some((unit, _)) = unit.filter(|_| !self.items.is_empty() && !clause.has_amount()) else { return false };
        self.flush_counted();
        let bare = self.items.iter_mut().flat_map(|item| &mut item.amounts).filter(|amount| amount.unit.is_none());
        bare.for_each(|amount| amount.unit = Some(unit.clone()));
        true
    }

    /// 两袋水饺，白菜馅的一袋，韭菜的一袋: which kinds of the thing counted last, in its own unit.
    pub(super) fn parts_of_last(&mut self, clause: &Clause) -> bool {
        let (name, amount) = match clause.parts.as_slice() {
            [Part::Name(name, _), Part::Amount(amount)] | [Part::Amount(amount), Part::Name(name, _)] => (name, amount),
            _ => return false,
        };
        let idle = self.cur.name.is_empty() && !self.cur.is_counted();
        let Some(item) = self.items.last_mut().filter(|_| idle && name.ends_with('的')) else { return false };
        let whole = match item.amounts.as_slice() {
            [whole] if whole.unit == amount.unit && whole.milli > amount.milli => whole.milli,
            _ => return false,
        };
        item.notes.push(clause.said.clone());
        self.parts_sum += amount.milli;
        self.parts_of = whole;
        true
    }

    /// Insulin, NovoMix 30 FlexPen, 2 boxes; nappies, Pampers, 2 packs: behind a known thing that waits for its amount a clause of
    /// nothing but what it is called by its maker.
    pub(super) fn names_make(&self, clause: &Clause) -> bool {
        let named = |name: &str| {
            let key = key(name);
            let made = is_brand(&key) || branded(&key).is_some() || name.ends_with('的') || name.ends_with('牌');
            let coded = name.chars().any(|c| c.is_ascii_digit()) && name.chars().any(|c| c.is_ascii_uppercase());
            let capital =
                name.split(' ').all(|word| word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit()));
            made || coded || capital && !name.chars().any(is_han)
        };
        let fits = |part: &Part| match part {
            Part::Name(name, known) => named(name) && (!known || branded(&key(name)).is_some()),
            Part::Note(_) => true,
            Part::Amount(amount) => {
                amount.unit.is_none() && !amount.is_article && !amount.in_words && amount.milli >= 10_000
            }
            _ => false,
        };
        self.cur_is_bare_name()
            && self.cur.known
            && !self.heading
            && !clause.names().is_empty()
            && clause.parts.iter().all(fits)
    }
}
