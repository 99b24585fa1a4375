//! Who speaks, and what is known of where they live.

use std::collections::{BTreeMap, BTreeSet};

use super::doors::{Found, KnownDoors, Parts};
use super::doubt::Doubt;
use super::letters::is_han;
use super::lexer::{Kind, tokens};
use super::text::{Text, key};
use super::words::{Class, lexicon};

/// Whose an order is, as far as it can be known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whose {
    /// The household's key.
    pub household: Option<String>,
    /// Why that is not enough.
    pub doubt: Option<Doubt>,
}

/// Somebody who speaks.
#[derive(Clone, Debug, Default)]
pub struct Sender {
    /// Their name without the address.
    pub who: String,
    /// As much of an address as their name holds.
    pub home: Parts,
    /// Do they speak for the order desk?
    pub is_staff: bool,
    /// The households they have named as theirs, in order.
    said: Vec<String>,
    /// Households they have spoken for that need not be theirs.
    others: Vec<String>,
    /// The address they have given as theirs last.
    told: Parts,
}

/// Everybody who speaks.
#[derive(Debug, Default)]
pub struct Senders {
    all: BTreeMap<String, Sender>,
    /// The households that go by a name.
    names: BTreeMap<String, BTreeSet<String>>,
    /// Who is shown under a name without its address.
    called: BTreeMap<String, BTreeSet<String>>,
    /// The entries of each that have things in them, by place.
    entries: BTreeMap<String, Vec<usize>>,
}

impl Senders {
    /// Makes somebody known by the name the chat shows.
    pub fn meet(&mut self, shown: &str, doors: &KnownDoors) {
        if self.all.contains_key(shown) {
            return;
        }
        let sender = introduced(shown, doors);
        if let Found::Door(household) = doors.find(&sender.home) {
            self.names.entry(key(&sender.who)).or_default().insert(household);
        }
        self.called.entry(key(&sender.who)).or_default().insert(shown.to_owned());
        self.all.insert(shown.to_owned(), sender);
    }

    /// Somebody who has been met.
    pub fn get(&self, shown: &str) -> Option<&Sender> {
        self.all.get(shown)
    }

    /// Somebody's entries that have things in them, oldest first.
    pub fn entries(&self, shown: &str) -> &[usize] {
        self.entries.get(shown).map_or(&[], Vec::as_slice)
    }

    /// Somebody has said something with things in it.
    pub fn has_said(&mut self, shown: &str, entry: usize) {
        self.entries.entry(shown.to_owned()).or_default().push(entry);
    }

    /// The last entry of everybody whose name without the address is, or has for a word, this one.
    pub fn last_of_those_named(&self, who: &str) -> Vec<usize> {
        let wanted = key(who);
        let is_named = |sender: &Sender| {
            let own = key(&sender.who);
            own == wanted || own.split_whitespace().any(|word| word == wanted)
        };
        let named = self.all.iter().filter(|(_, sender)| is_named(sender));
        named.filter_map(|(shown, _)| self.entries(shown).last().copied()).collect()
    }

    /// As much of somebody's address as their name holds, else the one they have given as theirs.
    pub fn home(&self, shown: &str) -> Parts {
        let Some(sender) = self.all.get(shown) else { return Parts::default() };
        if sender.home.building.is_some() { sender.home.clone() } else { sender.told.clone() }
    }

    /// Somebody has said where they live. A name with an address keeps it.
    pub fn lives_at(&mut self, shown: &str, household: &str, parts: Parts) {
        self.has_told(shown, parts);
        if let Some(sender) = self.all.get_mut(shown) {
            sender.said.retain(|known| known != household);
            sender.said.push(household.to_owned());
        }
    }

    /// Somebody has given an address as theirs, be it a wrong one.
    pub fn has_told(&mut self, shown: &str, parts: Parts) {
        if let Some(sender) = self.all.get_mut(shown) {
            sender.told = parts;
        }
    }

    /// Somebody has ordered for a door that need not be their own.
    pub fn speaks_for(&mut self, shown: &str, household: &str) {
        if let Some(sender) = self.all.get_mut(shown) {
            sender.others.retain(|known| known != household);
            sender.others.push(household.to_owned());
        }
    }

