//! The best row for one person while everybody else stands still.
//!
//! A shortest path through the days with limits on the way (Burke and Curtois 2014; Strandmark, Qu and Curtois 2020): a
//! label says where in its stretch a row stands, its last kind, minutes, weekends and kinds so far, and what it costs. Of
//! labels alike but for their cost the dearer is dropped; labels that the [`Outlook`] sees no end for are not made. So
//! that a year is found in milliseconds, only the cheapest labels of each number of hours are kept, and only about the
//! hours that are due by then: the row keeps every rule, but need not be the very best. Kinds that the same kinds may follow
//! are alike for what comes after; without that, labels that differ in nothing else crowd out all others.

use super::board::Board;
use super::bounds::Bounds;
use super::outlook::{Outlook, opens_weekend};
use super::problem::{KindNo, OFF};
use super::rules::week_minutes;
use super::stretch::{State, Stretches};
use super::tables::Tables;

/// How many of a limited kind a row may be ahead of what is due.
const KINDS_AHEAD: i32 = 3;

/// How widely a row is looked for.
#[derive(Clone, Copy, Debug)]
struct Effort {
    /// Labels kept of each group.
    width: usize,
    /// Are the groups those of hours and weekends, or of hours alone?
    by_weekends: bool,
    /// How many shifts a row may be ahead of or behind what is due.
    slack: i32,
}

/// First quickly; only where that finds nothing more widely.
const EFFORTS: [Effort; 3] = [
    Effort { width: 10, by_weekends: false, slack: 4 },
    Effort { width: 4, by_weekends: true, slack: 4 },
    Effort { width: 12, by_weekends: true, slack: 7 },
];
/// No label: the row begins.
const START: u32 = u32::MAX;

/// A row up to some day.
#[derive(Clone, Copy, Debug)]
struct Label {
    state: State,
    kind: KindNo,
    weekends: u16,
    minutes: i32,
    /// Minutes since Monday, where weeks have limits of their own; else 0.
    week: i32,
    cost: i32,
    /// The label of the day before, by its place among all; [`START`] on the first day.
    from: u32,
    /// Where its counts of limited kinds begin.
    counts: u32,
}

/// Finds best rows, reusing its tables.
#[derive(Clone, Debug, Default)]
pub(super) struct BestRow {
    outlook: Outlook,
    /// The labels of all days, a day after the other.
    labels: Vec<Label>,
    /// The labels of the day at hand, before they are thinned out.
    fresh: Vec<Label>,
    /// Counts of limited kinds, for every label kept.
    counts: Vec<u16>,
    /// The kinds whose most the row could exceed.
    limited: Vec<KindNo>,
    row: Vec<KindNo>,
}

impl BestRow {
    /// A row that keeps every rule and costs little beside the other rows as they stand; `None` when there seems to be none.
    pub fn find(&mut self, board: &Board, person: usize) -> Option<&[KindNo]> {
        let stretches = Stretches::of(&board.tables.bounds[person].limits);
        self.outlook.look(board, person, &stretches);
        let found = EFFORTS.iter().find_map(|effort| self.search(board, person, &stretches, *effort))?;
        self.read(found);
        Some(&self.row)
    }

    /// Looks for a row with so much effort; answers its last label.
    fn search(&mut self, board: &Board, person: usize, stretches: &Stretches, effort: Effort) -> Option<usize> {
        self.begin(board, person);
        let pace = Pace::of(board, person, &self.outlook, stretches, effort.slack);
        let mut last = 0..0;
        for day in 0..board.tables.days {
            self.fresh.clear();
            if day == 0 {
                self.extend(board, person, stretches, &pace, day, None);
            }
            for label in last {
                self.extend(board, person, stretches, &pace, day, Some(label));
            }
            last = self.keep_best(&board.tables, effort);
            if last.is_empty() {
                return None;
            }
        }
        last.min_by_key(|label| self.labels[*label].cost)
    }

