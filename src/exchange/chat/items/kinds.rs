//! One name for several things: 葱姜蒜各半斤, 5号和7号电池各4节, red and green peppers, two of each.

use super::Basket;
use super::feeding::is_flavour;
use super::signs::is_kind_of_goods;
use crate::exchange::chat::amounts::Amount;
use crate::exchange::chat::brands::branded;
use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::draft::{Draft, goods_within};
use crate::exchange::chat::letters::is_han;
use crate::exchange::chat::text::key;
use crate::exchange::chat::words::{Class, lexicon};

/// The things that an uncounted item stands for where an amount holds for each of several.
pub fn several(item: &Draft) -> Vec<Draft> {
    let named = |names: Vec<String>| -> Vec<Draft> {
        let of = |name| Draft { name, known: true, notes: Vec::new(), ..item.clone() };
        names.into_iter().map(of).collect()
    };
    let parts = goods_within(&item.name);
    if parts.len() > 1 {
        return parts.into_iter().map(|name| Draft { name, known: true, ..item.clone() }).collect();
    }
    if item.name.contains(' ') && item.name.chars().any(is_han) {
        // 玄米茶 麻糍各两包
        return item.name.split(' ').map(|name| Draft { name: name.to_owned(), ..item.clone() }).collect();
    }
    if let Some(pair) = by_first_letters(&item.name).or_else(|| by_last_letter(&item.name)) {
        return named(pair);
    }
    match item.notes.as_slice() {
        [one] => shared_head(one, &item.name).map_or_else(|| vec![item.clone()], named),
        [_, _, ..] => named(item.notes.iter().map(|kind| of_kind(kind, &item.name)).collect()),
        [] => vec![item.clone()],
    }
}

/// 田字本拼音本: two things that end in one letter, whatever they are.
fn by_last_letter(name: &str) -> Option<Vec<String>> {
    let letters: Vec<char> = name.chars().collect();
    let (last, before) = letters.split_last().filter(|(last, _)| is_han(**last))?;
    let mut cuts = before.iter().enumerate().filter(|(_, letter)| *letter == last).map(|(at, _)| at + 1);
    let cut = cuts.next().filter(|cut| *cut >= 2 && letters.len() - cut >= 2)?;
    let (one, other) = letters.split_at(cut);
    (cuts.next().is_none() && one.iter().all(|c| is_han(*c)))
        .then(|| vec![one.iter().collect(), other.iter().collect()])
}

/// 夜用 and 卫生巾, white and bread: a thing of this kind, its maker left out.
pub fn of_kind(kind: &str, name: &str) -> String {
    let folded = key(name);
    let plain =
        branded(&folded).map_or(name, |(brand, rest)| if rest.is_empty() { name } else { rest_of(name, brand) });
    if plain.contains(kind) {
        return plain.to_owned();
    }
    if plain.chars().any(is_han) {
        format!("{}{plain}", kind.trim_end_matches('的'))
    } else {
        format!("{kind} {plain}")
    }
}

fn rest_of<'a>(name: &'a str, brand: &str) -> &'a str {
    let cut = name.char_indices().nth(brand.chars().count()).map_or(name.len(), |(at, _)| at);
    name.get(cut..).unwrap_or(name).trim()
}

/// Yoghurt: 2 plain, 2 strawberry, 1 peach: behind a thing and a colon its kinds, each with its amount. The clauses with
/// the thing's name in each.
pub fn kinds_listed(clauses: &[Clause]) -> Vec<Clause> {
    let mut out: Vec<Clause> = Vec::with_capacity(clauses.len());
    let mut at = 0;
    while let Some(clause) = clauses.get(at) {
        let behind = clauses.get(at + 1..).unwrap_or_default();
        let open = matches!(clause.end, ':' | '-');
        let kinds = behind.iter().take_while(|clause| kind_counted(clause).is_some()).count();
        let told =
            behind.iter().take(kinds).any(|clause| clause.parts.iter().any(|part| matches!(part, Part::Note(_))));
        match clause.parts.as_slice() {
            [Part::Name(name, true)] if open && kinds > 1 && told && !is_sort(name) => {
                let named = |clause: &Clause| {
                    let (kind, amount) = kind_counted(clause)?;
                    let parts = vec![Part::Amount(amount), Part::Name(of_kind(&kind, name), true)];
                    Some(Clause { parts, ..clause.clone() })
                };
                out.extend(behind.iter().take(kinds).filter_map(named));
                at += kinds + 1;
            }
            _ => {
                out.push(clause.clone());
                at += 1;
            }
        }
    }
    out
}

impl Basket {
    /// 酸奶原味2杯草莓味2杯: behind a kind of a thing that is counted a further kind of it, and its own amount.
    pub(super) fn is_next_kind(&mut self, part: &Part, rest: &[Part]) -> bool {
        let kind = match part {
            Part::Note(kind) => kind,
            Part::Name(kind, _) if kind.ends_with('味') || kind.ends_with('馅') => kind,
            _ => return false,
        };
        let plain = |note: &str| !note.chars().any(|c| c.is_ascii_digit());
        let [own] = self.cur.notes.as_slice() else { return false };
        let alike = own.ends_with('的') == kind.ends_with('的')
            || self.cur.name != *own && self.cur.name.ends_with(own.as_str());
        let fits =
            alike && self.cur.known && self.cur.is_counted() && !self.cur.amount_first && plain(own) && plain(kind);
        if !fits || !matches!(rest.first(), Some(Part::Amount(_))) || self.cur.name.is_empty() {
            return false;
        }
        let (name, own) = (self.cur.name.clone(), own.clone());
        // The second kind has the thing itself for its remark.
        let told = name != own && name.ends_with(own.as_str());
        let name = if told { own } else { of_base(&mut self.cur, &own) };
        self.flush();
        self.cur = Draft { name: of_kind(kind, &name), known: true, notes: vec![name], ..Draft::default() };
        true
    }

