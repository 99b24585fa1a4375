//! Pairs and sets of stops, and the stops of those underway: each names what is there, and nothing twice.

use super::unless;
use crate::solve::routes::problem::{Fault, Field, Goods, Pair, Problem, Subject};

pub fn look(problem: &Problem, faults: &mut Vec<Fault>) {
    let mut named = vec![false; problem.stops.len()];
    for (n, pair) in problem.pairs.iter().enumerate() {
        look_at_pair(problem, *pair, Subject::Pair(n as u32), &mut named, faults);
    }
    for (n, set) in problem.together.iter().enumerate() {
        look_at_set(set, problem.stops.len(), Subject::Together(n as u32), faults);
    }
    for (n, set) in problem.apart.iter().enumerate() {
        look_at_set(set, problem.stops.len(), Subject::Apart(n as u32), faults);
    }
    look_at_done(problem, faults);
}

fn look_at_pair(problem: &Problem, pair: Pair, of: Subject, named: &mut [bool], faults: &mut Vec<Fault>) {
    let (Some(from), Some(to)) = (problem.stops.get(pair.from as usize), problem.stops.get(pair.to as usize)) else {
        faults.push(Fault { of, field: Field::UnknownStop });
        return;
    };
    let well = from.load == to.load && from.goods == Goods::Taken && to.goods == Goods::Brought;
    unless(well, of, Field::PairLoads, faults);
    for stop in [pair.from, pair.to] {
        if std::mem::replace(&mut named[stop as usize], true) {
            faults.push(Fault { of, field: Field::StopTwice });
        }
    }
}

fn look_at_set(set: &[u32], stops: usize, of: Subject, faults: &mut Vec<Fault>) {
    unless(set.iter().all(|stop| (*stop as usize) < stops), of, Field::UnknownStop, faults);
    let mut sorted = set.to_vec();
    sorted.sort_unstable();
    unless(sorted.windows(2).all(|pair| pair[0] != pair[1]), of, Field::StopTwice, faults);
}

fn look_at_done(problem: &Problem, faults: &mut Vec<Fault>) {
    let mut done = vec![false; problem.stops.len()];
    for (n, carrier) in problem.carriers.iter().enumerate() {
        let of = Subject::Carrier(n as u32);
        for stop in carrier.underway.iter().flat_map(|underway| underway.done.iter().flatten().chain(&underway.aboard))
        {
            match done.get_mut(*stop as usize) {
                None => faults.push(Fault { of, field: Field::UnknownStop }),
                Some(twice) => unless(!std::mem::replace(twice, true), of, Field::StopTwice, faults),
            }
        }
    }
}
