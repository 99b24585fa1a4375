//! A made-up roster of the largest size that is asked of the engine, and how its work grows up to it: a year for 150 people
//! and 32 kinds of shift.

use std::fs;

use stairwell::solve::rota::roster::Rostering;

use super::instance::{Cover, Employee, Instance, Request, Shift};
use super::{checker, clock, translate};

/// Kinds of each part of the day: early, by day, late, at night.
const KINDS: usize = 8;
/// Minutes of every shift.
const SHIFT: i32 = 480;

/// A year cut to so many weeks, for so many people: like the public instances, where what may not follow is what begins
/// earlier, half of the weekends are free, and most have two kinds in three.
pub fn instance(seed: u64, weeks: usize, people: usize) -> Instance {
    let (mut throw, days) = (fastrand::Rng::with_seed(seed), weeks * 7);
    let shift = |n: usize| Shift { id: format!("s{n}"), minutes: SHIFT, not_before: (0..n / KINDS * KINDS).collect() };
    let shifts: Vec<Shift> = (0..4 * KINDS).map(shift).collect();
    let staff: Vec<Employee> = (0..people).map(|n| employee(&mut throw, n, days)).collect();
    let mut instance =
        Instance { name: format!("{weeks} weeks, {people} people"), days, shifts, staff, ..Instance::default() };
    for employee in 0..people {
        for n in 0..days / 4 {
            let (day, shift) = (throw.usize(0..days), throw.usize(0..4 * KINDS));
            let on = n % 3 > 0 && !instance.staff[employee].days_off.contains(&day);
            instance.requests.push(Request { employee, day, shift, on, weight: throw.i32(1..4) });
        }
    }
    for (day, shift) in (0..days).flat_map(|day| (0..4 * KINDS).map(move |shift| (day, shift))) {
        let heads = people as f64 * 0.6 / (4 * KINDS) as f64 + throw.f64() - 0.5;
        instance.cover.push(Cover { day, shift, heads: heads.round().max(1.0) as u16, under: 100, over: 1 });
    }
    instance
}

fn employee(throw: &mut fastrand::Rng, n: usize, days: usize) -> Employee {
    let at_night = throw.u8(0..5) < 3;
    let most = |throw: &mut fastrand::Rng, kind: usize| match kind / KINDS {
        _ if throw.u8(0..3) == 0 => 0,
        1 => days as u16,
        3 if !at_night => 0,
        _ => (days / 7) as u16,
    };
    // Some work full time, some a little less, some three quarters; the last have shorter stretches.
    let (shifts, most_on) = [(days * 63 / 100, 5), (days * 60 / 100, 6), (days * 47 / 100, 4)][n % 3];
    let mut days_off = Vec::new();
    while days_off.len() < days / 12 {
        let first = throw.usize(0..days);
        days_off.extend(first..days.min(first + [1, 1, 3, 7][throw.usize(0..4)]));
        days_off.sort_unstable();
        days_off.dedup();
    }
    Employee {
        id: format!("p{n}"),
        most_of: (0..4 * KINDS).map(|kind| most(throw, kind)).collect(),
        most_minutes: shifts as i32 * SHIFT,
        least_minutes: (shifts as i32 - 3) * SHIFT,
        most_on,
        least_on: 2,
        least_off: 2,
        most_weekends: (days / 14) as u16,
        days_off,
    }
}

/// Prints how long a roster takes to begin and each move after, and the memory, as the work grows to a year for 150.
pub fn run(seconds: f64) -> Result<(), String> {
    println!("rosters as they grow, {seconds} CPU seconds each, 32 kinds of shift");
    for (weeks, people) in [(4, 20), (13, 40), (26, 75), (52, 75), (52, 150)] {
        let instance = instance(1, weeks, people);
        let roster = translate::roster_of(&instance);
        let began = clock::cpu_seconds();
        let mut search = Rostering::new(&roster, 1).map_err(|fault| format!("{fault:?}"))?;
        let (mut spent, mut sound, mut rows) = (0.0, None, None);
        while spent < seconds {
            search.improve(super::SLICE, spent / seconds);
            spent = clock::cpu_seconds() - began;
            if search.cost().broken == 0 {
                sound.get_or_insert((spent, search.cost().points));
            }
            if search.tried() > 0 {
                rows.get_or_insert((spent, search.tried()));
            }
        }
        let (_, breaches) = checker::check(&instance, &translate::rows_of(&instance, search.best()));
        let moves = rows.map_or(0.0, |(at, tried)| (search.tried() - tried) as f64 / (spent - at).max(1e-9) / 1e6);
        let first = sound.map_or("never".into(), |(at, points)| format!("{at:.2} s at {points} points"));
        println!(
            "  {}: without a broken rule from {first}; {} points in the end, {} broken; {moves:.1} M moves/s; {} MB at most",
            instance.name,
            search.cost().points,
            breaches.len(),
            peak_megabytes(),
        );
    }
    Ok(())
}

/// The most memory this process ever had, where the kernel tells (Linux).
fn peak_megabytes() -> String {
    let told = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
    kilobytes.map_or("?".into(), |kilobytes| format!("{:.0}", kilobytes / 1024.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_with_32_kinds_of_shift_loads_starts_and_improves_without_a_broken_rule() {
        let instance = instance(1, 52, 9);
        let mut search = Rostering::new(&translate::roster_of(&instance), 1).unwrap();
        // The first moves go into everybody's first row.
        search.improve(9 * 2_000, 0.0);
        let (points, breaches) = checker::check(&instance, &translate::rows_of(&instance, search.best()));
        assert_eq!((points, breaches), (search.cost().points, vec![]));
        search.improve(15_000, 1.0);
        assert!(search.cost().broken == 0 && search.cost().points < points);
    }
}
