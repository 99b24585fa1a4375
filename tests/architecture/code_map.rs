//! The table in the README that says what stands where, held against the folders.

use std::collections::BTreeSet;
use std::path::Path;

const BEGIN: &str = "<!-- code map -->";
const END: &str = "<!-- end of code map -->";
/// Folders beside `src` that belong on the map when they are there.
const BESIDE: [&str; 7] = ["tests", "tools", "style", "locales", "public", "benches", "docs"];

/// Every folder that belongs on the map: those of `src` at any depth, and the few beside it.
pub fn folders(root: &Path) -> BTreeSet<String> {
    let mut all: BTreeSet<String> =
        BESIDE.iter().filter(|name| root.join(name).is_dir()).map(|name| (*name).to_owned()).collect();
    below(root, "src", &mut all);
    all
}

fn below(root: &Path, folder: &str, all: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(root.join(folder)).expect("a readable folder").flatten() {
        if entry.path().is_dir() {
            let inner = format!("{folder}/{}", entry.file_name().to_string_lossy());
            below(root, &inner, all);
            all.insert(inner);
        }
    }
}

/// One line for each folder that the map lacks, and for each row whose folder is gone or says nothing.
pub fn faults(readme: &str, folders: &BTreeSet<String>) -> Vec<String> {
    let Some((_, rest)) = readme.split_once(BEGIN) else { return vec![format!("README.md has no {BEGIN}")] };
    let Some((map, _)) = rest.split_once(END) else { return vec![format!("README.md has no {END}")] };
    let rows: Vec<(String, &str)> = map.lines().filter_map(row).collect();
    let named: BTreeSet<String> = rows.iter().map(|(folder, _)| folder.clone()).collect();
    let lacking =
        folders.difference(&named).map(|folder| format!("the code map in README.md lacks a row for `{folder}/`"));
    let gone = named
        .difference(folders)
        .map(|folder| format!("the code map in README.md names `{folder}/`, which is not there"));
    let silent = rows
        .iter()
        .filter(|(_, says)| says.is_empty())
        .map(|(folder, _)| format!("the code map says nothing of `{folder}/`"));
    lacking.chain(gone).chain(silent).collect()
}

/// A row begins with its folder in backticks: `` | `src/domain/` | what things are | ``.
fn row(line: &str) -> Option<(String, &str)> {
    let mut cells = line.trim().strip_prefix('|')?.split('|').map(str::trim);
    let folder = cells.next()?.strip_prefix('`')?.strip_suffix("/`")?;
    Some((folder.to_owned(), cells.next().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(map: &str) -> Vec<String> {
        let folders = ["src/domain", "src/store"].map(str::to_owned).into();
        faults(&format!("# x\n{BEGIN}\n| Folder | Holds |\n|---|---|\n{map}{END}\n"), &folders)
    }

    #[test]
    fn a_true_map_is_left_alone() {
        assert_eq!(told("| `src/domain/` | things |\n| `src/store/` | memory |\n"), [""; 0]);
    }

    #[test]
    fn a_folder_without_a_row_a_row_without_a_folder_and_a_silent_row_are_found() {
        assert_eq!(told("| `src/domain/` | things |\n").len(), 1);
        assert_eq!(told("| `src/domain/` | things |\n| `src/store/` | memory |\n| `src/attic/` | old |\n").len(), 1);
        assert_eq!(told("| `src/domain/` | |\n| `src/store/` | memory |\n").len(), 1);
        assert_eq!(faults("no map", &BTreeSet::new()).len(), 1);
    }
}
