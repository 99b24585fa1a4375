//! The end of a thing: it goes into the basket, takes another's place, or gives its amount to one that waits.

use super::Basket;
use super::kinds::of_kind;
use crate::exchange::chat::amounts::Amount;
use crate::exchange::chat::brands::is_brand;
use crate::exchange::chat::doubt::Doubt;
use crate::exchange::chat::draft::{Draft, goods_within, likeness};
use crate::exchange::chat::text::key;
use crate::exchange::chat::words::UnitKind;

impl Basket {
    /// Ends the thing that is being read.
    pub(super) fn flush(&mut self) {
        let mut cur = std::mem::take(&mut self.cur);
        if std::mem::take(&mut self.swallow) && cur.name.is_empty() {
            cur.amounts.clear();
        }
        if cur.name.is_empty() {
            return self.flush_nameless(cur);
        }
        let staged = cur.notes.iter().any(|note| {
            ["1段", "2段", "3段", "4段", "一段", "二段", "三段", "四段", "stage"].iter().any(|word| note.contains(word))
        });
        let milk = self
            .lacking
            .clone()
            .filter(|name| ["奶粉", "米粉", "formula", "baby milk"].iter().any(|word| key(name).contains(word)));
        if let (Some(milk), true, false) = (milk, staged && cur.is_counted(), cur.known) {
            // 奶粉见底了，优贝2段4罐: only such powders come in stages, so what has no other name is its make.
            self.lacking = None;
            let make = std::mem::replace(&mut cur.name, milk);
            cur.known = true;
            cur.notes.insert(0, make);
        }
        let other = |name: String| likeness(&name, &cur.name) == 0 && !is_stock(&name);
        if !cur.known && cur.is_counted() && !is_brand(&key(&cur.name)) && self.lacking.take().is_some_and(other) {
            // 娃喝的酸奶，妙可蓝多，要两板: a brand of it, or another thing?
            self.doubts.insert(Doubt::TwoReadings);
        }
        cur.no_substitute |= std::mem::take(&mut self.pins_next);
        if self.conditional && cur.is_counted() {
            self.doubts.insert(Doubt::TwoReadings);
        }
        if std::mem::take(&mut self.replacing) {
            let like = self.items.iter().rposition(|item| likeness(&item.name, &cur.name) > 0);
            if like.is_none() {
                self.doubts.insert(Doubt::TwoReadings);
            }
            let at = like.unwrap_or(self.items.len().saturating_sub(1));
            if let Some(old) = self.items.get_mut(at) {
                *old = cur;
                return;
            }
        }
        self.spoken = None;
        self.close_parts();
        self.items.push(cur);
    }

