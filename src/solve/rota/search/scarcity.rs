//! How hard each slot is to fill: it gains points as long as it lacks a head, and loses some of them while it does not. Rows
//! built anew go by it, so that whoever could stand at a slot that stays open does not settle where others could.

/// Points that a slot gains at every look at which it lacks a head.
const GAIN: i32 = 3;
/// The part of its points, one in so many, that it loses at any other.
const LOSS: i32 = 16;
/// Most points of one slot.
const MOST: i32 = 400;

/// Points by slot.
#[derive(Clone, Debug, Default)]
pub(in crate::solve::rota) struct Scarcity(Vec<i32>);

impl Scarcity {
    /// Nothing is scarce yet, of so many slots.
    pub fn new(slots: usize) -> Self {
        Self(vec![0; slots])
    }

    /// Looks at which slots lack a head, as bits.
    pub fn look(&mut self, short: &[u64]) {
        for (slot, points) in self.0.iter_mut().enumerate() {
            let lacks = short[slot / 64] >> (slot % 64) & 1 == 1;
            *points = if lacks { (*points + GAIN).min(MOST) } else { *points - (*points + LOSS - 1) / LOSS };
        }
    }

    /// Points of a slot.
    pub fn points(&self, slot: u32) -> i32 {
        self.0[slot as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_grows_scarce_while_it_lacks_a_head_and_is_forgotten_once_it_is_filled() {
        let mut scarcity = Scarcity::new(66);
        (0..3).for_each(|_| scarcity.look(&[0, 0b10]));
        assert_eq!((scarcity.points(65), scarcity.points(64), scarcity.points(1)), (3 * GAIN, 0, 0));
        (0..200).for_each(|_| scarcity.look(&[0, 0b10]));
        assert_eq!(scarcity.points(65), MOST);
        (0..200).for_each(|_| scarcity.look(&[0, 0]));
        assert_eq!(scarcity.points(65), 0);
    }
}
