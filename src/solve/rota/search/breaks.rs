//! Days on which somebody's new row is to have a break, thrown so that no run of days or nights gets too long: the best row
//! itself knows nothing of runs.

use crate::solve::random::Dice;
use crate::solve::rota::problem::worked::{DAYS_BEFORE, WEEKENDS_BEFORE};
use crate::solve::rota::problem::{Stander, Station};

/// The days and nights of the week on which a row may have duties, as bits: Monday, and the night before it, the lowest.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    days: u32,
    nights: u32,
}

impl Open {
    /// Throws breaks for a person, where their limits ask for any.
    pub fn throw(stander: &Stander, dice: &mut Dice) -> Self {
        let (worked, most) = (&stander.worked, stander.in_a_row);
        let mut days = open(worked.days, DAYS_BEFORE, 7, most.days, dice);
        let nights = open(worked.nights, DAYS_BEFORE - 1, 8, most.nights, dice);
        if let Some(most) = most.weekends {
            let before = run_before(worked.weekends, WEEKENDS_BEFORE);
            let after = worked.weekends >> (WEEKENDS_BEFORE + 1) & 1;
            if before + after as u32 + 1 > u32::from(most) {
                days &= 0b001_1111;
            }
        }
        Self { days, nights }
    }

    /// May a duty at this slot be in the row?
    pub fn allows(self, station: &Station) -> bool {
        self.days >> station.day & 1 == 1 && station.night.is_none_or(|night| self.nights >> night & 1 == 1)
    }
}

/// How many bits on end are set just below a bit.
fn run_before(worked: u64, first: u32) -> u32 {
    (worked << (u64::BITS - first)).leading_ones()
}

/// So many bits from `first` on, with breaks so that no run is longer than `most`, what lies around them counted in.
fn open(worked: u64, first: u32, length: u32, most: Option<u8>, dice: &mut Dice) -> u32 {
    let all = (1 << length) - 1;
    let Some(most) = most.map(u32::from).filter(|most| *most < length + first) else { return all };
    let after = (worked >> (first + length)).trailing_ones();
    let (mut open, mut at) = (all, 0);
    let mut run = run_before(worked, first);
    loop {
        // Without one more break the run would go on to the end and into what follows there.
        let left = most.saturating_sub(run);
        if at + left >= length + after {
            return open;
        }
        let pause = at + dice.below(left as usize + 1) as u32;
        if pause >= length {
            // Only what follows makes the run too long: the last bit is the break.
            return open & !(1 << (length - 1));
        }
        open &= !(1 << pause);
        (at, run) = (pause + 1, 0);
        if at >= length {
            return open;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::solve::rota::problem::worked::Stretch;

    #[test]
    fn whatever_is_thrown_no_run_of_open_days_is_too_long() {
        let mut dice = Dice::new(1);
        for before in 0..9u32 {
            for after in [0u64, 0b11, 0b1111111] {
                for most in 0..8u8 {
                    let around = after << (DAYS_BEFORE + 7) | ((1 << before) - 1) << (DAYS_BEFORE - before);
                    let days = open(around, DAYS_BEFORE, 7, Some(most), &mut dice);
                    let worked = around | u64::from(days) << DAYS_BEFORE;
                    let alone = Stretch::DAYS.beyond(around, Some(most));
                    assert_eq!(Stretch::DAYS.beyond(worked, Some(most)), alone, "{before} {after:b} {most} {days:b}");
                }
            }
        }
        assert_eq!(open(0, DAYS_BEFORE, 7, None, &mut dice), 0b111_1111);
    }
}
