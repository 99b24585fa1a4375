//! Marks on numbered things that are all wiped at once in constant time: a mark is the round in which it was made.

/// Marks on things numbered from 0.
#[derive(Clone, Debug, Default)]
pub(super) struct Marks {
    made: Vec<u32>,
    round: u32,
}

impl Marks {
    /// Wipes all marks; from now on so many things may be marked.
    pub fn wipe(&mut self, count: usize) {
        self.made.resize(count, 0);
        self.round = self.round.wrapping_add(1);
        if self.round == 0 {
            self.made.fill(0);
            self.round = 1;
        }
    }

    /// Marks a thing; was it not marked before?
    #[inline]
    pub fn mark(&mut self, thing: u32) -> bool {
        std::mem::replace(&mut self.made[thing as usize], self.round) != self.round
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_is_marked_once_until_all_marks_are_wiped() {
        let mut marks = Marks { made: Vec::new(), round: u32::MAX - 1 };
        for _ in 0..3 {
            marks.wipe(2);
            assert!(marks.mark(1));
            assert!(!marks.mark(1));
            assert!(marks.mark(0));
        }
    }
}
