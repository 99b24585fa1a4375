//! The sample community: made up, in the shape of the report's Wujinshan; read from our own tables like any other file.

use serde::{Deserialize, Serialize};

use super::bytes::encoding::Decode;
use super::drafts::Drafts;
use super::read_table::{self, Told};
use super::refusal::Refusal;
use crate::domain::time::Date;

/// The languages of the sample community.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[serde(rename = "en")]
    English,
    /// Simplified Chinese.
    #[serde(rename = "zh-CN")]
    Chinese,
}

const BUILDINGS: &str = include_str!("buildings.csv");

/// The community in a language: its people, its buildings and places, its posts from every week on.
pub fn drafts(language: Language) -> Result<Drafts, Refusal> {
    let (name, people, places, posts) = match language {
        Language::Chinese => (
            "乌金山社区（示例）",
            include_str!("people_zh.csv"),
            include_str!("places_zh.csv"),
            include_str!("posts_zh.csv"),
        ),
        Language::English => (
            "Wujinshan (sample)",
            include_str!("people_en.csv"),
            include_str!("places_en.csv"),
            include_str!("posts_en.csv"),
        ),
    };
    let mut drafts = Drafts::default();
    for text in [people, BUILDINGS, places, posts] {
        let table = table(text)?;
        drafts.people.extend(table.people);
        drafts.buildings.extend(table.buildings);
        drafts.stairwells.extend(table.stairwells);
        drafts.places.extend(table.places);
        drafts.posts.extend(table.posts);
        drafts.given.extend(table.given);
        drafts.community.zone = drafts.community.zone.or(table.community.zone);
    }
    drafts.community.name = Some(name.to_owned());
    Ok(drafts)
}

/// Nothing in the sample is dated, so it needs no today.
fn table(text: &str) -> Result<Drafts, Refusal> {
    let told = Told::default();
    let table = read_table::table(text.as_bytes(), &told, &NeverAsked)?;
    read_table::read(table, &told, Date::constant(2020, 3, 2)).map(|reading| reading.drafts)
}

/// The sample is in UTF-8.
struct NeverAsked;

impl Decode for NeverAsked {
    fn gb18030(&self, _: &[u8]) -> Option<String> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::Week;
    use crate::domain::week_slots::slots_of_week;

    #[test]
    fn both_languages_tell_of_one_community() {
        for language in [Language::Chinese, Language::English] {
            let drafts = drafts(language).unwrap();
            let counts = drafts.counts();
            assert_eq!((counts.people, counts.buildings, counts.stairwells, counts.doors), (40, 30, 84, 1020));
            assert_eq!((counts.places, counts.posts, counts.shifts), (11, 5, 18));
            assert_eq!(drafts.community.zone.as_deref(), Some("Asia/Shanghai"));
            assert_eq!(drafts.people.iter().filter(|person| person.living_in).count(), 10);
            let slots = slots_of_week(&drafts.into_workspace(), Week::of(Date::constant(2026, 11, 23)));
            let heads: u16 = slots.iter().map(|slot| slot.heads.least).sum();
            assert_eq!((slots.len(), heads), (126, 224));
        }
    }

    #[test]
    fn no_row_of_the_sample_is_bad() {
        for text in [
            BUILDINGS,
            include_str!("people_zh.csv"),
            include_str!("people_en.csv"),
            include_str!("places_zh.csv"),
            include_str!("places_en.csv"),
            include_str!("posts_zh.csv"),
            include_str!("posts_en.csv"),
        ] {
            let told = Told::default();
            let table = read_table::table(text.as_bytes(), &told, &NeverAsked).unwrap();
            assert_eq!(read_table::read(table, &told, Date::constant(2020, 3, 2)).unwrap().problems, []);
        }
    }
}
