//! What a list offers under a number, ②海鲜组合, (2) farm eggs, 2号: from the list on, the number stands for the name, and
//! so does a price that only one of them has.

use std::collections::BTreeMap;

use super::letters::is_han;
use super::set_letters::{
    LETTERS, counted_of, ends_in_a_name, letter, letter_at, said_letter, set_of, set_word, with_capitals,
};

/// The names and the prices of a list, by their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbered {
    names: BTreeMap<u32, String>,
    prices: BTreeMap<String, u32>,
}

/// A number at a place of a line: which, and where it begins and ends.
type Mark = (u32, usize, usize);

/// ①…⑳, ❶…❿, ⑴…⒇, Ⓐ…Ⓩ: figures and letters that nobody uses for anything but a place in a list.
pub fn ringed(c: char) -> Option<u32> {
    let from = |first: char, start: u32| u32::from(c).checked_sub(u32::from(first)).map(|n| n + start);
    match c {
        '\u{2460}'..='\u{2473}' => from('\u{2460}', 1),
        '\u{2474}'..='\u{2487}' => from('\u{2474}', 1),
        '\u{24B6}'..='\u{24CF}' => from('\u{24B6}', 101),
        '\u{2776}'..='\u{277F}' => from('\u{2776}', 1),
        '\u{2780}'..='\u{2793}' => from('\u{2780}', 1).map(|n| (n - 1) % 10 + 1),
        _ => None,
    }
}

/// The names that the lines of a list give to their numbers; one alone is no list.
pub fn numbered(lines: &[String]) -> Numbered {
    let mut found = Numbered::default();
    let mut twice: Vec<String> = Vec::new();
    let mixed = lines.iter().any(|line| line.contains(['+', '＋']));
    for line in lines {
        let letters: Vec<char> = line.trim().chars().collect();
        let marks = marks(&letters);
        for (n, (number, start, end)) in marks.iter().enumerate() {
            let to = marks.get(n + 1).map_or(letters.len(), |next| next.1);
            let segment: String = letters.get(*end..to).unwrap_or_default().iter().collect();
            let own = letters.get(*start..*end).is_some_and(|mark| mark.contains(&'号'));
            let lettered =
                letters.get(*start).filter(|_| *number > LETTERS).and_then(|letter| set_of(*letter, &segment));
            let mark: String = letters.get(*start..*end).unwrap_or_default().iter().collect();
            let said_mark = mark.clone();
            let called =
                own.then(|| if ring_at(&letters, *start).is_some() { mark } else { format!("{number}号套餐") });
            // ②号 鸡蛋20个+豆腐2块: several things have no name but their number.
            let single = Some(&segment).filter(|_| !mixed || called.is_none());
            // 一号套餐 鸡腿3斤+鸡翅2斤: it is called by its number.
            let own_set = || own.then(|| set_word(&segment)).flatten().map(|word| format!("{said_mark}{word}"));
            let set = lettered.or_else(own_set).or_else(|| single.and_then(|segment| named(segment))).or(called);
            let Some(name) = set else { continue };
            found.names.entry(*number).or_insert(name);
            if let Some(price) = price(&segment)
                && found.prices.insert(price.clone(), *number).is_some_and(|old| old != *number)
            {
                twice.push(price);
            }
        }
    }
    found.prices.retain(|price, _| !twice.contains(price));
    let first = found.names.keys().next().copied().unwrap_or_default();
    let in_a_row = found.names.keys().zip(first..).all(|(number, place)| *number == place);
    if found.names.len() < 2 || !in_a_row || ![1, 101, LETTERS + 1].contains(&first) {
        Numbered::default()
    } else {
        found
    }
}

impl Numbered {
    /// Is nothing offered by a number?
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// What is offered, in order.
    pub fn names(&self) -> Vec<String> {
        self.names.values().cloned().collect()
    }

    /// The line with the name in the place of each number, or price, that has one.
    pub fn spelt_out(&self, line: &str) -> String {
        self.spelt(line, false)
    }

    /// The same for a line of a chain: Bob b, a2 b1. A letter alone is a place in the list there, great or small, and the
    /// name before it is somebody's.
    pub fn spelt_out_in_chain(&self, line: &str) -> String {
        self.spelt(&with_capitals(line), true)
    }

