//! The reading of a whole paste: message by message, remembering who spoke and what was on offer.

mod chained;
mod changes;
mod completing;
mod contexts;
mod copies;
mod errand_over;
mod hearing;
mod kin;
mod misgivings;
mod moving;
mod passed_on;
mod repeats;
mod replies;
mod sections;
mod sharing;
mod speech;
mod two_doors;
mod unheard;
mod wishes;
mod wording;

use std::collections::{BTreeMap, BTreeSet};

use super::amounts::Amount;
use super::doors::KnownDoors;
use super::doubt::Doubt;
use super::entry::{ChatReading, Entry, EntryKind, LineFate};
use super::groups::groups;
use super::labelled::{drawn_together, labels};
use super::lexer::{Kind, Token, tokens};
use super::links::OldLink;
use super::messages::{LineKind, Message, messages, names_plainly};
use super::numbered::{Numbered, numbered};
use super::offers::{Offer, offered, priced, several};
use super::senders::Senders;
use super::telling::is_for_sale;
use super::text::{Text, key};
use super::words::{Class, lexicon};

/// More letters than anybody writes in one line.
const LINE_CHARS: usize = 4_000;

/// Reads a paste. `earlier` is what was pasted before: its messages are known and give no entries again.
pub fn read(chat: &str, earlier: Option<&str>, doors: &KnownDoors) -> ChatReading {
    let plainly = names_plainly(chat) || earlier.is_some_and(names_plainly);
    let (said, kinds) = messages(chat, plainly);
    let old = earlier.map(|text| messages(text, plainly).0).unwrap_or_default();
    let said = repeats::cut_where_it_grew(said, &old);
    let (known, gone) = repeats::known(&said, &old);
    let mut reader = Reader::new(doors);
    for message in old.iter().chain(&said) {
        reader.senders.meet(&message.sender, doors);
    }
    reader.lines = old_lines(earlier);
    for message in gone.iter().filter_map(|at| old.get(*at)) {
        reader.message(message, Origin::Elsewhere);
    }
    reader.lines = chat.lines().map(str::to_owned).collect();
    for (message, known) in said.iter().zip(known) {
        reader.message(message, if known { Origin::Before } else { Origin::New });
    }
    reader.finish(&kinds)
}

fn old_lines(earlier: Option<&str>) -> Vec<String> {
    earlier.into_iter().flat_map(str::lines).map(str::to_owned).collect()
}

/// Where an entry comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Origin {
    /// The earlier paste, and not in this one.
    Elsewhere,
    /// Both pastes.
    Before,
    /// Only this paste.
    New,
}

/// What was spoken of last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Context {
    /// A chain.
    Chain(Offer),
    /// An order, by its place.
    Order(usize),
    /// Something else.
    #[default]
    Other,
}

struct Reader<'a> {
    doors: &'a KnownDoors,
    senders: Senders,
    lines: Vec<String>,
    entries: Vec<Entry>,
    origins: Vec<Origin>,
    origin: Origin,
    by_household: BTreeMap<String, Vec<usize>>,
    chains: BTreeMap<String, Vec<OldLink>>,
    offer: Option<Offer>,
    /// What is on offer by a number: box 2.
    labels: BTreeSet<String>,
    /// The names of what lists have offered.
    on_sale: BTreeSet<String>,
    /// What a number stands for, by the last list of such: ②, (2), 2号.
    sets: Numbered,
    /// The things that the message before named, where the desk spoke; empty where anybody else did.
    desk_named: BTreeSet<String>,
    /// The doors of those for whom somebody has ordered, by the sender and who they are to them.
    kin: BTreeMap<(String, usize), BTreeSet<String>>,
    /// What was asked for that is no goods, and still stands.
    errands: Vec<errand_over::Asked>,
    /// What the desk has put to somebody, and nobody has answered yet.
    proposals: Vec<replies::Proposal>,
    context: Context,
    /// Entries that a later line has settled.
    settled: BTreeSet<usize>,
    /// The one thing that somebody's last message asked about.
    asked: BTreeMap<String, String>,
    /// What somebody's last message counted without a name, and its entry.
    unnamed: BTreeMap<String, (usize, Amount)>,
    /// The door that the message has named, with nothing for it yet.
    door_ahead: Option<String>,
}

impl<'a> Reader<'a> {
    fn new(doors: &'a KnownDoors) -> Self {
        Self {
            doors,
            senders: Senders::default(),
            lines: Vec::new(),
            entries: Vec::new(),
            origins: Vec::new(),
            origin: Origin::New,
            by_household: BTreeMap::new(),
            chains: BTreeMap::new(),
            offer: None,
            labels: BTreeSet::new(),
            on_sale: BTreeSet::new(),
            sets: Numbered::default(),
            desk_named: BTreeSet::new(),
            kin: BTreeMap::new(),
            errands: Vec::new(),
            proposals: Vec::new(),
            context: Context::Other,
            settled: BTreeSet::new(),
            asked: BTreeMap::new(),
            unnamed: BTreeMap::new(),
            door_ahead: None,
        }
    }

