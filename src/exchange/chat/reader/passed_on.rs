//! Orders for somebody else whose door nobody has named, or of which a part goes on to others.

use crate::exchange::chat::text::Text;

/// Does a part of what is ordered go to somebody else: 其中一提给对门302?
pub(super) fn goes_partly(said: &Text) -> bool {
    const WORDS: [&str; 9] =
        ["一半给", "一份给", "分一", "分给", "one of them", "half of it", "half for", "one of those", "some of it"];
    let said = said.key_of(0, said.len());
    // 其中二甲双胍只要缓释片 gives nothing away.
    let of_them = said
        .split_once("其中")
        .is_some_and(|(_, rest)| ["给", "送", "归", "帮"].iter().any(|word| rest.contains(word)));
    of_them || WORDS.iter().any(|word| said.contains(word))
}

/// 三楼的张大妈托我带, the lady upstairs asked me: for somebody whose door nobody has named.
pub(super) fn for_a_neighbour(said: &Text) -> bool {
    const HAN: [&str; 20] = [
        "托我带",
        "托我买",
        "托我报",
        "托我订",
        "托我说",
        "帮邻居",
        "给邻居",
        "替邻居",
        "邻居要",
        "楼上老人",
        "楼下老人",
        "隔壁老人",
        "楼上的老",
        "楼下的老",
        "隔壁的老",
        "对门的老",
        "楼上奶奶",
        "楼上爷爷",
        "隔壁奶奶",
        "隔壁爷爷",
    ];
    const LATIN: [&str; 14] = [
        "my neighbour",
        "my neighbor",
        "lady upstairs",
        "man upstairs",
        "lady downstairs",
        "man downstairs",
        "lady next door",
        "man next door",
        "neighbour upstairs",
        "neighbor upstairs",
        "on the third floor",
        "on the second floor",
        "on the fourth floor",
        "on the fifth floor",
    ];
    let said = said.key_of(0, said.len());
    HAN.iter().chain(&LATIN).any(|word| said.contains(word))
}
