//! Addresses in English: building 3 unit 2 flat 501, blk 3 #02-501, 501 in 3/2, the 2nd entrance, in any order.

use super::address_pieces::{Address, door_number, door_piece, piece, separator, starts, whole};
use super::doors::{KnownDoors, Parts};
use super::english_numbers::spoken_digits;
use super::numbers::{Shape, number, skip_spaces};

const BUILDING_EN: [&str; 7] = ["building", "bldg", "block", "blk", "bld", "bl", "house"];
const UNIT_EN: [&str; 11] =
    ["unit", "entrance", "stairwell", "staircase", "stairs", "stairway", "stair", "entry", "entr", "ent", "wing"];
const DOOR_EN: [&str; 11] = ["flat", "apartment", "apt", "appt", "fl", "room", "rm", "number", "no", "door", "#"];

/// 402 in block 9 stair 3, 501 in 20/2, 203 @ 4-1: the door before the house and its stairs.
pub(super) fn door_first(key: &[char], at: usize, doors: &KnownDoors) -> Option<Address> {
    let (door, end) = door_number(key, at).filter(|_| key.get(at).is_some_and(char::is_ascii_digit))?;
    let start = joint(key, end)?;
    let told = english(key, start, doors)
        .filter(|found| found.parts.building.is_some() && found.parts.unit.is_some() && found.parts.door.is_none());
    told.map(|found| Address { parts: Parts { door: Some(door.clone()), ..found.parts }, end: found.end })
        .or_else(|| joined_pair(key, end, &door, doors))
}

/// Where it goes on behind ` in `, a comma and the like.
fn joint(key: &[char], at: usize) -> Option<usize> {
    let joints = [", ", " in ", " at ", " of ", " @ ", ",", " - "];
    joints.iter().find(|joint| starts(key, at, joint)).map(|joint| at + joint.chars().count())
}

/// A door, and behind it the house and its stairs: 501 in 20/2. Only where there is such a door.
fn joined_pair(key: &[char], at: usize, door: &str, doors: &KnownDoors) -> Option<Address> {
    let (building, dash) = piece(key, joint(key, at)?)?;
    let (mark, from) = separator(key, dash)?;
    let (unit, end) = piece(key, from)?;
    let short = matches!(mark, '-' | '/') && building.len() <= 2 && unit.len() <= 2;
    let goes_on = |at: usize| key.get(at).is_some_and(char::is_ascii_alphanumeric);
    let open = !goes_on(end) && !matches!(key.get(end), Some('-' | '/' | '.'))
        || key.get(end) == Some(&'.') && !goes_on(end + 1);
    let counts = super::words::lexicon().unit(key, skip_spaces(key, end)).is_some();
    let known = short && open && !counts && doors.has(&building, &unit, door);
    known.then(|| whole(building, unit, door.to_owned(), end))
}

/// 13/2, flat 201; 13-2 flat 202: the house and its stairs as a pair, then the door behind its word.
pub(super) fn pair_first(key: &[char], at: usize, doors: &KnownDoors) -> Option<Address> {
    let (building, dash) = piece(key, at).filter(|(building, _)| building.len() <= 2)?;
    let from = matches!(key.get(dash), Some('-' | '/')).then_some(dash + 1)?;
    let (unit, end) = piece(key, from).filter(|(unit, _)| unit.len() <= 2)?;
    let (door, end) = named(key, skip_gap_en(key, end), &DOOR_EN).filter(|(door, _)| door.len() >= 3)?;
    doors.has(&building, &unit, &door).then(|| whole(building, unit, door, end))
}

/// Building 3 unit 2 501, flat 501, block 3, entrance 2: in any order, one after another.
pub(super) fn english(key: &[char], at: usize, doors: &KnownDoors) -> Option<Address> {
    let mut parts = Parts::default();
    let mut end = at;
    let mut next = at;
    loop {
        if let Some(after) = floor_en(key, next).filter(|_| parts.building.is_some() || parts.unit.is_some()) {
            next = skip_gap_en(key, after);
        }
        if let Some((unit, door, after)) = stairs_and_door(key, next)
            .filter(|_| parts.building.is_some() && parts.unit.is_none() && parts.door.is_none())
        {
            (parts.unit, parts.door, end) = (Some(unit), Some(door), after);
            break;
        }
        if let Some((door, after)) = floor_and_door(key, next).filter(|_| parts.unit.is_some() && parts.door.is_none())
        {
            (parts.door, end) = (Some(door), after);
            break;
        }
        let spoken = parts.building.is_some() && parts.unit.is_none() && parts.door.is_none();
        if let Some((unit, after)) = unit_letter(key, next).filter(|_| spoken) {
            (parts.unit, end) = (Some(unit), after);
            next = skip_gap_en(key, after);
            continue;
        }
        let slot = [(&BUILDING_EN[..], 0), (&UNIT_EN[..], 1), (&DOOR_EN[..], 2)].iter().find_map(|(words, slot)| {
            let found = named(key, next, words).or_else(|| ordinal(key, next, words).filter(|_| *slot < 2));
            found.map(|(value, after)| (*slot, value, after))
        });
        let taken = match slot {
            Some((0, value, after)) if parts.building.is_none() => {
                parts.building.replace(value).map_or(after, |_| after)
            }
            Some((1, value, after)) if parts.unit.is_none() => parts.unit.replace(value).map_or(after, |_| after),
            Some((2, value, after)) if parts.door.is_none() => parts.door.replace(value).map_or(after, |_| after),
            _ => break,
        };
        end = taken;
        next = skip_gap_en(key, taken);
    }
    if parts.building.is_none()
        && parts.unit.is_none()
        && let Some(door) = parts.door.clone().filter(|door| door.len() >= 3)
        && let Some(found) = joined_pair(key, end, &door, doors)
    {
        // Flat 502 in 6-2
        return Some(found);
    }
    if parts.building.is_some()
        && parts.unit.is_some()
        && parts.door.is_none()
        && let Some((door, after)) = door_number(key, next)
    {
        (parts.door, end) = (Some(door), after);
    }
    // "no 5" and "door 2" alone are not addresses; "flat 601" is.
    let told =
        parts.building.is_some() || parts.unit.is_some() || parts.door.as_ref().is_some_and(|door| door.len() >= 3);
    told.then_some(Address { parts, end })
}

