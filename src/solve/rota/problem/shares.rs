//! What would be everybody's fair share: the week's work in proportion to what each person can give.
//!
//! A person can give the most minutes (or nights, or weekend duties) that their free slots, their most hours a week and one
//! duty at a time allow. The work is what the slots want; where it is more than all can give, everybody's share is all they
//! can give.

use super::load::Load;
use super::span::Span;
use super::stander::Stander;
use super::station::Station;

/// One of the five things that are shared.
type Part = fn(&Load) -> i32;

/// What one person could give in the week at the very most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::solve::rota) struct Giver(pub Load);

impl Giver {
    /// What this person could give: for each thing the heaviest chain of free slots that keeps their rest, cut at their
    /// most hours.
    pub fn of(stander: &Stander, stations: &[Station]) -> Self {
        let free = || stander.free_for.iter().filter_map(|n| stations.get(*n as usize));
        let chain = |part: Part| {
            let counted = free().filter(|s| part(&s.load) > 0);
            heaviest_chain(counted.map(|s| (s.turn.span, part(&s.load))), stander.least_rest)
        };
        let duties = |part: Part| {
            let shortest = free().filter(|s| part(&s.load) > 0).map(Station::length).min().unwrap_or(1).max(1);
            chain(part).min(stander.most_week / shortest)
        };
        Self(Load {
            minutes: chain(|load| load.minutes).min(stander.most_week),
            nights: duties(|load| load.nights),
            dawn: chain(|load| load.dawn).min(stander.most_week),
            weekends: duties(|load| load.weekends),
            holidays: duties(|load| load.holidays),
        })
    }
}

/// Everybody's share of what the slots want; what is counted in duties is in hundredths.
pub(super) fn fair_shares(givers: &[Giver], stations: &[Station]) -> Vec<Load> {
    let shares = |part: Part, unit: i64| -> Vec<i32> {
        let wanted = |station: &Station| i64::from(station.heads.wanted) * i64::from(part(&station.load));
        let work: i64 = stations.iter().map(wanted).sum();
        let all: i64 = givers.iter().map(|giver| i64::from(part(&giver.0))).sum();
        let share = |giver: &Giver| i64::from(part(&giver.0)) * unit * work.min(all) / all.max(1);
        givers.iter().map(|giver| share(giver) as i32).collect()
    };
    let (minutes, dawn) = (shares(|load| load.minutes, 1), shares(|load| load.dawn, 1));
    let nights = shares(|load| load.nights, 100);
    let (weekends, holidays) = (shares(|load| load.weekends, 100), shares(|load| load.holidays, 100));
    let share = |n: usize| Load {
        minutes: minutes[n],
        nights: nights[n],
        dawn: dawn[n],
        weekends: weekends[n],
        holidays: holidays[n],
    };
    (0..givers.len()).map(share).collect()
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
