//! The table of posts: one row per post, day and shift, folded into shifts that recur.

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};

use super::pattern::{self, Standing};
use super::{Rows, cells};
use crate::domain::rota::{Beat, Heads, Post, PostId, SkillNeed};
use crate::domain::time::{Minutes, minutes_between};
use crate::exchange::bytes::row::Row;
use crate::exchange::columns::Field;
use crate::exchange::drafts::Drafts;
use crate::exchange::natural;
use crate::exchange::problem::Reason;
use crate::exchange::words::{plain, site as words, skills};

/// The posts of a table with their recurring shifts, its zone and its holidays.
pub fn read(rows: &mut Rows) -> Drafts {
    let mut drafts = Drafts { given: rows.given().collect(), ..Drafts::default() };
    let mut posts: Vec<(Post, Vec<Standing>)> = Vec::new();
    let mut at: BTreeMap<String, usize> = BTreeMap::new();
    let mut seen: BTreeMap<Key, u32> = BTreeMap::new();
    for row in rows.body {
        let Some(name) = rows.name(row, Field::Post) else { continue };
        let Some(standing) = standing(rows, row) else { continue };
        let key = (name.to_owned(), standing.name.clone(), standing.day, standing.start, standing.end);
        if let Some(earlier) = seen.get(&key) {
            rows.skip(row, Field::Post, Reason::Duplicate { row: *earlier });
            continue;
        }
        seen.insert(key, row.number);
        whole_community(rows, row, standing.day, &mut drafts);
        let index = *at.entry(name.to_owned()).or_insert_with(|| {
            posts.push((Post::named(PostId::new(natural::post(name)), name), Vec::new()));
            posts.len() - 1
        });
        if let Some((post, standings)) = posts.get_mut(index) {
            describe(rows, row, post, standings.is_empty());
            standings.push(standing);
        }
    }
    let days = pattern::Days::of(posts.iter().flat_map(|(_, standings)| standings));
    drafts.posts = posts.into_iter().map(|(post, standings)| pattern::folded(post, standings, &days)).collect();
    drafts
}

type Key = (String, String, Option<Date>, Time, Time);

/// One shift on one day; `None` and a problem where it cannot be known.
fn standing<'a>(rows: &mut Rows<'a>, row: &'a Row) -> Option<Standing> {
    let day = day(rows, row)?;
    let start = moment(rows, row, Field::Start)?;
    let end = moment(rows, row, Field::End)?;
    let day = match (start.date, day) {
        (Some(date), Some(day)) if date != day => {
            rows.note(row, Field::Start, Reason::Differs);
            Some(date)
        }
        (date, day) => date.or(day),
    };
    let (from, to) = (start.time()?, end.time()?);
    if let (Some(from), Some(to)) = (start.on_clock(), end.on_clock())
        && !(1..=Minutes::DAY.0).contains(&minutes_between(from, to).0)
    {
        rows.skip(row, Field::End, Reason::EndNotAfterStart);
        return None;
    }
    let heads = heads(rows, row)?;
    Some(Standing {
        name: shift_name(rows, row, from, to)?,
        start: from,
        end: to,
        heads,
        skills: wishes(rows, row),
        day,
    })
}

/// The row's day: `Some(None)` where the table gives none, which means every day; `None` where it cannot be read.
fn day<'a>(rows: &mut Rows<'a>, row: &'a Row) -> Option<Option<Date>> {
    let cell = rows.cell(row, Field::Day);
    if cell.is_empty() {
        return Some(None);
    }
    let day = cells::date(cell);
    if day.is_none() {
        rows.skip(row, Field::Day, Reason::NotADate);
    }
    day.map(Some)
}

fn moment<'a>(rows: &mut Rows<'a>, row: &'a Row, field: Field) -> Option<cells::Moment> {
    let cell = rows.cell(row, field);
    let moment = cells::moment(cell);
    if moment.is_none() {
        rows.skip(row, field, if cell.is_empty() { Reason::Missing } else { Reason::NotATime });
    }
    moment
}

fn shift_name<'a>(rows: &mut Rows<'a>, row: &'a Row, start: Time, end: Time) -> Option<String> {
    if rows.cell(row, Field::Shift).is_empty() {
        return Some(format!("{}-{}", start.strftime("%H:%M"), end.strftime("%H:%M")));
    }
    rows.name(row, Field::Shift).map(str::to_owned)
}