    fn spelt(&self, line: &str, in_chain: bool) -> String {
        let letters: Vec<char> = line.chars().collect();
        let mut out = String::with_capacity(line.len());
        let mut at = 0;
        while let Some(c) = letters.get(at) {
            let found = said_number(&letters, at).map(|(number, end)| (self.names.get(&number), end));
            let found = found.filter(|(name, _)| name.is_some()).or_else(|| self.said_price(&letters, at));
            match found {
                Some((Some(name), end)) => {
                    // ①③各一份: two figures side by side are two things.
                    if self.names.values().any(|other| out.ends_with(other.as_str())) {
                        out.push('、');
                    }
                    if out.ends_with(|c: char| c.is_ascii_alphanumeric()) && !name.starts_with(is_han) {
                        out.push(' ');
                    }
                    // One of no. 1: one bag of croissants; option b: curry.
                    let word =
                        ["option ", "letter ", "choice "].into_iter().find(|word| out.to_lowercase().ends_with(word));
                    let joint = if counted_of(&out) { "of ".len() } else { word.map_or(0, str::len) };
                    out.truncate(out.len() - joint);
                    if in_chain && ends_in_a_name(&out) {
                        out.push_str(", ");
                    }
                    out.push_str(name);
                    let counted = letters.get(end).is_some_and(char::is_ascii_digit);
                    if counted && !name.ends_with(is_han) {
                        out.push(' ');
                    }
                    at = end;
                }
                _ => {
                    out.push(*c);
                    at += 1;
                }
            }
        }
        // ②海鲜组合一份: the name was written beside its figure.
        let once = |out: String, name: &String| {
            // A套餐1份: its own letter has become its name.
            let again = format!("{name}{}", name.trim_start_matches(|c: char| c.is_ascii_uppercase()));
            [format!("{name}{name}"), format!("{name} {name}"), format!("{name}套餐"), again]
                .iter()
                .filter(|double| double.as_str() != name)
                .fold(out, |out, double| out.replace(double.as_str(), name))
        };
        self.names.values().fold(out, once)
    }

    /// 118的, 49元的: the one that costs so much.
    fn said_price(&self, letters: &[char], at: usize) -> Option<(Option<&String>, usize)> {
        let open = at.checked_sub(1).and_then(|at| letters.get(at)).is_none_or(|c| !c.is_ascii_alphanumeric());
        let figures = letters.iter().skip(at).take_while(|c| c.is_ascii_digit() || **c == '.').count();
        let said: String = letters.get(at..at + figures)?.iter().collect();
        let number = self.prices.get(&said).filter(|_| open && figures > 1)?;
        let rest: String = letters.iter().skip(at + figures).take(8).collect();
        let tails = ["块钱的", "元的", "块的", "的", "那个", "那份", "那款", " one", " box", " bag", " set"];
        let tail = tails.iter().find(|tail| rest.starts_with(**tail))?;
        Some((self.names.get(number), at + figures + tail.chars().count()))
    }
}

