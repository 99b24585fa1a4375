//! A thing on its way to becoming an item: its name, every amount said of it, and which of them counts it.

use super::amounts::Amount;
use super::doubt::Doubt;
use super::letters::is_han;
use super::numbers::Shape;
use super::same_goods::{are_one_thing, other_names};
use super::text::{Text, key};
use super::words::{Class, lexicon};

/// A thing that is being read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// What it is called; empty until its name has come.
    pub name: String,
    /// Is it, or does it hold, something we know?
    pub known: bool,
    /// What was said to count or to size it, in order.
    pub amounts: Vec<Amount>,
    /// Brand, size and remarks.
    pub notes: Vec<String>,
    /// This very thing or nothing.
    pub no_substitute: bool,
    /// Did its amount stand before its name?
    pub amount_first: bool,
    /// An amount in brackets, which counts only where no other does.
    pub spare: Option<Amount>,
    /// Does it stand in brackets as a whole?
    pub bracketed: bool,
}

/// How much, once it is settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// In thousandths; `None` where it cannot be said.
    pub milli: Option<i64>,
    /// The unit; `None` where there is none.
    pub unit: Option<String>,
    /// What describes the thing and does not count it.
    pub sizes: Vec<Amount>,
    /// Why it cannot be taken at its word.
    pub doubt: Option<Doubt>,
}

impl Draft {
    /// Has anything been said of how much?
    pub fn is_counted(&self) -> bool {
        !self.amounts.is_empty()
    }

    /// Does a further amount tell only how big the counted thing is, or how many there are of what has a strength?
    pub fn is_sized_by(&self, next: &Amount) -> bool {
        let [own] = self.amounts.as_slice() else { return false };
        // The jasmine one, 5 kg: no count at all.
        if own.in_words && own.unit.is_none() && !self.amount_first {
            return false;
        }
        let counted = own.unit.is_some() && !own.is_measure() || own.unit.is_none() && own.milli < 20_000;
        let strength = own.unit.is_none() && own.milli >= 20_000 && !own.in_words;
        counted && next.is_measure() || strength && next.unit.is_some() && !next.is_measure()
    }

    /// Does a further amount tell how many packs there are of what was measured: washing powder 2 kg, 1 box?
    pub fn is_packed_in(&self, next: &Amount) -> bool {
        let [own] = self.amounts.as_slice() else { return false };
        let holds = rank(next) > rank(own) && own.milli >= 2_000 && own.milli > next.milli;
        is_container(next) && (own.is_measure() || own.unit.is_some() && holds)
    }

    /// Which of its amounts counts it. 5L 1桶 is one of a size; 2 x 500 g are two; two bottles and three boxes are no answer.
    pub fn settled(&self) -> Settled {
        let of = |amount: &Amount, sizes: Vec<Amount>| settle(amount, sizes);
        let none = |doubt| Settled { milli: None, unit: None, sizes: Vec::new(), doubt: Some(doubt) };
        let all: Vec<&Amount> = self.amounts.iter().collect();
        match all.as_slice() {
            [] => match &self.spare {
                Some(spare) => of(spare, Vec::new()),
                None => none(Doubt::NoQuantity),
            },
            [one] => of(one, Vec::new()),
            many => {
                let (measures, counts): (Vec<&Amount>, Vec<&Amount>) =
                    many.iter().copied().partition(|a| a.is_measure());
                let with_unit: Vec<&Amount> = counts.iter().copied().filter(|a| a.unit.is_some()).collect();
                let sizes = |but: &Amount| many.iter().filter(|a| **a != but).map(|a| (*a).clone()).collect();
                // Metformin 500, 2 boxes: a strength without its unit.
                let strong = |a: &&Amount| a.unit.is_none() && a.milli >= 20_000 && !a.in_words;
                if let ([inner, outer], 2, 0) = (with_unit.as_slice(), counts.len(), measures.len())
                    && inner.milli >= 2_000
                    && inner.milli > outer.milli
                    && rank(outer) > rank(inner)
                {
                    // 80 bags 1 box, 卫生纸12卷一提: how many there are in what is counted.
                    return of(outer, sizes(outer));
                }
                if let ([outer, inner], 2, 0) = (with_unit.as_slice(), counts.len(), measures.len())
                    && inner.milli >= 6_000
                    && inner.milli > outer.milli
                    && rank(outer) > rank(inner)
                {
                    // 一次性手套1盒100只, 酸奶一提12盒
                    return of(outer, sizes(outer));
                }
                if let ([one], [first, bare], 0) = (with_unit.as_slice(), counts.as_slice(), measures.len())
                    && first == one
                    && one.in_words
                    && one.milli == 1000
                    && bare.unit.is_none()
                    && !bare.in_words
                {
                    // Tin of beans x 4
                    return of(&Amount { unit: one.unit.clone(), ..(*bare).clone() }, Vec::new());
                }
                match (with_unit.as_slice(), counts.as_slice(), measures.len()) {
                    ([one], [first, _], 0) if strong(first) => of(one, sizes(one)),
                    ([one], _, 1..) => of(one, sizes(one)),
                    ([], [one], 1..) => of(one, sizes(one)),
                    _ => Settled { milli: None, ..none(Doubt::TwoReadings) },
                }
            }
        }
    }
}

/// Bags, boxes, bottles: what a measured thing comes in.
fn is_container(amount: &Amount) -> bool {
    const CONTAINERS: [&str; 28] = [
        "箱", "件", "提", "盒", "袋", "包", "桶", "瓶", "罐", "听", "筒", "坛", "case", "crate", "box", "pack",
        "packet", "carton", "bag", "bottle", "jar", "tin", "can", "tub", "sack", "package", "pouch", "jug",
    ];
    CONTAINERS.contains(&amount.unit_name().as_str())
}

