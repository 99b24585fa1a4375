//! The table of the site: one row per stairwell, house, gate, checkpoint or other place.

use std::collections::{BTreeMap, BTreeSet};

use super::Rows;
use crate::domain::community::Extra;
use crate::domain::site::{Building, BuildingId, Doors, Place, PlaceId, PlaceKind, Point, Stairwell, StairwellId};
use crate::exchange::bytes::row::Row;
use crate::exchange::columns::Field;
use crate::exchange::drafts::Drafts;
use crate::exchange::natural;
use crate::exchange::problem::{Reason, Severity};
use crate::exchange::words::{narrow, parts, site as words, site::SiteKind};

/// Most doors on one stairwell.
const MOST_DOORS: usize = 2_000;

/// The buildings, stairwells and places of a table.
pub fn read(rows: &mut Rows) -> Drafts {
    let mut site = Site { drafts: Drafts::default(), rows: BTreeMap::new(), checkpoints: 0, beat_ends: 0 };
    site.drafts.given = rows.given().collect();
    for row in rows.body {
        let Some(kind) = kind(rows, row) else { continue };
        let Some(name) = rows.name(row, Field::Building) else { continue };
        match kind {
            SiteKind::Stairwell | SiteKind::House => site.stairwell(rows, row, kind, name),
            _ => site.place(rows, row, kind, name),
        }
    }
    site.drafts
}

/// What a row is: by its own word or, where the table has none, by its having a stairwell or not.
fn kind<'a>(rows: &mut Rows<'a>, row: &'a Row) -> Option<SiteKind> {
    let cell = rows.cell(row, Field::SiteKind);
    if !cell.is_empty() {
        let kind = words::site_kind(cell);
        if kind.is_none() {
            rows.skip(row, Field::SiteKind, Reason::UnknownKind);
        }
        return kind;
    }
    let has_floors = !rows.cell(row, Field::Floors).is_empty();
    let has_unit = !rows.cell(row, Field::Unit).is_empty();
    Some(if has_unit || has_floors { SiteKind::Stairwell } else { SiteKind::House })
}

struct Site {
    drafts: Drafts,
    /// The row of each id so far.
    rows: BTreeMap<String, u32>,
    checkpoints: u8,
    beat_ends: u8,
}

impl Site {
    fn stairwell<'a>(&mut self, rows: &mut Rows<'a>, row: &'a Row, kind: SiteKind, name: &str) {
        let number = words::bare_number(name);
        let unit = words::bare_number(rows.cell(row, Field::Unit));
        let id = natural::stairwell(&number, &unit);
        if self.is_repeat(rows, row, &id) {
            return;
        }
        let Some((floors, doors)) = doors(rows, row, kind) else { return };
        self.rows.insert(id.clone(), row.number);
        let building = self.building(rows, row, &number);
        self.drafts.stairwells.push(Stairwell {
            id: StairwellId::new(id),
            building,
            unit,
            floors,
            doors,
            entrance: point(rows, row),
            note: rows.text(row, Field::SiteNote),
            extra: Extra::new(),
        });
    }

    fn building<'a>(&mut self, rows: &mut Rows<'a>, row: &'a Row, number: &str) -> BuildingId {
        let id = BuildingId::new(natural::building(number));
        let grid = words::bare_number(rows.cell(row, Field::Grid));
        let earlier = self.drafts.buildings.iter_mut().find(|building| building.id == id);
        match earlier {
            Some(building) if building.grid.is_empty() => building.grid = grid,
            Some(building) if !grid.is_empty() && building.grid != grid => {
                let first = self.rows.get(id.as_str()).copied().unwrap_or(0);
                rows.note(row, Field::Grid, Reason::Contradicts { row: first });
            }
            Some(_) => {}
            None => {
                self.rows.insert(id.to_string(), row.number);
                let (note, extra) = (String::new(), Extra::new());
                self.drafts.buildings.push(Building { id: id.clone(), grid, number: number.to_owned(), note, extra });
            }
        }
        id
    }

    fn place<'a>(&mut self, rows: &mut Rows<'a>, row: &'a Row, kind: SiteKind, name: &str) {
        let note = rows.text(row, Field::SiteNote);
        let (word, kind) = match kind {
            SiteKind::Gate => ("gate", PlaceKind::Gate(words::gate_state(&format!("{name} {note}")))),
            SiteKind::Checkpoint => ("checkpoint", PlaceKind::Checkpoint(self.series_no(rows, row, name, &note))),
            SiteKind::Centre => ("centre", PlaceKind::Centre),
            _ => ("patrol", self.beat_end(name, &note)),
        };
        let id = natural::place(word, name);
        if self.is_repeat(rows, row, &id) {
            return;
        }
        self.rows.insert(id.clone(), row.number);
        let at = point(rows, row);
        self.drafts.places.push(Place {
            id: PlaceId::new(id),
            kind,
            name: name.to_owned(),
            at,
            note,
            extra: Extra::new(),
        });
    }

    fn series_no<'a>(&mut self, rows: &mut Rows<'a>, row: &'a Row, name: &str, note: &str) -> u8 {
        self.checkpoints = self.checkpoints.saturating_add(1);
        match series_no(name).or_else(|| series_no(note)) {
            Some(number) => number,
            None => {
                rows.note(row, Field::Building, Reason::SeriesUnclear);
                self.checkpoints
            }
        }
    }

    /// By its name, else by its note, else the first is the start and the second the end.
    fn beat_end(&mut self, name: &str, note: &str) -> PlaceKind {
        self.beat_ends = self.beat_ends.saturating_add(1);
        let is_start = words::is_beat_start(name).or_else(|| words::is_beat_start(note));
        if is_start.unwrap_or(self.beat_ends % 2 == 1) { PlaceKind::PatrolStart } else { PlaceKind::PatrolEnd }
    }

    fn is_repeat<'a>(&self, rows: &mut Rows<'a>, row: &'a Row, id: &str) -> bool {
        let earlier = self.rows.get(id).copied();
        if let Some(earlier) = earlier {
            rows.skip(row, Field::Building, Reason::Duplicate { row: earlier });
        }
        earlier.is_some()
    }
}

