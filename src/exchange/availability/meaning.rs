//! What the clauses mean together: windows of an ordinary week, and windows by date.

use jiff::ToSpan;

use super::sentence::{Clause, Sentence};
use super::token::Hours;
use crate::domain::people::{Availability, DatedAvailability, DayWindow, WeeklyWindow};
use crate::domain::time::{Date, Week, Weekday, Weekdays, merged};

/// Minutes of one day, past 1,440 the next morning; half-open, in order, apart.
type Spans = Vec<(i64, i64)>;

const WHOLE_DAY: (i64, i64) = (0, 1440);
/// Working hours, for whoever only says that they work.
const AT_WORK: (i64, i64) = (8 * 60, 18 * 60);
/// Longest stretch of dates that is looked at day by day.
const MOST_DATES: usize = 92;

/// The windows of a sentence.
pub fn of(sentence: &Sentence, today: Date) -> Availability {
    let mut week = weekly(sentence);
    let said_when = sentence.clauses.iter().any(|clause| clause.has_when() || !clause.hours.is_empty());
    let free = sentence.clauses.iter().any(|clause| !clause.away);
    let only_away = said_when && !free;
    let only_fine = sentence.clauses.is_empty() && sentence.fine && sentence.unread.is_empty();
    if only_fine {
        week = std::array::from_fn(|_| vec![WHOLE_DAY]);
    }
    let holes_only = sentence.clauses.iter().any(|clause| clause.is_empty() && !clause.holes.is_empty());
    let vague_hours = sentence
        .clauses
        .iter()
        .any(|c| c.busy || c.hours.iter().chain(c.holes.iter().flat_map(|h| &h.hours)).any(|h| h.vague));
    let nothing = !said_when && !only_fine && !holes_only;
    let vague = sentence.vague || vague_hours || only_away || only_fine || nothing || !sentence.unread.is_empty();
    Availability { dated: dated(sentence, &week, today), weekly: windows(&week), vague, ..Availability::default() }
}

fn weekly(sentence: &Sentence) -> [Spans; 7] {
    let mut week: [Spans; 7] = Default::default();
    let mut named = Weekdays::NONE;
    let recurring = |clause: &&Clause| clause.dates.is_empty();
    for clause in sentence.clauses.iter().filter(recurring).filter(|clause| !clause.away) {
        let days = days_of(clause, named);
        for day in days.iter() {
            let spans = spans_of(clause, day);
            let known = &mut week[place(day)];
            // Nobody says what is already said: hours within those of before are meant instead of them.
            let narrows = !known.is_empty() && minus(&spans, known).is_empty();
            if clause.only || narrows {
                *known = spans;
            } else {
                *known = merged(known.iter().copied().chain(spans).collect());
            }
        }
        named = named.iter().chain(days.iter()).collect();
    }
    if sentence.clauses.iter().all(|clause| clause.away) && !sentence.clauses.is_empty() {
        week = std::array::from_fn(|_| vec![WHOLE_DAY]);
    }
    for clause in sentence.clauses.iter().filter(recurring).filter(|clause| clause.away) {
        for day in days_of(clause, Weekdays::NONE).iter() {
            week[place(day)] = minus(&week[place(day)], &away(clause));
        }
    }
    week
}

fn days_of(clause: &Clause, named: Weekdays) -> Weekdays {
    match clause.days {
        Some(days) => days,
        None if clause.rest => {
            let left: Weekdays = Weekdays::ALL.iter().filter(|day| !named.contains(*day)).collect();
            if left.is_empty() { Weekdays::ALL } else { left }
        }
        None => Weekdays::ALL,
    }
}

/// The spans of a clause on a day, its holes left out.
fn spans_of(clause: &Clause, day: Weekday) -> Spans {
    let hits = |hole: &&Clause| hole.dates.is_empty() && hole.days.is_none_or(|days| days.contains(day));
    clause.holes.iter().filter(hits).fold(hours(&clause.hours), |spans, hole| minus(&spans, &away(hole)))
}

fn hours(hours: &[Hours]) -> Spans {
    if hours.is_empty() {
        return vec![WHOLE_DAY];
    }
    merged(hours.iter().map(|h| (i64::from(h.from), i64::from(h.to))).collect())
}