    /// 酸奶（原味2杯、草莓味2杯）: in the bracket behind a thing that nothing counts its kinds, each with its amount.
    pub(super) fn kinds_within(&mut self, inside: &[Clause]) -> bool {
        let of = |clause: &Clause| match clause.parts.as_slice() {
            [Part::Note(kind) | Part::Name(kind, _), Part::Amount(amount)]
            | [Part::Amount(amount), Part::Note(kind) | Part::Name(kind, _)] => Some((kind.clone(), amount.clone())),
            _ => None,
        };
        let kinds: Vec<(String, Amount)> = inside.iter().filter_map(of).collect();
        if kinds.len() < 2 || kinds.len() < inside.len() || !self.cur.known || self.cur.is_counted() {
            return false;
        }
        let base = std::mem::take(&mut self.cur);
        let item = |(kind, amount): (String, Amount)| Draft {
            name: of_kind(&kind, &base.name),
            amounts: vec![amount],
            notes: vec![base.name.clone()],
            ..base.clone()
        };
        self.items.extend(kinds.into_iter().map(item));
        true
    }
}

/// Makes a thing one of its kind; what it was called before.
fn of_base(cur: &mut Draft, kind: &str) -> String {
    let base = std::mem::take(&mut cur.name);
    cur.name = of_kind(kind, &base);
    cur.notes = vec![base.clone()];
    base
}

/// 2 plain, 草莓味3杯: a kind and its amount, and nothing else.
fn kind_counted(clause: &Clause) -> Option<(String, Amount)> {
    let is_kind = |part: &Part| match part {
        Part::Note(kind) => !kind.chars().any(|c| c.is_ascii_digit()),
        Part::Name(kind, _) => is_flavour(kind) || kind.ends_with('味') || kind.ends_with('馅'),
        _ => false,
    };
    match clause.parts.as_slice() {
        [kind, Part::Amount(amount)] | [Part::Amount(amount), kind] if is_kind(kind) => {
            let (Part::Note(said) | Part::Name(said, _)) = kind else { return None };
            Some((said.clone(), amount.clone()))
        }
        _ => None,
    }
}

fn is_sort(name: &str) -> bool {
    is_kind_of_goods(&Draft { name: name.to_owned(), ..Draft::default() })
}

/// 黑白芝麻, 红白糖, 生老抽: two letters before a word with which each of them is a thing.
fn by_first_letters(name: &str) -> Option<Vec<String>> {
    let mut letters = name.chars();
    let (one, other) = (letters.next()?, letters.next()?);
    let rest = letters.as_str();
    let whole: Vec<char> = name.chars().collect();
    let is_goods = |name: &str| goods_within(name).len() == 1;
    let pair = [format!("{one}{rest}"), format!("{other}{rest}")];
    let apart = lexicon().phrase_of(&whole, 0, Class::Goods) != Some(whole.len());
    (is_han(one) && !rest.is_empty() && one != other && apart && pair.iter().all(|name| is_goods(name)))
        .then(|| pair.to_vec())
}

/// 5号 beside 7号电池, white beside brown sugar: both have the last word.
fn shared_head(kind: &str, name: &str) -> Option<Vec<String>> {
    if name.chars().any(is_han) {
        let figures = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
        let (own, told) = (figures(name), figures(kind));
        let mark = kind.chars().nth(told)?;
        let same = own > 0 && told > 0 && name.chars().nth(own) == Some(mark) && kind.chars().count() == told + 1;
        let head: String = name.chars().skip(own + 1).collect();
        return (same && !head.is_empty()).then(|| vec![format!("{kind}{head}"), name.to_owned()]);
    }
    let (_, head) = name.split_once(' ')?;
    (!kind.contains(' ')).then(|| vec![format!("{kind} {head}"), name.to_owned()])
}

/// AA and AAA batteries: capital letters beside a thing of two words have its last word too.
pub fn with_last_word(items: &mut [Draft]) {
    let head = items.last().filter(|last| last.known).and_then(|last| last.name.rsplit_once(' '));
    let Some(head) = head.map(|(_, head)| head.to_owned()) else { return };
    let alone = |item: &&mut Draft| {
        !item.known && !item.is_counted() && item.name.bytes().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
    };
    for item in items.iter_mut().filter(alone) {
        item.name = format!("{} {head}", item.name);
        item.known = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(name: &str, notes: &[&str]) -> Vec<String> {
        let notes = notes.iter().map(|note| (*note).to_owned()).collect();
        several(&Draft { name: name.into(), known: true, notes, ..Draft::default() })
            .into_iter()
            .map(|item| item.name)
            .collect()
    }

    #[test]
    fn a_name_that_stands_for_several_things_is_told_apart() {
        assert_eq!(names("葱姜蒜", &[]), ["葱", "姜", "蒜"]);
        assert_eq!(names("黑白芝麻", &[]), ["黑芝麻", "白芝麻"]);
        assert_eq!(names("7号电池", &["5号"]), ["5号电池", "7号电池"]);
        assert_eq!(names("卫生巾", &["日用", "夜用"]), ["日用卫生巾", "夜用卫生巾"]);
        assert_eq!(names("brown sugar", &["white"]), ["white sugar", "brown sugar"]);
        assert_eq!(names("peppers", &["red", "green"]), ["red peppers", "green peppers"]);
        assert_eq!(names("大米", &["10斤"]), ["大米"]);
    }
}
