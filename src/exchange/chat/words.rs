//! The word list: the text files in `words/`, read once. A person adds a word there, not here.

use std::sync::LazyLock;

use super::by_letters::ByLetters;
use super::letters::is_latin;

const GOODS: [&str; 2] = [include_str!("words/goods_zh.txt"), include_str!("words/goods_en.txt")];
const PHRASES: [&str; 2] = [include_str!("words/phrases_zh.txt"), include_str!("words/phrases_en.txt")];
const UNITS: &str = include_str!("words/units.txt");
const ERRANDS: &str = include_str!("words/errands.txt");
const PERSONS: &str = include_str!("words/persons.txt");

/// What a phrase does in a message; each has its heading in the phrase files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// A thing one can order.
    Goods,
    /// Begins a wish.
    AskFor,
    /// Says nothing about what is wanted.
    Fill,
    /// Makes a line of talk.
    Greet,
    /// Makes a clause a sentence.
    Function,
    /// Another amount or thing in the place of the one before.
    Change,
    /// No longer wanted.
    TakeOff,
    /// More of it.
    Add,
    /// Less of it.
    Less,
    /// This very thing or nothing.
    NoSubstitute,
    /// Another brand will do.
    AnyBrand,
    /// Denies what stands beside it.
    Not,
    /// The amount holds for every thing named.
    Each,
    /// No amount one could buy.
    Vague,
    /// Roughly.
    About,
    /// Asks.
    Question,
    /// Tells of what was or is.
    Past,
    /// What somebody else ordered.
    Same,
    /// One more for me.
    MeToo,
    /// What stands before it was wrong.
    Wrong,
    /// The whole order.
    Everything,
    /// How the thing should be.
    Quality,
    /// In a name: speaks for the order desk.
    Staff,
    /// What only the order desk says.
    DeskTalk,
    /// Written by the chat program.
    System,
}

const HEADINGS: [(&str, Class); 24] = [
    ("ask for", Class::AskFor),
    ("fill", Class::Fill),
    ("greet", Class::Greet),
    ("function", Class::Function),
    ("change", Class::Change),
    ("take off", Class::TakeOff),
    ("add", Class::Add),
    ("less", Class::Less),
    ("no substitute", Class::NoSubstitute),
    ("any brand", Class::AnyBrand),
    ("not", Class::Not),
    ("each", Class::Each),
    ("vague", Class::Vague),
    ("about", Class::About),
    ("question", Class::Question),
    ("past", Class::Past),
    ("same", Class::Same),
    ("me too", Class::MeToo),
    ("wrong", Class::Wrong),
    ("everything", Class::Everything),
    ("quality", Class::Quality),
    ("staff", Class::Staff),
    ("desk talk", Class::DeskTalk),
    ("system", Class::System),
];

/// What kind of amount a unit makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    /// Grams in other clothes.
    Weight,
    /// Litres in other clothes.
    Volume,
    /// Bottles, bags, pieces.
    Count,
    /// A count whose unit is also the name of a thing: 10 rolls.
    Loose,
    /// A size or strength, never an amount.
    Spec,
}

/// A unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// As it stands in an order.
    pub name: String,
    /// What kind of amount it makes.
    pub kind: UnitKind,
}

/// An errand's rule: every group must be met.
pub struct ErrandRule {
    /// The task, `{}` for the word that met the first group.
    pub task: String,
    /// Groups of phrases, letter by letter.
    pub groups: Vec<Vec<Vec<char>>>,
}

/// Everything the word files say.
pub struct Lexicon {
    phrases: ByLetters<Class>,
    units: ByLetters<Unit>,
    persons: Vec<Vec<char>>,
    /// The errands, in the order of the file.
    pub errands: Vec<ErrandRule>,
}

/// The word list.
pub fn lexicon() -> &'static Lexicon {
    static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);
    &LEXICON
}

impl Lexicon {
    fn read() -> Self {
        let (phrases, units) = (ByLetters::default(), ByLetters::default());
        let mut all = Self { phrases, units, persons: persons(), errands: errands() };
        for (_, text) in GOODS.iter().flat_map(|file| said(file)) {
            text.split(',').for_each(|word| all.add_phrase(word, Class::Goods));
        }
        for file in PHRASES {
            all.add_headed(file);
        }
        for (_, line) in said(UNITS) {
            all.add_unit(line);
        }
        all.phrases.sort();
        all.units.sort();
        all
    }

