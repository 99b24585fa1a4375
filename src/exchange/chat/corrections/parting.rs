//! A correction's clauses: what belongs together is gathered, what holds several changes is parted at its verbs.

use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::items::is_weak;
use crate::exchange::chat::letters::is_han;
use crate::exchange::chat::text::key;
use crate::exchange::chat::words::Class;

/// 酱油、醋都不要了; the soy sauce and the vinegar, both off: bare names that a later word of the same breath takes off too.
pub(super) fn gathered(clauses: &[Clause]) -> Vec<Clause> {
    let mut all: Vec<Clause> = Vec::new();
    for clause in clauses {
        let said = key(&clause.said);
        let of_all = ["都", "全", "both", "all"].iter().any(|word| said.contains(word));
        let takes = clause.has(Class::TakeOff) || clause.has(Class::Not);
        let bare = |part: &Part| matches!(part, Part::Name(..) | Part::Note(_));
        let waits = |last: &Clause, listed: bool| {
            let listed = last.end == '、' || listed && last.end == ',' && of_all;
            let named = last.parts.iter().any(|part| matches!(part, Part::Name(..)));
            let taken = usize::from(last.position(Class::TakeOff) == Some(0));
            listed && named && last.parts.iter().skip(taken).all(bare)
        };
        let mut whole = clause.clone();
        let mut taken = (takes || all.last().is_some_and(|last| last.has(Class::TakeOff))) && !clause.has_amount();
        while let Some(last) = all.last().filter(|last| taken && waits(last, whole.names().is_empty())) {
            whole.parts = last.parts.iter().chain(&whole.parts).cloned().collect();
            whole.said = format!("{}{}{}", last.said, last.end, whole.said);
            taken = !last.has(Class::TakeOff);
            all.pop();
        }
        all.push(whole);
    }
    all
}

/// 莲藕不要了 换山药2斤: what is taken off, and behind it without a comma what comes instead.
pub(super) fn parted(clauses: &[Clause]) -> Vec<Clause> {
    let mut all = Vec::new();
    for clause in &gathered(clauses).into_iter().flat_map(at_verbs).collect::<Vec<_>>() {
        // Mum doesn't need the eggs: who says it is nothing that is taken off.
        let thing = |name: &str, known: bool| known || name.chars().any(is_han);
        let named =
            |parts: &[Part]| parts.iter().any(|part| matches!(part, Part::Name(name, known) if thing(name, *known)));
        let cut = clause.position(Class::TakeOff).map(|at| clause.parts.split_at(at + 1));
        match cut.filter(|(before, behind)| named(before) && named(behind)) {
            Some((before, behind)) => {
                all.push(Clause { parts: before.to_vec(), ..clause.clone() });
                all.push(Clause { parts: behind.to_vec(), ..clause.clone() });
            }
            None => all.push(clause.clone()),
        }
    }
    all
}

/// Make the milk 4 pints and throw in a loaf; drop the beans and add 2 soups: each verb begins a clause of its own.
pub(super) fn at_verbs(clause: Clause) -> Vec<Clause> {
    const VERBS: [&str; 14] = [
        "make", "add", "throw in", "chuck in", "put", "drop", "cancel", "forget", "remove", "skip", "scrap", "take",
        "swap", "change",
    ];
    let verb = |part: &Part| match part {
        Part::Cue(Class::Change | Class::Add | Class::TakeOff, said) => {
            let said = key(said);
            let said = said.strip_prefix("and ").unwrap_or(&said);
            VERBS
                .iter()
                .any(|verb| said.strip_prefix(verb).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
        }
        // Forget the trout and put me down for 2 carp
        Part::Cue(Class::AskFor, said) => !said.chars().any(is_han) && !is_weak(said),
        _ => false,
    };
    let says = |parts: &[Part]| parts.iter().any(|part| matches!(part, Part::Amount(_) | Part::Name(..)));
    let moves = |parts: &[Part]| {
        parts.iter().any(|part| matches!(part, Part::Cue(Class::Change | Class::Add | Class::TakeOff | Class::Less, _)))
    };
    let cut = (1..clause.parts.len()).find(|at| {
        let (before, behind) = clause.parts.split_at(*at);
        behind.first().is_some_and(verb) && says(before) && moves(before) && says(behind)
    });
    let Some(at) = cut else { return vec![clause] };
    let (before, behind) = clause.parts.split_at(at);
    let first = Clause { parts: before.to_vec(), end: ',', ..clause.clone() };
    let rest = Clause { parts: behind.to_vec(), ..clause.clone() };
    std::iter::once(first).chain(at_verbs(rest)).collect()
}
