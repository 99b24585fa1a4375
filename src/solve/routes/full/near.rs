//! Beside which stops a stop may be put: the doors of its own stair, and of each near stair the lowest and the highest, where
//! climbs begin and end.

use std::collections::BTreeMap;

use super::layout::Site;
use super::lengths::Lengths;
use crate::solve::routes::near::Near;
use crate::solve::routes::problem::Ground;

/// How many neighbours a stop has.
const NEAR: usize = 40;
/// How many of them at most are on its own stair, or at its own place.
const AT_HOME: usize = 14;

/// The neighbours of every stop, and the mean flat length to them in decimetres.
pub(super) fn near(ground: &Ground, lengths: &Lengths, sites: &[Site]) -> (Near, f64) {
    let mut members: BTreeMap<(u32, u32), Vec<u32>> = BTreeMap::new();
    for (n, site) in sites.iter().enumerate() {
        members.entry((site.place, site.stair)).or_default().push(n as u32);
    }
    let groups: Vec<((u32, u32), Vec<u32>)> = members
        .into_iter()
        .map(|(key, mut stops)| {
            stops.sort_by_key(|stop| (sites[*stop as usize].height, *stop));
            (key, stops)
        })
        .collect();
    // By stop: its group and its place there.
    let mut group_of = vec![(0, 0); sites.len()];
    for (n, (_, stops)) in groups.iter().enumerate() {
        stops.iter().enumerate().for_each(|(at, stop)| group_of[*stop as usize] = (n, at));
    }
    let near_groups = near_groups(ground, lengths, &groups);
    let list = |stop: usize| {
        let (home, at) = group_of[stop];
        let mut list = at_home(&groups[home].1, at);
        for group in near_groups.of(home as u32) {
            if list.len() >= NEAR {
                break;
            }
            let stops = &groups[*group as usize].1;
            list.extend(stops.first());
            list.extend(stops.last().filter(|_| stops.len() > 1));
        }
        list
    };
    (Near::of_lists((0..sites.len()).map(list)), mean_length(lengths, &groups, &near_groups))
}

fn near_groups(ground: &Ground, lengths: &Lengths, groups: &[((u32, u32), Vec<u32>)]) -> Near {
    let place = |n: usize| groups[n].0.0;
    match ground {
        Ground::Plane { points, .. } => {
            let at = |n: usize| (points[place(n) as usize].x * 10.0, points[place(n) as usize].y * 10.0);
            Near::on_plane(&(0..groups.len()).map(at).collect::<Vec<_>>(), NEAR)
        }
        Ground::Matrix { .. } => Near::by_pairs(groups.len(), NEAR, |a, b| {
            lengths.between(place(a), place(b)).1 + lengths.between(place(b), place(a)).1
        }),
    }
}

/// The nearest others of one stair to the one at a place of the list, by floors between.
fn at_home(stops: &[u32], at: usize) -> Vec<u32> {
    let from = at.saturating_sub(AT_HOME / 2);
    let to = (from + AT_HOME + 1).min(stops.len());
    let from = to.saturating_sub(AT_HOME + 1);
    let mut near: Vec<(usize, u32)> = (from..to).filter(|n| *n != at).map(|n| (n.abs_diff(at), stops[n])).collect();
    near.sort_unstable();
    near.into_iter().map(|(_, stop)| stop).collect()
}

fn mean_length(lengths: &Lengths, groups: &[((u32, u32), Vec<u32>)], near: &Near) -> f64 {
    let (mut sum, mut count) = (0, 0);
    for (n, (key, _)) in groups.iter().enumerate() {
        for other in near.of(n as u32).iter().take(10) {
            sum += lengths.between(key.0, groups[*other as usize].0.0).0;
            count += 1;
        }
    }
    sum as f64 / f64::from(count.max(1))
}