    fn add_headed(&mut self, file: &str) {
        let mut class = None;
        for (_, line) in said(file) {
            if let Some(heading) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                class = HEADINGS.iter().find(|(name, _)| *name == heading).map(|(_, class)| *class);
            } else if let Some(class) = class {
                woven(line).iter().for_each(|word| self.add_phrase(word, class));
            }
        }
    }

    fn add_phrase(&mut self, word: &str, class: Class) {
        self.phrases.add(word.trim().to_lowercase().chars().collect(), class);
    }

    fn add_unit(&mut self, line: &str) {
        let Some((head, forms)) = line.split_once('=') else { return };
        let Some((kind, name)) = head.trim().split_once(' ') else { return };
        let kind = match kind {
            "weight" => UnitKind::Weight,
            "volume" => UnitKind::Volume,
            "loose" => UnitKind::Loose,
            "spec" => UnitKind::Spec,
            _ => UnitKind::Count,
        };
        for form in forms.split(',') {
            let unit = Unit { name: name.trim().to_owned(), kind };
            self.units.add(form.trim().to_lowercase().chars().collect(), unit);
        }
    }

    /// The longest phrase at a place, and where it ends.
    pub fn phrase(&self, key: &[char], at: usize) -> Option<(Class, usize)> {
        self.phrases.at(key, at).find_map(|(word, class)| {
            let end = match_at(key, at, word, *class == Class::Goods)?;
            Some((*class, end))
        })
    }

    /// The longest phrase of one class at a place, and where it ends.
    pub fn phrase_of(&self, key: &[char], at: usize, class: Class) -> Option<usize> {
        self.phrases
            .at(key, at)
            .filter(|(_, own)| *own == class)
            .find_map(|(word, _)| match_at(key, at, word, class == Class::Goods))
    }

    /// Does a phrase of this class stand anywhere?
    pub fn has(&self, key: &[char], class: Class) -> bool {
        (0..key.len()).any(|at| self.phrase_of(key, at, class).is_some())
    }

    /// The longest unit at a place, and where it ends.
    pub fn unit(&self, key: &[char], at: usize) -> Option<(&Unit, usize)> {
        self.units.at(key, at).find_map(|(word, unit)| {
            let end = match_end(key, at, word)?;
            Some((unit, end))
        })
    }

    /// The longest word at a place for what people are called, of two letters and more, and where it ends.
    pub fn person_at(&self, key: &[char], at: usize) -> Option<usize> {
        let words = self.persons.iter().filter(|word| word.len() >= 2);
        words.filter_map(|word| match_end(key, at, word)).max()
    }

    /// Is this what people are called: 王婆婆, 老田, 阿芳, Mrs Novak?
    pub fn is_person(&self, key: &[char]) -> bool {
        let length = key.len();
        if key.first().is_some_and(|c| is_latin(*c)) {
            let words: Vec<&[char]> = key.split(|c| c.is_whitespace()).collect();
            return words.first().into_iter().chain(words.last()).any(|word| self.persons.iter().any(|p| p == word))
                || self.persons.iter().any(|person| stands_in(key, person) && person.len() > 5);
        }
        let titled = self
            .persons
            .iter()
            .any(|person| length > person.len() && length <= person.len() + 2 && key.ends_with(person));
        titled || ((2..=3).contains(&length) && matches!(key.first(), Some('老' | '小' | '阿')))
    }
}

/// Where a word at a place ends; a word of Latin letters must not go on on either side, a plural s or es aside.
fn match_at(key: &[char], at: usize, word: &[char], plural: bool) -> Option<usize> {
    let before = at.checked_sub(1).and_then(|i| key.get(i));
    if word.first().is_some_and(|c| is_latin(*c)) && before.is_some_and(|c| is_latin(*c) || *c == '\'') {
        return None;
    }
    let end = match_plain(key, at, word)?;
    if is_open(key, end, word) {
        return Some(end);
    }
    let tails: [&[char]; 2] = [&['s'], &['e', 's']];
    tails.iter().filter(|_| plural).find_map(|tail| match_plain(key, end, tail).filter(|end| is_open(key, *end, word)))
}

