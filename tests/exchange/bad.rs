//! Files that are bad on purpose: refused with a reason or read as far as they go, never a panic.

use proptest::prelude::*;
use stairwell::exchange::limits;
use stairwell::exchange::reading::{Reading, Reason, Refusal};

use crate::reader::{reading, table};

const PEOPLE: &[u8] = include_bytes!("../data/people.csv");
const POSTS: &[u8] = include_bytes!("../data/posts.csv");
const SITE: &[u8] = include_bytes!("../data/site.csv");
const ROTA: &[u8] = include_bytes!("../golden/rota.json");
const WORKBOOK: &[u8] = include_bytes!("../data/people.xlsx");

#[test]
fn fifty_megabytes_are_refused_before_they_are_read() {
    let bytes = vec![b'a'; 50 * 1024 * 1024];
    let expected = Refusal::TooLarge { bytes: bytes.len() as u64, most: limits::FILE_BYTES };
    assert_eq!(reading(&bytes), Err(expected));
}

#[test]
fn too_many_rows_or_columns_are_refused() {
    let rows = format!("name\n{}", "x\n".repeat(limits::ROWS + 1));
    assert_eq!(reading(rows.as_bytes()), Err(Refusal::TooManyRows { most: limits::ROWS as u64 }));
    let columns = format!("name{}\n", ",x".repeat(limits::COLUMNS + 1));
    assert_eq!(reading(columns.as_bytes()), Err(Refusal::TooManyColumns { most: limits::COLUMNS as u64 }));
}

#[test]
fn nothing_and_pictures_are_refused() {
    assert_eq!(reading(b""), Err(Refusal::Empty));
    assert_eq!(reading(b" \n\n"), Err(Refusal::Empty));
    assert_eq!(reading(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Err(Refusal::UnknownFormat));
    assert_eq!(reading(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old"), Err(Refusal::OldExcel));
}

#[test]
fn a_table_cut_short_keeps_its_whole_rows_and_names_the_torn_one() {
    for cut in [PEOPLE.len() / 2, PEOPLE.len() / 2 + 1, PEOPLE.len() / 2 + 2, PEOPLE.len() - 40] {
        let read = table(&PEOPLE[..cut]);
        assert!(read.drafts.people.len() >= 15, "{cut}");
        let torn = read.problems.iter().filter(|problem| problem.reason == Reason::UnreadableLetters).count();
        assert!(torn <= 1);
    }
    let gb = encoding_rs::GB18030.encode(std::str::from_utf8(PEOPLE).unwrap()).0;
    assert!(table(&gb[..gb.len() / 2]).drafts.people.len() >= 15);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_can_stop_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let (Ok(_) | Err(_)) = reading(&bytes);
    }

    #[test]
    fn no_damage_to_a_real_file_can_stop_the_reader(
        which in 0usize..5,
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut bytes = [PEOPLE, POSTS, SITE, ROTA, WORKBOOK][which].to_vec();
        for (at, byte) in &damage {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        if damage.len() % 3 == 0 {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(Reading::Table(read)) = reading(&bytes) {
            prop_assert!(read.drafts.people.iter().all(|person| !person.name.is_empty()));
        }
    }
}
