//! The desk asks whether something else will do, and who is asked says yes or no.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::Reader;
use super::speech::Speech;
use crate::domain::deliveries::Item;
use crate::exchange::chat::amounts::Amount;
use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::doors::Parts;
use crate::exchange::chat::doubt::Doubt;
use crate::exchange::chat::draft::{Draft, likeness};
use crate::exchange::chat::entry::{Entry, EntryKind, Op, Wanted};
use crate::exchange::chat::lexer::{Kind, Token};
use crate::exchange::chat::standing::{Meant, Standing, meant};
use crate::exchange::chat::text::{Text, key};
use crate::exchange::chat::word_set::WordSet;
use crate::exchange::chat::words::{Class, UnitKind};

const WORDS: &str = include_str!("../words/replies.txt");
static GONE: LazyLock<WordSet> = LazyLock::new(|| WordSet::listed(WORDS, "gone"));
static OFFERED: LazyLock<WordSet> = LazyLock::new(|| WordSet::listed(WORDS, "offered"));
static AGREED: LazyLock<WordSet> = LazyLock::new(|| WordSet::listed(WORDS, "agreed"));
static DECLINED: LazyLock<WordSet> = LazyLock::new(|| WordSet::listed(WORDS, "declined"));

/// How many messages later a question is forgotten.
const FORGOTTEN: usize = 12;

/// Something that the desk has put to somebody.
#[derive(Clone, Debug)]
pub(super) struct Proposal {
    /// What was said, `@` and name included, compared.
    said: String,
    /// The things named, in order, each with its amount.
    things: Vec<(String, Option<Amount>)>,
    /// The door that was asked about.
    door: Option<Parts>,
    /// How many messages have been heard since.
    age: usize,
}

/// 倪老师您是23栋1单元402吧？ the desk asks whether somebody lives at a door.
pub(super) fn door_asked(text: &Text, tokens: &[Token]) -> Option<Proposal> {
    const LIVES: [&str; 8] = ["您是", "你是", "是不是", "您住", "你住", "are you", "you're at", "you are at"];
    let key = text.key();
    let asks = key.iter().rev().find(|c| !c.is_whitespace()).is_some_and(|c| "?吗吧".contains(*c));
    let said: String = key.iter().collect();
    let lives = LIVES.iter().any(|word| said.contains(word));
    let mut doors = tokens.iter().filter_map(|token| match &token.kind {
        Kind::Address(parts) if parts.building.is_some() && parts.door.is_some() => Some(parts.clone()),
        _ => None,
    });
    let counted = tokens.iter().any(|token| matches!(token.kind, Kind::Amount(_)));
    let (door, None) = (doors.next()?, doors.next()) else { return None };
    (asks && lives && !counted).then(|| Proposal { said, things: Vec::new(), door: Some(door), age: 0 })
}

/// No chickpeas left, 2 tins of kidney beans instead? 蒜苔没货，换成蒜苗行不: the desk asks whether something else will do.
pub(super) fn proposal(text: &Text, clauses: &[Clause]) -> Option<Proposal> {
    let key = text.key();
    let asks = key.iter().rev().find(|c| !c.is_whitespace()).is_some_and(|c| "?吗不行呢么".contains(*c));
    let spoken_to = key.contains(&'@');
    let things = things(clauses);
    let none_of = |clause: &Clause| {
        clause.position(Class::Not).is_some_and(|at| matches!(clause.parts.get(at + 1), Some(Part::Name(..))))
    };
    // 有没有师傅会修的呢: nothing is said to be gone.
    let said: Vec<char> = text.key_of(0, text.len()).replace("有没有", "").chars().collect();
    let gone = GONE.is_in(&said) || clauses.iter().any(none_of);
    let is_one = !things.is_empty() && gone && OFFERED.is_in(key) && (asks || spoken_to);
    is_one.then(|| Proposal { said: key.iter().collect(), things, door: None, age: 0 })
}