    fn message(&mut self, message: &Message, origin: Origin) {
        self.origin = origin;
        self.door_ahead = None;
        self.proposals_age();
        let first = self.entries.len();
        let mut said = self.without_quotes(message);
        if !self.labels.is_empty() {
            said.iter_mut().for_each(|(_, line)| *line = drawn_together(line, &self.labels));
        }
        let texts: Vec<String> = said.iter().map(|(_, line)| line.clone()).collect();
        let chain = super::chain::chain(&texts, self.doors);
        if let Some(chain) = &chain {
            self.chain(message, chain, &said);
        } else if self.is_price_list(message, &texts) {
            self.labels.extend(labels(&texts));
            self.puts_on_sale(&texts);
            let sets = numbered(&texts);
            self.on_sale.extend(sets.names());
            if !sets.is_empty() {
                self.sets = sets;
            }
            self.ignore(message, said.first().map_or(0, |l| l.0), said.last().map_or(0, |l| l.0));
        } else {
            let home = self.senders.home(&message.sender);
            if !self.sets.is_empty() {
                said.iter_mut().for_each(|(_, line)| *line = self.sets.spelt_out(line));
            }
            for group in groups(&said, self.doors, &home) {
                self.group(message, &group);
            }
        }
        self.remember(message, first, chain.is_some());
        self.desk_named = self.named_by_the_desk(message);
    }

    fn named_by_the_desk(&self, message: &Message) -> BTreeSet<String> {
        if !self.senders.get(&message.sender).is_some_and(|sender| sender.is_staff) {
            return BTreeSet::new();
        }
        let in_line = |(_, line): &(u32, String)| {
            let text = Text::of(line);
            let named = tokens(&text, self.doors, &Default::default()).into_iter();
            let known = named.filter(|token| token.kind == Kind::Name(true));
            known.map(|token| text.key_of(token.from, token.to)).collect::<Vec<_>>()
        };
        let short = |(_, line): &&(u32, String)| line.chars().count() <= LINE_CHARS;
        message.lines.iter().filter(short).flat_map(in_line).collect()
    }

    /// What the next message may answer to. The desk's "noted" changes nothing.
    fn remember(&mut self, message: &Message, first: usize, was_chain: bool) {
        if was_chain {
            if let Some(offer) = &self.offer {
                self.context = Context::Chain(offer.clone());
            }
            return;
        }
        // What somebody wished for is still what a "me too" below it is about, unsure as it is.
        let mut wished_for = (first..self.entries.len()).filter(|at| {
            self.entries
                .get(*at)
                .is_some_and(|e| e.kind == EntryKind::Unsure && !e.items.is_empty() && e.refers_to.is_none())
        });
        let ordered = (first..self.entries.len())
            .rev()
            .find(|at| self.entries.get(*at).is_some_and(|e| e.kind == EntryKind::Order))
            .or_else(|| wished_for.next_back());
        let is_staff = self.senders.get(&message.sender).is_some_and(|sender| sender.is_staff);
        match ordered {
            Some(at) => self.has_ordered(at),
            None if is_staff => {}
            None => self.context = Context::Other,
        }
    }

    /// What a "me too" is about from now on. 2 for me … 1 for me as well: it is still what is on offer.
    fn has_ordered(&mut self, at: usize) {
        let answers = match (&self.context, self.entries.get(at)) {
            (Context::Chain(offer), Some(entry)) => entry.items.iter().all(|wanted| wanted.item.name == offer.name),
            _ => false,
        };
        if !answers {
            self.context = Context::Order(at);
        }
    }

    /// What is left to read: lines without end go to a person; lines quoted from somebody else, with the dashes below them, are nobody's new words.
    fn without_quotes(&mut self, message: &Message) -> Vec<(u32, String)> {
        let mut said = Vec::new();
        let mut quoted = false;
        for (number, line) in &message.lines {
            if line.chars().count() > LINE_CHARS {
                let entry = self.blank(*number, *number);
                let doubts = BTreeSet::from([Doubt::TooLong]);
                self.push(message, Entry { kind: EntryKind::Unsure, who: message.sender.clone(), doubts, ..entry });
                continue;
            }
            let bare = line.trim();
            let opens = bare.starts_with('「') || bare.starts_with('>') || bare.starts_with("引用:");
            let dashes =
                bare.chars().count() >= 4 && bare.chars().all(|c| matches!(c, '-' | ' ' | '—' | '─' | '=' | '_'));
            if let Some((_, rest)) =
                line.split_once('」').filter(|(_, rest)| (opens || quoted) && !rest.trim().is_empty())
            {
                quoted = false;
                said.push((*number, rest.trim().to_owned()));
            } else if opens || quoted || dashes {
                quoted = (opens && bare.starts_with('「') || quoted) && !bare.ends_with('」');
                self.ignore(message, *number, *number);
            } else {
                said.push((*number, line.clone()));
            }
        }
        said
    }