/// The number in `checkpoint 2`, `2 of 3`, `第二道关卡`: the first that stands in the text, 1 to 20.
fn series_no(text: &str) -> Option<u8> {
    let text = narrow(text);
    let digits: String = text.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    let written = || "一二三四五六七八九".chars().zip(1u8..).find(|(c, _)| text.contains(*c)).map(|(_, n)| n);
    digits.parse().ok().filter(|n| (1..=20).contains(n)).or_else(written)
}

/// Floors and doors; `None` and a problem where they cannot be known.
fn doors<'a>(rows: &mut Rows<'a>, row: &'a Row, kind: SiteKind) -> Option<(u8, Doors)> {
    let before = rows.problems.len();
    let floors = rows.whole(row, Field::Floors, 1, 99);
    let per_floor = rows.whole(row, Field::DoorsPerFloor, 1, 40);
    let numbers = numbers(rows, row);
    if numbers.len() > MOST_DOORS {
        rows.skip(row, Field::Doors, Reason::OutOfRange { least: 1, most: MOST_DOORS as i64 });
        return None;
    }
    // A house has one floor and one door unless its row says otherwise; a stairwell must say.
    let one = (kind == SiteKind::House).then_some(1);
    let floors = floors.or(one).and_then(|n| u8::try_from(n).ok());
    let per_floor = per_floor.or(one).and_then(|n| u8::try_from(n).ok());
    let doors = if numbers.is_empty() { per_floor.map(Doors::Regular) } else { Some(Doors::Listed(numbers)) };
    match (floors, doors) {
        (Some(floors), Some(doors)) => Some((floors, doors)),
        (floors, _) => {
            let field = if floors.is_none() { Field::Floors } else { Field::DoorsPerFloor };
            if rows.problems.len() == before {
                rows.skip(row, field, Reason::Missing);
            }
            // What was noted above is the reason for leaving the row out.
            rows.problems.iter_mut().skip(before).for_each(|problem| problem.severity = Severity::Skipped);
            None
        }
    }
}

/// The listed door numbers, as text; one that stands twice is listed once.
fn numbers<'a>(rows: &mut Rows<'a>, row: &'a Row) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut numbers = Vec::new();
    for number in parts(rows.cell(row, Field::Doors)) {
        let number = narrow(&number);
        if seen.insert(number.clone()) {
            numbers.push(number);
        } else {
            rows.note(row, Field::Doors, Reason::Duplicate { row: row.number });
        }
    }
    numbers
}

fn point<'a>(rows: &mut Rows<'a>, row: &'a Row) -> Option<Point> {
    let x = rows.number(row, Field::East, -100_000, 100_000)?;
    let y = rows.number(row, Field::North, -100_000, 100_000)?;
    Some(Point { x, y })
}
