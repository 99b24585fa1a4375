//! Buildings as people name several at once: `3–12, 15, 平1`.

/// The most buildings that one range or list may name.
pub const MOST_BUILDINGS: usize = 200;

/// The numbers in their order, each once; text, never figures. A range counts up; what is no range stands for itself.
/// `None` when it would be more than [`MOST_BUILDINGS`].
pub fn building_list(text: &str) -> Option<Vec<String>> {
    let mut all: Vec<String> = Vec::new();
    let apart = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '，' | '；' | '、');
    for part in joined(text).split(apart).filter(|part| !part.is_empty()) {
        for number in of_part(part)? {
            if !all.contains(&number) {
                all.push(number);
            }
        }
        if all.len() > MOST_BUILDINGS {
            return None;
        }
    }
    Some(all)
}

/// The text with plain digits, every sign for a range one dash, and no blank around it.
fn joined(text: &str) -> String {
    let plain = |c: char| match c {
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
        '–' | '—' | '－' | '−' | '~' | '～' | '至' | '到' => '-',
        other => other,
    };
    let mut text: String = text.chars().map(plain).collect();
    for blank in [" -", "- "] {
        while text.contains(blank) {
            text = text.replace(blank, "-");
        }
    }
    text
}

/// One number, or every number of a range.
fn of_part(part: &str) -> Option<Vec<String>> {
    let ends = part.split_once('-').and_then(|(from, to)| Some((from.parse::<u32>().ok()?, to.parse::<u32>().ok()?)));
    match ends {
        Some((from, to)) if to.saturating_sub(from) as usize >= MOST_BUILDINGS => None,
        Some((from, to)) if from <= to => Some((from..=to).map(|number| number.to_string()).collect()),
        _ => Some(vec![part.trim_matches('-').to_owned()].into_iter().filter(|part| !part.is_empty()).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        building_list(text).unwrap_or_default()
    }

    #[test]
    fn a_range_counts_up_and_a_list_stands_as_it_is() {
        assert_eq!(read("3-5, 9"), ["3", "4", "5", "9"]);
        assert_eq!(read("３–５、平1 9"), ["3", "4", "5", "平1", "9"]);
        assert_eq!(read("3 至 4；3"), ["3", "4"]);
    }

    #[test]
    fn a_name_with_a_dash_is_no_range_and_nothing_is_nothing() {
        assert_eq!(read("A-1 12-3"), ["A-1", "12-3"]);
        assert_eq!(read(" , - ；"), Vec::<String>::new());
    }

    #[test]
    fn too_many_are_not_made() {
        assert_eq!(building_list("1-4000000000"), None);
        assert_eq!(building_list("1-150 201-300"), None);
        assert_eq!(read("1-200").len(), 200);
    }
}
