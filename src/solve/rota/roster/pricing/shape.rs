//! The shape of one person's row: which stretches of work it may be made of, and how many hours and weekends still fit
//! behind each. It never changes while a roster is searched.

use crate::solve::rota::roster::problem::{KindNo, OFF};
use crate::solve::rota::roster::tables::Tables;

/// Longest stretch of work that is thought of.
pub(super) const LONGEST: usize = 14;
/// Most limited kinds of one person, and the most of one that is told apart: counts are packed into one word.
const MOST_LIMITED: usize = 16;
/// Most of a kind that a packed count can tell.
const MOST_COUNT: i32 = 240;

/// The least and the most steps of minutes; nothing at all when least is above most.
pub(super) type Range = (i32, i32);

/// Days of each limited kind, eight bits for each.
pub(super) type Counts = u128;

/// A stretch of work, and the days off behind it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block {
    /// Its days of work.
    pub length: u16,
    /// The day on which the next stretch may begin at the earliest, or the end.
    pub next: u16,
    /// Weekends that it touches.
    pub weekends: u16,
}

/// The shape of one person's row.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    pub days: usize,
    /// The kinds that the person may stand at all.
    pub able: Vec<KindNo>,
    /// By able kind: its minutes in steps.
    pub steps: Vec<i32>,
    /// By able kind: the able kinds that may stand on the day before it, as bits.
    pub preceded: Vec<u64>,
    /// By able kind: one day of it as it is counted, eight bits for each limited kind.
    pub counts: Vec<Counts>,
    /// By day: the able kinds that may stand there, as bits.
    pub open: Vec<u64>,
    /// By day: may it be off?
    pub off: Vec<bool>,
    /// The able kinds that may begin on the first day.
    pub first: u64,
    /// Does a stretch of work go on from before the first day, or end just there?
    pub goes_on: bool,
    /// Stretches of work, by the day on which they begin.
    pub blocks: Vec<Block>,
    /// By day: where its blocks begin in the list; one entry more.
    pub from: Vec<u32>,
    /// Most weekends, where they are counted: where everybody may have all, nobody's are.
    pub weekends: usize,
    counts_weekends: bool,
    /// Least and most steps of the whole row.
    pub whole: Range,
    /// The able kinds whose most a row could exceed, with it.
    pub limited: Vec<(usize, Counts)>,
    /// The shortest and the longest shift in steps.
    pub shift: Range,
}

impl Shape {
    /// The shape of a person's row; `None` where it is not told by stretches of work alone.
    pub fn of(tables: &Tables, person: usize) -> Option<Self> {
        let (bounds, days) = (&tables.bounds[person], tables.days);
        let limits = &bounds.limits;
        let able = tables.able[person].clone();
        if tables.weekly || tables.tangled || able.is_empty() || days == 0 || limits.least_days_off == 0 {
            return None;
        }
        let step = able.iter().fold(0, |step, kind| gcd(step, tables.minutes[usize::from(*kind)])).max(1);
        let steps: Vec<i32> = able.iter().map(|kind| tables.minutes[usize::from(*kind)] / step).collect();
        let bit = |mask: u64| able.iter().enumerate().fold(0, |bits, (n, kind)| bits | (mask >> kind & 1) << n);
        let allowed = &tables.allowed[person * days..(person + 1) * days];
        let most = |kind: KindNo| tables.most_of[person * tables.kinds + usize::from(kind)];
        let room = |kind: KindNo| limits.most_minutes / tables.minutes[usize::from(kind)].max(1);
        let binds = |kind: KindNo| most(kind) < room(kind).min(days as i32);
        let limited = able.iter().enumerate().filter(|(_, kind)| binds(**kind));
        let limited: Vec<(usize, Counts)> = limited.map(|(n, kind)| (n, most(*kind).max(0) as Counts)).collect();
        if limited.len() > MOST_LIMITED || limited.iter().any(|(_, most)| *most > MOST_COUNT as Counts) {
            return None;
        }
        let count = |n| limited.iter().position(|(kind, _)| *kind == n).map_or(0, |place| 1 << (8 * place));
        let counts_weekends = usize::from(limits.most_weekends) < days / 7;
        let shift = (steps.iter().copied().min()?, steps.iter().copied().max()?);
        let mut shape = Self {
            days,
            preceded: able.iter().map(|next| preceding(tables, &able, *next)).collect(),
            counts: (0..able.len()).map(count).collect(),
            open: allowed.iter().map(|mask| bit(*mask)).collect(),
            off: allowed.iter().map(|mask| mask >> OFF & 1 == 1).collect(),
            first: bit(!tables.not_before[usize::from(tables.last_before(person))]),
            goes_on: false,
            blocks: Vec::new(),
            from: Vec::new(),
            weekends: if counts_weekends { usize::from(limits.most_weekends) } else { 0 },
            counts_weekends,
            whole: ((limits.least_minutes + step - 1).div_euclid(step), limits.most_minutes / step),
            limited,
            shift,
            able,
            steps,
        };
        shape.lay_blocks(tables, person);
        Some(shape)
    }

