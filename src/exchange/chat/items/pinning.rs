//! This very thing or nothing: which thing is meant.

use super::Basket;
use super::insisting::{harms, insists, is_only, is_or_nothing, is_pin};
use crate::exchange::chat::brands::is_brand;
use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::doubt::Doubt;
use crate::exchange::chat::draft::{Draft, likeness};
use crate::exchange::chat::text::key;
use crate::exchange::chat::words::Class;

impl Basket {
    /// A clause that says: this very thing or nothing.
    pub(super) fn pinned(&mut self, clause: &Clause) {
        let rest: Vec<Part> = clause.parts.iter().filter(|part| !is_pin(part)).cloned().collect();
        let counted = rest.iter().any(|part| matches!(part, Part::Amount(_)));
        let known = rest.iter().any(|part| matches!(part, Part::Name(_, true))) && !is_only(clause);
        let negated = !is_or_nothing(clause)
            && !harms(clause)
            && rest.iter().any(|part| matches!(part, Part::Cue(Class::Not, _)));
        if negated {
            self.doubts.insert(Doubt::TwoReadings);
            return self.remark(&clause.said);
        }
        let named = clause.names();
        if self.cur_is_bare_name()
            && named.iter().any(|name| likeness(name, &self.cur.name) > 0)
            && !self.items.is_empty()
        {
            self.flush();
        }
        let meant = self.items.iter().rposition(|item| named.iter().any(|name| likeness(name, &item.name) > 0));
        if let Some(at) = meant.filter(|at| {
            !counted && *at > 0 && self.items.get(*at).is_some_and(|item| !item.known && !item.is_counted())
        }) {
            // 两条烟，红金龙，没有红金龙就算了: the stranger was a brand.
            let brand = self.items.remove(at);
            if let Some(item) = self.items.get_mut(at - 1) {
                item.notes.push(brand.name);
                item.no_substitute = true;
            }
        } else if let (Some(at), false) = (meant, counted) {
            // The purée only if it's Tinyspoon; otherwise leave it.
            self.spoken = Some(at);
            self.items.iter_mut().skip(at).take(1).for_each(|item| item.no_substitute = true);
        } else if counted || (known && self.items.is_empty() && self.cur.name.is_empty()) {
            let plain: Vec<Part> =
                rest.iter().filter(|p| !matches!(p, Part::Cue(Class::Function, _))).cloned().collect();
            let first = self.items.len();
            self.parse(&plain);
            self.flush_counted();
            for item in self.items.iter_mut().skip(first) {
                item.no_substitute = true;
            }
            self.cur.no_substitute |= !self.cur.name.is_empty();
            if first == self.items.len() && self.cur.name.is_empty() {
                self.last_is_pinned();
            }
        } else {
            let said = key(&clause.said);
            let all = ["都", "全部", "两样", "每样", "either", "both", "all of", "any of them"];
            if self.items.len() > 1
                && self.cur.name.is_empty()
                && all.iter().any(|word| said.contains(word))
                && !said.starts_with("别的")
                && !said.starts_with("其")
            {
                // 都不能换牌子, no substitutes for either
                self.items.iter_mut().filter(|item| item.is_counted()).for_each(|item| item.no_substitute = true);
                return self.remark(&clause.said);
            }
            let others = ["别的不要", "其他不要", "其它不要", "其他的不要", "别的都不要", "其他都不要", "nothing else"];
            self.pin_last(others.iter().any(|word| said.contains(word)));
        }
        self.remark(&clause.said);
    }

    /// 必须飞鹤的: insists on a brand that was named with a thing, or on one named 的 or 牌. Of a thing itself, a time or a
    /// quality it says nothing here.
    pub(super) fn insists_on_brand(&self, clause: &Clause) -> bool {
        let names = clause.names();
        let bare = |name: &str| key(name).trim_end_matches('的').trim().to_owned();
        let told = |draft: &Draft, name: &str| {
            let said = key(&format!("{} {}", draft.name, draft.notes.join(" ")));
            name.chars().count() >= 2 && said.contains(name) && likeness(&draft.name, name) < 2
        };
        let branded = |name: &String| {
            let ends = name.ends_with('的') || name.ends_with('牌') || name.ends_with("牌子");
            (ends && !clause.names_goods())
                || is_brand(&key(name)) && self.items.iter().any(Draft::is_counted)
                || self.items.iter().chain([&self.cur]).any(|draft| told(draft, &bare(name)))
        };
        // 奶粉只要爱他美: of a thing that is there, a name that is no thing.
        let of_item = |name: &String| self.items.iter().any(|item| item.is_counted() && likeness(&item.name, name) > 0);
        let cue = clause.position(Class::Change).or_else(|| clause.position(Class::NoSubstitute));
        let behind = cue.and_then(|at| clause.parts.get(at + 1..)).unwrap_or_default();
        let plain = |part: &Part| matches!(part, Part::Name(_, false) | Part::Cue(Class::Function, _));
        let one_brand = names.first().is_some_and(of_item) && !behind.is_empty() && behind.iter().all(plain);
        // 酱就要葱香园的: a maker's name of three letters and more, whatever good stands in it.
        let last = clause.parts.last();
        let made = matches!(last, Some(Part::Name(name, _)) if name.ends_with('的') && name.chars().count() >= 3)
            && clause.parts.len() > 1
            && self.items.iter().any(Draft::is_counted);
        insists(clause) && (made || one_brand || names.iter().any(branded))
    }

    pub(super) fn last_is_pinned(&mut self) {
        self.pin_last(false);
    }

    /// `only_this`: 别的不要，就要两斤排骨 says what is wanted, and nothing of what may stand in for it.
    fn pin_last(&mut self, only_this: bool) {
        if self.cur.name.is_empty() && !self.cur.is_counted() {
            let at = self.spoken.unwrap_or(usize::MAX).min(self.items.len().saturating_sub(1));
            match self.items.get_mut(at) {
                Some(item) => item.no_substitute = true,
                None => self.pins_next = !only_this,
            }
        } else {
            self.cur.no_substitute = true;
        }
    }
}
