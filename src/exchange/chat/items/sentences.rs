//! Clauses that a word makes sentences: what is wished in them, what is only told, and what cannot be told apart.

use super::Basket;
use super::signs::{described, is_condition};
use crate::exchange::chat::amounts::Amount;
use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::doubt::Doubt;
use crate::exchange::chat::draft::{Draft, goods_within, likeness};
use crate::exchange::chat::letters::is_han;
use crate::exchange::chat::numbers::Shape;
use crate::exchange::chat::text::key;
use crate::exchange::chat::words::{Class, lexicon};

/// What stands beside these is not what is counted next.
const BESIDES: [&str; 6] = ["除了", "except", "besides", "apart from", "instead of", "as well as"];

impl Basket {
    /// A clause with a word that makes it a sentence at some place.
    pub(super) fn sentence(&mut self, clause: &Clause, at: usize) {
        let (before, after) = clause.parts.split_at(at);
        if counted(before) && (named(before) || self.cur_is_bare_name()) {
            return self.told_behind(clause, before, after);
        }
        let tells = after.iter().any(is_tale);
        if let Some(wish) = wished_later(after)
            && let Some(wished) = after.get(wish + 1..)
            && counted(wished)
            && !matches!(after.first(), Some(Part::Cue(Class::Not, _)))
        {
            let subject = after.get(..wish).unwrap_or_default();
            let known_before = before.iter().chain(subject).filter(|part| matches!(part, Part::Name(_, true))).cloned();
            let all: Vec<Part> = known_before.chain(wished.iter().cloned()).collect();
            return self.parse(&all);
        }
        self.conditional |= after.iter().chain(before).any(is_condition);
        // 酱油没了，来两瓶; the apples were lovely, another 2 kg: the next amount without a name is of these.
        let known =
            clause.parts.iter().filter_map(|part| if let Part::Name(name, true) = part { Some(name) } else { None });
        let denied = clause.has(Class::Not);
        let known = known.collect::<Vec<_>>();
        let names = clause.names();
        let said = key(&clause.said);
        if BESIDES.iter().any(|word| said.contains(word)) {
            // 除了鸡蛋，还要一瓶醋
        } else if let ([one], false) = (known.as_slice(), clause.has_amount() || denied) {
            let gone = clause.has(Class::Past);
            let thing = thing_of(&described(one).1);
            // 盐没了，酱油也没了，各带一瓶
            let both = self.lacking.take().filter(|_| gone && self.lacks).map(|before| format!("{before}{thing}"));
            self.lacking = Some(both.filter(|both| goods_within(both).len() > 1).unwrap_or(thing));
            self.lacks = gone;
        } else if let ([], [one], true, false) = (
            known.as_slice(),
            names.as_slice(),
            clause.has(Class::Question) || waits(clause),
            clause.has_amount() || denied,
        ) {
            // Do they have Maggi? If yes 5 packs
            let short = one.chars().count() <= if one.chars().any(is_han) { 6 } else { 24 };
            let ends = matches!(clause.end, '?' | ',') || waits(clause);
            self.lacking = Some(described(one).1).filter(|_| short && ends);
        }
        let nameless = names.is_empty() || counts_first(clause);
        let figures =
            clause.names_goods() && clause.has_amount() || clause.parts.iter().any(|p| is_figure(p, nameless));
        let wishes = clause.parts.iter().any(is_wish);
        // For the lady who has no phone: of whom, and no question.
        let of_whom = key(&clause.said).starts_with("who ") && clause.end != '?';
        self.asked = clause.has(Class::Question) && !of_whom;
        if figures && (!tells || wishes) {
            self.doubts.insert(Doubt::Unclear);
        }
        if !tells && self.lacks_amount(clause) {
            self.bare_wishes.extend(clause.names());
        }
        let spoken = self.items.iter().rposition(|item| names.iter().any(|name| likeness(&item.name, name) > 0));
        self.spoken = spoken.filter(|_| !self.cur_is_bare_name()).or(self.spoken);
        self.tells |= tells;
        self.flush_counted();
        self.remark(&clause.said);
    }