/// Limes are fine, but only 2; carp will do: a thing is named first, and said to be right.
fn welcomes(speech: &Speech) -> bool {
    const WORDS: [&str; 12] = [
        "fine",
        "ok",
        "okay",
        "good",
        "grand",
        "great",
        "will do",
        "would do",
        "would be lovely",
        "也行",
        "也可以",
        "也好",
    ];
    let Some(first) = speech.clauses.first() else { return false };
    let named = matches!(first.parts.first(), Some(Part::Name(_, true)));
    let said = format!(" {} ", key(&first.said));
    let right = |word: &str| if word.is_ascii() { said.contains(&format!(" {word} ")) } else { said.contains(word) };
    named && !first.has_amount() && !first.has(Class::Not) && WORDS.into_iter().any(right)
}

/// The things that are named, each with the amount beside it: behind it in Chinese, before it in English.
fn things(clauses: &[Clause]) -> Vec<(String, Option<Amount>)> {
    let mut all = Vec::new();
    for clause in clauses {
        let amount_at = |at: Option<usize>| match at.and_then(|at| clause.parts.get(at)) {
            Some(Part::Amount(amount)) if !amount.is_article => Some(amount.clone()),
            _ => None,
        };
        for (at, part) in clause.parts.iter().enumerate() {
            if let Part::Amount(amount) = part
                && amount.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Loose)
                && clause.names().is_empty()
            {
                // Shall I bring you 4 rolls? A unit that is the name of a thing.
                all.push((format!("{}s", amount.unit_name()), Some(Amount { unit: None, ..amount.clone() })));
            }
            let Part::Name(name, known) = part else { continue };
            let amount = amount_at(at.checked_add(1)).or_else(|| amount_at(at.checked_sub(1)));
            if *known || amount.is_some() {
                all.push((name.clone(), amount));
            }
        }
    }
    all
}