    /// A message with prices and without a household is what somebody sells.
    fn is_price_list(&self, message: &Message, lines: &[String]) -> bool {
        let Some(sender) = self.senders.get(&message.sender) else { return false };
        let read = |line: &String| {
            let text = Text::of(line);
            let tokens = tokens(&text, self.doors, &self.senders.home(&message.sender));
            let addressed = tokens.iter().any(|token| matches!(token.kind, Kind::Address(_)));
            (priced(&tokens), addressed)
        };
        let all: Vec<(usize, bool)> = lines.iter().map(read).collect();
        let count: usize = all.iter().map(|(count, _)| count).sum();
        let sells =
            lines.iter().any(|line| lexicon().has(Text::of(line).key(), Class::DeskTalk) || line.contains('【'));
        let lives_here = sender.home.door.is_some() || all.iter().any(|(_, addressed)| *addressed);
        !lives_here && (count >= 2 || (count == 1 && (sender.is_staff || sells)))
    }

    /// What a list sells is known from then on, whatever it is called. Strawberries just in, 3.50 a punnet. Anyone? Where
    /// it is one thing, "2 for me" is of it.
    fn puts_on_sale(&mut self, lines: &[String]) {
        let read = |line: &String| {
            let text = Text::of(line);
            let tokens = tokens(&text, self.doors, &Default::default());
            (text, tokens)
        };
        let said: Vec<(Text, Vec<Token>)> = lines.iter().map(read).collect();
        let sells = |(text, _): &(Text, Vec<Token>)| is_for_sale(text) || text.key().contains(&'?');
        let known = said.iter().flat_map(|(_, tokens)| tokens).filter(|token| token.kind == Kind::Name(true)).count();
        self.on_sale.extend(several(&said).into_iter().map(|offer| offer.name));
        if let Some(offer) = offered(&said).filter(|_| known == 1 && said.iter().any(sells)) {
            self.context = Context::Chain(offer);
        }
    }

    fn ignore(&mut self, message: &Message, line: u32, line_end: u32) {
        self.push(
            message,
            Entry { kind: EntryKind::Ignore, who: message.sender.clone(), ..self.blank(line, line_end) },
        );
    }

    fn blank(&self, line: u32, line_end: u32) -> Entry {
        let from = usize::try_from(line).unwrap_or(usize::MAX).saturating_sub(1);
        let to = usize::try_from(line_end).unwrap_or(usize::MAX);
        Entry {
            line,
            line_end,
            source: self.lines.get(from..to).unwrap_or_default().join("\n"),
            kind: EntryKind::Ignore,
            household: None,
            who: String::new(),
            items: Vec::new(),
            note: String::new(),
            refers_to: None,
            refers_back: None,
            doubts: BTreeSet::new(),
        }
    }

    fn push(&mut self, message: &Message, entry: Entry) -> usize {
        let at = self.entries.len();
        if entry.kind != EntryKind::Ignore && entry.kind != EntryKind::Errand {
            if let Some(household) = &entry.household {
                self.by_household.entry(household.clone()).or_default().push(at);
            }
            if self.senders.get(&message.sender).is_some_and(|sender| key(&sender.who) == key(&entry.who)) {
                self.senders.has_said(&message.sender, at);
            }
        }
        self.entries.push(entry);
        self.origins.push(self.origin);
        at
    }

    /// The entries of this paste that are new, and where every line went.
    fn finish(self, kinds: &[LineKind]) -> ChatReading {
        let mut lines: Vec<LineFate> = kinds.iter().map(|_| LineFate::Frame).collect();
        let mut kept = Vec::new();
        let known = self.entries.iter().zip(&self.origins).filter(|(_, origin)| **origin != Origin::New);
        // Where two lines have the same number, one of them in the earlier paste alone, the later reading holds.
        let known: BTreeMap<(u32, String), String> =
            known.map(|(entry, _)| ((entry.line, entry.who.clone()), entry.source.clone())).collect();
        let of_line = |line: u32, who: &str| {
            let same = known.get(&(line, who.to_owned()));
            same.or_else(|| {
                known.range((line, String::new())..(line + 1, String::new())).next().map(|(_, words)| words)
            })
        };
        for (mut entry, origin) in self.entries.into_iter().zip(self.origins) {
            if origin == Origin::Elsewhere {
                continue;
            }
            let fate = match (origin, entry.kind) {
                (Origin::Before, _) => LineFate::Known,
                (_, EntryKind::Ignore) => LineFate::Ignored,
                (_, EntryKind::Unsure) => LineFate::Unsure,
                _ => LineFate::Read,
            };
            mark(&mut lines, kinds, &entry, fate);
            if origin == Origin::New {
                entry.refers_back = entry.refers_to.and_then(|line| of_line(line, &entry.who)).cloned();
                kept.push(entry);
            }
        }
        ChatReading { entries: kept, lines }
    }
}

/// A line with two entries goes where the more doubtful of them goes.
fn mark(lines: &mut [LineFate], kinds: &[LineKind], entry: &Entry, fate: LineFate) {
    for number in entry.line..=entry.line_end {
        let at = usize::try_from(number).unwrap_or(usize::MAX).saturating_sub(1);
        if kinds.get(at) != Some(&LineKind::Said) {
            continue;
        }
        if let Some(slot) = lines.get_mut(at).filter(|slot| **slot != LineFate::Unsure) {
            *slot = fate;
        }
    }
}
