//! Reads a pasted chat into orders and prints them as JSON; with a truth beside it, the score as well.
//!
//! `read-chat CHAT [SITE [HOUSEHOLDS [AFTER [EXPECTED]]]]`; an empty word leaves a file out.

#[path = "read_chat/score.rs"]
mod score;

use std::fs;

use serde_json::Value;
use stairwell::domain::time::Date;
use stairwell::exchange::chat::{self, KnownDoors, truth};
use stairwell::exchange::reading::{self, Decode, Drafts, Reading, TableKind, ToReader};

/// Files here are UTF-8 or UTF-16; GB18030 is decoded by the browser.
struct Natively;

impl Decode for Natively {
    fn gb18030(&self, _bytes: &[u8]) -> Option<String> {
        None
    }
}

fn main() -> Result<(), String> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let word = |n: usize| words.get(n).filter(|word| !word.is_empty());
    let chat = text(word(0).ok_or("CHAT= names the file that holds the paste")?)?;
    let site = word(1).map(|path| table(path, TableKind::Site)).transpose()?.unwrap_or_default();
    let households = word(2).map(|path| table(path, TableKind::Households)).transpose()?.unwrap_or_default();
    let earlier = word(3).map(text).transpose()?;
    let doors = KnownDoors::of(&site.buildings, &site.stairwells, &households.households);
    let read = chat::read(&chat, earlier.as_deref(), &doors);
    let list = truth::list(&read.entries);
    println!("{}", serde_json::to_string_pretty(&list).map_err(|error| error.to_string())?);
    if let Some(path) = word(4) {
        let truth: Vec<Value> = serde_json::from_str(&text(path)?).map_err(|error| format!("{path}: {error}"))?;
        score::score(list.as_array().map_or(&[], Vec::as_slice), &truth).print();
    }
    Ok(())
}

fn text(path: &String) -> Result<String, String> {
    let bytes = fs::read(path).map_err(|error| format!("{path}: {error}"))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A table's records; what was wrong with its rows is said on the side.
fn table(path: &String, kind: TableKind) -> Result<Drafts, String> {
    let bytes = fs::read(path).map_err(|error| format!("{path}: {error}"))?;
    // No date of these tables is without its year.
    let today = Date::constant(2020, 1, 1);
    let ask = ToReader::Read { file_name: path.clone(), kind: Some(kind), mapping: None, sheet: None, today };
    match reading::read(&ask, &bytes, &Natively).map_err(|refusal| format!("{path}: {refusal:?}"))? {
        Reading::Table(table) => {
            table.problems.iter().for_each(|problem| eprintln!("{path}: {problem:?}"));
            Ok(table.drafts)
        }
        _ => Err(format!("{path}: not a table")),
    }
}