/// One person where the row says nothing; a row whose figures make no sense is left out.
fn heads<'a>(rows: &mut Rows<'a>, row: &'a Row) -> Option<Heads> {
    let before = rows.problems.len();
    let least = rows.whole(row, Field::LeastHeads, 0, 500);
    let wanted = rows.whole(row, Field::WantedHeads, 0, 500);
    let most = rows.whole(row, Field::MostHeads, 0, 500);
    if rows.problems.len() > before {
        rows.problems.iter_mut().skip(before).for_each(|p| p.severity = crate::exchange::problem::Severity::Skipped);
        return None;
    }
    let least = least.or(wanted).or(most).unwrap_or(1);
    let wanted = wanted.unwrap_or(least);
    let heads = Heads::new(least, wanted, most.unwrap_or(wanted));
    if heads.is_none() {
        rows.skip(row, Field::LeastHeads, Reason::OutOfRange { least: 0, most: i64::from(most.unwrap_or(wanted)) });
    }
    heads
}

/// At least one of the people should have each skill: wishes, not needs.
fn wishes<'a>(rows: &Rows<'a>, row: &'a Row) -> Vec<SkillNeed> {
    let wished = skills::read(rows.cell(row, Field::SkillsWanted));
    wished.into_iter().map(|skill| SkillNeed { skill, heads: 1, must: false }).collect()
}

/// What the row says about its post as a whole; the first row to say something holds.
fn describe<'a>(rows: &mut Rows<'a>, row: &'a Row, post: &mut Post, is_first: bool) {
    if is_first {
        let cell = rows.cell(row, Field::PostKind);
        let kind = words::post_kind(cell);
        if kind.is_none() && !cell.is_empty() {
            rows.note(row, Field::PostKind, Reason::UnknownKind);
        }
        post.kind = kind.or_else(|| words::post_kind(&post.name)).unwrap_or(crate::domain::rota::PostKind::Other);
    }
    if post.series_no.is_none() {
        post.series_no = rows.whole(row, Field::SeriesNo, 1, 99).and_then(|n| u8::try_from(n).ok());
    }
    if post.beat.is_none() {
        post.beat = beat(rows, row);
    }
}

/// A beat; a lap that nobody has timed is there and back at 4 km/h.
fn beat<'a>(rows: &mut Rows<'a>, row: &'a Row) -> Option<Beat> {
    let metres = rows.number(row, Field::BeatMetres, 1, 100_000)?.round() as u32;
    let lap = rows.number(row, Field::LapMinutes, 1, 1440).map(|minutes| minutes.round() as i64);
    let walked = (f64::from(2 * metres) / (4000.0 / 60.0)).round().max(1.0) as i64;
    Some(Beat { metres, lap: Minutes(lap.unwrap_or(walked)) })
}

/// The zone and the holidays, which hold for everybody.
fn whole_community<'a>(rows: &mut Rows<'a>, row: &'a Row, day: Option<Date>, drafts: &mut Drafts) {
    let zone = rows.cell(row, Field::Zone);
    match &drafts.community.zone {
        _ if zone.is_empty() => {}
        Some(known) if known == zone => {}
        Some(_) => rows.note(row, Field::Zone, Reason::Contradicts { row: rows.body.first().map_or(0, |r| r.number) }),
        None if is_zone(zone) => drafts.community.zone = Some(zone.to_owned()),
        None => rows.note(row, Field::Zone, Reason::NotAZone),
    }
    let note = rows.text(row, Field::DayNote);
    let Some(day) = day.filter(|_| !note.is_empty()) else { return };
    let named = drafts.community.holidays.contains_key(&day);
    if !named && is_holiday(&note) {
        drafts.community.holidays.insert(day, note);
    } else if !named {
        rows.note(row, Field::DayNote, Reason::NotAHoliday);
    }
}

/// Has it the shape of a name in the tz database?
fn is_zone(text: &str) -> bool {
    let letters = text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '-' | '+'));
    letters && text.len() <= 64 && (text.contains('/') || matches!(text, "UTC" | "GMT"))
}

fn is_holiday(note: &str) -> bool {
    let word = plain(note);
    ["节", "假", "休", "holiday", "festival", "dayoff", "newyear"].iter().any(|known| word.contains(known))
}
