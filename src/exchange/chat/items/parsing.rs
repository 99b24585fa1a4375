//! The parts of a clause, one after another: names, amounts, remarks, and the words between them.

use super::Basket;
use super::feeding::is_flavour;
use super::insisting::{is_only, is_or_nothing};
use super::kinds::{several, with_last_word};
use super::sentences::is_weak;
use super::signs::{described, is_kind_of_goods};
use crate::exchange::chat::amounts::Amount;
use crate::exchange::chat::brands::is_brand;
use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::doubt::Doubt;
use crate::exchange::chat::draft::{Draft, goods_within};
use crate::exchange::chat::letters::is_han;
use crate::exchange::chat::numbers::Shape;
use crate::exchange::chat::text::key;
use crate::exchange::chat::words::{Class, lexicon};

impl Basket {
    pub(super) fn parse(&mut self, parts: &[Part]) {
        for (n, part) in parts.iter().enumerate() {
            let rest = parts.get(n + 1..).unwrap_or_default();
            if self.says_what_for(part, rest) {
                break;
            }
            if self.is_next_kind(part, rest) {
                continue;
            }
            match part {
                // 猪蹄两个帮忙劈开: what is asked to be done with the counted thing.
                Part::Name(name, false)
                    if rest.is_empty()
                        && self.is_idle()
                        && !self.items.is_empty()
                        && n.checked_sub(1).and_then(|before| parts.get(before)).is_some_and(asks_to_do) =>
                {
                    self.note(name);
                }
                // Ice cream 1 tub vanilla: what it tastes of.
                Part::Name(name, true)
                    if rest.is_empty()
                        && is_flavour(name)
                        && self.cur.is_counted()
                        && !self.cur.name.is_empty()
                        && matches!(n.checked_sub(1).and_then(|before| parts.get(before)), Some(Part::Amount(_))) =>
                {
                    self.cur.notes.push(name.clone());
                }
                Part::Name(name, known) => self.name(name, *known, rest),
                Part::Amount(amount) => self.amount(amount, rest),
                // 大米1袋，5斤装面粉2袋: a remark that opens a clause speaks of what follows.
                Part::Note(note) if n == 0 && self.is_idle() && rest.iter().any(is_name) => {
                    self.cur.notes.push(note.clone());
                }
                // 可乐大瓶2瓶、小瓶3瓶
                Part::Note(note)
                    if n == 0
                        && self.is_idle()
                        && !note.ends_with('的')
                        && matches!(rest, [Part::Amount(_)])
                        && self.items.last().is_some_and(|item| !item.notes.is_empty()) =>
                {
                    self.cur.notes.push(note.clone());
                }
                // 大瓶可乐2瓶 小瓶雪碧6瓶
                Part::Note(note)
                    if self.cur.is_counted()
                        && !self.cur.name.is_empty()
                        && !self.cur.amount_first
                        && !note.ends_with('的')
                        && rest.first().is_some_and(is_name) =>
                {
                    self.flush();
                    self.cur.notes.push(note.clone());
                }
                Part::Note(note) => self.note(note),
                Part::Bracket(inside) => self.bracket(inside),
                Part::Cue(class, said) => self.cue(*class, said, rest),
            }
        }
        // A comma may stand between a name and its amount, but not between an amount and its name.
        if self.cur.is_counted() {
            self.flush();
        }
    }

    /// Peppers and pork for a stir fry, 4 batteries, for the smoke alarm: behind what is counted only what it is for.
    fn says_what_for(&self, part: &Part, rest: &[Part]) -> bool {
        let begins = matches!(part, Part::Cue(Class::AskFor, said) if said.eq_ignore_ascii_case("for"));
        let counted =
            self.cur.is_counted() || self.cur.name.is_empty() && self.items.last().is_some_and(Draft::is_counted);
        let counts =
            |part: &Part| matches!(part, Part::Amount(amount) if !(amount.is_article && amount.unit.is_none()));
        begins && counted && !rest.iter().any(counts) && rest.iter().any(is_name)
    }

