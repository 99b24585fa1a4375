//! How long a pasted chat takes to read: 2,000 messages, and 5 MB of them.

use std::fs;
use std::path::Path;
use std::time::Instant;

use stairwell::domain::time::Date;
use stairwell::exchange::chat::{self, KnownDoors};
use stairwell::exchange::reading::{self, Decode, Reading, TableKind, ToReader};

struct Natively;

impl Decode for Natively {
    fn gb18030(&self, _bytes: &[u8]) -> Option<String> {
        None
    }
}

/// Prints the median of several runs over a community's two chats, repeated.
pub fn run(folder: &Path) -> Result<(), String> {
    let text = |name: &str| fs::read_to_string(folder.join(name)).map_err(|error| format!("{name}: {error}"));
    let doors = doors(text("site.csv")?.as_bytes())?;
    let both = format!("{}\n{}\n", text("chat_zh.txt")?, text("chat_en.txt")?);
    // 58 and 26 messages.
    for (what, times) in [("2,016 messages", 24), ("5 MB", 5 * 1024 * 1024 / both.len() + 1)] {
        let chat = both.repeat(times);
        let mut runs: Vec<f64> = Vec::new();
        for _ in 0..if times > 100 { 1 } else { 5 } {
            let start = Instant::now();
            let read = chat::read(&chat, None, &doors);
            runs.push(start.elapsed().as_secs_f64());
            drop(read);
        }
        runs.sort_by(f64::total_cmp);
        println!("chat: {what}, {} lines, read in {:.3} s", chat.lines().count(), runs[runs.len() / 2]);
    }
    Ok(())
}

fn doors(bytes: &[u8]) -> Result<KnownDoors, String> {
    let (kind, today) = (Some(TableKind::Site), Date::constant(2020, 1, 1));
    let ask = ToReader::Read { file_name: "site.csv".into(), kind, mapping: None, sheet: None, today };
    match reading::read(&ask, bytes, &Natively).map_err(|refusal| format!("{refusal:?}"))? {
        Reading::Table(table) => Ok(KnownDoors::of(&table.drafts.buildings, &table.drafts.stairwells, &[])),
        _ => Err("site.csv is no table".into()),
    }
}
