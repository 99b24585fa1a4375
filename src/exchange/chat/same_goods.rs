//! Things that go by more than one name, by the lines of `words/same_goods.txt`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

const SAME: &str = include_str!("words/same_goods.txt");

/// Each name with the lines it stands in.
static LINES: LazyLock<BTreeMap<String, BTreeSet<usize>>> = LazyLock::new(|| {
    let mut lines: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (n, line) in SAME.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
        for name in line.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            lines.entry(name.to_owned()).or_default().insert(n);
        }
    }
    lines
});

/// Are two names, as they are compared, names of one thing?
pub fn are_one_thing(one: &str, other: &str) -> bool {
    match (LINES.get(one), LINES.get(other)) {
        (Some(one), Some(other)) => !one.is_disjoint(other),
        _ => false,
    }
}

/// The other names of a thing.
pub fn other_names(name: &str) -> impl Iterator<Item = &'static str> {
    LINES
        .get(name)
        .into_iter()
        .flat_map(|own| LINES.iter().filter(|(_, lines)| !own.is_disjoint(lines)).map(|(other, _)| other.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_answers_to_its_other_names_only() {
        assert!(are_one_thing("烟", "香烟"));
        assert!(are_one_thing("nappies", "diapers"));
        assert!(!are_one_thing("油", "酱油"));
        assert!(other_names("烟").any(|name| name == "香烟"));
        assert_eq!(other_names("酱油").count(), 0);
    }
}
