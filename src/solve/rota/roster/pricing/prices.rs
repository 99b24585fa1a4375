//! What one head more is worth at every kind on every day, and the rows that some people have at these prices.
//!
//! One person after another takes the cheapest row, and after each the prices give way a little: up where heads are missing,
//! down where there are too many (an incremental subgradient method, Nedic and Bertsekas 2001). How often each person's rows
//! had each kind on each day comes near to what a linear program would say.

use super::bands::Framed;
use super::row::RowFinder;
use crate::solve::rota::roster::board::Board;
use crate::solve::rota::roster::problem::{KindNo, OFF};
use crate::solve::rota::roster::tables::Tables;

/// How much a new row counts in the shares.
const FRESH: f64 = 0.1;

/// Prices, and the rows that some people have at them.
#[derive(Clone, Debug)]
pub(super) struct Prices {
    /// Who has no fixed row.
    people: Vec<Free>,
    /// By day and kind: the heads of everybody else.
    base: Vec<i32>,
    /// By day and kind: all heads.
    heads: Vec<i32>,
    /// By day and kind: what a head is worth, in points.
    worth: Vec<f64>,
    /// How many of the finder's units one point is.
    point: f64,
    table: Vec<i32>,
}

/// Somebody whose row is not fixed.
#[derive(Clone, Debug)]
struct Free {
    person: usize,
    /// Their last row; empty before the first.
    row: Vec<KindNo>,
    /// By day and kind: how often their rows had it, the last ones counting most.
    share: Vec<f64>,
}

impl Prices {
    /// These people are free, everybody else stands as on the board.
    pub fn new(board: &Board, people: &[usize], worth: Vec<f64>, point: f64) -> Self {
        let tables = &board.tables;
        let mut base = vec![0; worth.len()];
        for day in 0..tables.days {
            for kind in 0..tables.kinds as KindNo {
                base[tables.at_day(day, kind)] = board.heads_at(day, kind);
            }
        }
        for person in people {
            count(tables, &mut base, board.row(*person), -1);
        }
        let free = |person: &usize| Free { person: *person, row: Vec::new(), share: vec![0.0; worth.len()] };
        let people = people.iter().map(free).collect();
        Self { people, heads: base.clone(), base, worth, point, table: Vec::new() }
    }

    /// How many people are free.
    pub fn free(&self) -> usize {
        self.people.len()
    }

    /// What a head is worth, by day and kind.
    pub fn worth(&self) -> &[f64] {
        &self.worth
    }

    /// Who is free, by place.
    pub fn person(&self, n: usize) -> usize {
        self.people[n].person
    }

    /// Somebody's last row, by place.
    #[cfg(test)]
    pub fn row(&self, n: usize) -> &[KindNo] {
        &self.people[n].row
    }

    /// Somebody takes their cheapest row, and the prices give way by `pace` points for every head missing or too many;
    /// `false` when there is no row.
    pub fn trade(&mut self, tables: &Tables, framed: &Framed, finder: &mut RowFinder, n: usize, pace: f64) -> bool {
        self.lay_out(tables, framed, n, 0.0);
        let Some(row) = finder.find(framed, &self.table) else { return false };
        let free = &mut self.people[n];
        let fresh = if free.row.is_empty() { 1.0 } else { FRESH };
        free.share.iter_mut().for_each(|share| *share *= 1.0 - fresh);
        for (day, kind) in row.iter().enumerate() {
            free.share[tables.at_day(day, *kind)] += fresh;
        }
        count(tables, &mut self.heads, &free.row, -1);
        count(tables, &mut self.heads, row, 1);
        free.row.clear();
        free.row.extend_from_slice(row);
        if self.people.iter().all(|free| !free.row.is_empty()) {
            self.give_way(tables, pace / self.people.len() as f64);
        }
        true
    }

    /// Moves every price towards where the heads would be as wanted.
    fn give_way(&mut self, tables: &Tables, step: f64) {
        let free = self.people.len() as i32;
        for (at, worth) in self.worth.iter_mut().enumerate() {
            let (least, most) = tables.price[at].worth();
            if least < most {
                let wanted = tables.price[at].cheapest(*worth, self.base[at], self.base[at] + free);
                *worth = (*worth + step * f64::from(wanted - self.heads[at])).clamp(least, most);
            }
        }
    }

    /// The row that is cheapest when what somebody's rows had often is made cheaper by up to so many points, and how much it
    /// is like them, 0 to 1.
    pub fn likely<'a>(
        &mut self,
        tables: &Tables,
        framed: &Framed,
        finder: &'a mut RowFinder,
        n: usize,
        bonus: f64,
    ) -> Option<(f64, &'a [KindNo])> {
        self.lay_out(tables, framed, n, bonus);
        let row = finder.find(framed, &self.table)?;
        let had = row.iter().enumerate().map(|(day, kind)| self.people[n].share[tables.at_day(day, *kind)]);
        Some((had.sum::<f64>() / row.len() as f64, row))
    }

    /// Somebody's row is fixed: they are free no more, and whoever was last takes their place.
    pub fn fix(&mut self, tables: &Tables, n: usize, row: &[KindNo]) {
        let free = self.people.swap_remove(n);
        count(tables, &mut self.heads, &free.row, -1);
        count(tables, &mut self.heads, row, 1);
        count(tables, &mut self.base, row, 1);
    }

    /// By day, off first, then the able kinds: what it costs somebody at the prices.
    fn lay_out(&mut self, tables: &Tables, framed: &Framed, n: usize, bonus: f64) {
        self.table.clear();
        let free = &self.people[n];
        for day in 0..tables.days {
            let wishes = tables.at_person(free.person, day);
            for kind in std::iter::once(&OFF).chain(&framed.shape.able) {
                let at = tables.at_day(day, *kind);
                let worth = if *kind == OFF { 0.0 } else { self.worth[at] };
                let points = f64::from(tables.wish[wishes + usize::from(*kind)]) - worth - bonus * free.share[at];
                self.table.push((points * self.point).round() as i32);
            }
        }
    }
}

/// Counts a row in (`step` 1) or out (-1).
fn count(tables: &Tables, heads: &mut [i32], row: &[KindNo], step: i32) {
    for (day, kind) in row.iter().enumerate() {
        heads[tables.at_day(day, *kind)] += step;
    }
}
