//! What a plan made by hand comes to: its moments, figures and cost, and the rules it breaks.

use super::fault::RoundFault;
use super::outcome::{RoundPlan, outcome};
use super::problem::problem;
use super::round::Round;
use crate::solve::routes::{Tour, timed};

/// Weighs orders made by hand, by team the doors in order: what it costs is the difference to another plan of the same round.
/// Doors that no team has are left out; a door that stands twice or breaks a rule is named in [`RoundPlan::broken`].
pub fn weigh(round: &Round, orders: &[Vec<u32>]) -> Result<RoundPlan, Vec<RoundFault>> {
    let problem = problem(round)?;
    let tours = tours(orders);
    let plan = timed(&problem, &tours).map_err(|all| all.into_iter().map(RoundFault::Route).collect::<Vec<_>>())?;
    Ok(outcome(round, &problem, &plan, false))
}

/// A tour for each team that has doors.
pub(super) fn tours(orders: &[Vec<u32>]) -> Vec<Tour> {
    let with_doors = (0..).zip(orders).filter(|(_, calls)| !calls.is_empty());
    with_doors.map(|(team, calls)| Tour::of_orders(team, std::slice::from_ref(calls))).collect()
}

/// Orders in which all doors of a stairwell are with one team, where they lengthen its way least: what somebody means who
/// moves a stairwell. Each other team keeps its order.
pub fn move_stair(round: &Round, orders: &[Vec<u32>], stair: u32, team: u32) -> Vec<Vec<u32>> {
    let on_it = |call: &u32| round.calls.get(*call as usize).is_some_and(|there| there.stair == stair);
    let mut moved: Vec<u32> = orders.iter().flatten().copied().filter(on_it).collect();
    // Up to the highest door first, then down from door to door.
    moved.sort_by_key(|call| std::cmp::Reverse(round.calls.get(*call as usize).map_or(0, |there| there.floor)));
    let mut all: Vec<Vec<u32>> =
        orders.iter().map(|calls| calls.iter().copied().filter(|call| !on_it(call)).collect()).collect();
    if let Some(calls) = all.get_mut(team as usize) {
        let at = nearest_gap(round, calls, stair);
        calls.splice(at..at, moved);
    }
    all
}

/// Between which doors a way over a stairwell's foot is longer by the least.
fn nearest_gap(round: &Round, calls: &[u32], stair: u32) -> usize {
    let foot = |call: u32| round.calls.get(call as usize).map_or(u32::MAX, |there| there.stair);
    let point = |stair: u32| round.stairs.get(stair as usize).map_or(round.base, |there| there.foot);
    let apart = |a: u32, b: u32| (point(a).x - point(b).x).hypot(point(a).y - point(b).y);
    let ends = |at: usize| {
        let before = at.checked_sub(1).and_then(|n| calls.get(n)).map_or(u32::MAX, |call| foot(*call));
        (before, calls.get(at).map_or(u32::MAX, |call| foot(*call)))
    };
    let detour = |at: usize| {
        let (before, after) = ends(at);
        // Not between two doors of one climb.
        let splits = before == after && before != u32::MAX;
        if splits { f64::INFINITY } else { apart(before, stair) + apart(stair, after) - apart(before, after) }
    };
    (0..=calls.len()).min_by(|a, b| detour(*a).total_cmp(&detour(*b))).unwrap_or(0)
}
