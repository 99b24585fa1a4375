//! The house's own rules, held against its source: who may know whom, no circles, a sentence first, files a head can hold.

#![allow(clippy::expect_used, clippy::panic, reason = "a test stops at what it did not expect")]

mod circles;
mod code_map;
mod form;
mod layers;
mod paths;
mod source;
mod words;

use source::Tree;

/// The project's folder.
fn root() -> &'static std::path::Path {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[track_caller]
fn nothing_wrong(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn every_layer_knows_only_the_layers_below_it() {
    nothing_wrong(layers::faults(&Tree::read(root(), &["src"], &["rs"])));
}

#[test]
fn no_module_comes_back_to_itself() {
    nothing_wrong(circles::faults(&Tree::read(root(), &["src"], &["rs"])));
}

#[test]
fn every_file_opens_with_one_sentence() {
    nothing_wrong(form::without_first_sentence(&Tree::read(root(), &["src", "tests", "benches"], &["rs"])));
}

#[test]
fn no_file_is_longer_than_a_head_can_hold() {
    let kinds = ["rs", "mjs", "js", "sh", "html"];
    nothing_wrong(form::too_long(&Tree::read(
        root(),
        &["src", "tests", "benches", "tools", "style", "public"],
        &kinds,
    )));
}

#[test]
fn only_the_map_of_layers_asks_which_machine_it_runs_on() {
    nothing_wrong(form::asking_for_the_machine(&Tree::read(root(), &["src"], &["rs"])));
}

#[test]
fn the_code_map_in_the_readme_is_true() {
    let readme = std::fs::read_to_string(root().join("README.md")).expect("README.md is there");
    nothing_wrong(code_map::faults(&readme, &code_map::folders(root())));
}

#[test]
fn both_languages_say_the_same_things() {
    let read = |name: &str| std::fs::read_to_string(root().join("locales").join(name)).expect("the language is there");
    nothing_wrong(words::faults(("en.json", &read("en.json")), ("zh-CN.json", &read("zh-CN.json"))));
}