    fn begin(&mut self, board: &Board, person: usize) {
        self.labels.clear();
        self.counts.clear();
        self.limited.clear();
        let most = |kind: &KindNo| board.tables.most_of[person * board.tables.kinds + usize::from(*kind)];
        let kinds = 1..board.tables.kinds as KindNo;
        self.limited.extend(kinds.filter(|kind| most(kind) < board.tables.days as i32));
    }

    /// Makes the labels that one more day makes of a label, or of the row's beginning.
    fn extend(
        &mut self,
        board: &Board,
        person: usize,
        stretches: &Stretches,
        pace: &Pace,
        day: usize,
        from: Option<usize>,
    ) {
        let tables = &board.tables;
        let bounds = &tables.bounds[person];
        let label = from.map(|label| self.labels[label]);
        let state = label.map_or(stretches.before(bounds), |label| Some(label.state));
        let (minutes, weekends, cost) = label.map_or((0, 0, 0), |label| (label.minutes, label.weekends, label.cost));
        let last = label.map_or(tables.last_before(person), |label| label.kind);
        let opens = opens_weekend(board, stretches, day, state);
        let mut allowed = tables.allowed[person * tables.days + day] & !tables.not_before[usize::from(last)];
        while allowed != 0 {
            let kind = allowed.trailing_zeros() as KindNo;
            allowed &= allowed - 1;
            let works = kind != OFF;
            let Some(next) = stretches.next(state, works) else { continue };
            let weekends = weekends + u16::from(works && opens);
            let minutes = minutes + tables.minutes[usize::from(kind)];
            let Some(week) = week_after(tables, bounds, day, label.map_or(0, |label| label.week), kind) else {
                continue;
            };
            if weekends > bounds.limits.most_weekends || self.is_used_up(board, person, label, day, kind) {
                continue;
            }
            let left = usize::from(bounds.limits.most_weekends - weekends);
            if pace.keeps(day, minutes, self.outlook.after(day, next, left)) {
                let cost = cost.saturating_add(price(board, person, day, kind));
                let counts = label.map_or(START, |label| label.counts);
                let from = from.map_or(START, |label| label as u32);
                self.fresh.push(Label { state: next, kind, weekends, minutes, week, cost, from, counts });
            }
        }
    }

    /// Has the row as many of the kind as it may have by then? What is limited is spread over the horizon, with a few to
    /// spare: whoever uses it up early is left with days that nothing may stand on.
    fn is_used_up(&self, board: &Board, person: usize, label: Option<Label>, day: usize, kind: KindNo) -> bool {
        let Some(place) = self.limited.iter().position(|limited| *limited == kind) else { return false };
        let there = label.map_or(0, |label| i32::from(self.counts[label.counts as usize + place]));
        let most = board.tables.most_of[person * board.tables.kinds + usize::from(kind)];
        let due = most * (day as i32 + 1) / board.tables.days as i32 + KINDS_AHEAD;
        there >= most.min(due)
    }

    /// Thins the day's labels out and keeps the rest; answers their places. Kinds that the same may follow are alike.
    fn keep_best(&mut self, tables: &Tables, effort: Effort) -> std::ops::Range<usize> {
        let shift = tables.day_minutes;
        let alike = |label: &Label| {
            (label.minutes, label.state, tables.not_before[usize::from(label.kind)], label.weekends, label.week)
        };
        self.fresh.sort_unstable_by_key(|label| (alike(label), label.cost, label.kind, label.from));
        self.fresh.dedup_by_key(|label| alike(label));
        let group = |label: &Label| (label.minutes / shift, if effort.by_weekends { label.weekends } else { 0 });
        self.fresh.sort_unstable_by_key(|label| (group(label), label.cost, alike(label)));
        let first = self.labels.len();
        let (mut last, mut kept) = (None, 0);
        for n in 0..self.fresh.len() {
            let mut label = self.fresh[n];
            kept = if last == Some(group(&label)) { kept + 1 } else { 0 };
            last = Some(group(&label));
            if kept < effort.width {
                label.counts = self.count(label);
                self.labels.push(label);
            }
        }
        first..self.labels.len()
    }