/// Where the numbers of a list stand in a line: ringed or in brackets anywhere, with a dot or 号 where the line begins.
fn marks(letters: &[char]) -> Vec<Mark> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let begins = at == 0;
        let spaced = at.checked_sub(1).and_then(|at| letters.get(at)).is_some_and(|c| " :：,，".contains(*c));
        let dotted =
            || dotted_at(letters, at).filter(|(_, end)| begins || spaced && letters.get(end - 1) == Some(&')'));
        let mark = ring_at(letters, at)
            .or_else(|| bracket_at(letters, at))
            .or_else(|| hao_at(letters, at))
            .or_else(|| letter_at(letters, at))
            .or_else(dotted);
        match mark {
            Some((number, end)) => {
                found.push((number, at, end));
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

fn ring_at(letters: &[char], at: usize) -> Option<(u32, usize)> {
    // ②号
    let end = at + 1 + usize::from(letters.get(at + 1) == Some(&'号'));
    letters.get(at).and_then(|c| ringed(*c)).map(|number| (number, end))
}

fn figure_at(letters: &[char], at: usize) -> Option<(u32, usize)> {
    let length = letters.iter().skip(at).take_while(|c| c.is_ascii_digit()).count();
    let open = at.checked_sub(1).and_then(|at| letters.get(at)).is_none_or(|c| !c.is_ascii_alphanumeric());
    let number = letters.get(at..at + length)?.iter().collect::<String>().parse().ok()?;
    (open && (1..=2).contains(&length)).then_some((number, at + length))
}

/// (2), （2）, (b)
fn bracket_at(letters: &[char], at: usize) -> Option<(u32, usize)> {
    letters.get(at).filter(|c| matches!(c, '(' | '（'))?;
    let (number, end) =
        figure_at(letters, at + 1).or_else(|| letter(letters, at + 1).map(|number| (number, at + 2)))?;
    letters.get(end).filter(|c| matches!(c, ')' | '）'))?;
    Some((number, end + 1))
}

/// 三 of 三号: a single numeral.
fn numeral_at(letters: &[char], at: usize) -> Option<(u32, usize)> {
    const NUMERALS: &str = "一二三四五六七八九十";
    let place = |at: usize| letters.get(at).and_then(|c| NUMERALS.chars().position(|own| own == *c));
    let open = at.checked_sub(1).is_none_or(|before| place(before).is_none());
    let number = u32::try_from(place(at).filter(|_| open)?).ok()? + 1;
    Some((number, at + 1))
}

/// 2号, 二号, but no house and no battery.
fn hao_at(letters: &[char], at: usize) -> Option<(u32, usize)> {
    let (number, end) = figure_at(letters, at).or_else(|| numeral_at(letters, at))?;
    let next = letters.get(end + 1);
    let other = next.is_some_and(|c| "楼栋幢门单电线桌房院机干".contains(*c));
    // 7楼1号, 2月1号
    let before = at.checked_sub(1).and_then(|at| letters.get(at));
    let placed = before.is_some_and(|c| "楼栋幢元门层座区路院弄月".contains(*c));
    (letters.get(end) == Some(&'号') && !other && !placed).then_some((number, end + 1))
}

fn dotted_at(letters: &[char], at: usize) -> Option<(u32, usize)> {
    let (number, end) = figure_at(letters, at)?;
    letters.get(end).filter(|c| matches!(c, '.' | ')' | '）' | '、' | '．'))?;
    (!letters.get(end + 1).is_some_and(char::is_ascii_digit)).then_some((number, end + 1))
}

/// A number that somebody names: ②, 2号, (2) x1, no. 2.
fn said_number(letters: &[char], at: usize) -> Option<(u32, usize)> {
    // 2号菜包一份: what it is called stands behind it.
    let bare = |(_, end): &(u32, usize)| {
        letters.get(*end).is_none_or(|c| {
            !is_han(*c) || "要来各的套给留一二两三四五六七八九十半和跟加不都也就退换改取先别".contains(*c)
        })
    };
    let own = ring_at(letters, at).or_else(|| hao_at(letters, at).filter(bare)).or_else(|| said_letter(letters, at));
    if let Some(found) = own {
        return Some(found);
    }
    if let Some((number, end)) = bracket_at(letters, at) {
        let next = letters.iter().skip(end).find(|c| !c.is_whitespace());
        let counts = next.is_none_or(|c| {
            c.is_ascii_digit()
                || matches!(c, 'x' | 'X' | '*' | '×' | ',' | '，' | ';' | '.')
                || "一二两三四五六半各要来".contains(*c)
        });
        return counts.then_some((number, end));
    }
    let open = at.checked_sub(1).and_then(|at| letters.get(at)).is_none_or(|c| !c.is_alphanumeric());
    let words = ["number ", "option ", "offer ", "no. ", "no.", "nr ", "#"];
    let same = |word: &&&str| {
        word.chars().enumerate().all(|(n, c)| letters.get(at + n).is_some_and(|l| l.to_ascii_lowercase() == c))
    };
    let word = words.iter().filter(|_| open).find(same)?;
    let length = letters.iter().skip(at + word.len()).take_while(|c| c.is_ascii_digit()).count();
    let end = at + word.len() + length;
    let number = letters.get(at + word.len()..end)?.iter().collect::<String>().parse().ok()?;
    (!letters.get(end).is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '/'))).then_some((number, end))
}

/// Bag of 6 croissants: without the figure, as it is ordered.
fn without_contents(segment: &str) -> String {
    let words: Vec<&str> = segment.split_whitespace().collect();
    let figure = |at: usize| {
        let of = at.checked_sub(1).and_then(|before| words.get(before)) == Some(&"of");
        of && words.get(at).is_some_and(|word| word.chars().all(|c| c.is_ascii_digit()))
    };
    match (2..4).find(|at| figure(*at)) {
        Some(at) => {
            words.iter().enumerate().filter(|(n, _)| *n != at).map(|(_, word)| *word).collect::<Vec<_>>().join(" ")
        }
        None => segment.to_owned(),
    }
}