    pub(super) fn flush_nameless(&mut self, cur: Draft) {
        let Some(first) = cur.amounts.first().cloned() else {
            if let (Some(note), Some(item)) = (cur.notes.first(), self.items.last_mut()) {
                item.notes.push(note.clone());
            }
            return;
        };
        if std::mem::take(&mut self.replacing)
            && let Some(item) = self.items.last_mut()
        {
            item.amounts = cur.amounts;
            return;
        }
        if first.is_article {
            // Just a small order.
            return;
        }
        let rethinks = std::mem::take(&mut self.rethinks);
        let same_unit = |item: &&mut Draft| matches!(item.amounts.as_slice(), [old] if first.unit.is_none() || old.unit_name() == first.unit_name());
        if let Some(item) = self.items.last_mut().filter(|item| rethinks && same_unit(item)) {
            // 土豆五斤，算了太多，三斤吧
            let unit = first.unit.clone().or_else(|| item.amounts.first().and_then(|old| old.unit.clone()));
            item.amounts = vec![Amount { unit, ..first }];
            return;
        }
        let loose = first.unit.as_ref().filter(|unit| unit.kind == UnitKind::Loose).map(|unit| unit.name.clone());
        if let Some(name) = self.lacking.take().filter(|_| self.items.iter().all(Draft::is_counted)) {
            if goods_within(&name).len() > 1 {
                // 酱油醋都没了，来一瓶: of which?
                self.doubts.insert(Doubt::TwoReadings);
            }
            self.items.push(Draft { name, known: true, ..cur });
            return;
        }
        let milky = cur.notes.iter().find(|note| {
            ["semi", "semi skimmed", "semi-skimmed", "skimmed", "full fat", "full-fat", "whole", "low fat"]
                .contains(&key(note).as_str())
        });
        let drunk = first.unit.as_ref().is_some_and(|unit| {
            unit.kind == UnitKind::Volume || matches!(unit.name.as_str(), "bottle" | "carton" | "jug")
        });
        if let (Some(kind), true, true) = (milky.cloned(), drunk, self.items.iter().all(Draft::is_counted)) {
            // 2 pints semi-skimmed
            self.items.push(Draft { name: format!("{kind} milk"), known: true, notes: Vec::new(), ..cur });
            return;
        }
        let loaf =
            first.unit.as_ref().is_some_and(|unit| unit.name == "loaf") && self.items.iter().all(Draft::is_counted);
        if let (true, Some(kind)) = (loaf, cur.notes.first()) {
            // 1 loaf wholemeal
            let name = format!("{kind} bread");
            self.items.push(Draft { name, known: true, notes: Vec::new(), ..cur });
            return;
        }
        let kinds = |item: &&Draft| {
            let told = !item.notes.is_empty() && !cur.notes.is_empty() && item.notes != cur.notes;
            let alike = matches!(item.amounts.as_slice(), [own] if own.unit == first.unit && first.unit.is_some());
            told && alike && !cur.notes.iter().any(|note| note.ends_with('的'))
        };
        let own_kind = |item: &Draft| if let [kind] = item.notes.as_slice() { Some(kind.clone()) } else { None };
        if let Some(item) = self.items.last_mut().filter(|item| kinds(&&**item)) {
            // 卫生巾夜用2包、日用3包: two kinds of one thing.
            let name = item.name.clone();
            if let (Some(kind), Some(next)) = (own_kind(item), own_kind(&cur)) {
                let whole = vec![name.clone()];
                (item.name, item.notes) = (of_kind(&kind, &name), whole.clone());
                let further = Draft { name: of_kind(&next, &name), known: item.known, notes: whole, ..cur };
                return self.items.push(further);
            }
            let further = Draft { name, known: item.known, ..cur };
            return self.items.push(further);
        }
        if let Some(item) = self.items.last_mut().filter(|item| item.is_sized_by(&first) || item.is_packed_in(&first)) {
            // One trout, around 800 g; ibuprofen 400, 1 pack; washing powder 2 kg, 1 box.
            item.amounts.push(first);
            return;
        }
        match (self.items.last_mut().filter(|item| !item.is_counted()), loose) {
            (Some(item), _) => {
                item.amounts = cur.amounts;
                item.notes.extend(cur.notes);
            }
            (None, Some(name)) => {
                let name = match name.as_str() {
                    "loaf" if first.milli > 1000 => "loaves".to_owned(),
                    _ if first.milli > 1000 => format!("{name}s"),
                    _ => name,
                };
                self.items.push(Draft { name, known: true, amounts: vec![Amount { unit: None, ..first }], ..cur });
            }
            (None, None) => self.nameless.push(first),
        }
    }

    /// 月饼6个，五仁的2个，蛋黄的2个: of the six, or besides?
    pub(super) fn close_parts(&mut self) {
        if std::mem::take(&mut self.parts_sum) != std::mem::take(&mut self.parts_of) {
            self.doubts.insert(Doubt::TwoReadings);
        }
    }

    pub(super) fn flush_counted(&mut self) {
        if self.cur.is_counted() {
            self.flush();
        }
    }
}

/// 存货见底了: all that is in the house, and no one thing.
fn is_stock(name: &str) -> bool {
    const WORDS: [&str; 9] = ["存货", "库存", "东西", "家底", "存粮", "supplies", "stock", "everything", "food"];
    WORDS.contains(&key(name).as_str())
}
