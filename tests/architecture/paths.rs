//! Which paths of our own a file names: in `use`, in expressions, inside macros; comments and strings do not count.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A path from the crate's root: `["domain", "people", "Person"]`; a glob ends in `*`.
pub type Path = Vec<String>;

/// What one file names and offers.
#[derive(Default)]
pub struct Names {
    /// Every path of ours outside test modules.
    pub used: BTreeSet<Path>,
    /// Every path of ours inside test modules.
    pub used_by_tests: BTreeSet<Path>,
    /// What it passes on under its own path (`pub use`): the name and the path behind it.
    pub passed_on: BTreeMap<String, Path>,
    /// Modules whose every public name it passes on.
    pub passed_on_whole: BTreeSet<Path>,
    /// The items it defines itself.
    pub defined: BTreeSet<String>,
}

/// Reads one file that stands at `module`; `children` are the modules it declares.
pub fn names(module: &[String], children: &BTreeSet<String>, text: &str) -> Names {
    let tokens = TokenStream::from_str(text).unwrap_or_else(|why| panic!("{}: {why}", module.join("::")));
    let mut reader = Reader { file: module.to_vec(), children, names: Names::default() };
    reader
        .walk(&tokens.into_iter().collect::<Vec<_>>(), &Place { module: module.to_vec(), in_tests: false, top: true });
    reader.names
}

struct Reader<'a> {
    file: Path,
    children: &'a BTreeSet<String>,
    names: Names,
}

#[derive(Clone)]
struct Place {
    module: Path,
    in_tests: bool,
    top: bool,
}

impl Reader<'_> {
    fn walk(&mut self, tokens: &[TokenTree], place: &Place) {
        let mut at = 0;
        while at < tokens.len() {
            if is_word(tokens.get(at), "use") {
                let end = (at..tokens.len()).find(|&i| is_mark(tokens.get(i), ';')).unwrap_or(tokens.len());
                self.read_use(&tokens[at + 1..end], is_public(&tokens[..at]), place);
                at = end;
            } else if let Some(inner) = inline_module(tokens, at) {
                self.walk(&inner.body, &inner.place(place, tokens, at));
                at += 3;
            } else {
                self.read_token(tokens, at, place);
                at += 1;
            }
        }
    }

    fn read_token(&mut self, tokens: &[TokenTree], at: usize, place: &Place) {
        match &tokens[at] {
            TokenTree::Group(group) => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                self.walk(&inner, &Place { top: false, ..place.clone() });
            }
            TokenTree::Ident(word) => {
                if place.top && is_item(&word.to_string()) {
                    self.names.defined.extend(word_at(tokens, at + 1));
                }
                let begins = !after_colons(tokens, at) && is_colons(tokens, at + 1);
                if let Some(start) = begins.then(|| self.start(&word.to_string(), place)).flatten() {
                    for (path, _) in branches(&tokens[at + 1..], start) {
                        self.note(path, place);
                    }
                }
            }
            _ => {}
        }
    }

    fn read_use(&mut self, tree: &[TokenTree], public: bool, place: &Place) {
        let Some(TokenTree::Ident(word)) = tree.first() else { return };
        let Some(start) = self.start(&word.to_string(), place) else { return };
        for (path, name) in branches(&tree[1..], start) {
            if public && place.top {
                self.pass_on(path, name);
            } else {
                self.note(path, place);
            }
        }
    }

    fn pass_on(&mut self, mut path: Path, name: String) {
        if name == "*" {
            path.pop();
            self.names.passed_on_whole.insert(path);
        } else {
            self.names.passed_on.insert(name, path);
        }
    }

    fn note(&mut self, path: Path, place: &Place) {
        let of = if place.in_tests { &mut self.names.used_by_tests } else { &mut self.names.used };
        of.insert(path);
    }

    /// Where a path that begins with this word begins, from the crate's root; nothing when the word is not ours.
    fn start(&self, word: &str, place: &Place) -> Option<Path> {
        match word {
            "crate" => Some(vec![]),
            "self" => Some(place.module.clone()),
            "super" => Some(place.module[..place.module.len().saturating_sub(1)].to_vec()),
            child if self.children.contains(child) && place.module == self.file => {
                Some([place.module.clone(), vec![child.to_owned()]].concat())
            }
            _ => None,
        }
    }
}

struct Inline {
    name: String,
    body: Vec<TokenTree>,
}

impl Inline {
    fn place(&self, outer: &Place, tokens: &[TokenTree], at: usize) -> Place {
        let module = [outer.module.clone(), vec![self.name.clone()]].concat();
        let for_tests =
            tokens[..at].iter().rev().take(2).any(|token| token.to_string().replace(' ', "") == "[cfg(test)]");
        Place { module, in_tests: outer.in_tests || for_tests, top: false }
    }
}

