//! Who is near whom: for each the nearest others, found over a grid of cells where there are too many to compare all pairs.

/// Up to so many are compared pair by pair.
const MOST_PAIRWISE: usize = 2_500;
/// Points in a cell on average.
const IN_A_CELL: f64 = 3.0;

/// For each its nearest others, nearest first.
#[derive(Clone, Debug, Default)]
pub(super) struct Near {
    /// Where each list begins; one more than there are lists.
    starts: Vec<u32>,
    all: Vec<u32>,
}

impl Near {
    /// From the lists themselves.
    pub fn of_lists(lists: impl Iterator<Item = Vec<u32>>) -> Self {
        let mut near = Self { starts: vec![0], all: Vec::new() };
        for list in lists {
            near.all.extend_from_slice(&list);
            near.starts.push(near.all.len() as u32);
        }
        near
    }

    /// The `each` nearest of so many by comparing all pairs; ties go to the lower number.
    pub fn by_pairs(count: usize, each: usize, length: impl Fn(usize, usize) -> i64) -> Self {
        let mut others: Vec<(i64, u32)> = Vec::with_capacity(count);
        Self::of_lists((0..count).map(|one| {
            others.clear();
            others.extend((0..count).filter(|n| *n != one).map(|n| (length(one, n), n as u32)));
            first(&mut others, each)
        }))
    }

    /// The `each` nearest of points on the plane; ties go to the lower number.
    pub fn on_plane(points: &[(f64, f64)], each: usize) -> Self {
        let apart = |a: usize, b: usize| {
            let (dx, dy) = (points[a].0 - points[b].0, points[a].1 - points[b].1);
            // Sixteenths of a unit, squared away: enough to order by, and whole.
            ((dx * dx + dy * dy).sqrt() * 16.0) as i64
        };
        if points.len() <= MOST_PAIRWISE {
            return Self::by_pairs(points.len(), each, apart);
        }
        let grid = Grid::new(points);
        let mut found: Vec<(i64, u32)> = Vec::new();
        Self::of_lists((0..points.len()).map(|one| {
            found.clear();
            for ring in 0..=grid.side {
                // A ring is looked at whole before it counts: its points may be nearer than the last ring's corners.
                let enough = found.len() >= each;
                grid.ring(one, ring, |n| found.push((apart(one, n as usize), n)));
                if enough {
                    break;
                }
            }
            first(&mut found, each)
        }))
    }

    /// Where the nearest of one stand among those of all.
    #[inline]
    pub fn range(&self, one: u32) -> std::ops::Range<usize> {
        self.starts[one as usize] as usize..self.starts[one as usize + 1] as usize
    }

    /// The nearest of one, nearest first.
    #[inline]
    pub fn of(&self, one: u32) -> &[u32] {
        &self.all[self.range(one)]
    }
}

/// The first so many by length, then by number.
fn first(others: &mut [(i64, u32)], each: usize) -> Vec<u32> {
    let each = each.min(others.len());
    if each > 0 && each < others.len() {
        others.select_nth_unstable(each - 1);
    }
    let nearest = &mut others[..each];
    nearest.sort_unstable();
    nearest.iter().map(|(_, n)| *n).collect()
}

/// Points sorted into square cells.
struct Grid {
    /// Cells on a side.
    side: usize,
    /// By point: its column and row.
    cells: Vec<(u32, u32)>,
    /// Where each cell's points begin in `members`, row by row.
    starts: Vec<u32>,
    members: Vec<u32>,
}

impl Grid {
    fn new(points: &[(f64, f64)]) -> Self {
        let side = ((points.len() as f64 / IN_A_CELL).sqrt().ceil() as usize).max(1);
        let least = points.iter().fold((f64::MAX, f64::MAX), |low, point| (low.0.min(point.0), low.1.min(point.1)));
        let most = points.iter().fold((f64::MIN, f64::MIN), |high, point| (high.0.max(point.0), high.1.max(point.1)));
        let width = (most.0 - least.0).max(most.1 - least.1).max(1e-9) / side as f64;
        let cell = |x: f64, low: f64| (((x - low) / width) as usize).min(side - 1) as u32;
        let cells: Vec<(u32, u32)> =
            points.iter().map(|point| (cell(point.0, least.0), cell(point.1, least.1))).collect();
        let number = |(x, y): (u32, u32)| y as usize * side + x as usize;
        let mut starts = vec![0u32; side * side + 1];
        cells.iter().for_each(|cell| starts[number(*cell) + 1] += 1);
        (1..starts.len()).for_each(|n| starts[n] += starts[n - 1]);
        let mut next = starts.clone();
        let mut members = vec![0; points.len()];
        for (n, cell) in cells.iter().enumerate() {
            let at = &mut next[number(*cell)];
            members[*at as usize] = n as u32;
            *at += 1;
        }
        Self { side, cells, starts, members }
    }

    /// Tells every other point whose cell is exactly so many cells away from a point's own.
    fn ring(&self, one: usize, away: usize, mut tell: impl FnMut(u32)) {
        let (x, y) = (i64::from(self.cells[one].0), i64::from(self.cells[one].1));
        let away = away as i64;
        for row in (y - away).max(0)..=(y + away).min(self.side as i64 - 1) {
            let edge = (row - y).abs() == away;
            let step = if edge || away == 0 { 1 } else { 2 * away };
            for column in (x - away..=x + away).step_by(step as usize) {
                if (0..self.side as i64).contains(&column) {
                    let cell = row as usize * self.side + column as usize;
                    let members = &self.members[self.starts[cell] as usize..self.starts[cell + 1] as usize];
                    members.iter().filter(|n| **n as usize != one).for_each(|n| tell(*n));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::solve::random::Dice;

    #[test]
    fn the_grid_finds_what_comparing_all_pairs_finds() {
        let mut dice = Dice::new(4);
        let points: Vec<(f64, f64)> =
            (0..3_000).map(|_| (dice.below(5_000) as f64, (dice.below(70) * dice.below(70)) as f64)).collect();
        let near = Near::on_plane(&points, 8);
        let length = |a: usize, b: usize| (points[a].0 - points[b].0).hypot(points[a].1 - points[b].1);
        for one in (0..3_000).step_by(97) {
            let mut all: Vec<f64> = (0..3_000).filter(|n| *n != one).map(|n| length(one, n)).collect();
            all.sort_by(f64::total_cmp);
            let found: Vec<f64> = near.of(one as u32).iter().map(|n| length(one, *n as usize)).collect();
            assert_eq!(found.len(), 8);
            assert!(found.iter().zip(&all).all(|(found, true_one)| (found - true_one).abs() < 0.1), "{one}");
        }
    }

    #[test]
    fn many_at_one_point_are_all_near() {
        let near = Near::on_plane(&vec![(3.0, 4.0); 2_600], 5);
        assert_eq!(near.of(9), [0, 1, 2, 3, 4]);
    }
}