    /// Writes down the counts of a label's limited kinds: those of the label before it, and its own day.
    fn count(&mut self, label: Label) -> u32 {
        let (start, width) = (self.counts.len(), self.limited.len());
        match label.counts {
            START => self.counts.resize(start + width, 0),
            from => self.counts.extend_from_within(from as usize..from as usize + width),
        }
        if let Some(place) = self.limited.iter().position(|limited| *limited == label.kind) {
            self.counts[start + place] += 1;
        }
        start as u32
    }

    fn read(&mut self, last: usize) {
        self.row.clear();
        let mut at = last as u32;
        while at != START {
            let label = self.labels[at as usize];
            self.row.push(label.kind);
            at = label.from;
        }
        self.row.reverse();
    }
}

/// Minutes of the week so far once a day is added; `None` when its limits are not kept, or can no longer be.
fn week_after(tables: &Tables, bounds: &Bounds, day: usize, before: i32, kind: KindNo) -> Option<i32> {
    if !tables.weekly {
        return Some(0);
    }
    let week = if day.is_multiple_of(7) { 0 } else { before } + tables.minutes[usize::from(kind)];
    (week_minutes::cost(&bounds.limits, week, day % 7 == 6) == 0).then_some(week)
}

/// What a kind on a day costs the row: wishes, and heads as they are without the person.
fn price(board: &Board, person: usize, day: usize, kind: KindNo) -> i32 {
    let tables = &board.tables;
    let own = i32::from(board.row(person)[day] == kind);
    let heads = tables.price[tables.at_day(day, kind)].of_joining(board.heads_at(day, kind) - own);
    // Beside the others as they stand; against what the person has there now, which is the same for every kind.
    let company = if tables.tangled { board.company_change(person, day, board.row(person)[day], kind) } else { 0 };
    heads + company + tables.wish[tables.at_person(person, day) + usize::from(kind)]
}

/// The hours that are due by each day.
struct Pace {
    /// By day: minutes due when it is done.
    due: Vec<i32>,
    /// Minutes a row may be ahead or behind.
    slack: i32,
    least: i32,
    most: i32,
    shortest: i32,
    longest: i32,
}

impl Pace {
    /// Spreads the middle of what the person may have over the days that they can work.
    fn of(board: &Board, person: usize, outlook: &Outlook, stretches: &Stretches, slack: i32) -> Self {
        let tables = &board.tables;
        let limits = &tables.bounds[person].limits;
        let lengths = || tables.able[person].iter().map(|kind| tables.minutes[usize::from(*kind)]);
        let (shortest, longest) = (lengths().min().unwrap_or(0), lengths().max().unwrap_or(0));
        let before = stretches.before(&tables.bounds[person]);
        let weekends = usize::from(limits.most_weekends).min(tables.days / 7);
        let whole =
            if tables.days > 0 { outlook.range(board, person, stretches, 0, before, weekends).1.max(0) } else { 0 };
        let most = limits.most_minutes.min(i32::from(whole) * longest);
        let middle = (limits.least_minutes.min(most) + most) / 2;
        let open = |day: usize| tables.allowed[person * tables.days + day] >> 1 != 0;
        let days = (0..tables.days).filter(|day| open(*day)).count().max(1) as i64;
        let mut done = 0;
        let due = (0..tables.days).map(|day| {
            done += i64::from(open(day));
            (i64::from(middle) * done / days) as i32
        });
        // Who may have anything between little and much is not held to the middle.
        let slack = slack * longest + (most - limits.least_minutes).max(0) / 2;
        Self { due: due.collect(), slack, least: limits.least_minutes, most: limits.most_minutes, shortest, longest }
    }

    /// Is a row with so many minutes after a day about where it is due, and can its hours still be kept?
    fn keeps(&self, day: usize, minutes: i32, (least, most): (i16, i16)) -> bool {
        least <= most
            && minutes + i32::from(least) * self.shortest <= self.most
            && minutes + i32::from(most) * self.longest >= self.least
            && (minutes - self.due[day]).abs() <= self.slack
    }
}
