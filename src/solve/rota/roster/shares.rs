//! What would be everybody's fair share of the minutes, nights and weekends that the demands ask for.

use super::problem::{Fairness, Roster};
use super::tables::Tables;

/// What somebody has, or what of it were fair: minutes; nights and weekends, of a share in hundredths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Share {
    pub minutes: i32,
    pub nights: i32,
    pub weekends: i32,
}

/// Everybody's share in proportion to the most they may have; nothing at all where nothing is to be shared.
pub(super) fn fair_shares(roster: &Roster, tables: &Tables) -> Vec<Share> {
    if roster.fairness == Fairness::default() {
        return vec![Share::default(); tables.people];
    }
    let wanted = wanted(roster, tables);
    let most: Vec<Share> = (0..tables.people).map(|person| most(roster, tables, person)).collect();
    let part = |of: fn(&Share) -> i32, own: &Share, unit: i64| {
        let all: i64 = most.iter().map(|one| i64::from(of(one))).sum();
        (i64::from(of(own)) * unit * i64::from(of(&wanted)).min(all) / all.max(1)) as i32
    };
    let share = |own: &Share| Share {
        minutes: part(|one| one.minutes, own, 1),
        nights: part(|one| one.nights, own, 100),
        weekends: part(|one| one.weekends, own, 100),
    };
    most.iter().map(share).collect()
}

/// What all demands together ask for. A weekend asks for as many people as the busier of its two days.
fn wanted(roster: &Roster, tables: &Tables) -> Share {
    let (mut wanted, mut by_day) = (Share::default(), vec![0; tables.days]);
    for demand in &roster.demands {
        let heads = i32::from(demand.heads);
        wanted.minutes = wanted.minutes.saturating_add(heads.saturating_mul(tables.minutes[usize::from(demand.kind)]));
        wanted.nights += if tables.nights >> demand.kind & 1 == 1 { heads } else { 0 };
        by_day[usize::from(demand.day)] += heads;
    }
    wanted.weekends = by_day.chunks_exact(7).map(|week| week[5].max(week[6])).sum();
    wanted
}

/// The most that one person may have.
fn most(roster: &Roster, tables: &Tables, person: usize) -> Share {
    let limits = &roster.people[person].limits;
    let allowed = &tables.allowed[person * tables.days..(person + 1) * tables.days];
    let longest = tables.able[person].iter().map(|kind| tables.minutes[usize::from(*kind)]).max().unwrap_or(0);
    let open = allowed.iter().filter(|kinds| **kinds >> 1 != 0).count() as i32;
    let at_night = tables.able[person].iter().filter(|kind| tables.nights >> **kind & 1 == 1);
    let most_nights: i32 = at_night.map(|kind| tables.most_of[person * tables.kinds + usize::from(*kind)]).sum();
    let nights = allowed.iter().filter(|kinds| **kinds & tables.nights != 0).count() as i32;
    let weekends = allowed.chunks_exact(7).filter(|week| (week[5] | week[6]) >> 1 != 0).count() as i32;
    Share {
        minutes: limits.most_minutes.min(open.saturating_mul(longest)),
        nights: nights.min(most_nights),
        weekends: weekends.min(i32::from(limits.most_weekends)),
    }
}
