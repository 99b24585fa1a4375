//! Small rosters for tests: two kinds, D by day and L late, no D on the morning after an L.

use super::Cost;
use super::board::Board;
use super::problem::{Demand, Kind, KindNo, Limits, Member, OFF, Roster};

/// So many people over so many days, without limits, wishes or demands.
pub fn days(people: usize, days: u16) -> Roster {
    let kind = |not_before: &[KindNo]| Kind { minutes: 480, not_before: not_before.to_vec(), ..Kind::default() };
    let member = Member { limits: Limits::default(), most_of: vec![days; 2], ..Member::default() };
    Roster { days, kinds: vec![kind(&[]), kind(&[1])], people: vec![member; people], ..Roster::default() }
}

/// So many heads of a kind on a day: a hundred points for one missing, one for one too many.
pub fn demand(day: u16, kind: KindNo, heads: u16) -> Demand {
    Demand { day, kind, heads, under: 100, over: 1, ..Demand::default() }
}

/// The cells of rows written as `D`, `L` and `-`.
pub fn cells(rows: &[&str]) -> Vec<KindNo> {
    let kind = |letter| {
        if letter == 'D' {
            1
        } else if letter == 'L' {
            2
        } else {
            OFF
        }
    };
    rows.iter().flat_map(|row| row.chars().map(kind)).collect()
}

/// What rows cost: counted from nothing, and the same by one change a person.
pub fn cost(roster: &Roster, rows: &[&str]) -> Cost {
    let mut board = Board::new(roster);
    board.adopt(&cells(rows));
    assert_eq!(board.cost(), board.recount());
    board.cost()
}

/// The broken minutes of rows.
pub fn broken(roster: &Roster, rows: &[&str]) -> i64 {
    cost(roster, rows).broken
}

/// The points of rows.
pub fn points(roster: &Roster, rows: &[&str]) -> i64 {
    cost(roster, rows).points
}
