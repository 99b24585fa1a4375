//! Numbers written otherwise: 两斤, 2斤, 二斤, 2 斤, ２斤; two bottles, 2 bottles, 2x bottles.

use fastrand::Rng;
use serde_json::Value;

use super::chat::Chat;

const WORDS: [&str; 13] =
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const LETTERS: [&str; 10] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// Every amount of an order line that stands there as a whole number, by another form of it.
pub fn otherwise(chat: &Chat, rng: &mut Rng) -> Chat {
    let mut changed = chat.clone();
    for (at, entry) in chat.orders() {
        let body = chat.words(at);
        let mut body = body.to_owned();
        for item in entry["items"].as_array().into_iter().flatten() {
            let fits = |quantity: &f64| *quantity >= 1.0 && *quantity <= 90.0 && quantity.fract() == 0.0;
            let Some(quantity) = item["quantity"].as_f64().filter(fits) else { continue };
            body = match chat.is_chinese {
                true => chinese(&body, quantity as usize, item, rng),
                false => english(&body, quantity as usize, item, rng),
            };
        }
        changed.say(at, &body);
    }
    changed
}

/// A number in Chinese letters.
fn spelt(number: usize) -> String {
    let (tens, ones) = (number / 10, number % 10);
    let tens = match tens {
        0 => String::new(),
        1 => "十".to_owned(),
        _ => format!("{}十", LETTERS[tens]),
    };
    format!("{tens}{}", if ones > 0 { LETTERS[ones] } else { "" })
}

fn chinese(body: &str, number: usize, item: &Value, rng: &mut Rng) -> String {
    let unit = item["unit"].as_str().unwrap_or("");
    let letters = spelt(number);
    let couple = if number == 2 { "两".to_owned() } else { letters.clone() };
    let wide: String = number.to_string().chars().filter_map(|c| char::from_u32(c as u32 + 0xFEE0)).collect();
    let forms = [
        format!("{number}{unit}"),
        format!("{couple}{unit}"),
        format!("{letters}{unit}"),
        format!("{number} {unit}"),
        format!("{wide}{unit}"),
    ];
    let told: Vec<&String> = forms.iter().filter(|form| alone(body, form)).collect();
    let [old] = told.as_slice() else { return body.to_owned() };
    // 二斤 may stand for any, 二个 is nobody's way to count.
    let natural = |form: &&String| *form != *old && !(number == 2 && unit != "斤" && **form == forms[2]);
    let new: Vec<&String> = forms.iter().filter(natural).collect();
    rng.choice(&new).map_or_else(|| body.to_owned(), |new| body.replacen(old.as_str(), new, 1))
}

/// Does a form stand there once, and in no longer number?
fn alone(body: &str, form: &str) -> bool {
    let Some(at) = body.find(form) else { return false };
    let numeral = |c: char| c.is_ascii_digit() || "零〇一二两三四五六七八九十百半点.-/几/".contains(c);
    let before = body[..at].chars().next_back();
    // 2斤半, 2斤8两, 2斤装, 10斤的: more than an amount.
    let behind = body[at + form.len()..].chars().next();
    !form.is_empty()
        && body.matches(form).count() == 1
        && !before.is_some_and(|c| numeral(c) || c.is_ascii_alphanumeric())
        && !behind.is_some_and(|c| numeral(c) || "装的".contains(c))
}

fn english(body: &str, number: usize, item: &Value, rng: &mut Rng) -> String {
    let lower = body.to_ascii_lowercase();
    let Some(word) = WORDS.get(number) else { return body.to_owned() };
    let figure = number.to_string();
    let name = item["name"].as_str().unwrap_or("").to_lowercase();
    let unit = item["unit"].as_str().unwrap_or("").to_owned();
    let starts = |rest: &str| [&unit, &name].iter().any(|next| !next.is_empty() && rest.starts_with(next.as_str()));
    let mut places = Vec::new();
    for old in [figure.as_str(), word] {
        for (at, _) in lower.match_indices(&format!("{old} ")) {
            let before = lower[..at].chars().next_back();
            let before_that = lower[..at].trim_end().chars().next_back();
            let bound = !before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '/' | '#'));
            let counted = before_that.is_some_and(|c| c == 'x' || c == '*') || lower[..at].ends_with("unit ");
            if bound && !counted && starts(&lower[at + old.len() + 1..]) {
                places.push((at, old.to_owned()));
            }
        }
    }
    let [(at, old)] = places.as_slice() else { return body.to_owned() };
    let forms = [figure.clone(), (*word).to_owned(), format!("{figure}x"), format!("{figure} x"), format!("x{figure}")];
    let new: Vec<&String> = forms.iter().filter(|form| *form != old).collect();
    let Some(new) = rng.choice(&new) else { return body.to_owned() };
    format!("{}{new}{}", &body[..*at], &body[at + old.len()..])
}