    pub(super) fn name(&mut self, name: &str, known: bool, rest: &[Part]) {
        let letters: Vec<char> = key(name).chars().collect();
        if self.each.is_some() && lexicon().unit(&letters, 0).is_some_and(|(_, end)| end == letters.len()) {
            // One each of tomato and mushroom soup, tins
            return self.note(name);
        }
        let (note, name) = described(name);
        if !self.cur.name.is_empty() && self.cur.is_counted() {
            self.flush();
        }
        if self.cur.name.is_empty() {
            // What ends in 的 behind a counted thing speaks of it: 酱油1瓶 海天的.
            let no_amount = !self.cur.is_counted() && !rest.iter().any(|part| matches!(part, Part::Amount(_)));
            if name.is_empty() && no_amount {
                return self.note(&note);
            }
            // 叶酸片1瓶，斯利安牌: a brand behind a counted thing.
            let is_brand = name.ends_with('牌') || name.ends_with("牌子");
            if is_brand && no_amount && self.items.last().is_some_and(Draft::is_counted) {
                return self.note(&name);
            }
            self.cur.name = name;
            self.cur.known = known;
            self.cur.notes.extend(Some(note).filter(|note| !note.is_empty()));
            if let Some(each) = &self.each {
                self.cur.amounts.push(each.clone());
                self.flush();
            } else if self.cur.is_counted()
                && !rest
                    .iter()
                    .any(|part| matches!(part, Part::Amount(_) | Part::Note(_) | Part::Bracket(_) | Part::Name(..)))
            {
                self.flush();
            }
            return;
        }
        match (self.cur.known, known) {
            // 白酒 52度 牛栏山 2瓶: a brand that is known for a thing too.
            (true, true) if !self.cur.is_counted() && is_brand(&key(&name)) => self.cur.notes.push(name),
            (true, true) if !self.cur.is_counted() && is_brand(&key(&self.cur.name)) => {
                let brand = std::mem::replace(&mut self.cur.name, name);
                self.cur.notes.push(brand);
            }
            // 盐 酱油 2瓶: two things, the first without an amount.
            (true, true) => {
                self.flush();
                (self.cur.name, self.cur.known) = (name, known);
            }
            // 糌粑 椰糖各一斤
            (false, true) if is_listed(&name, rest) && self.cur.name.chars().all(|c| is_han(c) || c == ' ') => {
                self.flush();
                (self.cur.name, self.cur.known) = (name, known);
            }
            // 小豆蔻 52度 牛栏山 2瓶: a brand behind a thing that no list knows.
            (false, true) if !self.cur.is_counted() && is_brand(&key(&name)) => self.cur.notes.push(name),
            (false, true) => {
                let brand = std::mem::replace(&mut self.cur.name, name);
                self.cur.known = true;
                self.cur.notes.push(brand);
            }
            // 酱油 糌粑 竹荪各两包
            (true, false) if is_listed(&name, rest) => {
                self.flush();
                (self.cur.name, self.cur.known) = (name, known);
            }
            (true, false) => self.cur.notes.push(name),
            (false, false) => {
                let strange = |name: &str| name.chars().all(|c| is_han(c) || c == ' ') && name.chars().count() >= 2;
                if strange(&name) && strange(&self.cur.name) && self.cur.notes.is_empty() && !gives_each(rest) {
                    // 糌粑 折耳根两盒: a thing and its make, or two things.
                    self.doubts.insert(Doubt::TwoReadings);
                }
                self.cur.name.push(' ');
                self.cur.name.push_str(&name);
            }
        }
    }

    pub(super) fn amount(&mut self, amount: &Amount, rest: &[Part]) {
        if amount.is_article && amount.unit.is_none() && self.cur_is_bare_name() && rest.iter().any(is_name) {
            // Dreaming of a fish supper: an article counts what follows it.
            self.flush();
        }
        if std::mem::take(&mut self.given) && self.is_idle() {
            // 青椒 茄子各一斤 黄豆芽半斤
            self.swallow = false;
            return;
        }
        let complete = !self.cur.name.is_empty() && self.cur.is_counted();
        let mut ahead = rest.iter().filter(|part| !matches!(part, Part::Note(_) | Part::Bracket(_)));
        let name_next = matches!(ahead.next(), Some(Part::Name(..)));
        let then_amount = matches!(ahead.next(), Some(Part::Amount(_)));
        if complete && name_next && (self.cur.amount_first || !then_amount) {
            self.flush();
        }
        if self.cur.name.is_empty() && !self.swallow {
            // One each of this and that, two of another: the new amount is its own.
            self.each = None;
        }
        self.cur.amount_first |= self.cur.name.is_empty();
        self.cur.amounts.push(amount.clone());
    }

