//! What a list offers under a figure in a ring, ②海鲜组合: from the list on, the figure stands for the name.

use std::collections::BTreeMap;

/// ①…⑳, ❶…❿, ⑴…⒇, Ⓐ…Ⓩ: figures and letters that nobody uses for anything but a place in a list.
fn ringed(c: char) -> bool {
    matches!(c, '\u{2460}'..='\u{2487}' | '\u{24B6}'..='\u{24CF}' | '\u{2776}'..='\u{2793}')
}

/// The names that the lines of a list give to their figures; one alone is no list.
pub fn numbered(lines: &[String]) -> BTreeMap<char, String> {
    let found: BTreeMap<char, String> = lines.iter().filter_map(|line| in_line(line)).collect();
    if found.len() < 2 { BTreeMap::new() } else { found }
}

fn in_line(line: &str) -> Option<(char, String)> {
    let mut letters = line.trim().chars();
    let figure = letters.next().filter(|c| ringed(*c))?;
    let rest = letters.as_str().trim_start_matches([' ', '、', '.', '．', '：', ':']);
    let end = rest.find(|c: char| c.is_ascii_digit() || "：:（(，,；;¥￥=".contains(c)).unwrap_or(rest.len());
    let name = rest.get(..end)?.trim();
    (2..=24).contains(&name.chars().count()).then(|| (figure, name.to_owned()))
}

/// The line with the name in the place of each figure that has one.
pub fn spelt_out(line: &str, names: &BTreeMap<char, String>) -> String {
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        match names.get(&c) {
            Some(name) => {
                // ①③各一份: two figures side by side are two things.
                if names.values().any(|other| out.ends_with(other.as_str())) {
                    out.push('、');
                }
                out.push_str(name);
            }
            None => out.push(c),
        }
    }
    // ②海鲜组合一份: the name was written beside its figure.
    names.values().fold(out, |out, name| out.replace(&format!("{name}{name}"), name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_of_a_list_stands_for_its_name_from_then_on() {
        let lines = ["①肉类组合：前腿肉2斤 78元".to_owned(), "② 海鲜组合（鱼2条）92元".to_owned()];
        let names = numbered(&lines);
        assert_eq!(spelt_out("②一份，①两份", &names), "海鲜组合一份，肉类组合两份");
        assert_eq!(spelt_out("②海鲜组合一份", &names), "海鲜组合一份");
        assert_eq!(spelt_out("①②各一份", &names), "肉类组合、海鲜组合各一份");
        assert_eq!(spelt_out("③一份", &names), "③一份");
        assert!(numbered(&lines[..1]).is_empty());
    }
}