fn match_end(key: &[char], at: usize, word: &[char]) -> Option<usize> {
    match_plain(key, at, word).filter(|end| is_open(key, *end, word))
}

fn match_plain(key: &[char], at: usize, word: &[char]) -> Option<usize> {
    let end = at.checked_add(word.len())?;
    (key.get(at..end)? == word).then_some(end)
}

/// May a word end here?
fn is_open(key: &[char], end: usize, word: &[char]) -> bool {
    let latin = word.last().is_some_and(|c| is_latin(*c));
    // Sugar-free is no sugar.
    let hyphen = key.get(end) == Some(&'-') && key.get(end + 1).is_some_and(char::is_ascii_alphabetic);
    !latin || key.get(end).is_none_or(|c| !is_latin(*c)) && !hyphen
}

/// Does a phrase stand in a key, whole words only?
pub fn stands_in(key: &[char], phrase: &[char]) -> bool {
    let Some(first) = phrase.first() else { return false };
    key.iter().enumerate().any(|(at, c)| c == first && match_at(key, at, phrase, false).is_some())
}

/// Where a phrase ends that stands at a place, whole words only.
pub fn stands_at(key: &[char], at: usize, phrase: &[char]) -> Option<usize> {
    match_at(key, at, phrase, false)
}

/// The names of the things we know.
pub fn goods() -> impl Iterator<Item = &'static str> {
    GOODS.iter().flat_map(|file| said(file)).flat_map(|(_, line)| line.split(',')).map(str::trim)
}

/// The words of a line, with commas between them; `{帮, 给}{我妈, 我爸}{带, 买}` is one word of each group, in every way they go
/// together.
pub fn woven(line: &str) -> Vec<String> {
    let Some(groups) = line.strip_prefix('{') else { return line.split(',').map(str::to_owned).collect() };
    let mut woven = vec![String::new()];
    for group in groups.split('{') {
        let words: Vec<&str> =
            group.trim().trim_end_matches('}').split(',').map(|word| word.trim_start_matches(' ')).collect();
        woven = woven.iter().flat_map(|head| words.iter().map(move |word| format!("{head}{word}"))).collect();
    }
    woven
}

/// The lines of a word file that say something, with their numbers.
pub fn said(file: &str) -> impl Iterator<Item = (usize, &str)> {
    file.lines()
        .enumerate()
        .map(|(n, line)| (n, line.trim()))
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
}

fn persons() -> Vec<Vec<char>> {
    let words = said(PERSONS).flat_map(|(_, line)| line.split(','));
    words.map(|word| word.trim().chars().collect()).filter(|word: &Vec<char>| !word.is_empty()).collect()
}

fn errands() -> Vec<ErrandRule> {
    let letters = |word: &str| word.trim().to_lowercase().chars().collect::<Vec<char>>();
    let group = |text: &str| text.split(',').map(letters).filter(|word| !word.is_empty()).collect();
    let rule = |(task, groups): (&str, &str)| ErrandRule {
        task: task.trim().to_owned(),
        groups: groups.split('&').map(group).collect(),
    };
    said(ERRANDS).filter_map(|(_, line)| line.split_once('=').map(rule)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_word_files_is_understood() {
        for file in PHRASES {
            for (n, line) in said(file) {
                let known = |heading| HEADINGS.iter().any(|(name, _)| *name == heading);
                let heading = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
                assert!(heading.is_none_or(known), "line {}: {line}", n + 1);
            }
        }
        for (n, line) in said(UNITS).chain(said(ERRANDS)) {
            assert!(line.contains('='), "line {}: {line}", n + 1);
        }
    }

    #[test]
    fn the_longest_phrase_counts_and_latin_ones_fit_whole_words() {
        let key: Vec<char> = "三九感冒灵 tomatoes tomatoey".chars().collect();
        assert_eq!(lexicon().phrase(&key, 0), Some((Class::Goods, 5)));
        assert_eq!(lexicon().phrase(&key, 6), Some((Class::Goods, 14)));
        assert_eq!(lexicon().phrase(&key, 15), None);
    }
}
