//! Addresses as people write them: 3-2-501, 3/2/501, 3号楼2单元501, 三栋三单元二零一室, 3#2-501, 平1, Building 3 unit 2 flat 501.

use super::address_en::{door_first, english, pair_first};
use super::address_form::{form, lettered};
use super::address_pieces::{Address, door_number, door_piece, piece, separator, starts, whole};
use super::doors::{Found, KnownDoors, Parts};
use super::letters::is_han;
use super::numbers::{Shape, number, skip_spaces};

const BUILDING_ZH: [&str; 10] = ["号楼", "#楼", "栋楼", "栋", "幢", "座", "号栋", "号搂", "楼栋", "#"];
const UNIT_ZH: [&str; 8] = ["单元", "号门洞", "门洞", "号门", "单", "门", "梯", "#"];
const DOOR_ZH: [&str; 5] = ["室", "号房", "房", "号", "户"];

/// The address at a place.
pub fn address(key: &[char], at: usize, doors: &KnownDoors) -> Option<Address> {
    let before = at.checked_sub(1).and_then(|i| key.get(i));
    if before.is_some_and(|c| {
        c.is_ascii_alphanumeric()
            || (matches!(c, '-' | '.' | '/') && at >= 2 && key.get(at - 2).is_some_and(char::is_ascii_digit))
    }) {
        return None;
    }
    house(key, at, doors)
        .or_else(|| form(key, at).or_else(|| lettered(key, at)).map(|(parts, end)| Address { parts, end }))
        .or_else(|| with_dashes(key, at, doors))
        .or_else(|| door_first_zh(key, at))
        .or_else(|| chinese(key, at))
        .or_else(|| house_and_door(key, at, doors))
        .or_else(|| pair_first(key, at, doors))
        .or_else(|| english(key, at, doors))
        .or_else(|| door_first(key, at, doors))
}

fn house(key: &[char], at: usize, doors: &KnownDoors) -> Option<Address> {
    let (name, end) = doors.house_at(key, at)?;
    let end = if key.get(end) == Some(&'号') { end + 1 } else { end };
    let building = Some(super::text::key(name));
    Some(Address { parts: Parts { building, ..Parts::default() }, end })
}

/// 3-2-501, 3/2/501, 3#2-501; 3 2 501 and 3.2.501 only where there is such a door.
fn with_dashes(key: &[char], at: usize, doors: &KnownDoors) -> Option<Address> {
    let (building, end) = piece(key, at)?;
    let (first, end) = separator(key, end)?;
    let (unit, end) = piece(key, end)?;
    let (second, end) = separator(key, end)?;
    // 3-2-401Luna: a known door, and whoever lives there.
    let glued = || {
        piece(key, end).filter(|(door, after)| {
            doors.has(&building, &unit, door) && super::words::lexicon().unit(key, *after).is_none()
        })
    };
    let (door, mut end) = door_piece(key, end).or_else(glued)?;
    if building.len() > 3
        || unit.len() > 2
        || is_date(&building, &unit, &door)
        || (key.get(end) == Some(&':') && key.get(end + 1).is_some_and(char::is_ascii_digit))
    {
        return None;
    }
    let strong = matches!((first, second), ('-' | '/' | '#', '-' | '/' | '#'));
    let certain = door.len() >= 3 && doors.has(&building, &unit, &door);
    if !strong && !certain {
        return None;
    }
    // A door number may itself hold a dash: 5-1-3-2.
    if !doors.has(&building, &unit, &door)
        && key.get(end) == Some(&'-')
        && let Some((tail, after)) = piece(key, end + 1)
        && doors.has(&building, &unit, &format!("{door}-{tail}"))
    {
        return Some(whole(building, unit, format!("{door}-{tail}"), after));
    }
    if key.get(end) == Some(&'室') || key.get(end) == Some(&'号') {
        end += 1;
    }
    Some(whole(building, unit, door, end))
}

/// 15/02/2020 and 2020-2-15 are days.
fn is_date(first: &str, second: &str, third: &str) -> bool {
    let year = |text: &str| text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
    let small = |text: &str, most: u32| text.parse::<u32>().is_ok_and(|n| n >= 1 && n <= most);
    (year(first) && small(second, 12) && small(third, 31)) || (year(third) && small(first, 31) && small(second, 12))
}

