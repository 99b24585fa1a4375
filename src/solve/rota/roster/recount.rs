//! The whole cost counted from nothing, rule by rule: what the running one must agree with.

use super::board::Board;
use super::cost::Cost;
use super::problem::OFF;
use super::rules::{days_in_a_row, fair_shares, most_of_a_kind, most_weekends, next_day, span_minutes, week_minutes};

impl Board {
    /// What everything costs, counted from nothing.
    pub fn recount(&self) -> Cost {
        let broken = (0..self.tables.people).map(|person| self.broken_in_row(person)).sum();
        let unfair: i64 = (0..self.tables.people).map(|person| self.unfair_in_row(person)).sum();
        Cost { broken, points: self.wishes() + self.all_heads() + self.all_company() + unfair }
    }

    /// Minutes by which a person's row breaks hard rules, counted from nothing.
    pub fn broken_in_row(&self, person: usize) -> i64 {
        let days =
            self.clashes(person) + self.stretch_days(person) + self.kinds_beyond(person) + self.weekends_beyond(person);
        let minutes = self.row(person).iter().map(|kind| self.tables.minutes[usize::from(*kind)]).sum();
        let span = span_minutes::cost(&self.tables.bounds[person].limits, minutes, self.tables.day_minutes);
        i64::from(days) * i64::from(self.tables.day_minutes) + i64::from(span + self.weeks_beyond(person))
    }

    fn weeks_beyond(&self, person: usize) -> i32 {
        let limits = &self.tables.bounds[person].limits;
        let minutes = |week: &[u8]| week.iter().map(|kind| self.tables.minutes[usize::from(*kind)]).sum();
        self.row(person).chunks(7).map(|week| week_minutes::cost(limits, minutes(week), week.len() == 7)).sum()
    }

    fn unfair_in_row(&self, person: usize) -> i64 {
        let (counts, fair, row) = (self.tables.fairness, self.shares[person], self.row(person));
        let minutes = row.iter().map(|kind| self.tables.minutes[usize::from(*kind)]).sum();
        let nights = row.iter().filter(|kind| self.tables.nights >> **kind & 1 == 1).count() as i32;
        let weekends = row.chunks_exact(7).filter(|week| week[5] != OFF || week[6] != OFF).count() as i32;
        fair_shares::cost(counts.hours, minutes, fair.minutes, self.tables.day_minutes)
            + fair_shares::cost(counts.nights, nights * 100, fair.nights, 100)
            + fair_shares::cost(counts.weekends, weekends * 100, fair.weekends, 100)
    }

    fn clashes(&self, person: usize) -> i32 {
        let before = std::iter::once(self.tables.last_before(person)).chain(self.row(person).iter().copied());
        let pairs = before.zip(self.row(person));
        pairs.map(|(first, next)| next_day::cost(self.tables.not_before[usize::from(first)], *next)).sum()
    }

    fn stretch_days(&self, person: usize) -> i32 {
        let (row, bounds) = (self.row(person), &self.tables.bounds[person]);
        let (mut start, mut sum) = (0, 0);
        for end in 1..=row.len() {
            if end == row.len() || (row[end] == OFF) != (row[start] == OFF) {
                sum += days_in_a_row::cost(bounds, row[start] != OFF, start, end, row.len());
                start = end;
            }
        }
        sum
    }

    fn kinds_beyond(&self, person: usize) -> i32 {
        let row = self.row(person);
        let there = |kind: usize| row.iter().filter(|one| usize::from(**one) == kind).count() as i32;
        let most = |kind: usize| self.tables.most_of[person * self.tables.kinds + kind];
        (1..self.tables.kinds).map(|kind| most_of_a_kind::cost(there(kind), most(kind))).sum()
    }

    fn weekends_beyond(&self, person: usize) -> i32 {
        let row = self.row(person);
        let weekends = row.chunks_exact(7).filter(|week| week[5] != OFF || week[6] != OFF).count() as i32;
        most_weekends::cost(weekends, self.tables.bounds[person].limits.most_weekends)
    }

    fn wishes(&self) -> i64 {
        let day = |(n, kind): (usize, &u8)| i64::from(self.tables.wish[n * self.tables.kinds + usize::from(*kind)]);
        self.cells().iter().enumerate().map(day).sum()
    }

    fn all_heads(&self) -> i64 {
        let mut there = vec![0; self.tables.days * self.tables.kinds];
        for person in 0..self.tables.people {
            for (day, kind) in self.row(person).iter().enumerate() {
                there[self.tables.at_day(day, *kind)] += 1;
            }
        }
        self.tables.price.iter().zip(there).map(|(price, there)| price.cost(there)).sum()
    }
}
