//! The same tables as workbooks, and workbooks that are bombs.

use std::io::{Cursor, Write};

use stairwell::exchange::limits;
use stairwell::exchange::reading::{Encoding, Refusal};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::reader::{reading, table};

const PEOPLE: &[u8] = include_bytes!("../data/people.csv");
const WORKBOOK: &[u8] = include_bytes!("../data/people.xlsx");
const POSTS: &[u8] = include_bytes!("../data/posts.xlsx");

#[test]
fn a_workbook_gives_the_same_people_with_their_telephones_in_full() {
    let read = table(WORKBOOK);
    assert_eq!((read.encoding, read.problems.as_slice()), (Encoding::Workbook, &[][..]));
    assert_eq!(
        (read.sheets.as_slice(), read.sheet.as_deref()),
        (&["说明".to_owned(), "人员".to_owned()][..], Some("人员"))
    );
    let mut expected = table(PEOPLE).drafts;
    for person in &mut expected.people {
        person.phone = person.phone.replace('-', "");
    }
    assert_eq!(read.drafts, expected);
    assert_eq!(read.drafts.people[0].phone, "13800001000");
}

#[test]
fn dates_and_times_of_a_workbook_are_read_as_such() {
    let read = table(POSTS);
    assert_eq!(read.problems, []);
    assert_eq!(read.drafts.posts, table(include_bytes!("../data/posts.csv")).drafts.posts);
}

fn archive(part: &str, bytes: u64) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    zip.start_file("xl/workbook.xml", options).unwrap();
    zip.start_file(part, options).unwrap();
    let block = vec![b' '; 1 << 20];
    for _ in 0..bytes >> 20 {
        zip.write_all(&block).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_workbook_that_would_unpack_to_more_than_we_take_is_not_unpacked() {
    let bomb = archive("xl/worksheets/sheet1.xml", 130 << 20);
    assert!((bomb.len() as u64) < limits::FILE_BYTES);
    let expected = Refusal::UnpacksTooLarge { bytes: 130 << 20, most: limits::UNPACKED_BYTES };
    assert_eq!(reading(&bomb), Err(expected));
}

#[test]
fn a_directory_that_lies_about_gigabytes_is_refused_by_what_it_says() {
    let mut bomb = archive("xl/worksheets/sheet1.xml", 1 << 20);
    let entry = bomb.windows(4).rposition(|window| window == b"PK\x01\x02").unwrap();
    bomb[entry + 24..entry + 28].copy_from_slice(&0xF000_0000u32.to_le_bytes());
    assert_eq!(reading(&bomb), Err(Refusal::UnpacksTooLarge { bytes: 0xF000_0000, most: limits::UNPACKED_BYTES }));
}

#[test]
fn a_directory_that_hides_its_size_is_found_out_while_counting() {
    let mut bomb = archive("xl/worksheets/sheet1.xml", 130 << 20);
    let entry = bomb.windows(4).rposition(|window| window == b"PK\x01\x02").unwrap();
    bomb[entry + 24..entry + 28].copy_from_slice(&1000u32.to_le_bytes());
    let refused = reading(&bomb).unwrap_err();
    assert!(matches!(refused, Refusal::UnpacksTooLarge { .. } | Refusal::Damaged), "{refused:?}");
}

#[test]
fn half_a_workbook_and_other_archives_are_refused() {
    assert_eq!(reading(&WORKBOOK[..WORKBOOK.len() / 2]), Err(Refusal::Damaged));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    assert_eq!(reading(&zip.finish().unwrap().into_inner()), Err(Refusal::UnknownFormat));
}