    fn lay_blocks(&mut self, tables: &Tables, person: usize) {
        let bounds = &tables.bounds[person];
        let (least, most) = (usize::from(bounds.limits.least_days_on), usize::from(bounds.limits.most_days_on));
        let least_off = usize::from(bounds.limits.least_days_off);
        let before = bounds.before.map(|before| (before.last != OFF, usize::from(before.days.max(1))));
        // The first stretch goes on from the days before: of work it may be nothing more, of days off it may have to be longer.
        let first = match before {
            Some((true, had)) => (least.saturating_sub(had), most.saturating_sub(had)),
            Some((false, _)) => (least, most),
            None => (1, most),
        };
        self.goes_on = before.is_some_and(|(works, _)| works);
        let begin = before.map_or(0, |(works, had)| if works { 0 } else { least_off.saturating_sub(had) });
        for day in 0..self.days {
            self.from.push(self.blocks.len() as u32);
            if day >= begin {
                let (least, most) = if day == 0 { first } else { (least.max(1), most) };
                self.lay_blocks_of(day, least, most, least_off);
            }
        }
        self.from.push(self.blocks.len() as u32);
    }

    /// The stretches of work from a day on, at least and at most so long.
    fn lay_blocks_of(&mut self, day: usize, least: usize, most: usize, least_off: usize) {
        let mut weekends = 0;
        let fewest = usize::from(day > 0 || !self.goes_on);
        for length in 0..=most.min(LONGEST).min(self.days - day) {
            let end = day + length;
            if length > 0 {
                if self.open[end - 1] == 0 {
                    return;
                }
                let saturday = (end - 1) / 7 * 7 + 5;
                // A weekend counts with its first day of work.
                let counts = self.counts_weekends && saturday + 1 < self.days;
                weekends += u16::from(counts && end > saturday && end - 1 == saturday.max(day));
            }
            let next = (end + least_off).min(self.days);
            let long_enough = length >= fewest && (length >= least || end == self.days);
            if long_enough && self.off[end..next].iter().all(|off| *off) {
                self.blocks.push(Block { length: length as u16, next: next as u16, weekends });
            }
        }
    }

    /// The places of the blocks that begin on a day.
    pub fn blocks_of(&self, day: usize) -> std::ops::Range<usize> {
        self.from[day] as usize..self.from[day + 1] as usize
    }

    /// The shortest and longest of some kinds in steps.
    fn ends(&self, open: u64) -> Range {
        let kinds = || (0..self.able.len()).filter(|n| open >> n & 1 == 1).map(|n| self.steps[n]);
        (kinds().min().unwrap_or(0), kinds().max().unwrap_or(0))
    }

    /// The day on which a block begins.
    pub fn begins(&self, block: u32) -> usize {
        self.from.partition_point(|from| *from <= block) - 1
    }

    /// Are the counts within their most?
    pub fn keeps(&self, counts: Counts) -> bool {
        self.limited.iter().enumerate().all(|(place, (_, most))| counts >> (8 * place) & 255 <= *most)
    }

    /// May the next stretch of work begin only after this day, which is off?
    pub fn may_wait(&self, day: usize) -> bool {
        self.off[day] && !(day == 0 && self.goes_on)
    }

    /// The shortest and longest that a block can be in steps.
    pub fn ends_of(&self, block: u32) -> Range {
        let (day, length) = (self.begins(block), usize::from(self.blocks[block as usize].length));
        self.open[day..day + length].iter().fold((0, 0), |sum: Range, open| {
            let (least, most) = self.ends(*open);
            (sum.0 + least, sum.1 + most)
        })
    }
}

/// The able kinds that may stand on the day before another, as bits.
fn preceding(tables: &Tables, able: &[KindNo], next: KindNo) -> u64 {
    let may = |kind: &KindNo| tables.not_before[usize::from(*kind)] >> next & 1 == 0;
    able.iter().enumerate().fold(0, |bits, (n, kind)| bits | u64::from(may(kind)) << n)
}

fn gcd(one: i32, other: i32) -> i32 {
    if other == 0 { one } else { gcd(other, one % other) }
}
