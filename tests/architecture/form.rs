//! The outer form of a file: its first sentence, its length, and no question about the machine.

use super::source::Tree;

/// A file past this many lines has two subjects.
const MOST_LINES: usize = 400;

/// Files that do not open with a `//!` sentence.
pub fn without_first_sentence(tree: &Tree) -> Vec<String> {
    let lacking = |text: &str| !text.lines().next().is_some_and(|line| line.starts_with("//! ") && line.len() > 8);
    let of = tree.0.iter().filter(|(_, text)| lacking(text));
    of.map(|(path, _)| format!("{path} does not open with a //! sentence that says what it is for")).collect()
}

/// Files with more lines than a head can hold.
pub fn too_long(tree: &Tree) -> Vec<String> {
    let long = tree.0.iter().map(|(path, text)| (path, text.lines().count())).filter(|(_, lines)| *lines > MOST_LINES);
    long.map(|(path, lines)| {
        format!("{path} has {lines} lines, {MOST_LINES} are the most: it has two subjects, give each its file")
    })
    .collect()
}

/// Files other than `lib.rs` that compile differently for the browser.
pub fn asking_for_the_machine(tree: &Tree) -> Vec<String> {
    let asking = tree.0.iter().filter(|(path, text)| path.as_str() != "src/lib.rs" && text.contains("target_arch"));
    asking
        .map(|(path, _)| format!("{path} asks for target_arch: only src/lib.rs may, whole layers at a time"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_its_sentence_is_found() {
        let tree = Tree::of(&[("a.rs", "//! What it is for.\n"), ("b.rs", "use x;\n//! Too late.\n"), ("c.rs", "")]);
        assert_eq!(without_first_sentence(&tree).len(), 2);
    }

    #[test]
    fn a_file_one_line_too_long_is_found() {
        let tree = Tree::of(&[("a.rs", &"x\n".repeat(MOST_LINES)), ("b.rs", &"x\n".repeat(MOST_LINES + 1))]);
        assert_eq!(too_long(&tree).len(), 1);
    }

    #[test]
    fn a_question_about_the_machine_is_found() {
        let ask = "#[cfg(target_arch = \"wasm32\")]";
        assert_eq!(asking_for_the_machine(&Tree::of(&[("src/lib.rs", ask), ("src/store/disk.rs", ask)])).len(), 1);
    }
}
