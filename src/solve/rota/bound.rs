//! How many heads at the very most any plan can fill: a bound that holds for certain.
//!
//! Lagrangian relaxation (Held and Karp 1971): every slot has a price between nothing and one head. A head filled is worth
//! no more than the slot's price for each head it needs, plus what is left of a head for each person who comes. So no plan
//! fills more than all prices together plus, for each person alone, the best row at what the prices leave; and that row is
//! found exactly, under rest and hours. Subgradient steps look for the prices that make the bound small; whatever prices
//! they end at, the bound holds.

use super::problem::{Problem, Span, Stander};

/// One head, in the units of prices.
const HEAD: i64 = 1000;
/// How often the prices are changed.
const ROUNDS: u32 = 120;
/// At most so many steps of hours are told apart; beyond, lengths are rounded down, which never forbids too much.
const MOST_STEPS: i32 = 160;

/// Heads that stay open in every plan that breaks nothing beyond what pins break.
pub(super) fn surely_open(problem: &Problem) -> u32 {
    let open = open_heads(problem);
    let rows: Vec<Row> = problem.standers.iter().enumerate().map(|(n, person)| Row::of(problem, n, person)).collect();
    let needed: i64 = open.iter().sum();
    let mut prices: Vec<i64> = open.iter().map(|heads| if *heads > 0 { HEAD / 2 } else { HEAD }).collect();
    let (mut least, mut came, mut table) = (needed * HEAD, vec![0i64; open.len()], Vec::new());
    let mut pull = vec![0; open.len()];
    for round in 0..ROUNDS {
        came.fill(0);
        let paid: i64 = prices.iter().zip(&open).map(|(price, heads)| price * heads).sum();
        let worth = paid + rows.iter().map(|row| row.best(&prices, &mut table, &mut came)).sum::<i64>();
        least = least.min(worth);
        for (slot, pull) in pull.iter_mut().enumerate().filter(|(slot, _)| open[*slot] > 0) {
            // Smoothed over some rounds, since people who can give the same all come to the same slots at once.
            *pull = (7 * *pull + 30 * (came[slot] - open[slot])) / 10;
            prices[slot] = (prices[slot] + *pull * step(round) / 10).clamp(0, HEAD);
        }
    }
    u32::try_from(needed - least.div_euclid(HEAD)).unwrap_or(0)
}

/// How far a price moves for one head too many or too few.
fn step(round: u32) -> i64 {
    (HEAD * 4 / i64::from(40 + 6 * round)).max(2)
}

/// Heads that each slot needs beside its pins.
fn open_heads(problem: &Problem) -> Vec<i64> {
    let mut open: Vec<i64> = problem.stations.iter().map(|station| i64::from(station.heads.least)).collect();
    for (slot, _) in &problem.pins {
        if let Some(open) = open.get_mut(*slot as usize) {
            *open = (*open - 1).max(0);
        }
    }
    open
}

/// What one person could stand: choices in order of their end, of which a row takes one slot each or none.
struct Row {
    /// The slots of each choice: they are at the same minutes, so that nobody stands two of them.
    choices: Vec<Vec<usize>>,
    /// By choice: how many of them end early enough to come before it.
    before: Vec<usize>,
    /// By choice: its length in steps of hours; 0 when hours cannot bind.
    steps: Vec<usize>,
    /// Steps of hours that the person has.
    most: usize,
}

impl Row {
    fn of(problem: &Problem, n: usize, person: &Stander) -> Self {
        let pinned = |slot: u32| problem.pins.binary_search(&(slot, n as u32)).is_ok();
        let span = |slot: u32| problem.stations.get(slot as usize).map(|station| station.turn.span);
        let left = (person.most_week - stood_anyway(problem, n, person)).max(0);
        let free = person.free_for.iter().filter(|slot| !pinned(**slot));
        let mut free: Vec<(Span, usize)> = free.filter_map(|slot| Some((span(*slot)?, *slot as usize))).collect();
        free.retain(|(span, _)| span.length() <= left);
        free.sort_unstable_by_key(|(span, slot)| (span.end, span.start, *slot));
        let same = |a: &(Span, usize), b: &(Span, usize)| a.0 == b.0 && a.0.length() > 0;
        let choices: Vec<&[(Span, usize)]> = free.chunk_by(same).collect();
        let spans: Vec<Span> = choices.iter().filter_map(|slots| Some(slots.first()?.0)).collect();
        let early = |start: i32| spans.partition_point(|other| other.end + person.least_rest <= start);
        let all: i32 = spans.iter().map(|span| span.length()).sum();
        let step = left / MOST_STEPS + 1;
        let step = spans.iter().map(|span| span.length()).fold(0, common_divisor).max(step);
        let binds = all > left;
        Row {
            choices: choices.iter().map(|slots| slots.iter().map(|(_, slot)| *slot).collect()).collect(),
            before: spans.iter().enumerate().map(|(n, span)| early(span.start).min(n)).collect(),
            steps: spans.iter().map(|span| if binds { (span.length() / step) as usize } else { 0 }).collect(),
            most: if binds { (left / step) as usize } else { 0 },
        }
    }

    /// The worth of the best row at these prices; counts its slots in `came`. `table` is scratch.
    fn best(&self, prices: &[i64], table: &mut Vec<i64>, came: &mut [i64]) -> i64 {
        let width = self.most + 1;
        table.clear();
        table.resize(width * (self.choices.len() + 1), 0);
        for (n, slots) in self.choices.iter().enumerate() {
            let (old, new) = table.split_at_mut(width * (n + 1));
            let stay = &old[width * n..];
            let short = self.steps[n].min(width);
            new[..short].copy_from_slice(&stay[..short]);
            let left = HEAD - slots.iter().map(|slot| prices[*slot]).min().unwrap_or(HEAD);
            let from = &old[width * self.before[n]..];
            for ((best, stay), from) in new[short..width].iter_mut().zip(&stay[short..]).zip(from) {
                *best = (*stay).max(from + left);
            }
        }
        self.count(table, prices, came);
        table.last().copied().unwrap_or(0)
    }

    fn count(&self, table: &[i64], prices: &[i64], came: &mut [i64]) {
        let width = self.most + 1;
        let (mut n, mut used) = (self.choices.len(), self.most);
        while n > 0 {
            if table[width * n + used] == table[width * (n - 1) + used] {
                n -= 1;
                continue;
            }
            if let Some(slot) = self.choices[n - 1].iter().min_by_key(|slot| prices[**slot]) {
                came[*slot] += 1;
            }
            used -= self.steps[n - 1];
            n = self.before[n - 1];
        }
    }
}

/// Minutes of the person's pins, with a slot or without.
fn stood_anyway(problem: &Problem, n: usize, person: &Stander) -> i32 {
    let own = problem.pins.iter().filter(|(_, person)| *person as usize == n);
    let slots = own.filter_map(|(slot, _)| problem.stations.get(*slot as usize)).map(|station| station.length());
    let held = person.held.iter().filter(|held| held.counts).map(|held| held.turn.span.length());
    slots.sum::<i32>() + held.sum::<i32>()
}

/// The greatest number that divides both (Euclid).
fn common_divisor(one: i32, other: i32) -> i32 {
    if other == 0 { one } else { common_divisor(other, one % other) }
}