/// When a clause says that somebody is away; a whole day takes with it what begins on it and runs past midnight.
fn away(clause: &Clause) -> Spans {
    match (clause.hours.is_empty(), clause.busy) {
        (true, true) => vec![AT_WORK],
        (true, false) => vec![(0, 2880)],
        (false, _) => hours(&clause.hours),
    }
}

/// The minutes of `spans` that are not in `holes`.
fn minus(spans: &Spans, holes: &Spans) -> Spans {
    let mut left = spans.clone();
    for (from, to) in holes {
        let around = |(start, end): &(i64, i64)| [(*start, *end.min(from)), (*start.max(to), *end)];
        left = merged(left.iter().flat_map(around).collect());
    }
    left
}

fn place(day: Weekday) -> usize {
    usize::from(day.to_monday_zero_offset().unsigned_abs()) % 7
}

/// One weekly window for all the days that share it, in the order of their minutes.
fn windows(week: &[Spans; 7]) -> Vec<WeeklyWindow> {
    let mut all: Vec<(DayWindow, Weekdays)> = Vec::new();
    for day in Weekdays::ALL.iter() {
        for window in day_windows(&week[place(day)]) {
            match all.iter_mut().find(|(known, _)| *known == window) {
                Some((_, days)) => *days = days.with(day),
                None => all.push((window, Weekdays::NONE.with(day))),
            }
        }
    }
    all.into_iter().map(|(window, days)| WeeklyWindow { days, window }).collect()
}

fn day_windows(spans: &Spans) -> Vec<DayWindow> {
    let window = |(from, to): &(i64, i64)| DayWindow::new(u16::try_from(*from).ok()?, u16::try_from(*to).ok()?);
    spans.iter().filter_map(window).collect()
}

/// Windows by date: the named dates, and the time before the first or after the last day that was said.
fn dated(sentence: &Sentence, week: &[Spans; 7], today: Date) -> Vec<DatedAvailability> {
    let mut dated = Vec::new();
    for clause in &sentence.clauses {
        dated.extend(outside(clause, today));
        for (first, last) in &clause.dates {
            dated.extend(on_dates(clause, *first, *last, week));
        }
        for hole in &clause.holes {
            for (first, last) in &hole.dates {
                dated.extend(on_dates(&Clause { away: true, ..hole.clone() }, *first, *last, week));
            }
        }
    }
    dated
}

/// Away before `since` (from the week of today on) and after `until` (for a year).
fn outside(clause: &Clause, today: Date) -> Vec<DatedAvailability> {
    let before = clause.since.and_then(|since| since.yesterday().ok()).map(|last| (Week::of(today).monday(), last));
    let after = clause.until.and_then(|until| Some((until.tomorrow().ok()?, until.checked_add(1.year()).ok()?)));
    let away =
        |(first, last): (Date, Date)| (first <= last).then_some(DatedAvailability { first, last, windows: vec![] });
    before.into_iter().chain(after).filter_map(away).collect()
}

fn on_dates(clause: &Clause, first: Date, last: Date, week: &[Spans; 7]) -> Vec<DatedAvailability> {
    let by_day = clause.days.is_some() || !clause.holes.is_empty() || (clause.away && !clause.hours.is_empty());
    if !by_day {
        let spans = if clause.away { away_all_day(clause) } else { hours(&clause.hours) };
        return vec![DatedAvailability { first, last, windows: day_windows(&spans) }];
    }
    let named = |day: &Date| *day <= last && clause.days.is_none_or(|days| days.contains(day.weekday()));
    let days = first.series(1.day()).take(MOST_DATES).filter(named);
    days.map(|day| {
        let usual = &week[place(day.weekday())];
        let spans = if clause.away { minus(usual, &away(clause)) } else { spans_of(clause, day.weekday()) };
        DatedAvailability { first: day, last: day, windows: day_windows(&spans) }
    })
    .collect()
}

/// Away on a date: at work leaves the hours around it, anything else leaves none.
fn away_all_day(clause: &Clause) -> Spans {
    if clause.busy { minus(&vec![WHOLE_DAY], &vec![AT_WORK]) } else { Vec::new() }
}
