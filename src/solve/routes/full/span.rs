//! Stretches of a day as three figures, so that two of them and the way between are joined in constant time: how long the whole
//! takes at the least, and between which moments it may begin so that it takes no longer (Vidal, Crainic, Gendreau and Prins,
//! 2013).

/// A stretch of a day, in tenths of a second.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Span {
    /// How long it takes at the least.
    pub length: i64,
    /// The first moment to begin without waiting more than that.
    pub early: i64,
    /// The last moment to begin in time.
    pub late: i64,
}

impl Span {
    /// One visit, that may begin within a window.
    #[inline]
    pub fn visit(window: (i64, i64), service: i64) -> Self {
        Self { length: service, early: window.0, late: window.1 }
    }

    /// This stretch, a way that takes so long, and another.
    #[inline]
    pub fn then(self, way: i64, next: Span) -> Self {
        let reach = self.length + way;
        let waiting = (next.early - reach - self.late).max(0);
        Self {
            length: reach + next.length + waiting,
            early: self.early.max(next.early - reach) - waiting,
            late: self.late.min(next.late - reach),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_counts_only_as_far_as_setting_out_later_cannot_spare_it() {
        let (first, next) = (Span::visit((0, 50), 10), Span::visit((200, 300), 10));
        let both = first.then(20, next);
        // Leaving at 50 one is there at 80 and waits for 120.
        assert_eq!(both, Span { length: 10 + 20 + 120 + 10, early: 50, late: 50 });
        let open = Span::visit((0, 500), 10).then(20, next);
        assert_eq!(open, Span { length: 40, early: 170, late: 270 });
    }

    #[test]
    fn joining_is_the_same_from_either_side() {
        let spans =
            [Span::visit((0, 90), 5), Span::visit((40, 60), 7), Span::visit((200, 210), 1), Span::visit((0, 900), 2)];
        let left = spans[0].then(3, spans[1]).then(9, spans[2]).then(4, spans[3]);
        let right = spans[0].then(3, spans[1].then(9, spans[2].then(4, spans[3])));
        assert_eq!(left, right);
    }
}