impl Reader<'_> {
    /// One more message has been heard.
    pub(super) fn proposals_age(&mut self) {
        self.proposals.iter_mut().for_each(|proposal| proposal.age += 1);
        self.proposals.retain(|proposal| proposal.age <= FORGOTTEN);
    }

    /// Fine by me; 行，要2包: what the desk has put to the sender comes in the place of what there is none of. True when it was
    /// such an answer.
    pub(super) fn replies(&mut self, speech: &Speech) -> bool {
        let said = speech.said.key_of(0, speech.said.len());
        let head: Vec<char> = self.without_the_offered(&said).chars().collect();
        let agrees = AGREED.ends_at(&head, 0).next().is_some() || welcomes(speech);
        let declines = DECLINED.is_in(&head) && !said.starts_with("no problem");
        if self.proposals.is_empty() || head.len() > 40 || !(agrees || declines) || speech.addressed {
            return false;
        }
        let (who, shown) = (key(&speech.who), key(&speech.sender));
        let asked = self
            .proposals
            .iter()
            .rposition(|asked| asked.door.is_some() && (asked.said.contains(&who) || asked.said.contains(&shown)));
        let counts = speech.clauses.iter().any(Clause::has_amount);
        if let (Some(place), true, false, false) = (asked, agrees, declines, counts)
            && let Some(door) = self.proposals.get(place).and_then(|asked| asked.door.clone())
            && self.agrees_to_door(speech, &door)
        {
            self.proposals.remove(place);
            return true;
        }
        let stands = self.stands_for(speech);
        let Some((place, gone)) = self.put_to(speech, &stands) else { return false };
        let Some(proposal) = self.proposals.get(place).cloned() else { return false };
        let Some(old) = stands.get(gone).cloned() else { return false };
        let other = |name: &String| likeness(name, &old.item.name) < 2 && !self.senders.are_named(name);
        let others: Vec<&(String, Option<Amount>)> = proposal.things.iter().filter(|(name, _)| other(name)).collect();
        let known = |name: &String| proposal.things.iter().any(|(own, _)| likeness(own, name) > 0);
        let asks = speech.tokens.iter().any(|token| token.is(Class::Question));
        let strange = |clause: &Clause| clause.names_goods() && !clause.names().iter().all(known);
        if asks || speech.clauses.iter().any(strange) {
            return false;
        }
        // 行，那香蕉不要了，橙子3斤: what there is none of is off, and the other comes.
        let off = |clause: &Clause| {
            let said: Vec<char> = key(&clause.said).chars().collect();
            let names = clause.names();
            DECLINED.is_in(&said) && !(names.len() == 1 && names.iter().all(|name| likeness(name, &old.item.name) > 0))
        };
        let counts_other = speech.found.items.iter().any(|item| item.is_counted() && other(&item.name));
        let declines = declines && !(agrees && counts_other && !speech.clauses.iter().any(off));
        let remove = Wanted { item: Item { name: old.item.name.clone(), ..Item::default() }, op: Some(Op::Remove) };
        let mut doubts: BTreeSet<Doubt> = speech.whose.doubt.into_iter().collect();
        let counted = speech.found.items.iter().find_map(|item| item.amounts.first());
        let own = speech.found.nameless.first().or(counted);
        let draft = |name: &str, amount: Option<&Amount>| Draft {
            name: name.to_owned(),
            known: true,
            amounts: amount.into_iter().cloned().collect(),
            ..Draft::default()
        };
        let items = match (others.as_slice(), own) {
            ([], Some(amount)) => {
                // Only in cartons, ok? … then 4 cartons: of the very thing.
                let new = draft(&old.item.name, Some(amount));
                doubts.extend(new.settled().doubt);
                vec![Wanted { item: self.item(&new, speech.is_chinese), op: Some(Op::Set) }]
            }
            (_, None) if declines => vec![remove],
            ([(name, offered)], _) if agrees && !declines => {
                let amount = own.or(offered.as_ref());
                let new = draft(name, amount);
                let item = match amount {
                    Some(_) => self.item(&new, speech.is_chinese),
                    None => {
                        // 换成蒜苗行不 … 行: as much of it as of the other?
                        doubts.insert(Doubt::TwoReadings);
                        Item { name: name.clone(), note: String::new(), no_substitute: false, ..old.item.clone() }
                    }
                };
                doubts.extend(new.settled().doubt.filter(|_| amount.is_some()));
                vec![remove, Wanted { item, op: Some(Op::Add) }]
            }
            _ => {
                doubts.insert(Doubt::TwoReadings);
                vec![remove]
            }
        };
        let only_takes = items.iter().all(|wanted| wanted.op == Some(Op::Remove));
        let kind = match (doubts.is_empty(), only_takes) {
            (false, _) => EntryKind::Unsure,
            (true, true) => EntryKind::Cancel,
            (true, false) => EntryKind::Correction,
        };
        self.proposals.remove(place);
        let refers_to = Some(old.line).filter(|line| *line > 0);
        let entry = Entry { kind, items, refers_to, doubts, ..self.blank_of(speech) };
        self.say(speech, entry);
        true
    }

    /// 荷兰豆可以，1斤就够; the kidney beans are fine: what is answered, without the thing it is about at its head.
    fn without_the_offered<'s>(&self, said: &'s str) -> &'s str {
        let bare = |said: &'s str| said.trim_start_matches(|c: char| !c.is_alphanumeric());
        let said = bare(said);
        let article = ["the ", "those ", "那个", "那"].iter().find_map(|word| said.strip_prefix(word)).unwrap_or(said);
        let things = self.proposals.iter().flat_map(|proposal| &proposal.things);
        let named =
            things.filter_map(|(name, _)| article.strip_prefix(key(name).as_str())).min_by_key(|rest| rest.len());
        let Some(rest) = named.map(bare) else { return said };
        ["也", "就", "are ", "is ", "would be ", "will be "]
            .iter()
            .find_map(|word| rest.strip_prefix(word))
            .unwrap_or(rest)
    }

    /// The last thing that was put to the sender, by their name or by what they have ordered: its place, and the place of
    /// the standing thing that there is none of.
    fn put_to(&self, speech: &Speech, stands: &[Standing]) -> Option<(usize, usize)> {
        let (who, shown) = (key(&speech.who), key(&speech.sender));
        self.proposals.iter().enumerate().rev().find_map(|(place, proposal)| {
            let named = proposal.said.contains(&who) || proposal.said.contains(&shown);
            let gone = proposal.things.iter().find_map(|(name, _)| match meant(stands, name) {
                Meant::One(at) => Some(at),
                _ => None,
            })?;
            (named || !proposal.said.contains('@')).then_some((place, gone))
        })
    }
}
