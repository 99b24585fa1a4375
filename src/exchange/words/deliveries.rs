//! Words for how far an order has come, what became of it, and how a door of a round stands.

use super::plain;
use crate::domain::deliveries::{AtDoor, Got, Stage};
use crate::domain::rounds::Outcome;

/// The step that a cell names; `None` where no word is known.
pub fn stage(cell: &str) -> Option<Stage> {
    Some(match plain(cell).as_str() {
        "collected" | "登记" | "已登记" | "收单" | "已收单" | "新" | "new" => Stage::Collected,
        "bought" | "已买" | "买好" | "已采购" | "采购" => Stage::Bought,
        "disinfected" | "消毒好了" | "消毒" | "已消毒" | "消毒好" => Stage::Disinfected,
        "packed" | "装袋" | "已装袋" | "打包" | "已打包" | "分好" => Stage::Packed,
        "ontheway" | "在路上" | "配送中" | "派送中" | "送货中" => Stage::OnTheWay,
        "delivered" | "送达" | "已送达" | "已送" | "送到" | "完成" => Stage::Delivered,
        _ => return None,
    })
}

/// What a cell says of the door; `None` where no word is known.
pub fn at_door(cell: &str) -> Option<AtDoor> {
    Some(match plain(cell).as_str() {
        "delivered" | "送达" | "已送达" | "当面交" | "交到手" => AtDoor::Delivered,
        "leftatdoor" | "left" | "放门口" | "放在门口" => AtDoor::LeftAtDoor,
        "noanswer" | "无人应答" | "没人应" | "无人应" | "无人应门" | "没人" => AtDoor::NoAnswer,
        "problem" | "有问题" | "问题" => AtDoor::Problem,
        _ => return None,
    })
}

/// What a cell says of the shop, without the price; `None` where no word is known.
pub fn got(cell: &str) -> Option<Got> {
    Some(match plain(cell).as_str() {
        "" | "waiting" | "待买" | "没买" => Got::Waiting,
        "bought" | "yes" | "买到" | "已买" | "有" | "√" => Got::Bought(None),
        "outofstock" | "soldout" | "断货" | "缺货" | "没货" | "没买到" | "没有" => Got::OutOfStock,
        _ => return None,
    })
}

/// Yes, in a cell that asks for yes or nothing.
pub fn is_yes(cell: &str) -> bool {
    matches!(plain(cell).as_str(), "yes" | "y" | "true" | "1" | "x" | "是" | "对" | "√" | "✓")
}

/// How a door was found: nothing for a door that nobody has been to, `None` where no word is known.
pub fn found(cell: &str) -> Option<Option<Outcome>> {
    Some(match plain(cell).as_str() {
        "" | "pending" | "open" | "待上门" | "未上门" | "待走访" | "未走访" => None,
        "reached" | "yes" | "done" | "已见面" | "见面" | "见到" | "已见到" | "已上门" | "已走访" | "√" | "✓" => {
            Some(Outcome::Reached)
        }
        "notathome" | "nobody" | "noanswer" | "无人在家" | "家中无人" | "不在家" | "没人" | "无人" | "无人应门" => {
            Some(Outcome::NotAtHome)
        }
        "refused" | "拒绝" | "拒访" | "不开门" => Some(Outcome::Refused),
        "vacant" | "empty" | "空置房" | "空房" | "空置" | "无人居住" | "没人住" => Some(Outcome::Vacant),
        "locked" | "单元门锁" | "锁门" | "单元门锁着" | "楼门锁着" | "进不去" => {
            Some(Outcome::Locked)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_mean_the_same() {
        assert_eq!(stage("on_the_way"), stage("配送中"));
        assert_eq!(stage("On the way"), Some(Stage::OnTheWay));
        assert_eq!(at_door("left_at_door"), at_door("放门口"));
        assert_eq!(got("out_of_stock"), got("缺货"));
        assert_eq!(found("Not at home"), found("不在家"));
        assert_eq!(found("pending"), Some(None), "nobody was there");
        assert_eq!(found("perhaps"), None, "nobody knows what that is");
    }
}
