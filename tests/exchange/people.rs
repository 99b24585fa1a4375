//! The forty people, in Chinese and English, against a careful person's reading of them.

use std::collections::BTreeSet;

use jiff::civil::date;
use serde_json::Value;
use stairwell::domain::people::Person;
use stairwell::domain::time::{Minutes, Week};
use stairwell::exchange::reading::{Encoding, Field, Reason, Severity, TableKind};

use crate::reader::{mapped, table};

const CHINESE: &[u8] = include_bytes!("../data/people.csv");
const ENGLISH: &[u8] = include_bytes!("../data/people_en.csv");
const EXPECTED: &str = include_str!("../data/people.expected.json");

/// Windows of the week of 2 March 2020: day 1 to 7, first minute, last minute.
fn windows(person: &Person) -> BTreeSet<(u64, u64, u64)> {
    let days = Week::of(date(2020, 3, 2)).days().zip(1u64..);
    days.flat_map(|(day, n)| {
        person.availability.windows_on(day).into_iter().map(move |w| (n, u64::from(w.from), u64::from(w.to)))
    })
    .collect()
}

fn agrees(person: &Person, expected: &Value) {
    let name = &person.name;
    let number = |key: &str| expected[key].as_u64().unwrap();
    let wanted: BTreeSet<(u64, u64, u64)> = expected["windows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|w| (w["day"].as_u64().unwrap(), w["start_min"].as_u64().unwrap(), w["end_min"].as_u64().unwrap()))
        .collect();
    assert_eq!(windows(person), wanted, "{name}: {}", person.availability.said);
    assert_eq!(person.availability.vague, expected["vague"].as_bool().unwrap(), "{name}: {}", person.availability.said);
    assert_eq!(person.phone.replace('-', ""), expected["phone"].as_str().unwrap());
    assert_eq!(person.most_week, Some(Minutes::hours(number("max_hours_week") as i64)), "{name}");
    assert_eq!(person.most_floors.map(u64::from), Some(number("max_floors")), "{name}");
    assert_eq!(serde_json::to_value(person.role).unwrap(), expected["role"], "{name}");
    let skills: BTreeSet<&str> = person.skills.iter().map(|skill| skill.0.as_str()).collect();
    let wanted: BTreeSet<&str> = expected["skills"].as_array().unwrap().iter().map(|s| s.as_str().unwrap()).collect();
    assert_eq!(skills, wanted, "{name}");
}

#[test]
fn forty_people_are_read_as_a_careful_person_reads_them() {
    let expected: Vec<Value> = serde_json::from_str(EXPECTED).unwrap();
    for (bytes, name) in [(CHINESE, "name"), (ENGLISH, "name_en")] {
        let table = table(bytes);
        assert_eq!(table.kind, TableKind::People);
        assert_eq!((table.problems.as_slice(), table.rows_read), (&[][..], 40));
        assert_eq!(table.drafts.people.len(), expected.len());
        for (person, expected) in table.drafts.people.iter().zip(&expected) {
            assert_eq!(person.name, expected[name].as_str().unwrap());
            agrees(person, expected);
        }
        assert_eq!(table.drafts.people.iter().filter(|person| person.living_in).count(), 10);
    }
}

#[test]
fn what_excel_in_china_writes_gives_the_same_people() {
    let text = std::str::from_utf8(CHINESE).unwrap();
    let gb = encoding_rs::GB18030.encode(text).0;
    let wide = text.replace(',', "，").replace("每天10:00-16:00，12:00-13:00", "\"每天10:00-16:00，12:00-13:00\"");
    let tabs: String = text.replace(',', "\t").replace('\n', "\r\n\r\n");
    let read = table(&gb);
    assert_eq!(read.encoding, Encoding::Gb18030);
    assert_eq!(read.drafts, table(CHINESE).drafts);
    assert_eq!(table(tabs.as_bytes()).drafts, table(CHINESE).drafts);
    assert_eq!(table(wide.as_bytes()).drafts.people.len(), 40);
}

#[test]
fn a_bad_row_is_named_and_the_good_ones_are_kept() {
    let file = "志愿者名单,,\n\n姓名,电话,每周最多小时\n张三,1.38E+10,很多\n,139,20\n李四,0302,2000\n李四,0302,20\n王五,１３８,４０小时,x\n";
    let table = table(file.as_bytes());
    let names: Vec<&str> = table.drafts.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["张三", "李四", "王五"]);
    assert_eq!(table.drafts.people[1].phone, "0302");
    assert_eq!(table.drafts.people[2].phone, "138");
    assert_eq!(table.drafts.people[2].most_week, Some(Minutes::hours(40)));
    let found: Vec<_> = table.problems.iter().map(|p| (p.row, p.column.as_deref(), &p.reason, p.severity)).collect();
    let out_of_range = Reason::OutOfRange { least: 0, most: 168 };
    assert_eq!(
        found,
        [
            (4, Some("电话"), &Reason::DigitsLost, Severity::Noted),
            (4, Some("每周最多小时"), &Reason::NotANumber, Severity::Noted),
            (5, Some("姓名"), &Reason::Missing, Severity::Skipped),
            (6, Some("每周最多小时"), &out_of_range, Severity::Noted),
            (7, Some("姓名"), &Reason::Duplicate { row: 6 }, Severity::Skipped),
            (8, None, &Reason::MoreCellsThanColumns, Severity::Noted),
        ]
    );
}

#[test]
fn a_person_may_say_which_column_is_which() {
    let file = "甲,乙,丙\n张三,139,周六\n";
    assert!(table(file.as_bytes()).drafts.people.is_empty());
    let mapping = vec![Some(Field::Name), None, Some(Field::Availability)];
    let read = mapped(file.as_bytes(), mapping);
    assert_eq!(read.drafts.people[0].name, "张三");
    assert_eq!(read.drafts.people[0].phone, "");
    assert_eq!(windows(&read.drafts.people[0]), [(6, 0, 1440)].into());
}

#[test]
fn namesakes_are_two_people_and_their_ids_never_tell_a_telephone() {
    let drafts = table("name,phone\nLi Na,1\nLi Na,2\n".as_bytes()).drafts;
    let ids: Vec<String> = drafts.people.iter().map(|person| person.id.to_string()).collect();
    assert_eq!(ids[1], format!("{}-2", ids[0]));
    assert_eq!(table("name\nLi Na\n".as_bytes()).drafts.people[0].id.to_string(), ids[0]);
}
