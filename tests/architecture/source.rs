//! A tree of source files, read from the disk or written into a test.

use std::collections::BTreeMap;
use std::path::Path;

/// Where nothing of ours stands.
const NOT_OURS: [&str; 3] = ["node_modules", "results", "data"];

/// Source files by their path from the project's folder, with forward slashes.
pub struct Tree(pub BTreeMap<String, String>);

impl Tree {
    /// Every file below some folders whose name ends in one of the kinds.
    pub fn read(root: &Path, folders: &[&str], kinds: &[&str]) -> Self {
        let mut files = BTreeMap::new();
        for folder in folders {
            read_below(root, &root.join(folder), kinds, &mut files);
        }
        assert!(!files.is_empty(), "no source below {folders:?}");
        Tree(files)
    }

    /// A small tree for a test.
    pub fn of(files: &[(&str, &str)]) -> Self {
        Tree(files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect())
    }

    /// The modules of the library, by their path in the crate: `["domain", "people", "person"]`; the programs are left out.
    pub fn modules(&self) -> BTreeMap<Vec<String>, &str> {
        self.0.iter().filter_map(|(path, text)| Some((module_of(path)?, text.as_str()))).collect()
    }
}

fn read_below(root: &Path, folder: &Path, kinds: &[&str], files: &mut BTreeMap<String, String>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.map(|entry| entry.expect("a readable folder").path()) {
        let name = entry.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if entry.is_dir() && !NOT_OURS.contains(&name) {
            read_below(root, &entry, kinds, files);
        } else if entry.extension().is_some_and(|kind| kinds.iter().any(|known| kind == *known)) {
            let path = entry.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
            files.insert(path, std::fs::read_to_string(&entry).expect("readable text"));
        }
    }
}

/// `src/domain/people/mod.rs` is `domain::people`; `src/main.rs` and `src/bin` are programs, no modules.
fn module_of(path: &str) -> Option<Vec<String>> {
    let inner = path.strip_prefix("src/")?.strip_suffix(".rs")?;
    if inner == "main" || inner.starts_with("bin/") {
        return None;
    }
    let mut parts: Vec<String> = inner.split('/').map(str::to_owned).collect();
    if matches!(parts.last().map(String::as_str), Some("mod" | "lib")) {
        parts.pop();
    }
    Some(parts)
}
