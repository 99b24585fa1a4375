//! How many heads at the very most any plan can fill: a bound that holds for certain.
//!
//! People flow to slots. A person sends at most as many duties as their rest and their hours allow, at most one into any
//! stretch of time whose slots all clash with one another, and at most as many reach a slot as it needs. Every plan that
//! breaks no rule is such a flow, so what the largest flow leaves open stays open in every plan.

use super::flow::Network;
use super::problem::{Problem, Span, Stander, heaviest_chain};

/// Heads that stay open in every plan that breaks nothing beyond what pins break.
pub(super) fn surely_open(problem: &Problem) -> u32 {
    let mut network = Network::default();
    let (source, sink) = (network.node(), network.node());
    let mut open: Vec<u32> = problem.stations.iter().map(|station| u32::from(station.heads.least)).collect();
    for (slot, _) in &problem.pins {
        if let Some(open) = open.get_mut(*slot as usize) {
            *open = open.saturating_sub(1);
        }
    }
    let slots: Vec<usize> = open.iter().map(|_| network.node()).collect();
    for (slot, open) in slots.iter().zip(&open) {
        network.pipe(*slot, sink, *open);
    }
    for (n, person) in problem.standers.iter().enumerate() {
        let free = unpinned(problem, n, person);
        let node = network.node();
        network.pipe(source, node, most_duties(person, &free));
        for stretch in clashing_stretches(&free, person.least_rest) {
            let once = network.node();
            network.pipe(node, once, 1);
            for slot in stretch {
                network.pipe(once, slots[slot], 1);
            }
        }
    }
    open.iter().sum::<u32>() - network.largest(source, sink)
}

/// The slots a person is free for and not pinned to, by start.
fn unpinned(problem: &Problem, n: usize, person: &Stander) -> Vec<(usize, Span)> {
    let pinned = |slot: u32| problem.pins.binary_search(&(slot, n as u32)).is_ok();
    let free = person.free_for.iter().filter(|slot| !pinned(**slot));
    free.filter_map(|slot| Some((*slot as usize, problem.stations.get(*slot as usize)?.turn.span))).collect()
}

/// As many duties as rest allows, or as the shortest of them fit into the most hours.
fn most_duties(person: &Stander, free: &[(usize, Span)]) -> u32 {
    let rested = heaviest_chain(free.iter().map(|(_, span)| (*span, 1)), person.least_rest);
    let mut lengths: Vec<i32> = free.iter().map(|(_, span)| span.length()).collect();
    lengths.sort_unstable();
    let sums = lengths.iter().scan(0i64, |sum, length| {
        *sum += i64::from(*length);
        Some(*sum)
    });
    let fit = sums.take_while(|sum| *sum <= i64::from(person.most_week)).count();
    (rested.max(0) as u32).min(fit as u32)
}

/// The slots in stretches within which any two clash: every slot in one, each stretch as long as it goes.
fn clashing_stretches(free: &[(usize, Span)], least_rest: i32) -> Vec<Vec<usize>> {
    let mut stretches: Vec<Vec<usize>> = Vec::new();
    let mut until = i32::MIN;
    for (slot, span) in free {
        match stretches.last_mut() {
            Some(stretch) if span.start < until => stretch.push(*slot),
            _ => {
                stretches.push(vec![*slot]);
                until = i32::MAX;
            }
        }
        until = until.min(span.end + least_rest);
    }
    stretches
}