    pub(super) fn note(&mut self, note: &str) {
        let idle = self.is_idle();
        match self.items.last_mut().filter(|_| idle) {
            Some(item) => item.notes.push(note.to_owned()),
            None => self.cur.notes.push(note.to_owned()),
        }
    }

    fn is_idle(&self) -> bool {
        self.cur.name.is_empty() && !self.cur.is_counted()
    }

    pub(super) fn bracket(&mut self, inside: &[Clause]) {
        let counts = inside.iter().any(|clause| clause.has_amount() && clause.names_goods());
        if counts && self.cur.name.is_empty() && !self.cur.is_counted() && self.items.iter().all(|item| item.bracketed)
        {
            // 【青菜2斤】【豆腐2块】
            let first = self.items.len();
            inside.iter().for_each(|clause| self.clause(clause));
            self.flush_counted();
            return self.items.iter_mut().skip(first).for_each(|item| item.bracketed = true);
        }
        if self.kinds_within(inside) {
            return;
        }
        let pinned =
            inside.iter().any(|clause| clause.has(Class::NoSubstitute) || is_only(clause) || is_or_nothing(clause));
        let free = inside.iter().any(|clause| clause.has(Class::AnyBrand));
        let spare = inside.iter().flat_map(|clause| &clause.parts).find_map(|part| match part {
            Part::Amount(amount) => Some(amount.clone()),
            _ => None,
        });
        let said: Vec<&str> =
            inside.iter().map(|clause| clause.said.as_str()).filter(|said| !said.is_empty()).collect();
        let note = said.join(" ");
        if pinned && !free {
            self.last_is_pinned();
        }
        self.cur.spare = self.cur.spare.take().or(spare).filter(|_| !self.cur.name.is_empty());
        if !note.is_empty() {
            self.note(&note);
        }
    }

    pub(super) fn cue(&mut self, class: Class, said: &str, rest: &[Part]) {
        match class {
            Class::AskFor | Class::Add | Class::Less | Class::MeToo => {
                // 张姐要2斤米: a stranger before a wish is who wishes, if the wish has its own name.
                let own_name = rest.iter().any(|part| matches!(part, Part::Name(..)));
                let joins = is_weak(said);
                if self.cur_is_bare_name() && own_name && (joins && !self.cur.known || is_and(said)) {
                    // Beansprouts and tau kwa, one packet each; flour and amaranth, 1 kg each
                    self.flush();
                } else if self.cur_is_bare_name() && !self.cur.known && own_name {
                    self.strangers.push(std::mem::take(&mut self.cur).name);
                } else if joins
                    && self.cur.is_counted()
                    && self.cur.name.is_empty()
                    && matches!(rest.first(), Some(Part::Amount(_)))
                {
                    // A loaf of brown and 2 pints of milk
                    self.flush();
                } else if self.cur.is_counted() && !self.cur.name.is_empty() {
                    self.flush();
                }
            }
            Class::Each => self.each(rest),
            Class::Vague => {
                let unit = None;
                self.cur.amount_first |= self.cur.name.is_empty();
                self.cur.amounts.push(Amount {
                    milli: 0,
                    shape: Shape::Vague,
                    unit,
                    describes: false,
                    is_article: false,
                    in_words: true,
                    end: 0,
                });
            }
            Class::Wrong | Class::Change => {
                self.flush();
                // 酱油只要1瓶 limits, and takes nobody's place.
                let limits = said.contains('只') || said.to_lowercase().contains("only");
                self.replacing = !self.items.is_empty() && !limits;
            }
            Class::AnyBrand => self.note(said),
            _ => {}
        }
    }

