//! Who may know whom.

use std::collections::BTreeSet;

use super::paths::{Path, names};
use super::source::Tree;

/// Each layer and the layers it may name. `main.rs` and `bin/` only join, so they may name any.
const MAY_KNOW: [(&str, &[&str]); 7] = [
    ("domain", &[]),
    ("solve", &["domain"]),
    ("store", &["domain"]),
    ("exchange", &["domain"]),
    ("app", &["domain", "solve", "store", "exchange"]),
    ("browser", &["domain", "app", "store", "solve", "exchange"]),
    ("ui", &["domain", "solve", "app"]),
];

/// The modules a module declares.
pub fn children(tree: &Tree, module: &Path) -> BTreeSet<String> {
    let modules = tree.modules();
    let below = modules.keys().filter(|path| path.len() == module.len() + 1 && path.starts_with(module));
    below.filter_map(|path| path.last().cloned()).collect()
}

/// One line for each path into a layer that may not be known there, tests included.
pub fn faults(tree: &Tree) -> Vec<String> {
    let mut faults = vec![];
    for (module, text) in tree.modules() {
        let Some(layer) = module.first() else { continue };
        let Some((_, known)) = MAY_KNOW.iter().find(|(name, _)| name == layer) else {
            faults.push(format!("src/{layer} is in no row of the table of layers in tests/architecture/layers.rs"));
            continue;
        };
        let names = names(&module, &children(tree, &module), text);
        let all =
            names.used.iter().chain(&names.used_by_tests).chain(names.passed_on.values()).chain(&names.passed_on_whole);
        for path in
            all.filter(|path| path.first().is_some_and(|first| first != layer && !known.contains(&first.as_str())))
        {
            faults.push(format!(
                "{} names crate::{}: {layer} may know only {known:?}",
                module.join("::"),
                path.join("::")
            ));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forbidden_import_is_found() {
        let tree = Tree::of(&[
            ("src/domain/mod.rs", "use crate::store::change::Change;"),
            ("src/store/mod.rs", "use crate::domain::X;"),
        ]);
        assert_eq!(faults(&tree), ["domain names crate::store::change::Change: domain may know only []"]);
    }

    #[test]
    fn a_forbidden_path_inside_a_macro_or_a_test_is_found() {
        let tree = Tree::of(&[("src/ui/page.rs", "fn f() { view! { <p>{crate::browser::now()}</p> } }")]);
        assert_eq!(faults(&tree).len(), 1);
        let tree = Tree::of(&[("src/solve/mod.rs", "#[cfg(test)] mod tests { use crate::exchange::x; }")]);
        assert_eq!(faults(&tree).len(), 1);
    }

    #[test]
    fn a_new_layer_must_be_put_in_the_table() {
        assert_eq!(faults(&Tree::of(&[("src/attic/mod.rs", "")])).len(), 1);
    }
}
