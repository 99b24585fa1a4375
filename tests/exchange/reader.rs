//! Reading a file as the reader's worker does, with a native decoder in place of the browser's.

use jiff::civil::date;
use stairwell::exchange::reading::{Decode, Mapping, Reading, Refusal, TableKind, TableReading, ToReader, read};

pub struct Natively;

impl Decode for Natively {
    fn gb18030(&self, bytes: &[u8]) -> Option<String> {
        encoding_rs::GB18030.decode_without_bom_handling_and_without_replacement(bytes).map(|text| text.into_owned())
    }
}

pub fn ask(file_name: &str) -> ToReader {
    let (kind, mapping, sheet) = (None, None, None);
    ToReader::Read { file_name: file_name.into(), kind, mapping, sheet, today: date(2020, 3, 1) }
}

pub fn reading(bytes: &[u8]) -> Result<Reading, Refusal> {
    read(&ask("file"), bytes, &Natively)
}

pub fn table(bytes: &[u8]) -> TableReading {
    table_of(reading(bytes).unwrap())
}

pub fn mapped(bytes: &[u8], mapping: Mapping) -> TableReading {
    let ask = match ask("file") {
        ToReader::Read { file_name, kind, sheet, today, .. } => {
            ToReader::Read { file_name, kind, mapping: Some(mapping), sheet, today }
        }
        other => other,
    };
    table_of(read(&ask, bytes, &Natively).unwrap())
}

/// A table of a kind that a person has named.
pub fn told(bytes: &[u8], kind: TableKind) -> TableReading {
    let ask = match ask("file") {
        ToReader::Read { file_name, mapping, sheet, today, .. } => {
            ToReader::Read { file_name, kind: Some(kind), mapping, sheet, today }
        }
        other => other,
    };
    table_of(read(&ask, bytes, &Natively).unwrap())
}

fn table_of(reading: Reading) -> TableReading {
    match reading {
        Reading::Table(table) => table,
        other => panic!("not a table: {other:?}"),
    }
}
