//! An address as a form asks for it: 楼栋：3 单元：2 房号：501, Building: 3, Entrance: 2, Flat: 501.

use super::doors::Parts;
use super::numbers::skip_spaces;

const BUILDING: [&str; 7] = ["楼栋", "楼号", "栋号", "幢号", "楼", "building", "block"];
const UNIT: [&str; 5] = ["单元号", "单元", "门栋", "entrance", "stairwell"];
const DOOR: [&str; 7] = ["房间号", "房号", "门牌号", "门牌", "室号", "flat", "apartment"];

/// The form filled in at a place: every label with its colon, all three of them.
pub fn form(key: &[char], at: usize) -> Option<(Parts, usize)> {
    let (building, end) = field(key, at, &BUILDING)?;
    let (unit, end) = field(key, gap(key, end), &UNIT)?;
    let (door, end) = field(key, gap(key, end), &DOOR)?;
    Some((Parts { building: Some(building), unit: Some(unit), door: Some(door) }, end))
}

/// B3 E2 501, b3/u2/501, B 3 / E 2 / F 501: letters for the words, all three figures one after another.
pub fn lettered(key: &[char], at: usize) -> Option<(Parts, usize)> {
    let (building, end) = after_letter(key, at, &['b'])?;
    let (unit, end) = after_letter(key, gap(key, end), &['e', 'u', 's'])?;
    let start = gap(key, end);
    let start = if matches!(key.get(start), Some('f' | '#' | 'd')) { start + 1 } else { start };
    let start = start + usize::from(key.get(start) == Some(&' '));
    let end = start + key.iter().skip(start).take_while(|c| c.is_ascii_digit()).count();
    let door: String = key.get(start..end)?.iter().collect();
    let parts = Parts { building: Some(building), unit: Some(unit), door: Some(door) };
    (3..=4).contains(&(end - start)).then_some((parts, end))
}

fn after_letter(key: &[char], at: usize, letters: &[char]) -> Option<(String, usize)> {
    key.get(at).filter(|c| letters.contains(c))?;
    let at = at + usize::from(matches!(key.get(at + 1), Some(' ' | '.')));
    let end = at + 1 + key.iter().skip(at + 1).take_while(|c| c.is_ascii_digit()).count();
    let value: String = key.get(at + 1..end)?.iter().collect();
    (1..=2).contains(&value.len()).then_some((value, end))
}

fn field(key: &[char], at: usize, labels: &[&str]) -> Option<(String, usize)> {
    let starts = |word: &&&str| word.chars().enumerate().all(|(n, c)| key.get(at + n) == Some(&c));
    let label = labels.iter().find(starts)?;
    let colon = skip_spaces(key, at + label.chars().count());
    if key.get(colon) != Some(&':') {
        return None;
    }
    let start = skip_spaces(key, colon + 1);
    let end = start + key.iter().skip(start).take_while(|c| c.is_ascii_digit()).count();
    let value: String = key.get(start..end)?.iter().collect();
    let word = ["号楼", "号", "栋", "幢", "单元", "室"]
        .iter()
        .find(|word| word.chars().enumerate().all(|(n, c)| key.get(end + n) == Some(&c)));
    (end > start && end - start <= 4).then(|| (value, end + word.map_or(0, |word| word.chars().count())))
}

fn gap(key: &[char], at: usize) -> usize {
    at + key.iter().skip(at).take_while(|c| c.is_whitespace() || matches!(c, ',' | ';' | '、' | '/' | '-')).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_gives_all_three_parts_or_nothing() {
        let read = |text: &str| form(&text.chars().collect::<Vec<_>>(), 0).map(|(parts, end)| (parts.door, end));
        assert_eq!(read("楼栋:3 单元:2 房号:202 物品"), Some((Some("202".into()), 16)));
        assert_eq!(read("building: 3, entrance: 2, flat: 501"), Some((Some("501".into()), 35)));
        assert_eq!(read("楼栋:3 房号:202"), None);
        let letters = |text: &str| lettered(&text.chars().collect::<Vec<_>>(), 0).map(|(_, end)| end);
        assert_eq!(letters("b3 e2 501"), Some(9));
        assert_eq!(letters("b3/u2/f501 eggs"), Some(10));
        assert_eq!(letters("b12 tablets"), None);
    }
}
