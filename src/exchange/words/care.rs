//! Words for what one should know of a household before going there.

use std::collections::BTreeSet;

use super::{parts, plain};
use crate::domain::households::CareTag;

/// Each tag and the words people use for it, compared as `words::plain` writes them.
const WORDS: [(CareTag, &[&str]); 6] = [
    (CareTag::ElderAlone, &["elderalone", "独居老人", "独居", "空巢老人", "孤寡老人", "livingalone", "elderlyalone"]),
    (CareTag::LowIncome, &["lowincome", "低保", "低保户", "低保对象", "困难户", "低收入", "特困"]),
    (CareTag::Infant, &["infant", "婴儿", "婴幼儿", "有婴儿", "宝宝", "baby", "newborn"]),
    (CareTag::Chronic, &["chronic", "慢性病", "慢病", "长期服药", "长期病", "chronicallyill", "longtermill"]),
    (CareTag::NoSmartphone, &["nosmartphone", "无智能手机", "没有智能手机", "不会用手机", "无手机", "nophone"]),
    (CareTag::ReturningWorker, &["returningworker", "返岗", "返岗人员", "返工", "返汉", "复工人员", "backtowork"]),
];

/// The tags a cell names; a word we do not know is kept as it is.
pub fn read(cell: &str) -> BTreeSet<CareTag> {
    parts(cell).iter().map(|part| tag(part)).collect()
}

fn tag(part: &str) -> CareTag {
    let word = plain(part);
    let known = WORDS.iter().find(|(_, words)| words.contains(&word.as_str()));
    known.map_or_else(|| CareTag::Other(part.to_owned()), |(tag, _)| tag.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_name_the_same_tags_and_strange_ones_are_kept() {
        assert_eq!(read("elder-alone;no-smartphone"), read("独居老人；无智能手机"));
        assert_eq!(read("has a parrot"), BTreeSet::from([CareTag::Other("has a parrot".into())]));
        assert!(read("").is_empty());
    }
}
