//! Words for skills and their codes.

use std::collections::BTreeSet;

use super::{parts, plain, tidy};
use crate::domain::people::Skill;

/// Each code and the words people use for it, compared as `words::plain` writes them.
const WORDS: [(&str, &[&str]); 13] = [
    ("experienced", &["有经验", "经验", "经验丰富", "老手", "熟手", "experience", "withexperience", "veteran"]),
    ("nurse", &["护士", "护理", "会护理", "护工", "nursing"]),
    ("pharmacist", &["懂药", "药师", "药剂师", "识药", "会配药", "pharmacy", "knowsmedicines", "chemist"]),
    (
        "driver",
        &[
            "会开车",
            "开车",
            "司机",
            "驾驶",
            "能开车",
            "有车",
            "驾照",
            "driving",
            "drives",
            "candrive",
            "driverslicence",
        ],
    ),
    (
        "heavy-lifting",
        &["能搬重物", "搬重物", "搬运", "力气大", "有力气", "能搬", "heavylifter", "strong", "lifting", "canlift"],
    ),
    ("local-dialect", &["本地话", "方言", "会方言", "会本地话", "当地话", "dialect", "localspeech", "speaksdialect"]),
    ("counselling", &["心理疏导", "心理咨询", "心理", "疏导", "counseling", "counsellor", "counselor", "psychology"]),
    ("electrician", &["电工", "会电工", "修电", "水电", "electrics", "electrical"]),
    ("plumber", &["水管工", "修水管", "管道工", "水暖工", "plumbing"]),
    ("cable-tv", &["修电视", "有线电视", "电视维修", "修有线电视", "tv", "tvrepair", "cable"]),
    ("phone-repair", &["修手机", "手机维修", "会修手机", "phones", "mobilerepair", "repairsphones"]),
    ("cook", &["会做饭", "做饭", "厨师", "会烧饭", "烧饭", "炊事", "cooking", "chef", "cooks"]),
    ("first-aid", &["急救", "会急救", "急救证", "firstaider", "cpr"]),
];

/// The skills of a cell; a word nobody knows stays as it was written.
pub fn read(cell: &str) -> BTreeSet<Skill> {
    parts(cell).iter().map(|word| one(word)).collect()
}

/// One skill from one word.
pub fn one(word: &str) -> Skill {
    let asked = plain(word);
    let code = WORDS.iter().find(|(code, words)| plain(code) == asked || words.contains(&asked.as_str()));
    Skill(code.map_or_else(|| tidy(word), |(code, _)| (*code).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_mean_the_same_codes() {
        assert_eq!(read("有经验;本地话"), read("Experienced; local dialect"));
        assert_eq!(one("会吹笛子"), Skill("会吹笛子".into()));
    }

    #[test]
    fn every_known_code_has_words() {
        for code in Skill::KNOWN {
            assert!(WORDS.iter().any(|(known, _)| *known == code), "{code}");
        }
    }
}
