//! This very thing or nothing: which thing is meant.

use super::Basket;
use super::signs::{is_only, is_pin};
use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::doubt::Doubt;
use crate::exchange::chat::draft::likeness;
use crate::exchange::chat::words::Class;

impl Basket {
    /// A clause that says: this very thing or nothing.
    pub(super) fn pinned(&mut self, clause: &Clause) {
        let rest: Vec<Part> = clause.parts.iter().filter(|part| !is_pin(part)).cloned().collect();
        let counted = rest.iter().any(|part| matches!(part, Part::Amount(_)));
        let known = rest.iter().any(|part| matches!(part, Part::Name(_, true))) && !is_only(clause);
        let negated = rest.iter().any(|part| matches!(part, Part::Cue(Class::Not, _)));
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
        } else if let Some(item) = meant.and_then(|at| self.items.get_mut(at)).filter(|_| !counted) {
            item.no_substitute = true;
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
            self.last_is_pinned();
        }
        self.remark(&clause.said);
    }

    pub(super) fn last_is_pinned(&mut self) {
        if self.cur.name.is_empty() && !self.cur.is_counted() {
            match self.items.last_mut() {
                Some(item) => item.no_substitute = true,
                None => self.pins_next = true,
            }
        } else {
            self.cur.no_substitute = true;
        }
    }
}
