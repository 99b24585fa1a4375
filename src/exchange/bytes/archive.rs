//! A zip archive looked at before it is unpacked: how large it would become, and whether it holds a workbook.

use std::io::{self, Cursor, Read};

use zip::ZipArchive;

use crate::exchange::limits::UNPACKED_BYTES;
use crate::exchange::refusal::Refusal;

/// The part that every `.xlsx` has.
const WORKBOOK: &str = "xl/workbook.xml";

/// Refuses an archive that would unpack to more than we take or that holds no workbook. Its directory is asked first;
/// since a directory can lie, every part is then unpacked into nothing, and counted no further than the limit.
pub fn check(bytes: &[u8]) -> Result<(), Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let mut said = 0u64;
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(|_| Refusal::Damaged)?;
        said = said.saturating_add(part.size());
    }
    if said > UNPACKED_BYTES {
        return Err(too_large(said));
    }
    if archive.index_for_name(WORKBOOK).is_none() {
        return Err(Refusal::UnknownFormat);
    }
    let mut left = UNPACKED_BYTES;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| Refusal::Damaged)?;
        let unpacked = io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(|_| Refusal::Damaged)?;
        left = left.checked_sub(unpacked).ok_or_else(|| too_large(UNPACKED_BYTES + 1))?;
    }
    Ok(())
}

fn too_large(bytes: u64) -> Refusal {
    Refusal::UnpacksTooLarge { bytes, most: UNPACKED_BYTES }
}