/// A word and the number behind it: block 3, bldg. 3, flat no. 501.
fn named(key: &[char], at: usize, words: &[&str]) -> Option<(String, usize)> {
    let word = words.iter().find(|word| starts(key, at, word))?;
    let mut end = at + word.chars().count();
    if key.get(end).is_some_and(char::is_ascii_alphabetic) {
        return None;
    }
    while key.get(end).is_some_and(|c| matches!(c, ' ' | '.' | '#' | ':')) {
        end += 1;
    }
    if starts(key, end, "no. ") {
        end += 4;
    }
    if let Some(found) = door_piece(key, end).or_else(|| spoken_digits(key, end)) {
        // Number 138-0000-0101 is a telephone, no. 12-3-402 a whole address.
        let runs_on = matches!(*word, "number" | "no" | "#")
            && key.get(found.1) == Some(&'-')
            && key.get(found.1 + 1).is_some_and(char::is_ascii_digit);
        return Some(found).filter(|_| !runs_on);
    }
    let number = number(key, end).filter(|n| n.in_words && !n.is_article && n.shape == Shape::Exact)?;
    Some(((number.milli / 1000).to_string(), number.end))
}

/// #02-403 behind a block: the stairs and the door.
fn stairs_and_door(key: &[char], at: usize) -> Option<(String, String, usize)> {
    let start = at + usize::from(key.get(at) == Some(&'#'));
    let (unit, dash) = piece(key, start).filter(|(unit, _)| unit.len() <= 2)?;
    let end = (matches!(key.get(dash), Some('-' | '/'))).then_some(dash + 1)?;
    let (door, end) = door_number(key, end)?;
    Some((unit.trim_start_matches('0').to_owned(), door, end))
}

/// U2, E2, S2 behind a block.
fn unit_letter(key: &[char], at: usize) -> Option<(String, usize)> {
    key.get(at).filter(|c| matches!(c, 'u' | 'e' | 's'))?;
    let (unit, end) = piece(key, at + 1).filter(|(unit, _)| unit.len() <= 2)?;
    (!key.get(end).is_some_and(|c| c.is_ascii_alphanumeric())).then_some((unit, end))
}

/// #05-01: the fifth floor's first door.
fn floor_and_door(key: &[char], at: usize) -> Option<(String, usize)> {
    let (floor, dash) = piece(key, at + 1).filter(|(floor, _)| key.get(at) == Some(&'#') && floor.len() <= 2)?;
    let (door, end) = piece(key, dash + 1).filter(|(door, _)| key.get(dash) == Some(&'-') && door.len() == 2)?;
    Some((format!("{}{door}", floor.trim_start_matches('0')), end))
}

/// 2nd entrance, third building.
fn ordinal(key: &[char], at: usize, words: &[&str]) -> Option<(String, usize)> {
    const ORDINALS: [(&str, &str); 6] =
        [("first", "1"), ("second", "2"), ("third", "3"), ("fourth", "4"), ("fifth", "5"), ("sixth", "6")];
    let open = at.checked_sub(1).and_then(|i| key.get(i)).is_none_or(|c| !c.is_alphanumeric());
    let in_words = ORDINALS.iter().find(|(word, _)| starts(key, at, word));
    let in_figures = || {
        let (number, end) = piece(key, at)?;
        ["st", "nd", "rd", "th"].iter().any(|tail| starts(key, end, tail)).then_some((number, end + 2))
    };
    let found = in_words.map(|(word, number)| ((*number).to_owned(), at + word.chars().count()));
    let (number, end) = found.or_else(in_figures).filter(|_| open)?;
    let start = skip_spaces(key, end);
    let word = words.iter().find(|word| starts(key, start, word)).filter(|_| start > end)?;
    let end = start + word.chars().count();
    (!key.get(end).is_some_and(char::is_ascii_alphanumeric)).then_some((number, end))
}

/// 5th floor, floor 5, level 5: it stands in the door's number.
fn floor_en(key: &[char], at: usize) -> Option<usize> {
    ordinal(key, at, &["floor", "level", "flr"])
        .or_else(|| named(key, at, &["floor", "level", "flr"]))
        .map(|(_, end)| end)
}

fn skip_gap_en(key: &[char], at: usize) -> usize {
    let gap = |c: &&char| c.is_whitespace() || matches!(c, ',' | '-' | '/' | '.');
    at + key.iter().skip(at).take_while(gap).count().min(3)
}
