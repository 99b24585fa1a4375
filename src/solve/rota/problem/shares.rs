//! What would be everybody's fair share: the week's work in proportion to what each person can give.
//!
//! A person can give the most minutes (or nights) that their free slots, their most hours a week and one duty at a time
//! allow. The work is what the slots want; where it is more than all can give, everybody's share is all they can give.

use super::span::Span;
use super::stander::Stander;
use super::station::Station;

/// What one person could give in the week at the very most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::solve::rota) struct Giver {
    /// Minutes.
    pub minutes: i32,
    /// Nights.
    pub nights: i32,
}

/// One person's fair share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Share {
    /// Minutes.
    pub minutes: i32,
    /// Nights, in hundredths.
    pub nights: i32,
}

impl Giver {
    /// What this person could give: the longest chain of free slots that keeps their rest, cut at their most hours.
    pub fn of(stander: &Stander, stations: &[Station]) -> Self {
        let free = || stander.free_for.iter().filter_map(|n| stations.get(*n as usize));
        let minutes = heaviest_chain(free().map(|s| (s.turn.span, s.length())), stander.least_rest);
        let nights = heaviest_chain(free().filter(|s| s.night).map(|s| (s.turn.span, 1)), stander.least_rest);
        let shortest = free().filter(|s| s.night).map(|s| s.length()).min().unwrap_or(1).max(1);
        Self { minutes: minutes.min(stander.most_week), nights: nights.min(stander.most_week / shortest) }
    }
}

/// Everybody's share of the minutes and nights that the slots want.
pub(super) fn fair_shares(givers: &[Giver], stations: &[Station]) -> Vec<Share> {
    let wanted = |station: &Station| i64::from(station.heads.wanted);
    let minutes: i64 = stations.iter().map(|s| wanted(s) * i64::from(s.length())).sum();
    let nights: i64 = stations.iter().filter(|s| s.night).map(wanted).sum();
    let give_minutes: i64 = givers.iter().map(|giver| i64::from(giver.minutes)).sum();
    let give_nights: i64 = givers.iter().map(|giver| i64::from(giver.nights)).sum();
    let part = |own: i32, work: i64, all: i64| (i64::from(own) * work.min(all) / all.max(1)) as i32;
    let share = |giver: &Giver| Share {
        minutes: part(giver.minutes, minutes, give_minutes),
        nights: part(giver.nights * 100, nights, give_nights),
    };
    givers.iter().map(share).collect()
}

/// The heaviest set of spans with at least `rest` between any two, by weighted interval scheduling: sorted by end, each
/// span either stays out or joins the best set that ends early enough.
fn heaviest_chain(spans: impl Iterator<Item = (Span, i32)>, rest: i32) -> i32 {
    let mut spans: Vec<(Span, i32)> = spans.collect();
    spans.sort_unstable_by_key(|(span, _)| (span.end, span.start));
    // best[n]: the heaviest set among the first n spans.
    let mut best = Vec::with_capacity(spans.len() + 1);
    best.push(0);
    for (n, (span, weight)) in spans.iter().enumerate() {
        let before = spans[..n].partition_point(|(other, _)| other.end + rest <= span.start);
        let with = best[before] + weight;
        best.push(with.max(best[n]));
    }
    best.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: i32, end: i32) -> Span {
        Span { start, end }
    }

    #[test]
    fn the_heaviest_chain_keeps_the_rest_between_its_spans() {
        let spans = [(span(0, 300), 300), (span(300, 660), 360), (span(660, 1110), 450)];
        assert_eq!(heaviest_chain(spans.into_iter(), 0), 1110);
        assert_eq!(heaviest_chain(spans.into_iter(), 60), 750);
        assert_eq!(heaviest_chain(spans.into_iter(), 480), 450);
    }
}