/// `mod name { … }` at this place.
fn inline_module(tokens: &[TokenTree], at: usize) -> Option<Inline> {
    let (true, Some(name), Some(TokenTree::Group(body))) =
        (is_word(tokens.get(at), "mod"), word_at(tokens, at + 1), tokens.get(at + 2))
    else {
        return None;
    };
    Some(Inline { name, body: body.stream().into_iter().collect() })
}

/// Every path that a `use` tree or an expression's path spells after its first word, with the name it goes by.
fn branches(mut tokens: &[TokenTree], mut path: Path) -> Vec<(Path, String)> {
    while is_colons(tokens, 0) {
        match tokens.get(2) {
            Some(TokenTree::Ident(word)) if *word == "super" => {
                path.pop();
            }
            Some(TokenTree::Ident(word)) if *word == "self" => {}
            Some(TokenTree::Ident(word)) => path.push(word.to_string()),
            Some(TokenTree::Punct(mark)) if mark.as_char() == '*' => path.push("*".to_owned()),
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                return inner
                    .split(|token| is_mark(Some(token), ','))
                    .flat_map(|branch| member(branch, &path))
                    .collect();
            }
            _ => break,
        }
        tokens = &tokens[3..];
    }
    let alias = is_word(tokens.first(), "as").then(|| word_at(tokens, 1)).flatten();
    let name = alias.or_else(|| path.last().cloned()).unwrap_or_default();
    vec![(path, name)]
}

/// One member of a braced `use` tree.
fn member(branch: &[TokenTree], above: &Path) -> Vec<(Path, String)> {
    match branch.first() {
        Some(TokenTree::Ident(word)) if *word == "self" => branches(&branch[1..], above.clone()),
        Some(first) => branches(&branch[1..], [above.clone(), vec![first.to_string()]].concat()),
        None => vec![],
    }
}

fn is_public(before: &[TokenTree]) -> bool {
    match before {
        [.., word, TokenTree::Group(reach)] if reach.delimiter() == Delimiter::Parenthesis => {
            is_word(Some(word), "pub")
        }
        [.., word] => is_word(Some(word), "pub"),
        [] => false,
    }
}

fn is_item(word: &str) -> bool {
    ["fn", "struct", "enum", "trait", "type", "const", "static", "union"].contains(&word)
}

fn is_word(token: Option<&TokenTree>, word: &str) -> bool {
    matches!(token, Some(TokenTree::Ident(ident)) if *ident == word)
}

fn is_mark(token: Option<&TokenTree>, mark: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == mark)
}

fn is_colons(tokens: &[TokenTree], at: usize) -> bool {
    is_mark(tokens.get(at), ':') && is_mark(tokens.get(at + 1), ':')
}

fn after_colons(tokens: &[TokenTree], at: usize) -> bool {
    at >= 2 && is_colons(tokens, at - 2)
}

fn word_at(tokens: &[TokenTree], at: usize) -> Option<String> {
    match tokens.get(at) {
        Some(TokenTree::Ident(ident)) => Some(ident.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn used(text: &str) -> Vec<String> {
        let children = BTreeSet::from(["child".to_owned()]);
        names(&["store".to_owned(), "disk".to_owned()], &children, text)
            .used
            .iter()
            .map(|path| path.join("::"))
            .collect()
    }

    #[test]
    fn paths_are_found_wherever_they_stand() {
        assert_eq!(
            used("use crate::{domain::{id::Id, time as t}, solve::*};"),
            ["domain::id::Id", "domain::time", "solve::*"]
        );
        assert_eq!(used("fn f() { let _ = vec![crate::ui::x(1)]; }"), ["ui::x"]);
        assert_eq!(
            used("use super::change::Change; fn f() -> super::Memory { child::g() }"),
            ["store::Memory", "store::change::Change", "store::disk::child::g"]
        );
    }

    #[test]
    fn comments_strings_and_tests_are_no_use() {
        assert_eq!(used("/// See [`crate::ui`].\n// crate::ui\nfn f() -> &'static str { \"crate::ui\" }"), [""; 0]);
        assert_eq!(used("#[cfg(test)]\nmod tests { use super::*; use crate::ui::x; }"), [""; 0]);
    }

    #[test]
    fn passing_on_is_told_from_using() {
        let children = BTreeSet::from(["child".to_owned()]);
        let names =
            names(&["store".to_owned()], &children, "pub use child::{A, B as C}; pub(crate) use self::child::*;");
        assert!(names.used.is_empty());
        assert_eq!(names.passed_on["C"], ["store", "child", "B"]);
        assert_eq!(names.passed_on_whole.first().map(|path| path.join("::")), Some("store::child".to_owned()));
    }
}
