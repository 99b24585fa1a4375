//! What of a given plan can stay: pairs whole and in order, sets together or apart. What cannot is put in anew.

use super::layout::{Layout, NONE};

/// The sequences, by tour, without the stops that break a pair or a set; what is done stays.
pub(super) fn fitting(layout: &Layout, mut sequences: Vec<Vec<u32>>) -> Vec<Vec<u32>> {
    let at = places(layout, &sequences);
    let mut out = vec![false; layout.sites.len()];
    for (n, site) in (0..).zip(&layout.sites).filter(|(_, site)| site.is_taken && site.partner != NONE) {
        let (from, to) = (at[n as usize], at[site.partner as usize]);
        let together = matches!((from, to), (Some(a), Some(b)) if a.tour == b.tour && a.trip == b.trip && a.n < b.n);
        if !together {
            (out[n as usize], out[site.partner as usize]) = (true, true);
        }
    }
    for set in &layout.together.sets {
        let home = home(layout, set, &at);
        for stop in set {
            out[*stop as usize] |= at[*stop as usize].is_some_and(|place| Some(place.tour) != home);
        }
    }
    for set in &layout.apart.sets {
        let mut taken = Vec::new();
        for stop in set {
            let Some(place) = at[*stop as usize].filter(|_| !out[*stop as usize]) else { continue };
            out[*stop as usize] = taken.contains(&place.tour);
            taken.push(place.tour);
        }
    }
    take_partners(layout, &mut out);
    for sequence in &mut sequences {
        sequence.retain(|stop| *stop == NONE || layout.sites[*stop as usize].done || !out[*stop as usize]);
    }
    sequences
}

/// Where a stop is.
#[derive(Clone, Copy)]
struct Place {
    tour: usize,
    trip: usize,
    n: usize,
}

fn places(layout: &Layout, sequences: &[Vec<u32>]) -> Vec<Option<Place>> {
    let mut at = vec![None; layout.sites.len()];
    for (tour, sequence) in sequences.iter().enumerate() {
        let mut trip = 0;
        for (n, stop) in sequence.iter().enumerate() {
            match at.get_mut(*stop as usize) {
                Some(place) => *place = Some(Place { tour, trip, n }),
                None => trip += 1,
            }
        }
    }
    at
}

/// The tour that keeps a set: where something of it is done, else the one with the most of it.
fn home(layout: &Layout, set: &[u32], at: &[Option<Place>]) -> Option<usize> {
    let tours = || set.iter().filter_map(|stop| Some((*stop, at[*stop as usize]?.tour)));
    let done = tours().find(|(stop, _)| layout.sites[*stop as usize].done).map(|(_, tour)| tour);
    let count = |tour: usize| tours().filter(|(_, other)| *other == tour).count();
    done.or_else(|| tours().map(|(_, tour)| tour).max_by_key(|tour| (count(*tour), std::cmp::Reverse(*tour))))
}

/// Of a pair both go or none.
fn take_partners(layout: &Layout, out: &mut [bool]) {
    for (n, site) in layout.sites.iter().enumerate().filter(|(_, site)| site.partner != NONE) {
        if out[n] {
            out[site.partner as usize] = true;
        }
    }
}

/// Drops the base where it follows another or stands at either end, beyond what is done. The end of a trip that has set out
/// stays: what comes after was not aboard.
pub(super) fn drop_empty_trips(sequence: &mut Vec<u32>, done: usize, set_out: bool) {
    let mut n = 0;
    let mut last = if set_out { 0 } else { NONE };
    sequence.retain(|stop| {
        n += 1;
        let keep = n <= done || *stop != NONE || last != NONE;
        if keep {
            last = *stop;
        }
        keep
    });
    while sequence.len() > done && sequence.last() == Some(&NONE) {
        sequence.pop();
    }
}