/// What can hold what: a case bags, a bag pieces.
fn rank(amount: &Amount) -> u8 {
    match amount.unit_name().as_str() {
        "箱" | "件" | "case" | "crate" | "pallet" => 4,
        "提" | "multipack" => 3,
        "板" | "盒" | "袋" | "包" | "排" | "套" | "box" | "pack" | "packet" | "carton" | "tray" => 2,
        _ => 1,
    }
}

fn settle(amount: &Amount, sizes: Vec<Amount>) -> Settled {
    let unit = amount.unit.as_ref().map(|unit| unit.name.clone());
    let doubt = match amount.shape {
        Shape::Exact if is_too_much(amount) => Some(Doubt::QuantityOutOfRange),
        Shape::Exact => None,
        Shape::Vague => Some(Doubt::VagueQuantity),
        Shape::Absurd => Some(Doubt::QuantityOutOfRange),
    };
    let milli = (amount.shape == Shape::Exact).then_some(amount.milli).filter(|_| doubt.is_none());
    Settled { milli, unit, sizes, doubt }
}

/// More than a household can use: 200 of anything, 50,000 grams or millilitres.
fn is_too_much(amount: &Amount) -> bool {
    let small = matches!(amount.unit_name().as_str(), "g" | "ml" | "克" | "毫升");
    amount.milli > if small { 50_000_000 } else { 200_000 }
}

/// How well two names name one thing: 2 the same, 1 one within the other, 0 not at all.
pub fn likeness(one: &str, other: &str) -> u8 {
    if one == other {
        return if one.is_empty() { 0 } else { 2 };
    }
    let written = [key(one), key(other)];
    let (one, other) = (bare(one), bare(other));
    if one.is_empty() || other.is_empty() {
        return 0;
    }
    if one == other {
        return 2;
    }
    let (short, long) = if one.chars().count() <= other.chars().count() { (&one, &other) } else { (&other, &one) };
    let within = |name: &str| {
        let whole_word = !name.is_ascii() || format!(" {long} ").contains(&format!(" {name} "));
        name.chars().count() >= 2 && long.contains(name) && whole_word
    };
    let [one, other] = written;
    u8::from(within(short) || are_one_thing(&one, &other) || other_names(short).any(within))
}

/// A name without what changes from one telling to the next: case, plural, spaces between Chinese letters.
fn bare(name: &str) -> String {
    let key = key(name);
    let key = key.trim().trim_end_matches('的');
    if key.chars().any(is_han) {
        return key.chars().filter(|c| !c.is_whitespace()).collect();
    }
    let words = key.split_whitespace().map(|word| {
        let long = word.chars().count() > 3;
        if let Some(stem) = word.strip_suffix("ves").filter(|stem| stem.ends_with("loa") || stem.ends_with("hal")) {
            return format!("{stem}f");
        }
        let stem = word.strip_suffix("es").filter(|stem| long && stem.ends_with(['o', 'x', 's', 'h']));
        stem.or_else(|| word.strip_suffix('s').filter(|stem| long && !stem.ends_with('s'))).unwrap_or(word).to_owned()
    });
    words.filter(|word| !matches!(word.as_str(), "the" | "my" | "of" | "our")).collect::<Vec<_>>().join(" ")
}

/// The goods that a name is made of when it is made of nothing else: 葱姜蒜 are three.
pub fn goods_within(name: &str) -> Vec<String> {
    let text = Text::of(name);
    let mut parts = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let Some(end) = lexicon().phrase_of(text.key(), at, Class::Goods) else { return Vec::new() };
        parts.push(if text.is_chinese() { text.shown_of(at, end) } else { text.key_of(at, end) });
        at = end;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::chat::amounts::amount;

    fn settled(amounts: &[&str]) -> (Option<i64>, Option<String>, Option<Doubt>) {
        let read = |text: &&str| amount(&text.chars().collect::<Vec<_>>(), 0).unwrap();
        let settled = Draft { amounts: amounts.iter().map(read).collect(), ..Draft::default() }.settled();
        (settled.milli, settled.unit, settled.doubt)
    }

    #[test]
    fn of_two_amounts_the_count_counts_and_the_measure_sizes() {
        assert_eq!(settled(&["5l", "1桶"]), (Some(1000), Some("桶".into()), None));
        assert_eq!(settled(&["2袋", "10斤"]), (Some(2000), Some("袋".into()), None));
        assert_eq!(settled(&["2", "500g"]), (Some(2000), None, None));
        assert_eq!(settled(&["1箱", "2瓶"]).2, Some(Doubt::TwoReadings));
        assert_eq!(settled(&["-3斤"]).2, Some(Doubt::QuantityOutOfRange));
        assert_eq!(settled(&["两三斤"]), (None, Some("斤".into()), Some(Doubt::VagueQuantity)));
    }

    #[test]
    fn one_thing_has_more_than_one_name() {
        assert_eq!(likeness("牛奶", "纯牛奶"), 1);
        assert_eq!(likeness("Eggs", "egg"), 2);
        assert_eq!(likeness("the syrup", "cough syrup"), 1);
        assert_eq!(likeness("油", "酱油"), 0);
        assert_eq!(likeness("rice", "rice vinegar"), 1);
        assert_eq!(likeness("ice", "rice"), 0);
        assert_eq!(goods_within("葱姜蒜"), ["葱", "姜", "蒜"]);
    }
}