    /// 葱姜蒜各半斤, apples and pears 1 kg each, 2 each of apples and pears.
    pub(super) fn each(&mut self, rest: &[Part]) {
        let ahead =
            rest.iter().find_map(|part| if let Part::Amount(amount) = part { Some(amount.clone()) } else { None });
        let behind = self.cur.amounts.first().cloned();
        let names_follow = rest.iter().any(|part| matches!(part, Part::Name(..)));
        if self.cur.name.is_empty() && names_follow && ahead.is_none() {
            self.each = behind;
            self.cur = Draft::default();
            return;
        }
        let follows = ahead.is_some();
        let Some(amount) = ahead.or(behind) else { return };
        if !self.cur.name.is_empty() {
            self.cur.amounts.clear();
            self.items.push(std::mem::take(&mut self.cur));
        }
        if self.items.is_empty() && self.cur.name.is_empty() && self.lacking.is_none() && !names_follow {
            // 一样一份：…
            self.each = Some(amount);
            self.swallow = true;
            return;
        }
        let mut waiting = self.items.split_off(self.closed.min(self.items.len()));
        with_last_word(&mut waiting);
        if waiting.len() > 1 && waiting.first().is_some_and(|item| !item.is_counted() && is_kind_of_goods(item)) {
            // 水果帮我记一下，苹果橙子各1箱: what sort of things follows.
            waiting.remove(0);
        }
        if let (true, Some(name)) = (waiting.is_empty(), self.lacking.take()) {
            // 酱油醋都没了，各来一瓶
            waiting.push(Draft { name, known: true, ..Draft::default() });
        }
        let one = waiting.iter().filter(|item| !item.is_counted()).count() == 1;
        self.given = follows && !waiting.is_empty();
        for item in waiting {
            if item.is_counted() {
                self.items.push(item);
                continue;
            }
            // Kinds of one thing need that it stands alone: 酸奶原味草莓味各2杯.
            let all = if one { several(&item) } else { several(&Draft { notes: Vec::new(), ..item.clone() }) };
            // 米豆腐、芥末各一份: what marks have parted is not parted again but for 葱姜.
            let spices = item.name.chars().all(|c| "葱姜蒜盐糖醋油米面酱蔥薑鹽醬麵".contains(c));
            let whole = !one && !spices && !item.name.contains(' ');
            if one && all.len() == 1 && goods_within(&item.name).is_empty() && is_run_together(&item.name) {
                // 面粉糌粑各三斤: of several things, and nobody can say which.
                self.doubts.insert(Doubt::TwoReadings);
            }
            let parts = if all.len() == 1 && !one || whole { vec![item] } else { all };
            self.items.extend(parts.into_iter().map(|item| Draft { amounts: vec![amount.clone()], ..item }));
        }
        self.closed = self.items.len();
        // The amount ahead has been given away.
        self.each = None;
        self.cur = Draft { amounts: Vec::new(), ..Draft::default() };
        self.swallow = true;
    }
}

/// 帮忙, 麻烦: asks for something to be done, and names nothing wanted.
fn asks_to_do(part: &Part) -> bool {
    matches!(part, Part::Cue(Class::AskFor, said) if ["帮忙", "帮我", "麻烦", "请", "请帮忙"].contains(&said.as_str()))
}

/// A Chinese name, and before the next amount a word that gives it to several.
fn is_listed(name: &str, rest: &[Part]) -> bool {
    name.chars().all(is_han) && gives_each(rest)
}

fn gives_each(rest: &[Part]) -> bool {
    let ahead = rest.iter().take_while(|part| !matches!(part, Part::Amount(_)));
    ahead.into_iter().any(|part| matches!(part, Part::Cue(Class::Each, _)))
}

/// Long enough for two names that nothing parts.
fn is_run_together(name: &str) -> bool {
    name.chars().all(is_han) && name.chars().count() >= 4
}

fn is_and(said: &str) -> bool {
    matches!(key(said).as_str(), "and" | "n" | "plus")
}

fn is_name(part: &Part) -> bool {
    matches!(part, Part::Name(..))
}
