//! Words for how somebody belongs to the community.

use super::plain;
use crate::domain::people::Role;

const STAFF: [&str; 12] = [
    "工作人员",
    "社工",
    "社区干部",
    "网格员",
    "书记",
    "主任",
    "专职",
    "staff",
    "employee",
    "gridworker",
    "grid",
    "社区工作者",
];
const SECONDED: [&str; 6] = ["下沉", "借调", "派驻", "支援", "second", "cadre"];
const VOLUNTEER: [&str; 5] = ["志愿", "义工", "居民", "volunteer", "resident"];
const LIVING_IN: [&str; 6] = ["住社区", "住服务中心", "住中心", "住宿", "livingin", "livein"];

/// The role a cell names and whether it says that they live in; `None` where no word is known.
pub fn read(cell: &str) -> Option<(Role, bool)> {
    let word = plain(cell);
    let has = |words: &[&str]| words.iter().any(|known| word.contains(known));
    let role = if has(&SECONDED) {
        Role::Seconded
    } else if has(&STAFF) {
        Role::Staff
    } else if has(&VOLUNTEER) {
        Role::Volunteer
    } else {
        return None;
    };
    Some((role, has(&LIVING_IN)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_mean_the_same_role() {
        for cell in ["工作人员（住社区）", "staff, living in", "Staff (living-in)"] {
            assert_eq!(read(cell), Some((Role::Staff, true)), "{cell}");
        }
        assert_eq!(read("下沉干部"), read("seconded"));
        assert_eq!(read("志愿者"), Some((Role::Volunteer, false)));
        assert_eq!(read("?"), None);
    }
}
