//! What a change would cost before it is made. It looks at the touched days, at the stretches of work or of days off that
//! they join, at their weekends and at the heads there: never at the whole horizon.

use super::bits;
use super::board::Board;
use super::problem::{KindNo, OFF};
use super::rules::{days_in_a_row, most_of_a_kind, most_weekends, next_day, span_minutes, week_minutes};

impl Board {
    /// What heads and the person's wishes would cost more if the days from `day` on became `new`.
    pub fn points_change(&self, person: usize, day: usize, new: &[KindNo]) -> i64 {
        let days = (day..).zip(self.row(person)[day..].iter().zip(new)).filter(|(_, (old, new))| old != new);
        days.map(|(at, (old, new))| i64::from(self.day_change(person, at, *old, *new))).sum()
    }

    /// What the person's wishes alone would cost more: for a trade, which leaves the heads as they are.
    pub fn wishes_change(&self, person: usize, day: usize, new: &[KindNo]) -> i64 {
        let days = (day..).zip(self.row(person)[day..].iter().zip(new));
        days.map(|(at, (old, new))| i64::from(self.wish_change(person, at, *old, *new))).sum()
    }

    /// What one day would cost more, heads and wishes.
    pub(super) fn day_change(&self, person: usize, day: usize, old: KindNo, new: KindNo) -> i32 {
        let price = |kind| self.tables.price[self.tables.at_day(day, kind)];
        let leaving = price(old).of_leaving(self.heads_at(day, old));
        let joining = price(new).of_joining(self.heads_at(day, new));
        let company = if self.tables.tangled { self.company_change(person, day, old, new) } else { 0 };
        leaving + joining + company + self.wish_change(person, day, old, new)
    }

    fn wish_change(&self, person: usize, day: usize, old: KindNo, new: KindNo) -> i32 {
        let at = self.tables.at_person(person, day);
        self.tables.wish[at + usize::from(new)] - self.tables.wish[at + usize::from(old)]
    }

    /// By how many minutes more the person's row would break hard rules if the days from `day` on, at most
    /// [`bits::MOST`], became `new`.
    pub fn broken_change(&self, person: usize, day: usize, new: &[KindNo]) -> i64 {
        let tables = &self.tables;
        let row = self.row(person);
        let old = &row[day..day + new.len()];
        let (mut minutes, mut clashes, mut work) = (0, 0, 0);
        let mut last = if day > 0 { row[day - 1] } else { tables.last_before(person) };
        let mut last_old = last;
        let clash = |first: KindNo, next: KindNo| next_day::cost(tables.not_before[usize::from(first)], next);
        for (n, (was, is)) in old.iter().zip(new).enumerate() {
            minutes += tables.minutes[usize::from(*is)] - tables.minutes[usize::from(*was)];
            clashes += clash(last, *is) - clash(last_old, *was);
            work |= u64::from(*is != OFF) << n;
            (last, last_old) = (*is, *was);
        }
        if let Some(next) = row.get(day + new.len()) {
            clashes += clash(last, *next) - clash(last_old, *next);
        }
        let counted = clashes + self.kinds_change(person, old, new) + self.work_change(person, day, new.len(), work);
        let weeks = if tables.weekly { self.weeks_change(person, day, old, new) } else { 0 };
        i64::from(counted) * i64::from(tables.day_minutes) + self.minutes_change(person, minutes) + weeks
    }

    fn minutes_change(&self, person: usize, change: i32) -> i64 {
        if change == 0 {
            return 0;
        }
        let (limits, shift) = (&self.tables.bounds[person].limits, self.tables.day_minutes);
        let cost = |minutes| i64::from(span_minutes::cost(limits, minutes, shift));
        cost(self.minutes_of(person) + change) - cost(self.minutes_of(person))
    }

    /// What the limits of single weeks would cost more.
    fn weeks_change(&self, person: usize, day: usize, old: &[KindNo], new: &[KindNo]) -> i64 {
        let (limits, days) = (&self.tables.bounds[person].limits, self.tables.days);
        let minutes = |kind: KindNo| self.tables.minutes[usize::from(kind)];
        let (mut change, mut n) = (0, 0);
        while n < new.len() {
            let week = (day + n) / 7;
            let end = (week * 7 + 7 - day).min(new.len());
            let more: i32 = (n..end).map(|n| minutes(new[n]) - minutes(old[n])).sum();
            let (is, whole) = (self.week_of(person, week), week * 7 + 7 <= days);
            change += week_minutes::cost(limits, is + more, whole) - week_minutes::cost(limits, is, whole);
            n = end;
        }
        i64::from(change)
    }

