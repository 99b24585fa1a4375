//! Words for what stands on the site and what is done at a post.

use super::{narrow, plain};
use crate::domain::rota::PostKind;
use crate::domain::site::GateState;

/// What a row of the site's table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiteKind {
    /// One stairwell of a building.
    Stairwell,
    /// A building without stairwells.
    House,
    /// An entrance of the compound.
    Gate,
    /// A checkpoint in a series.
    Checkpoint,
    /// The service centre.
    Centre,
    /// One end of a patrol's beat.
    Patrol,
}

const SITE: [(SiteKind, &[&str]); 6] = [
    (SiteKind::Stairwell, &["stairwell", "stairs", "unit", "entrance", "单元", "楼道", "楼梯"]),
    (SiteKind::House, &["house", "lodge", "平房", "门房", "singlestorey"]),
    (SiteKind::Checkpoint, &["checkpoint", "关卡", "卡口", "检查点", "检测点"]),
    (SiteKind::Gate, &["gate", "门", "大门", "出入口", "进出口", "卡点"]),
    (SiteKind::Centre, &["centre", "center", "服务中心", "中心", "居委会", "服务站"]),
    (SiteKind::Patrol, &["patrol", "beat", "巡逻", "巡逻点", "巡逻路段"]),
];

/// What a cell says a place is.
pub fn site_kind(cell: &str) -> Option<SiteKind> {
    let word = plain(cell);
    let exact = SITE.iter().find(|(_, words)| words.contains(&word.as_str()));
    let within = || SITE.iter().find(|(_, words)| words.iter().any(|known| word.contains(known)));
    exact.or_else(within).map(|(kind, _)| *kind)
}

/// What is done at a post, if a cell says so.
pub fn post_kind(cell: &str) -> Option<PostKind> {
    let word = plain(cell);
    let has = |words: &[&str]| words.iter().any(|known| word.contains(known));
    if has(&["patrol", "beat", "巡逻", "巡查"]) {
        Some(PostKind::Patrol)
    } else if has(&["order", "desk", "订单", "接单", "电话", "phone"]) {
        Some(PostKind::OrderDesk)
    } else if has(&["gate", "checkpoint", "entrance", "门岗", "关卡", "卡口", "大门", "值守", "卡点", "门"])
    {
        Some(PostKind::GatePost)
    } else {
        has(&["other", "其他", "其它"]).then_some(PostKind::Other)
    }
}

/// Is a gate sealed, by what its note says?
pub fn gate_state(note: &str) -> GateState {
    let word = plain(note);
    let has = |words: &[&str]| words.iter().any(|known| word.contains(known));
    let open = has(&["notsealed", "unsealed", "未封", "没封", "不封", "notclosed", "未关"]);
    let sealed = has(&["sealed", "closed", "封闭", "封控", "已封", "封", "关闭", "停用", "blocked", "locked"]);
    if sealed && !open { GateState::Sealed } else { GateState::Open }
}

/// Which end of a beat: `Some(true)` its start, `Some(false)` its end.
pub fn is_beat_start(text: &str) -> Option<bool> {
    let word = plain(text);
    let has = |words: &[&str]| words.iter().any(|known| word.contains(known));
    if has(&["start", "begin", "起点", "起", "始"]) {
        Some(true)
    } else {
        has(&["end", "finish", "终点", "止点", "终", "止", "尽头"]).then_some(false)
    }
}

/// A building's number or a stairwell's without the word around it: `3号楼`, `Building 3` → `3`.
pub fn bare_number(cell: &str) -> String {
    const AROUND: [&str; 14] = [
        "building",
        "bldg",
        "block",
        "unit",
        "stairwell",
        "grid",
        "entrance",
        "号楼",
        "单元",
        "网格",
        "栋",
        "幢",
        "号",
        "楼",
    ];
    let narrowed = narrow(cell);
    let mut word = narrowed.trim();
    let lower = word.to_lowercase();
    for around in AROUND {
        let cut = |text: &'_ str| text.strip_prefix(around).or_else(|| text.strip_suffix(around)).map(str::len);
        let Some(length) = cut(&lower) else { continue };
        let rest = if lower.starts_with(around) { word.get(word.len() - length..) } else { word.get(..length) };
        let rest = rest.map(|r| r.trim_matches([' ', '.', '#', '第'])).filter(|r| !r.is_empty() && r.is_ascii());
        if let Some(rest) = rest {
            word = rest;
            break;
        }
    }
    word.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_building_is_its_number_however_it_is_written() {
        for cell in ["3", "３", "3号楼", "3栋", "3 幢", "Building 3", "block 3"] {
            assert_eq!(bare_number(cell), "3", "{cell}");
        }
        assert_eq!(bare_number("平1"), "平1");
        assert_eq!(bare_number("2单元"), "2");
        assert_eq!(bare_number("东楼"), "东楼");
    }

    #[test]
    fn gates_are_sealed_only_when_the_note_says_so() {
        assert_eq!(gate_state("sealed 2020-01-28"), GateState::Sealed);
        assert_eq!(gate_state("1月28日起封闭"), GateState::Sealed);
        assert_eq!(gate_state("未封，正常通行"), GateState::Open);
        assert_eq!(gate_state("open"), GateState::Open);
    }
}
