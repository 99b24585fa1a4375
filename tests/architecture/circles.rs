//! No circles: on every level of the tree, neighbours depend on one another in one direction only.
//!
//! A module and what stands inside it are one thing here; a name that is passed on counts for the file that defines it.

use std::collections::{BTreeMap, BTreeSet};

use super::layers::children;
use super::paths::{Names, Path, names};
use super::source::Tree;

/// Neighbours that still lean on each other both ways, and why that has been let stand.
const TOLD: [(&str, &str, &str); 1] = [(
    "exchange::read_table",
    "exchange::reading",
    "a table is one kind of reading; its type should stand beside its reader",
)];

/// Who leans on whom among the neighbours of one level, with one example of each.
type Level = BTreeMap<String, BTreeMap<String, String>>;

/// One line for each level on which some neighbours lean on one another in a circle.
pub fn faults(tree: &Tree) -> Vec<String> {
    levels(tree).iter().filter_map(|(above, level)| Some(told(above, level, &circle(level)?))).collect()
}

fn levels(tree: &Tree) -> BTreeMap<Path, Level> {
    let all: BTreeMap<Path, Names> = tree
        .modules()
        .into_iter()
        .map(|(module, text)| (module.clone(), names(&module, &children(tree, &module), text)))
        .collect();
    let mut levels: BTreeMap<Path, Level> = BTreeMap::new();
    for (from, names) in &all {
        let passed_on = names.passed_on.values().chain(&names.passed_on_whole);
        for path in names.used.iter().chain(passed_on) {
            let to = home(&all, path, 0);
            let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
            if let (Some(a), Some(b)) = (from.get(shared), to.get(shared)) {
                if is_told(&from[..=shared], &to[..=shared]) {
                    continue;
                }
                let level = levels.entry(from[..shared].to_vec()).or_default();
                let example = format!("{} names {}", from.join("::"), path.join("::"));
                level.entry(a.clone()).or_default().entry(b.clone()).or_insert(example);
            }
        }
    }
    levels
}

fn is_told(from: &[String], to: &[String]) -> bool {
    TOLD.iter().any(|(one, other, _)| *one == from.join("::") && *other == to.join("::"))
}

/// The module in which the thing behind a path is defined, through any number of passings-on.
fn home(all: &BTreeMap<Path, Names>, path: &Path, depth: usize) -> Path {
    let split = (0..=path.len()).rev().find(|&n| all.contains_key(&path[..n])).unwrap_or(0);
    let (module, rest) = path.split_at(split);
    let (Some(names), Some(name)) = (all.get(module), rest.first()) else { return module.to_vec() };
    if names.defined.contains(name) || depth > 8 {
        return module.to_vec();
    }
    if let Some(behind) = names.passed_on.get(name) {
        return home(all, behind, depth + 1);
    }
    let whole =
        names.passed_on_whole.iter().find(|other| all.get(*other).is_some_and(|other| other.defined.contains(name)));
    whole.cloned().unwrap_or_else(|| module.to_vec())
}

/// Some circle, its first name repeated at the end.
fn circle(level: &Level) -> Option<Vec<String>> {
    let mut done = BTreeSet::new();
    level.keys().find_map(|start| follow(level, start, &mut vec![], &mut done))
}

fn follow(level: &Level, at: &String, way: &mut Vec<String>, done: &mut BTreeSet<String>) -> Option<Vec<String>> {
    if let Some(begin) = way.iter().position(|seen| seen == at) {
        return Some([&way[begin..], std::slice::from_ref(at)].concat());
    }
    if !done.insert(at.clone()) {
        return None;
    }
    way.push(at.clone());
    let found = level.get(at).into_iter().flatten().find_map(|(next, _)| follow(level, next, way, done));
    way.pop();
    found
}

fn told(above: &Path, level: &Level, circle: &[String]) -> String {
    let examples: Vec<&str> =
        circle.windows(2).filter_map(|pair| Some(level.get(&pair[0])?.get(&pair[1])?.as_str())).collect();
    format!(
        "in {}: {}\n    {}",
        [vec!["crate".into()], above.clone()].concat().join("::"),
        circle.join(" → "),
        examples.join("\n    ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_neighbours_that_name_each_other_are_a_circle() {
        let tree = Tree::of(&[
            ("src/domain/mod.rs", "pub mod a; pub mod b;"),
            ("src/domain/a.rs", "use super::b::B; pub struct A(B);"),
            ("src/domain/b.rs", "pub struct B; fn f(_: crate::domain::a::A) {}"),
        ]);
        assert!(faults(&tree)[0].starts_with("in crate::domain: a → b → a"), "{:?}", faults(&tree));
    }

    #[test]
    fn a_circle_through_a_name_passed_on_or_over_three_folders_is_found() {
        let tree = Tree::of(&[
            ("src/lib.rs", "pub mod x; pub mod y; pub mod z;"),
            ("src/x/mod.rs", "mod inner; pub use inner::X;"),
            ("src/x/inner.rs", "use crate::y::Y; pub struct X(Y);"),
            ("src/y.rs", "use crate::z::*; pub struct Y;"),
            ("src/z.rs", "use crate::x::X;"),
        ]);
        assert!(faults(&tree)[0].starts_with("in crate: x → y → z → x"), "{:?}", faults(&tree));
    }

    #[test]
    fn a_folder_and_its_own_files_and_tests_are_no_circle() {
        let tree = Tree::of(&[
            ("src/app/mod.rs", "mod start; use start::begin; pub struct App; fn f() { begin() }"),
            (
                "src/app/start.rs",
                "use super::App; pub fn begin() {} #[cfg(test)] mod tests { use super::super::other::O; }",
            ),
            ("src/app/other.rs", "use super::start::begin; pub struct O;"),
        ]);
        assert_eq!(faults(&tree), [""; 0]);
    }
}
