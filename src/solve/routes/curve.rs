//! Points in the order of a curve that fills the plane, so that those near each other on the ground mostly are in a list too.

use crate::domain::site::Point;

/// Cells along a side of the square the curve runs through, a power of two.
const SIDE: u32 = 1 << 15;

/// How far along the curve each point lies (Hilbert 1891).
pub(super) fn along(points: &[Point]) -> Vec<u64> {
    let least = |of: fn(&Point) -> f64| points.iter().map(of).fold(f64::INFINITY, f64::min);
    let most = |of: fn(&Point) -> f64| points.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
    let (left, low) = (least(|point| point.x), least(|point| point.y));
    let span = (most(|point| point.x) - left).max(most(|point| point.y) - low).max(1e-9);
    let cell = |from: f64, at: f64| ((at - from) / span * f64::from(SIDE - 1)) as u32;
    points.iter().map(|point| place(cell(left, point.x), cell(low, point.y))).collect()
}

/// Where the curve meets a cell: quarter by quarter, each turned so that it begins where the one before ends.
fn place(mut x: u32, mut y: u32) -> u64 {
    let mut place = 0;
    let mut half = SIDE / 2;
    while half > 0 {
        let (right, upper) = (x & half > 0, y & half > 0);
        let quarter = match (right, upper) {
            (false, false) => 0,
            (false, true) => 1,
            (true, true) => 2,
            (true, false) => 3,
        };
        place += quarter * u64::from(half) * u64::from(half);
        if !upper {
            if right {
                (x, y) = (SIDE - 1 - x, SIDE - 1 - y);
            }
            (x, y) = (y, x);
        }
        half /= 2;
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_goes_through_every_cell_and_only_from_neighbour_to_neighbour() {
        let side = 16;
        let scale = SIDE / side;
        let mut cells: Vec<(u64, u32, u32)> = (0..side * side)
            .map(|n| (n % side, n / side))
            .map(|(x, y)| (place(x * scale, y * scale) / u64::from(scale * scale), x, y))
            .collect();
        cells.sort_unstable();
        assert!(cells.iter().enumerate().all(|(n, cell)| cell.0 == n as u64), "each once");
        assert!(cells.windows(2).all(|pair| pair[0].1.abs_diff(pair[1].1) + pair[0].2.abs_diff(pair[1].2) == 1));
    }

    #[test]
    fn points_all_in_one_place_are_no_trouble() {
        assert_eq!(along(&[Point { x: 3.0, y: 4.0 }; 3]), vec![0; 3]);
        assert!(along(&[]).is_empty());
    }
}
