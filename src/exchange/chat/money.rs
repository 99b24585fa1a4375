//! Sums of money, and what one of the thing is called that they pay for.

use super::letters::{is_han, is_latin};
use super::numbers::{Shape, number, skip_spaces};
use super::words::{Class, lexicon};

const CURRENCIES: [(&str, &str); 22] = [
    ("块钱", "元"),
    ("元钱", "元"),
    ("元", "元"),
    ("圆", "元"),
    ("块", "元"),
    ("rmb", "元"),
    ("人民币", "元"),
    ("euros", "euro"),
    ("euro", "euro"),
    ("eur", "euro"),
    ("€", "euro"),
    ("dollars", "dollar"),
    ("dollar", "dollar"),
    ("usd", "dollar"),
    ("quid", "pound"),
    ("£", "pound"),
    ("crowns", "crown"),
    ("czk", "crown"),
    ("kč", "crown"),
    ("bucks", "dollar"),
    ("zł", "zloty"),
    ("cents", "cent"),
];

/// A sum of money: in thousandths, its unit, and where it ends, a following `/份`, `一板` or `a bag` included.
pub fn money(key: &[char], at: usize) -> Option<(i64, String, usize)> {
    let before = at.checked_sub(1).and_then(|i| key.get(i));
    if before.is_some_and(|c| c.is_ascii_alphanumeric()) {
        return None;
    }
    let sign = key.get(at).and_then(|c| {
        [('¥', "元"), ('￥', "元"), ('€', "euro"), ('$', "dollar"), ('£', "pound")].iter().find(|(s, _)| s == c)
    });
    if let Some((_, unit)) = sign {
        let found = number(key, skip_spaces(key, at + 1))?;
        return Some((found.milli, (*unit).to_owned(), per_unit(key, found.end)));
    }
    let found = number(key, at).filter(|n| !n.is_article && n.shape == Shape::Exact)?;
    let end = skip_spaces(key, found.end);
    if !found.in_words && key.get(found.end) == Some(&'/') && per_unit(key, found.end) > found.end {
        // 大白菜 2.5/斤, carrots 0.80/kg
        return Some((found.milli, String::new(), per_unit(key, found.end)));
    }
    let named_before = at.checked_sub(1).and_then(|i| key.get(i)).is_some_and(|c| is_han(*c));
    let each = key.get(found.end) == Some(&'一') && per_unit(key, found.end) > found.end;
    if !found.in_words && each && found.milli >= 10_000 && !named_before {
        // 55一箱
        return Some((found.milli, String::new(), per_unit(key, found.end)));
    }
    let named = CURRENCIES.iter().find_map(|(word, unit)| {
        let length = word.chars().count();
        let same = word.chars().enumerate().all(|(n, c)| key.get(end + n) == Some(&c));
        let open = !word.is_ascii() || !key.get(end + length).is_some_and(|c| is_latin(*c));
        // Two 块 of tofu are no money; 200块 are.
        let priced = per_unit(key, end + length) > end + length;
        let thing = lexicon().phrase_of(key, end + length, Class::Goods).is_some();
        if *word == "块" && thing && found.milli <= 50_000 {
            // 十块豆腐干
            return None;
        }
        let is_piece = *word == "块" && (found.milli < 10_000 || comes_in_pieces(key, at)) && !priced;
        (same && open && !is_piece).then(|| ((*unit).to_owned(), end + length))
    });
    if let Some((unit, end)) = named {
        if let Some(tenths) = tenths(key, end).filter(|_| unit == "元" && key.get(end - 1) != Some(&'钱')) {
            // 86块5
            return Some((found.milli + tenths, unit, end + 1));
        }
        return Some((found.milli, unit, per_unit(key, end)));
    }
    let said: String = key.get(at.saturating_sub(6)..at).unwrap_or_default().iter().collect();
    let bought = ["for ", "costs ", "paid "].iter().any(|word| said.ends_with(word));
    let pounds =
        ["pounds", "pound"].iter().find(|word| word.chars().enumerate().all(|(n, c)| key.get(end + n) == Some(&c)));
    if let (true, Some(word)) = (bought, pounds) {
        // A cabbage for four pounds
        return Some((found.milli, "pound".to_owned(), end + word.len()));
    }
    // 充200, 先垫80: said behind a word for paying.
    let pays = at.checked_sub(1).and_then(|i| key.get(i)).is_some_and(|c| "充值费垫付转交存".contains(*c));
    if pays
        && (!found.in_words || found.milli >= 10_000)
        && lexicon().unit(key, end).is_none()
        && !key.get(found.end).is_some_and(|c| c.is_ascii_alphanumeric() || "度方立吨".contains(*c))
    {
        return Some((found.milli, "元".to_owned(), found.end));
    }
    // 排骨都32了: what it costs by now.
    let by_now = at.checked_sub(1).and_then(|i| key.get(i)).is_some_and(|c| matches!(c, '都' | '到'))
        && key.get(found.end) == Some(&'了');
    if by_now && !found.in_words {
        return Some((found.milli, "元".to_owned(), found.end));
    }
    // 16.90: two digits behind the point and nothing measured.
    let written: String = key.get(at..found.end)?.iter().collect();
    let cents = written.split_once('.').is_some_and(|(_, part)| part.len() == 2) && !found.in_words;
    let bare = lexicon().unit(key, end).is_none() && !key.get(found.end).is_some_and(|c| c.is_alphanumeric());
    (cents && bare).then(|| (found.milli, String::new(), per_unit(key, found.end)))
}

/// 蜂窝煤20块, 肥皂 12块: behind a thing that is sold by the piece, pieces.
fn comes_in_pieces(key: &[char], at: usize) -> bool {
    const ENDS: [&str; 16] = [
        "煤",
        "炭",
        "皂",
        "豆腐",
        "豆干",
        "干子",
        "香干",
        "橡皮",
        "巧克力",
        "糕",
        "饼",
        "抹布",
        "海绵",
        "毛巾",
        "砖",
        "布",
    ];
    let said: String = key.get(..at).unwrap_or_default().iter().collect();
    ENDS.iter().any(|end| said.trim_end().ends_with(end))
}

/// A single figure right behind 块: tenths of it, in thousandths.
fn tenths(key: &[char], at: usize) -> Option<i64> {
    let figure = key.get(at)?.to_digit(10)?;
    let closed = key.get(at + 1).is_none_or(|c| !c.is_alphanumeric());
    closed.then(|| i64::from(figure) * 100)
}

/// `/份`, `一板`, `per tray`, `a bag` behind a price.
fn per_unit(key: &[char], end: usize) -> usize {
    let bounds = ["以内", "以下", "左右", "之内"];
    let bounded = bounds.iter().any(|word| word.chars().enumerate().all(|(n, c)| key.get(end + n) == Some(&c)));
    let end = if bounded { end + 2 } else { end };
    let at = skip_spaces(key, end);
    let starts = |word: &str| word.chars().enumerate().all(|(n, c)| key.get(at + n) == Some(&c));
    let joints = ["/", "一", "每", "per ", "a ", "an ", "each "];
    let unit =
        joints.iter().filter(|joint| starts(joint)).find_map(|joint| lexicon().unit(key, at + joint.chars().count()));
    unit.map_or(end, |(_, end)| end)
}

/// The unit behind a price, `35元/份`, `4.50 a bag`: what one of it is called.
pub fn priced_unit(key: &[char], from: usize, to: usize) -> Option<String> {
    (from..to).find_map(|at| lexicon().unit(key, at).filter(|(_, end)| *end == to).map(|(unit, _)| unit.name.clone()))
}
