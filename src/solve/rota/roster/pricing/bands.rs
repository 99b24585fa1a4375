//! How many minutes a row may have before each day, by its weekends so far, so that it can still be ended well.

use super::shape::{Range, Shape};
use crate::solve::rota::roster::tables::Tables;

/// How many shifts a paced row may be ahead of or behind what is due.
const SLACK: i32 = 7;
/// How many weekends a paced row may be ahead of what is due.
const WEEKENDS: i32 = 3;

/// No way.
const NONE: Range = (i32::MAX, i32::MIN);

/// The steps that a row may have at some point; none when the least is above the most.
#[derive(Clone, Copy, Debug)]
pub(super) struct Band {
    pub least: i32,
    pub most: i32,
    /// Where the least stands in the tables of a search.
    place: u32,
}

/// By day and weekends worked: what a row may have there when a stretch of work may begin on that day.
#[derive(Clone, Debug, Default)]
pub(super) struct Bands {
    bands: Vec<Band>,
    /// How many weekends are told apart, none among them.
    width: usize,
    /// How many places all bands take.
    pub places: usize,
}

/// A person's shape and its bands.
#[derive(Clone, Debug)]
pub(super) struct Framed {
    pub shape: Shape,
    pub bands: Bands,
}

impl Framed {
    /// The shape and the bands of a person's row, if `paced` only about what is due by each day; `None` where there seems to
    /// be no row, or where it is not told by stretches of work alone.
    pub fn of(tables: &Tables, person: usize, paced: bool) -> Option<Self> {
        let shape = Shape::of(tables, person)?;
        let bands = Bands::of(&shape, paced);
        let begin = bands.at(0, 0);
        (begin.least <= 0 && begin.most >= 0).then_some(Self { shape, bands })
    }
}

impl Band {
    /// Where a row with so many steps stands in the tables.
    pub fn place_of(self, steps: i32) -> usize {
        self.place as usize + (steps - self.least) as usize
    }
}

impl Bands {
    /// The bands of a shape; if `paced`, only about what is due by each day.
    fn of(shape: &Shape, paced: bool) -> Self {
        let width = shape.weekends + 1;
        let ends: Vec<Range> = (0..shape.blocks.len() as u32).map(|block| shape.ends_of(block)).collect();
        let (rest, ahead) = (look_back(shape, width, &ends), look_ahead(shape, width, &ends));
        let most = shape.whole.1.min(rest[shape.weekends].1);
        let mut bands = Self { bands: Vec::with_capacity(rest.len()), width, places: 0 };
        for (n, here) in ahead.iter().enumerate() {
            let (day, worked) = (n / width, n % width);
            let rest = rest[day * width + shape.weekends - worked];
            let mut band = NONE;
            if here.0 <= here.1 && rest.0 <= rest.1 {
                band = (here.0.max(shape.whole.0 - rest.1), here.1.min(shape.whole.1 - rest.0));
            }
            if paced && band.0 <= band.1 {
                let due = |whole: i32| (i64::from(whole) * day as i64 / shape.days as i64) as i32;
                let (weekends, slack) = (due(shape.weekends as i32) + WEEKENDS, SLACK * shape.shift.1);
                band = if worked as i32 <= weekends { band } else { NONE };
                band = (band.0.max(due(shape.whole.0) - slack), band.1.min(due(most) + slack));
            }
            bands.push(band);
        }
        bands
    }

    fn push(&mut self, band: Range) {
        let (least, most) = if band.0 <= band.1 { band } else { (1, 0) };
        self.bands.push(Band { least, most, place: self.places as u32 });
        self.places += (most - least + 1) as usize;
    }

    /// The steps that a row may have before a day with so many weekends worked.
    pub fn at(&self, day: usize, worked: usize) -> Band {
        self.bands[day * self.width + worked]
    }
}

/// By day and weekends left: the steps that can still come, from the end backwards.
fn look_back(shape: &Shape, width: usize, ends: &[Range]) -> Vec<Range> {
    let mut rest = vec![NONE; (shape.days + 1) * width];
    rest[shape.days * width..].fill((0, 0));
    for day in (0..shape.days).rev() {
        for left in 0..width {
            let mut range = NONE;
            if shape.may_wait(day) {
                range = join(range, rest[(day + 1) * width + left], (0, 0));
            }
            for (block, ends) in shape.blocks[shape.blocks_of(day)].iter().zip(&ends[shape.blocks_of(day)]) {
                if let Some(left) = left.checked_sub(usize::from(block.weekends)) {
                    range = join(range, rest[usize::from(block.next) * width + left], *ends);
                }
            }
            rest[day * width + left] = range;
        }
    }
    rest
}

/// By day and weekends worked: the steps that there can be, from the beginning on.
fn look_ahead(shape: &Shape, width: usize, ends: &[Range]) -> Vec<Range> {
    let mut ahead = vec![NONE; (shape.days + 1) * width];
    ahead[0] = (0, 0);
    for day in 0..shape.days {
        for worked in 0..width {
            let here = ahead[day * width + worked];
            if shape.may_wait(day) {
                let next = &mut ahead[(day + 1) * width + worked];
                *next = join(*next, here, (0, 0));
            }
            for (block, ends) in shape.blocks[shape.blocks_of(day)].iter().zip(&ends[shape.blocks_of(day)]) {
                let worked = worked + usize::from(block.weekends);
                if worked < width {
                    let next = &mut ahead[usize::from(block.next) * width + worked];
                    *next = join(*next, here, *ends);
                }
            }
        }
    }
    ahead
}

/// A range that also holds what comes of another once some steps are added.
fn join(range: Range, other: Range, steps: Range) -> Range {
    if other.0 > other.1 {
        return range;
    }
    (range.0.min(other.0 + steps.0), range.1.max(other.1 + steps.1))
}