/// 3号楼2单元501, 三栋三单元二零一室, 5号楼1门 502, 3栋501, 2单元501 for whoever has said the building.
fn chinese(key: &[char], at: usize) -> Option<Address> {
    let mut parts = Parts::default();
    let mut end = at;
    if let Some((building, after)) = labelled(key, at, &BUILDING_ZH) {
        (parts.building, end) = (Some(building), after);
    } else if let Some((building, after)) = labelled(key, at, &["楼", "动", "洞", "懂", "冻", "东", "撞", "号"])
        .filter(|(_, after)| labelled(key, skip_gap(key, *after), &["单元", "门", "梯"]).is_some())
    {
        (parts.building, end) = (Some(building), after);
    }
    let start = if parts.building.is_some() { skip_gap(key, end) } else { at };
    let names: &[&str] = if parts.building.is_some() { &UNIT_ZH } else { &["单元"] };
    if let Some((unit, after)) = labelled(key, start, names) {
        (parts.unit, end) = (Some(unit), after);
    } else if parts.building.is_some()
        && let Some((unit, dash)) = piece(key, start)
        && key.get(dash) == Some(&'-')
        && unit.len() <= 2
    {
        (parts.unit, end) = (Some(unit), dash + 1);
    }
    if parts.building.is_none() && parts.unit.is_none() {
        return door_alone(key, at);
    }
    // 1单元1楼102: the floor is in the door's number.
    let start = skip_gap(key, end);
    let floor = labelled(key, start, &["楼", "层"]);
    let behind = floor.as_ref().map_or(start, |(_, after)| skip_gap(key, *after));
    // 2单元，门牌101
    let named = ["门牌号是", "门牌号", "门牌是", "门牌", "房号是", "房号", "房间号", "房间"];
    let named = named.iter().find(|word| starts(key, behind, word)).map_or(0, |word| word.chars().count());
    let behind = if named > 0 { skip_spaces(key, behind + named) } else { behind };
    if let Some((door, after)) = door_zh(key, behind) {
        (parts.door, end) = (Some(door), after);
    } else if let Some((floor, _)) = floor
        && let Some((place, after)) = labelled(key, behind, &["号", "室", "户"]).filter(|(place, _)| place.len() == 1)
    {
        // 六楼二号: the floor, and which of its doors.
        (parts.door, end) = (Some(format!("{floor}0{place}")), after);
    }
    Some(Address { parts, end })
}

/// 201号，13栋3单元; 401室2单元25栋: the door before the stairs and the house, in either order.
fn door_first_zh(key: &[char], at: usize) -> Option<Address> {
    let (door, end) = door_number(key, at)?;
    let word = DOOR_ZH.iter().find(|word| starts(key, end, word));
    let mut end = end + word.map_or(0, |word| word.chars().count());
    let mut parts = Parts { door: Some(door), ..Parts::default() };
    for _ in 0..2 {
        let start = skip_gap(key, end);
        if let Some((building, after)) = labelled(key, start, &BUILDING_ZH).filter(|_| parts.building.is_none()) {
            (parts.building, end) = (Some(building), after);
        } else if let Some((unit, after)) =
            labelled(key, start, &["单元", "号门", "门"]).filter(|_| parts.unit.is_none())
        {
            (parts.unit, end) = (Some(unit), after);
        }
    }
    (parts.building.is_some() && parts.unit.is_some()).then_some(Address { parts, end })
}

/// 23-401: a house and a door, where some stairwell of the house has such a door and nothing is counted by it.
fn house_and_door(key: &[char], at: usize, doors: &KnownDoors) -> Option<Address> {
    let (building, dash) = piece(key, at).filter(|(building, _)| building.len() <= 2)?;
    let (door, end) =
        door_piece(key, dash + 1).filter(|(door, _)| matches!(key.get(dash), Some('-' | '#')) && door.len() >= 3)?;
    let counts = super::words::lexicon().unit(key, skip_spaces(key, end)).is_some();
    let open = key.get(end).is_none_or(|c| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '/' | '.'));
    let parts = Parts { building: Some(building.clone()), unit: None, door: Some(door.clone()) };
    (open && !counts && doors.knows_in(&building, &door)).then_some(Address { parts, end })
}

/// 601室, 501房: only with its word.
fn door_alone(key: &[char], at: usize) -> Option<Address> {
    let (door, end) = door_number(key, at)?;
    let word = ["室", "号房", "房间"].iter().find(|word| starts(key, end, word))?;
    Some(Address { parts: Parts { door: Some(door), ..Parts::default() }, end: end + word.chars().count() })
}

fn door_zh(key: &[char], at: usize) -> Option<(String, usize)> {
    let (door, end) = door_number(key, at)?;
    match DOOR_ZH.iter().find(|word| starts(key, end, word)) {
        Some(word) => Some((door, end + word.chars().count())),
        // 3栋2单元10斤: an amount, not a door.
        None if super::words::lexicon().unit(key, end).is_some() => None,
        None => Some((door, end)),
    }
}

/// A number and the word behind it: 3号楼, 十二栋, 二单元.
fn labelled(key: &[char], at: usize, words: &[&str]) -> Option<(String, usize)> {
    let at = if key.get(at) == Some(&'第') { at + 1 } else { at };
    let number = number(key, at).filter(|n| n.shape == Shape::Exact && n.milli % 1000 == 0 && n.milli < 1_000_000)?;
    let end = skip_spaces(key, number.end);
    let word = words.iter().find(|word| starts(key, end, word))?;
    Some(((number.milli / 1000).to_string(), end + word.chars().count()))
}