/// The name at the head of what a list says of a number.
fn named(segment: &str) -> Option<String> {
    let segment = without_contents(segment);
    let rest = segment.trim_start_matches([' ', '、', '.', '．', '：', ':', '号']);
    let end = rest.find(|c: char| c.is_ascii_digit() || "：:（(，,；;¥￥€£$=。".contains(c)).unwrap_or(rest.len());
    let name = rest.get(..end)?.split(". ").next()?.trim().trim_end_matches('.');
    let least = if name.starts_with(is_han) { 1 } else { 2 };
    (least..=24).contains(&name.chars().count()).then(|| name.to_owned())
}

/// The last sum in it: 118元, 12.90.
fn price(segment: &str) -> Option<String> {
    let letters: Vec<char> = segment.chars().collect();
    let mut found = None;
    let mut at = 0;
    while at < letters.len() {
        let length = letters.iter().skip(at).take_while(|c| c.is_ascii_digit() || **c == '.').count();
        if length == 0 {
            at += 1;
            continue;
        }
        let said: String = letters.get(at..at + length).unwrap_or_default().iter().collect();
        let said = said.trim_end_matches('.').to_owned();
        let marked = matches!(letters.get(at + length), Some('元' | '块' | '€' | '￥'));
        let cents = said.rsplit_once('.').is_some_and(|(_, cents)| cents.len() == 2);
        let signed = at.checked_sub(1).and_then(|at| letters.get(at)).is_some_and(|c| "¥￥€£$".contains(*c));
        if marked || cents || signed {
            found = Some(said);
        }
        at += length;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(lines: &[&str]) -> Numbered {
        numbered(&lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn a_figure_of_a_list_stands_for_its_name_from_then_on() {
        let names = list(&["①肉类组合：前腿肉2斤 78元", "② 海鲜组合（鱼2条）92元"]);
        assert_eq!(names.spelt_out("②一份，①两份"), "海鲜组合一份，肉类组合两份");
        assert_eq!(names.spelt_out("②海鲜组合一份"), "海鲜组合一份");
        assert_eq!(names.spelt_out("①②各一份"), "肉类组合、海鲜组合各一份");
        assert_eq!(names.spelt_out("③一份"), "③一份");
        assert_eq!(names.spelt_out("2号两份，78的一份"), "海鲜组合两份，肉类组合一份");
        assert_eq!(names.spelt_out("2号楼3单元501"), "2号楼3单元501");
        assert!(list(&["①肉类组合：前腿肉2斤 78元"]).is_empty());
    }

    #[test]
    fn numbers_in_brackets_and_in_one_line_are_a_list_too() {
        let names = list(&["Group buy: (1) veg box (2) farm eggs (3) strawberries. Flat, name, how many"]);
        assert_eq!(names.names(), ["veg box", "farm eggs", "strawberries"]);
        assert_eq!(names.spelt_out("8-1-502 May (1) x1, (2) x1"), "8-1-502 May veg box x1, farm eggs x1");
        assert_eq!(names.spelt_out("two of number 3"), "two strawberries");
        let sets = list(&["1号（荤）五花肉2斤 118元", "2号（素）白菜土豆共10斤 49元"]);
        assert_eq!(sets.spelt_out("2号要两份"), "2号套餐要两份");
        assert_eq!(sets.spelt_out("118的给我留一份"), "1号套餐给我留一份");
        let letters = list(&["A. 砂糖橘5斤 25元", "B. 苹果8斤 45元"]);
        assert_eq!(
            letters.spelt_out("A一份 B两份，A4纸一包，维生素B一瓶"),
            "砂糖橘一份 苹果两份，A4纸一包，维生素B一瓶"
        );
        let meals = list(&["早餐：A套餐（肉包2+豆浆）8元 B套餐（粥+油条）7元"]);
        assert_eq!(meals.spelt_out("三个A两个B，A套餐1份"), "三个A套餐两个B套餐，A套餐1份");
        let bags = list(&["A - veg bag 5.00, B - fruit bag 6.00"]);
        assert_eq!(
            bags.spelt_out("A x2, B x1, a bag of rice, A bag"),
            "veg bag x2, fruit bag x1, a bag of rice, A bag"
        );
    }
}
