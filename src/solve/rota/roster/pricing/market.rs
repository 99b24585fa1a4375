//! What never changes while a roster is searched by prices: everybody's shape, and how finely prices are told apart.

use super::bands::Framed;
use super::runs::NONE;
use crate::solve::rota::roster::tables::Tables;

/// The finder's units in a point, where there is room for so many.
const UNITS: f64 = 1024.0;
/// With fewer units in a point prices are not told apart.
const LEAST_UNITS: f64 = 16.0;

/// Longest horizon over which hours and weekends may come at any pace: in longer ones rows are only looked for about what is
/// due by each day, unless there is none.
const UNPACED: usize = 100;

/// Most people times days: a year for 150 people was given up within ten seconds all the same, and laying everybody out took
/// 13 MB.
const MOST_CELLS: usize = 45_000;

/// What is known of everybody's rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Market {
    /// By person, as far as they are laid out.
    shapes: Vec<Option<Framed>>,
    /// The finder's units in a point; none where figures are too large for any, or the roster is.
    units: Option<f64>,
}

impl Market {
    /// Nobody is laid out yet.
    pub fn new(tables: &Tables) -> Self {
        let wish = tables.wish.iter().map(|points| f64::from(points.abs())).fold(0.0, f64::max);
        let worth =
            tables.price.iter().map(|price| price.worth()).map(|(least, most)| most.max(-least)).fold(0.0, f64::max);
        // The dearest row must stay well below what stands for no row at all.
        let most = f64::from(NONE / 8) / ((wish + worth + 100.0) * tables.days.max(1) as f64);
        let units = if most < UNITS { most.floor() } else { UNITS };
        let holds = tables.people * tables.days <= MOST_CELLS && units >= LEAST_UNITS;
        Self { shapes: Vec::new(), units: holds.then_some(units) }
    }

    /// Lays out one person more; `false` when everybody is.
    pub fn lay_out(&mut self, tables: &Tables) -> bool {
        let person = self.shapes.len();
        let more = person < tables.people && self.units.is_some();
        if more {
            self.shapes.push(if tables.open_days[person].is_empty() {
                None
            } else {
                Framed::of(tables, person, tables.days > UNPACED)
            });
        }
        more
    }

    /// A person has no row: lets theirs come at any pace, or if it might already, leaves them out and answers `false`.
    pub fn widen(&mut self, tables: &Tables, person: usize) -> bool {
        let wide = Framed::of(tables, person, false);
        let Some(shape) = self.shapes.get_mut(person) else { return false };
        *shape = wide.filter(|wide| shape.as_ref().is_some_and(|shape| shape.bands.places < wide.bands.places));
        shape.is_some()
    }

    /// A person's shape; `None` where stretches of work do not tell it.
    pub fn shape(&self, person: usize) -> Option<&Framed> {
        self.shapes.get(person)?.as_ref()
    }

    /// The finder's units in a point.
    pub fn units(&self) -> f64 {
        self.units.unwrap_or(LEAST_UNITS)
    }

    /// Whose row can be found by prices.
    pub fn able(&self) -> Vec<usize> {
        (0..self.shapes.len()).filter(|person| self.shapes[*person].is_some()).collect()
    }
}