    /// 料酒1瓶 要黄酒也行: what stands uncounted before the word belongs to the remark.
    fn told_behind(&mut self, clause: &Clause, before: &[Part], after: &[Part]) {
        let last = before
            .iter()
            .rposition(|part| matches!(part, Part::Amount(_) | Part::Bracket(_) | Part::Note(_)))
            .unwrap_or(0);
        let place = |wanted: fn(&Part) -> bool| before.iter().position(wanted).unwrap_or(usize::MAX);
        let amount_first = place(|part| matches!(part, Part::Amount(_))) < place(|part| matches!(part, Part::Name(..)));
        self.parse(if amount_first { before } else { before.get(..=last).unwrap_or(before) });
        self.flush();
        // 两板冰箱塞不下: a stranger that a verb follows is who does it, no thing that is counted.
        // Half a pound of celeriac if there is any: nor does a condition.
        let conditional = after.iter().any(is_condition);
        let stranger = |part: &Part| matches!(part, Part::Name(name, false) if name.chars().any(is_han));
        let subject = amount_first && before.last().is_some_and(stranger) && !conditional;
        // The 2 kg I got yesterday are sprouting: told of, not wished for.
        let wishes = before.iter().chain(after).any(is_wish);
        let tale = after.iter().any(is_past) && !wishes;
        let strange =
            self.items.last().is_some_and(|item| !item.known && item.amounts.iter().all(|a| a.unit.is_none()));
        if counted(after) && named(after) || subject || tale || strange && !conditional && !wishes {
            self.doubts.insert(Doubt::Unclear);
        }
        self.remark(&clause.said);
    }

    /// 我妈还要盐, 盐也要: wished for, but how much? What is counted already is only spoken of.
    fn lacks_amount(&self, clause: &Clause) -> bool {
        if clause.has_amount() || clause.has(Class::Not) || clause.has(Class::TakeOff) {
            return false;
        }
        let parts = &clause.parts;
        let ask = |part: Option<&Part>| matches!(part, Some(Part::Cue(Class::AskFor | Class::Add, _)));
        let small = |part: &&Part| matches!(part, Part::Cue(Class::Function, said) if matches!(said.as_str(), "也" | "还" | "都"));
        let told = |name: &str| self.items.iter().chain([&self.cur]).any(|item| likeness(&item.name, name) > 0);
        parts.iter().enumerate().any(|(at, part)| {
            let Part::Name(name, true) = part else { return false };
            if name.ends_with('的') || name.ends_with('味') {
                // 娃要草莓味的: how it should be.
                return false;
            }
            let behind: Vec<&Part> = parts.iter().skip(at + 1).skip_while(small).collect();
            let asked_behind = behind.len() == 1 && ask(behind.first().copied()) && parts.len() > at + 2;
            let asked_before = at.checked_sub(1).is_some_and(|before| ask(parts.get(before))) && behind.is_empty();
            (asked_behind || asked_before) && !told(name)
        })
    }

    /// 排骨2斤，要肋排: a kind of the thing counted last, by a letter they share; nothing more of it.
    pub(super) fn kind_of_last(&self, clause: &Clause) -> Option<String> {
        let [Part::Cue(Class::AskFor, ask), Part::Name(name, true)] = clause.parts.as_slice() else { return None };
        let last = self.items.last().filter(|item| item.is_counted() && self.cur.name.is_empty())?;
        let shares = name.chars().any(|c| is_han(c) && last.name.contains(c)) && likeness(&last.name, name) < 2;
        (matches!(ask.as_str(), "要" | "就要" | "最好要") && shares).then(|| name.clone())
    }

    /// 冰淇淋两盒，算了冰淇淋不要: a thing of this very order is taken off again.
    pub(super) fn takes_back(&mut self, clause: &Clause) -> bool {
        let denied = clause.has(Class::TakeOff) || clause.has(Class::Not);
        let mut names = clause.names();
        let bare = |part: &Part| matches!(part, Part::Cue(Class::TakeOff | Class::Not, _));
        if let (Some(name), true) = (&self.lacking, names.is_empty() && clause.parts.iter().all(bare)) {
            // 算了粉丝家里有，不要
            names.push(name.clone());
        }
        let ([name], true, false) = (names.as_slice(), denied, clause.has_amount()) else { return false };
        let name = described(name).1;
        let asks = clause.parts.iter().any(is_wish) || clause.has(Class::Change) || clause.has(Class::Question);
        if clause.has(Class::TakeOff) && !asks && self.items.iter().all(|item| likeness(&item.name, &name) == 0) {
            // 白糖1斤，红糖就不要了: of what was not ordered a remark.
            return true;
        }
        let like = |item: &Draft| likeness(&item.name, &name) == 2;
        if self.cur_is_bare_name() && like(&self.cur) {
            self.flush();
        }
        if !self.items.iter().any(like) || clause.has(Class::Question) || clause.has(Class::Past) {
            return false;
        }
        self.items.retain(|item| !like(item));
        self.taken_back.push(name);
        true
    }
}