    /// A name stands beside a household, in a chain.
    pub fn is_called(&mut self, who: &str, household: &str) {
        self.names.entry(key(who)).or_default().insert(household.to_owned());
    }

    /// Is this somebody's whole name?
    pub fn is_name_of_somebody(&self, name: &str) -> bool {
        let name = key(name);
        self.all.values().any(|sender| key(&sender.who) == name)
    }

    /// Whoever of the chat, the speaker aside, is named right before or behind a household goes by that name there.
    pub fn named_beside(&mut self, speaker: &str, before: &str, behind: &str, household: &str) {
        let ends = |text: &str| text.is_empty() || !text.starts_with(char::is_alphanumeric) || text.starts_with(is_han);
        let beside = |who: &str| {
            let next = behind.strip_prefix(who).is_some_and(|rest| ends(rest) && !rest.starts_with("家"));
            who.chars().count() >= 2 && (next || before.ends_with(who))
        };
        let others = self.all.iter().filter(|(shown, sender)| shown.as_str() != speaker && sender.home.is_empty());
        let named: Vec<String> = others.map(|(_, sender)| key(&sender.who)).filter(|who| beside(who)).collect();
        named.iter().for_each(|who| self.is_called(who, household));
    }

    /// Is somebody in the chat called this, or is it a word of their name: Beth of "Coordinator Beth"?
    pub fn are_named(&self, name: &str) -> bool {
        let name = key(name);
        let called = |who: &str| {
            let who = key(who);
            who == name
                || who.split(|c: char| !c.is_alphanumeric()).any(|word| word == name)
                || (name.chars().any(is_han) && name.chars().count() >= 2 && who.contains(&name))
        };
        self.all.values().any(|sender| called(&sender.who))
    }

    /// Whose it is when somebody says nothing of it. `of_them`: they, she, my parents are spoken of.
    pub fn whose(&self, shown: &str, of_them: bool, doors: &KnownDoors) -> Whose {
        let Some(sender) = self.all.get(shown) else { return Whose::of(Err(Doubt::NoHousehold)) };
        if let ([one], true, true, []) =
            (sender.others.as_slice(), of_them, sender.home.is_empty(), sender.said.as_slice())
        {
            return Whose::of(Ok(one.clone()));
        }
        match doors.find(&sender.home) {
            Found::Door(household) => return Whose::of(Ok(household)),
            Found::NoSuchDoor(household) if sender.said.is_empty() => {
                return Whose { household: Some(household), doubt: Some(Doubt::NoSuchDoor) };
            }
            _ => {}
        }
        match sender.said.as_slice() {
            [one] => return Whose::of(Ok(one.clone())),
            [_, _, ..] => return Whose::of(Err(Doubt::SeveralHouseholds)),
            // They have only spoken for one other door: it may be for that one again.
            [] if !sender.others.is_empty() => return Whose::of(Err(Doubt::SeveralHouseholds)),
            [] => {}
        }
        self.by_name(&sender.who, if sender.home.is_empty() { Doubt::NoHousehold } else { Doubt::AddressIncomplete })
    }

    /// The household that goes by a name.
    pub fn by_name(&self, who: &str, otherwise: Doubt) -> Whose {
        let known: Vec<&String> = self.names.get(&key(who)).into_iter().flatten().collect();
        match known.as_slice() {
            [one] => Whose::of(Ok((*one).clone())),
            [_, _, ..] => Whose::of(Err(Doubt::SeveralHouseholds)),
            [] => {
                // They have said themselves where they live.
                let called: Vec<&Sender> =
                    self.called.get(&key(who)).into_iter().flatten().filter_map(|shown| self.all.get(shown)).collect();
                match called.as_slice() {
                    [sender] if sender.said.len() == 1 => Whose::of(Ok(sender.said.concat())),
                    _ => Whose::of(Err(otherwise)),
                }
            }
        }
    }
}