    fn kinds_change(&self, person: usize, old: &[KindNo], new: &[KindNo]) -> i32 {
        let changed = (0..new.len()).filter(|n| old[*n] != new[*n]);
        let change =
            |n| self.kind_change(person, old, new, n, new[n], 1) + self.kind_change(person, old, new, n, old[n], -1);
        changed.map(change).sum()
    }

    /// What the `n`th day adds to the excess of one kind or takes from it, after the days before it.
    fn kind_change(&self, person: usize, old: &[KindNo], new: &[KindNo], n: usize, kind: KindNo, step: i32) -> i32 {
        let most = self.tables.most_of[person * self.tables.kinds + usize::from(kind)];
        if most >= self.tables.days as i32 {
            return 0;
        }
        let met = |cells: &[KindNo]| cells[..n].iter().filter(|one| **one == kind).count() as i32;
        // Of two steps on one day the second, which takes away, comes after the first, which adds another kind.
        let there = self.kinds_of(person, kind) + met(new) - met(old);
        most_of_a_kind::cost(there + step, most) - most_of_a_kind::cost(there, most)
    }

    /// Stretches and weekends: what changes when the work of some days becomes `new`, as bits.
    fn work_change(&self, person: usize, day: usize, length: usize, new: u64) -> i32 {
        let old = bits::window(self.work_of(person), day, length);
        if old == new {
            return 0;
        }
        let around = Around::of(self.work_of(person), day, length, self.tables.days);
        let stretches = self.stretches(person, &around, new) - self.stretches(person, &around, old);
        stretches + self.weekends_change(person, day, length, new)
    }

    /// What the stretches from the one before the changed days to the one after them cost.
    fn stretches(&self, person: usize, around: &Around, work: u64) -> i32 {
        let (bounds, days) = (&self.tables.bounds[person], self.tables.days);
        let cost = |on, start, end| days_in_a_row::cost(bounds, on, start, end, days);
        let (mut start, mut on) = (around.start, if around.start < around.day { around.left } else { work & 1 == 1 });
        let (mut n, mut sum) = (0, 0);
        while n < around.length {
            let same = if on { work >> n } else { !(work >> n) };
            n = (n + same.trailing_ones() as usize).min(around.length);
            if n < around.length {
                sum += cost(on, start, around.day + n);
                (start, on) = (around.day + n, !on);
            }
        }
        let next = around.day + around.length;
        if around.end > next && around.right != on {
            sum += cost(on, start, next);
            (start, on) = (next, around.right);
        }
        sum + cost(on, start, around.end)
    }

    fn weekends_change(&self, person: usize, day: usize, length: usize, new: u64) -> i32 {
        let (first, last) = (day / 7, (day + length - 1) / 7);
        let touched = (first..=last).filter(|week| week * 7 + 5 < day + length && week * 7 + 6 < self.tables.days);
        let change = |week: usize| {
            let saturday = week * 7 + 5;
            let old = bits::window(self.work_of(person), saturday, 2);
            let is = bits::overlaid(old, saturday, 2, new, day, length);
            i32::from(is != 0) - i32::from(old != 0)
        };
        let (now, most) = (self.weekends_of(person), self.tables.bounds[person].limits.most_weekends);
        most_weekends::cost(now + touched.map(change).sum::<i32>(), most) - most_weekends::cost(now, most)
    }
}

/// The days that change, and the stretches they may join on either side.
struct Around {
    /// Where the stretch before the changed days begins.
    start: usize,
    /// Is it work?
    left: bool,
    day: usize,
    length: usize,
    /// Is the stretch after the changed days work?
    right: bool,
    /// The day after it.
    end: usize,
}

impl Around {
    fn of(work: &[u64], day: usize, length: usize, days: usize) -> Self {
        let next = day + length;
        Self {
            start: if day > 0 { bits::first_day(work, day - 1) } else { 0 },
            left: day > 0 && bits::is_on(work, day - 1),
            day,
            length,
            right: next < days && bits::is_on(work, next),
            end: if next < days { bits::end_day(work, next, days) } else { next },
        }
    }
}