/// 糌粑没了, we're out of halloumi, 炸糕我也要: whatever it is, an amount that follows is of it.
fn waits(clause: &Clause) -> bool {
    const WORDS: [&str; 14] = [
        "没了",
        "没有了",
        "没得了",
        "用完",
        "吃完",
        "喝完",
        "见底",
        "快没",
        "out of ",
        "run out",
        "ran out",
        "finished",
        "low on ",
        "no more ",
    ];
    let said = key(&clause.said);
    let wished = matches!(clause.parts.as_slice(), [Part::Name(..), .., Part::Cue(Class::AskFor, _)]);
    let fancied = matches!(clause.parts.as_slice(), [.., Part::Cue(Class::AskFor | Class::Function, said), Part::Name(..)] if fancies(said));
    (wished || fancied) && clause.end == ',' || WORDS.iter().any(|word| said.contains(word))
}

fn fancies(said: &str) -> bool {
    let said = key(said);
    ["想吃", "想喝", "想要", "要吃", "要喝", "吃", "喝", "fancies", "fancy", "wants", "want"]
        .iter()
        .any(|word| said.ends_with(word))
}

/// 苹果挺甜: the thing that is spoken of, without what is said of it.
fn thing_of(name: &str) -> String {
    if !goods_within(name).is_empty() {
        return name.to_owned();
    }
    let letters: Vec<char> = key(name).chars().collect();
    let end = lexicon().phrase_of(&letters, 0, Class::Goods).filter(|_| name.chars().any(is_han));
    end.map_or_else(|| name.to_owned(), |end| name.chars().take(end).collect())
}

fn counted(parts: &[Part]) -> bool {
    parts.iter().any(|part| matches!(part, Part::Amount(_)))
}

fn named(parts: &[Part]) -> bool {
    parts.iter().any(|part| matches!(part, Part::Name(..)))
}

/// A figure that counts something, and not the one of `the big one`.
fn is_figure(part: &Part, nameless: bool) -> bool {
    let bare = |a: &Amount| nameless && !(a.is_article || a.in_words && a.milli == 1000);
    matches!(part, Part::Amount(a) if a.unit.is_some() || bare(a))
}

/// 2 date syrup: a count at the head of a clause, a word that makes it a sentence elsewhere, and what no list knows.
fn counts_first(clause: &Clause) -> bool {
    let counts = |amount: &Amount| !amount.is_article && amount.shape == Shape::Exact;
    matches!(clause.parts.as_slice(), [Part::Amount(amount), Part::Cue(..), Part::Name(..)] if counts(amount))
}

fn is_past(part: &Part) -> bool {
    matches!(part, Part::Cue(Class::Past, _))
}

fn is_wish(part: &Part) -> bool {
    matches!(part, Part::Cue(Class::AskFor | Class::Add, said) if !is_weak(said))
}

/// For, and, just: they begin a wish only where nothing stands before them.
pub fn is_weak(said: &str) -> bool {
    matches!(
        said.to_lowercase().as_str(),
        "for" | "and" | "n" | "plus" | "also" | "just" | "and also" | "out of" | "of the" | "list"
    )
}

fn is_tale(part: &Part) -> bool {
    const DAYS: [&str; 8] = ["上次", "昨天", "前天", "上回", "上周", "我昨天", "那天", "之前"];
    matches!(part, Part::Cue(Class::Past | Class::Question, _))
        || matches!(part, Part::Cue(Class::Function, said) if DAYS.contains(&said.as_str()))
}

/// 我妈要2斤米, 盐没了也带两包: where the wish begins behind the subject, and behind what is told of it.
fn wished_later(after: &[Part]) -> Option<usize> {
    let wish = after.iter().rposition(is_wish)?;
    let asks = after.iter().any(|part| matches!(part, Part::Cue(Class::Question, _)));
    let tells_behind = after.iter().skip(wish).any(is_tale);
    let first = after.iter().position(is_wish)?;
    let wish = if after.iter().any(is_tale) { wish } else { first };
    (!asks && !tells_behind).then_some(wish)
}
