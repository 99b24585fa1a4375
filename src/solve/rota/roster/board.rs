//! The roster as it stands during the search, with its running cost.

use super::bits;
use super::cost::Cost;
use super::problem::{KindNo, OFF, Roster};
use super::rules::fair_shares;
use super::shares::{self, Share};
use super::tables::Tables;

/// The roster as it stands.
#[derive(Clone, Debug)]
pub(super) struct Board {
    pub tables: Tables,
    /// By person and day.
    cells: Vec<KindNo>,
    /// By person: the days of work as bits.
    work: Vec<u64>,
    /// By person: minutes over the horizon.
    minutes: Vec<i32>,
    /// By person: weekends with work.
    weekends: Vec<i32>,
    /// By person and kind: days of it.
    kinds: Vec<i32>,
    /// By person: broken minutes.
    broken: Vec<i64>,
    /// By day and kind: heads there.
    heads: Vec<i32>,
    /// By person and week: minutes; empty if nobody has limits of single weeks.
    weeks: Vec<i32>,
    /// By skilled heads asked for: how many there are.
    pub(super) skilled: Vec<i32>,
    /// By person: their fair share.
    pub(super) shares: Vec<Share>,
    /// By person: nights.
    nights: Vec<i32>,
    cost: Cost,
}

impl Board {
    /// Everybody off, but for pins. The roster has no fault.
    pub fn new(roster: &Roster) -> Self {
        let tables = Tables::of(roster);
        let (people, days, kinds) = (tables.people, tables.days, tables.kinds);
        let first = |allowed: &u64| allowed.trailing_zeros() as KindNo;
        let mut board = Board {
            cells: vec![OFF; people * days],
            work: vec![0; people * tables.words],
            minutes: vec![0; people],
            weekends: vec![0; people],
            kinds: vec![0; people * kinds],
            broken: vec![0; people],
            heads: vec![0; days * kinds],
            weeks: if tables.weekly { vec![0; people * days.div_ceil(7)] } else { Vec::new() },
            skilled: vec![0; tables.skilled.len()],
            nights: vec![0; people],
            shares: shares::fair_shares(roster, &tables),
            cost: Cost::default(),
            tables,
        };
        board.kinds.iter_mut().step_by(kinds).for_each(|off| *off = days as i32);
        board.heads.iter_mut().step_by(kinds).for_each(|off| *off = people as i32);
        board.broken = (0..people).map(|person| board.broken_in_row(person)).collect();
        board.cost = board.recount();
        let pinned: Vec<KindNo> = board.tables.allowed.iter().map(first).collect();
        board.adopt(&pinned);
        board
    }

    /// What it costs.
    pub fn cost(&self) -> Cost {
        self.cost
    }

    /// What stands, by person and day.
    pub fn cells(&self) -> &[KindNo] {
        &self.cells
    }

    /// A person's days.
    pub fn row(&self, person: usize) -> &[KindNo] {
        &self.cells[person * self.tables.days..(person + 1) * self.tables.days]
    }

    /// Minutes by which a person's row breaks hard rules.
    pub fn broken_of(&self, person: usize) -> i64 {
        self.broken[person]
    }

    /// A person's minutes over the horizon.
    pub fn minutes_of(&self, person: usize) -> i32 {
        self.minutes[person]
    }

    /// A person's weekends with work.
    pub fn weekends_of(&self, person: usize) -> i32 {
        self.weekends[person]
    }

    /// A person's minutes in a week; there are limits of single weeks.
    pub fn week_of(&self, person: usize, week: usize) -> i32 {
        self.weeks[person * self.tables.days.div_ceil(7) + week]
    }

    /// Points by which what a person has is not their fair share.
    pub fn unfair(&self, person: usize) -> i64 {
        if !self.tables.tangled {
            return 0;
        }
        let (counts, fair) = (self.tables.fairness, self.shares[person]);
        let hundreds = |points, is: i32, fair| fair_shares::cost(points, is * 100, fair, 100);
        fair_shares::cost(counts.hours, self.minutes[person], fair.minutes, self.tables.day_minutes)
            + hundreds(counts.nights, self.nights[person], fair.nights)
            + hundreds(counts.weekends, self.weekends[person], fair.weekends)
    }

    /// How many of a kind a person has.
    pub fn kinds_of(&self, person: usize, kind: KindNo) -> i32 {
        self.kinds[person * self.tables.kinds + usize::from(kind)]
    }

    /// A person's days of work as bits.
    pub fn work_of(&self, person: usize) -> &[u64] {
        &self.work[person * self.tables.words..(person + 1) * self.tables.words]
    }

    /// Heads at a kind on a day.
    pub fn heads_at(&self, day: usize, kind: KindNo) -> i32 {
        self.heads[self.tables.at_day(day, kind)]
    }

    /// Makes a person's days from `day` on `new`. `broken` is what [`Board::broken_change`] answered for it.
    pub fn set(&mut self, person: usize, day: usize, new: &[KindNo], broken: i64) {
        debug_assert_eq!(broken, self.broken_change(person, day, new));
        let unfair = self.unfair(person);
        for (at, kind) in (day..).zip(new) {
            let old = self.cells[person * self.tables.days + at];
            if old != *kind {
                self.cost.points += i64::from(self.day_change(person, at, old, *kind));
                self.set_day(person, at, old, *kind);
            }
        }
        self.cost.points += self.unfair(person) - unfair;
        self.broken[person] += broken;
        self.cost.broken += broken;
    }

    fn set_day(&mut self, person: usize, day: usize, old: KindNo, new: KindNo) {
        let tables = &self.tables;
        self.cells[person * tables.days + day] = new;
        let minutes = tables.minutes[usize::from(new)] - tables.minutes[usize::from(old)];
        self.minutes[person] += minutes;
        if tables.weekly {
            self.weeks[person * tables.days.div_ceil(7) + day / 7] += minutes;
        }
        if tables.tangled {
            self.nights[person] += (tables.nights >> new & 1) as i32 - (tables.nights >> old & 1) as i32;
            self.count_skills(person, day, old, -1);
            self.count_skills(person, day, new, 1);
        }
        let tables = &self.tables;
        self.kinds[person * tables.kinds + usize::from(old)] -= 1;
        self.kinds[person * tables.kinds + usize::from(new)] += 1;
        self.heads[tables.at_day(day, old)] -= 1;
        self.heads[tables.at_day(day, new)] += 1;
        if (old == OFF) != (new == OFF) {
            let before = self.works_weekend(person, day / 7);
            self.work[person * self.tables.words + (day >> 6)] ^= 1 << (day & 63);
            self.weekends[person] += i32::from(self.works_weekend(person, day / 7)) - i32::from(before);
        }
    }

    /// Does the person work on the weekend of that week? One that the horizon cuts off does not count.
    fn works_weekend(&self, person: usize, week: usize) -> bool {
        let saturday = week * 7 + 5;
        saturday + 1 < self.tables.days && bits::window(self.work_of(person), saturday, 2) != 0
    }

    /// Makes a person's whole row another.
    pub fn set_row(&mut self, person: usize, row: &[KindNo]) {
        for (from, new) in (0..).step_by(bits::MOST).zip(row.chunks(bits::MOST)) {
            let broken = self.broken_change(person, from, new);
            self.set(person, from, new, broken);
        }
    }

    /// Makes everybody's days those of other cells of the same roster.
    pub fn adopt(&mut self, cells: &[KindNo]) {
        for (person, row) in cells.chunks(self.tables.days.max(1)).enumerate() {
            self.set_row(person, row);
        }
    }
}