fn skip_gap(key: &[char], at: usize) -> usize {
    let gap = |c: &&char| c.is_whitespace() || matches!(c, ',' | '-' | '、' | '，' | '的');
    at + key.iter().skip(at).take_while(gap).count().min(2)
}

/// 对门402, 我们单元601, 给501: words that a door of the same stairs follows.
fn follows_neighbour(key: &[char], at: usize) -> bool {
    const WORDS: [&str; 22] = [
        "单元",
        "楼下",
        "楼上",
        "对门",
        "对面",
        "隔壁",
        "我们楼",
        "楼里",
        "给",
        "帮",
        "跟",
        "和",
        "替",
        "我",
        "屋里",
        "家里",
        "是",
        "我家",
        "住",
        "到",
        "这里",
        "我们",
    ];
    WORDS.iter().any(|word| {
        let length = word.chars().count();
        at.checked_sub(length).is_some_and(|from| starts(key, from, word))
    })
}

/// An address with nothing but its own number before and behind it: the door of somebody whose stairwell is known.
pub fn bare_door(key: &[char], at: usize, doors: &KnownDoors, stairwell: &Parts) -> Option<Address> {
    let before = at.checked_sub(1).and_then(|i| key.get(i));
    if before.is_some_and(|c| c.is_alphanumeric()) && !follows_neighbour(key, at) {
        return None;
    }
    let (door, end) = door_number(key, at)?;
    let next = skip_spaces(key, end);
    // 201 米醋1瓶: what is known for a thing counts nothing.
    let thing = super::words::lexicon().phrase_of(key, next, super::words::Class::Goods).unwrap_or(next);
    let counts = super::words::lexicon().unit(key, next).is_some_and(|(_, end)| thing <= end);
    let goes_on = |c: &char| !is_han(*c) && c.is_alphanumeric() || "块元度年月日号点分人多来个几".contains(*c);
    let open = !counts && !key.get(end).is_some_and(goes_on);
    let parts = Parts { door: Some(door), ..Parts::default() };
    let is_door = matches!(doors.find(&parts.completed_by(stairwell)), Found::Door(_));
    (open && is_door).then_some(Address { parts, end })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, usize)> {
        let letters: Vec<char> = text.chars().collect();
        let found = address(&letters, 0, &KnownDoors::default())?;
        let part = |part: Option<String>| part.unwrap_or_else(|| "?".into());
        Some((
            format!("{}-{}-{}", part(found.parts.building), part(found.parts.unit), part(found.parts.door)),
            found.end,
        ))
    }

    #[test]
    fn one_address_has_many_forms() {
        for text in [
            "3-2-501",
            "3/2/501",
            "3号楼2单元501",
            "3栋2单元501室",
            "三栋二单元五零一",
            "3#2-501",
            "3#-2-501",
            "3幢2门501",
            "3楼2单元501",
            "第3栋2单元501",
            "3栋 2单元 501",
            "3栋2-501",
            "3栋2单元5楼501",
            "building 3 unit 2 501",
            "block 3, entrance 2, flat 501",
            "bldg 3, unit 2, 501",
            "flat 501, building 3, entrance 2",
            "building three unit two flat 501",
            "blk. 3 stair 2 no. 501",
            "blk 3 unit 2 #501",
            "blk 3 #02-501",
            "blk 3 u2 501",
            "blk 3 stair 2 #05-01",
            "flat 501 in 3-2",
            "building 3, entry 2, apt 501",
            "3号楼二单元的501",
            "501 in block 3 stair 2",
            "501 in 3/2",
            "building 3, 2nd entrance, 5th floor, flat 501",
            "3动2单元501",
            "3号楼2单元五楼1号",
        ] {
            let found = read(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(found, ("3-2-501".into(), text.chars().count()), "{text}");
        }
    }

    #[test]
    fn part_of_an_address_is_kept_as_a_part() {
        assert_eq!(read("7栋3单元 小陈"), Some(("7-3-?".into(), 5)));
        assert_eq!(read("601室要"), Some(("?-?-601".into(), 4)));
        assert_eq!(read("flat 601"), Some(("?-?-601".into(), 8)));
        assert_eq!(read("3栋2单元10斤"), Some(("3-2-?".into(), 5)));
    }

    #[test]
    fn days_amounts_and_telephones_are_no_addresses() {
        for text in [
            "2020-02-15",
            "15/02/2020",
            "2-3 apples",
            "200 in 2 bags",
            "500, 2-3 packs",
            "10斤",
            "1/2斤",
            "8:30",
            "no 5",
            "3.5斤",
            "两块豆腐",
            "502胶水",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
