//! Two people trade what they have on two stretches of days at once: what the first upsets in their hours, weekends or
//! rest the second can mend. The heads stay as they are.

use super::{Days, Heat, days_of, length, make_or_undo, may_stand, stretch};
use crate::solve::random::Dice;
use crate::solve::rota::roster::board::Board;
use crate::solve::rota::roster::problem::KindNo;

/// A stretch of days: the first, and how many.
type Stretch = (usize, usize);

pub(super) fn try_one(board: &mut Board, dice: &mut Dice, heat: Heat) -> bool {
    let Some((one, day, days)) = stretch(board, dice) else { return false };
    let Some(&other) = dice.pick(&board.tables.movable) else { return false };
    let Some(&second) = dice.pick(&board.tables.open_days[one]) else { return false };
    let (other, second) = (other as usize, usize::from(second));
    let days_too = length(dice).min(board.tables.days - second);
    let apart = day + days <= second || second + days_too <= day;
    let stretches = [(day, days), (second, days_too)];
    if one == other || !apart || !holds(board, one, other, stretches) {
        return false;
    }
    let limit = heat.limit(dice);
    let copies = stretches.map(|(day, days)| (days_of(board, one, day, days), days_of(board, other, day, days)));
    let changes: [_; 4] = std::array::from_fn(|n| {
        let ((day, days), (own, others)) = (stretches[n % 2], &copies[n % 2]);
        let (person, new): (usize, &Days) = if n < 2 { (one, others) } else { (other, own) };
        (person, day, &new[..days])
    });
    if !changes.iter().all(|(person, day, new)| may_stand(board, *person, *day, new)) {
        return false;
    }
    let worse: i64 = changes.iter().map(|(person, day, new)| board.wishes_change(*person, *day, new)).sum();
    if !board.tables.tangled && worse * 1024 > limit && board.broken_of(one) == 0 && board.broken_of(other) == 0 {
        return false;
    }
    make_or_undo(board, changes, limit, heat.weight)
}

/// Do both stretches differ, and have both people hours within their limits after the trade? What would break the hours of
/// somebody who is in order is hardly ever kept.
fn holds(board: &Board, one: usize, other: usize, stretches: [Stretch; 2]) -> bool {
    let minutes = |days: &[KindNo]| -> i32 { days.iter().map(|kind| board.tables.minutes[usize::from(*kind)]).sum() };
    let mut more = 0;
    for (day, days) in stretches {
        let (own, others) = (&board.row(one)[day..day + days], &board.row(other)[day..day + days]);
        if own == others {
            return false;
        }
        more += minutes(others) - minutes(own);
    }
    let keeps = |person: usize, more: i32| {
        let limits = &board.tables.bounds[person].limits;
        (limits.least_minutes..=limits.most_minutes).contains(&(board.minutes_of(person) + more))
    };
    (board.broken_of(one) > 0 || keeps(one, more)) && (board.broken_of(other) > 0 || keeps(other, -more))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::solve::rota::roster::Cost;
    use crate::solve::rota::roster::problem::Wish;
    use crate::solve::rota::roster::trial::{cells, days, demand};

    #[test]
    fn two_who_want_each_others_day_get_it_though_either_trade_alone_breaks_both_their_hours() {
        let mut roster = days(2, 9);
        for (person, wanted, stands) in [(0, 7, 0), (1, 0, 7)] {
            roster.wishes.push(Wish { person, day: wanted, kind: 1, wanted: true, points: 3 });
            roster.demands.push(demand(stands, 1, 1));
            let limits = &mut roster.people[usize::from(person)].limits;
            (limits.least_minutes, limits.most_minutes) = (480, 480);
        }
        let mut board = Board::new(&roster);
        board.adopt(&cells(&["D--------", "-------D-"]));
        assert_eq!(board.cost(), Cost { broken: 0, points: 6 });
        let (mut dice, cold) = (Dice::new(1), Heat { temperature: 0, weight: 1024 });
        assert!((0..10_000).any(|_| try_one(&mut board, &mut dice, cold)));
        assert_eq!(board.cells(), cells(&["-------D-", "D--------"]));
        assert_eq!((board.cost(), board.recount()), (Cost::default(), Cost::default()));
    }
}