impl Whose {
    fn of(found: Result<String, Doubt>) -> Self {
        match found {
            Ok(household) => Self { household: Some(household), doubt: None },
            Err(doubt) => Self { household: None, doubt: Some(doubt) },
        }
    }

    /// What the parts of an address come to.
    pub fn at(parts: &Parts, doors: &KnownDoors) -> Self {
        match doors.find(parts) {
            Found::Door(household) => Self::of(Ok(household)),
            Found::NoSuchDoor(household) => Self { household: Some(household), doubt: Some(Doubt::NoSuchDoor) },
            Found::Partly(_) => Self::of(Err(Doubt::AddressIncomplete)),
        }
    }
}

/// `7栋3单元 小陈`, `3-2-501张姐`, `Ivan, 6-4-602`, `7-3 小陈`: the name, and where it says they live.
fn introduced(shown: &str, doors: &KnownDoors) -> Sender {
    // 阿珍@22-2-301
    let text = Text::of(&shown.replace(['@', '＠'], " "));
    let found = tokens(&text, doors, &Parts::default()).into_iter().find_map(|token| match token.kind {
        Kind::Address(parts) => Some((parts, token.from, token.to)),
        _ => None,
    });
    let (home, from, to) = found.or_else(|| two_numbers(&text, doors)).unwrap_or_default();
    let rest = format!("{} {}", text.shown_of(0, from), text.shown_of(to, text.len()));
    let marks = |c: char| {
        c.is_whitespace() || matches!(c, ',' | '-' | '_' | '/' | ':' | '|' | '(' | ')' | '.' | '、' | '·' | '的')
    };
    let rest = rest.trim_matches(marks).to_owned();
    let is_staff = home.door.is_none() && lexicon().has(text.key(), Class::Staff);
    let who = if rest.is_empty() { shown.to_owned() } else { rest };
    Sender { who, home, is_staff, ..Sender::default() }
}

/// In a name, `7-3` is a building and its stairwell, and `7-501` a building and a door.
fn two_numbers(text: &Text, doors: &KnownDoors) -> Option<(Parts, usize, usize)> {
    let key = text.key();
    let digits = |from: usize| key.iter().skip(from).take_while(|c| c.is_ascii_digit()).count();
    let at = (0..key.len()).find(|at| digits(*at) > 0)?;
    let (first, dash) = (digits(at), key.get(at + digits(at)) == Some(&'-'));
    let second = digits(at + first + 1);
    let part = |from: usize, length: usize| Some(text.key_of(from, from + length));
    let building = part(at, first).filter(|building| dash && doors.has_building(building))?;
    let end = at + first + 1 + second;
    let parts = match second {
        1 | 2 => Parts { building: Some(building), unit: part(at + first + 1, second), door: None },
        3 | 4 => Parts { building: Some(building), unit: None, door: part(at + first + 1, second) },
        _ => return None,
    };
    Some((parts, at, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_told_from_the_address_beside_it() {
        for (shown, who, door) in [
            ("5-1-302 王婆婆家", "王婆婆家", Some("302")),
            ("3-2-501张姐", "张姐", Some("501")),
            ("7栋3单元 小陈", "小陈", None),
            ("Ivan, 6-4-602", "Ivan", Some("602")),
            ("Tom (7-1-201)", "Tom", Some("201")),
            ("7-3 小陈", "小陈", None),
            ("李师傅", "李师傅", None),
            ("3-2-501", "3-2-501", Some("501")),
        ] {
            let sender = introduced(shown, &KnownDoors::default());
            assert_eq!((sender.who.as_str(), sender.home.door.as_deref()), (who, door), "{shown}");
        }
    }

    #[test]
    fn two_households_of_one_name_are_told_apart_or_asked_about() {
        let mut senders = Senders::default();
        senders.is_called("小陈", "7-3-602");
        assert_eq!(senders.by_name("小陈", Doubt::NoHousehold).household.as_deref(), Some("7-3-602"));
        senders.is_called("小陈", "9-1-101");
        assert_eq!(senders.by_name("小陈", Doubt::NoHousehold).doubt, Some(Doubt::SeveralHouseholds));
    }
}
