//! The household's address in another notation.

use fastrand::Rng;

use super::chat::Chat;

const FORMS: usize = 16;

/// A household's address in one of the notations that the chats have.
fn form(household: &str, n: usize) -> Option<String> {
    let parts: Vec<&str> = household.split('-').collect();
    let [b, u, d] = parts.as_slice() else { return None };
    Some(match n {
        0 => format!("{b}-{u}-{d}"),
        1 => format!("{b}栋{u}单元{d}"),
        2 => format!("{b}号楼{u}单元{d}室"),
        3 => format!("{b}幢{u}单元{d}"),
        4 => format!("{b}#{u}-{d}"),
        5 => format!("{b}栋{u}门{d}"),
        6 => format!("{b}/{u}/{d}"),
        7 => format!("{b}栋 {u}单元 {d}"),
        8 => format!("block {b} unit {u} flat {d}"),
        9 => format!("Block {b}, entrance {u}, flat {d}"),
        10 => format!("bldg {b}, unit {u}, {d}"),
        11 => format!("flat {d}, block {b}, stair {u}"),
        12 => format!("blk {b} stair {u} #{d}"),
        13 => format!("{b}-{u}-{d}"),
        14 => format!("{d} in {b}/{u}"),
        15 => format!("building {b}, entrance {u}, apt {d}"),
        _ => return None,
    })
}

/// Every order's own address, in its words or in the sender's name on the same line, in another notation.
pub fn otherwise(chat: &Chat, rng: &mut Rng) -> Chat {
    let mut changed = chat.clone();
    for (at, entry) in chat.orders() {
        let Some(household) = entry["household"].as_str() else { continue };
        let body = chat.words(at);
        let forms: Vec<String> = (0..FORMS).filter_map(|n| form(household, n)).collect();
        let lower = body.to_lowercase();
        let told = forms.iter().filter(|form| lower.contains(&form.to_lowercase()));
        let Some(old) = told.max_by_key(|form| form.len()) else { continue };
        let Some(place) = lower.find(&old.to_lowercase()) else { continue };
        let before = body[..place].chars().next_back();
        let behind = body[place + old.len()..].chars().next();
        // A room's word may stand behind: 3栋2单元501室.
        let whole = !before.is_some_and(|c| c.is_alphanumeric() || c == '-')
            && !behind.is_some_and(|c| c.is_ascii_digit() || "室号房-".contains(c));
        let language = if chat.is_chinese { 0..8 } else { 8..FORMS };
        let others: Vec<String> = language.filter_map(|n| form(household, n)).filter(|form| form != old).collect();
        if let Some(new) = rng.choice(&others).filter(|_| whole) {
            changed.say(at, &format!("{}{new}{}", &body[..place], &body[place + old.len()..]));
        }
    }
    changed
}
