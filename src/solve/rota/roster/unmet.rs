//! What a roster leaves unmet, and who could have met it but for which rules: so that a roster that cannot be done answers
//! with reasons and not with silence. Counted straight from the roster; it shares no code with the search.

use serde::{Deserialize, Serialize};

use super::breach::{Breaches, RosterRule, breaches};
use super::problem::{KindNo, OFF, Roster};

/// Most gaps whose people are told one by one; the rest is counted.
const MOST_GAPS: usize = 100;
/// Most cells looked at for the people of all gaps together, so that the answer never takes long.
const MOST_CELLS: usize = 50_000_000;

/// Everything that a roster leaves unmet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterUnmet {
    /// Rules that rows break, by person.
    pub broken: Vec<Broken>,
    /// The gravest gaps in cover, those that cost most first.
    pub gaps: Vec<Gap>,
    /// How many gaps there are in all.
    pub gaps_in_all: usize,
}

/// A rule that somebody's row breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Broken {
    /// Whose row.
    pub person: u16,
    /// Which rule.
    pub rule: RosterRule,
    /// By so many days or minutes, whichever the rule counts.
    pub by: i64,
}

/// Heads missing at a kind of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The day.
    pub day: u16,
    /// The kind.
    pub kind: KindNo,
    /// The skill that is missing, where it is not heads as such.
    pub skill: Option<u8>,
    /// Heads there, with the skill if one is asked for.
    pub there: u16,
    /// Heads wanted.
    pub wanted: u16,
    /// Everybody who is not there, has the skill, and the rules that keep them away; somebody without a rule could come.
    pub blocked: Vec<BlockedHead>,
}

/// Somebody who does not stand a kind on a day, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockedHead {
    /// Who.
    pub person: u16,
    /// The rules that would be broken, or broken further; in order, each once.
    pub rules: Vec<RosterRule>,
}

/// Everything that cells, by person and day, leave unmet. The roster has no fault; cells that are not there are days off.
pub fn unmet(roster: &Roster, cells: &[KindNo]) -> RosterUnmet {
    let days = usize::from(roster.days);
    let row = |person: usize| (0..days).map(|day| cells.get(person * days + day).copied().unwrap_or(OFF)).collect();
    let rows: Vec<Vec<KindNo>> = (0..roster.people.len()).map(row).collect();
    let kept: Vec<Breaches> = (0..rows.len()).map(|person| breaches(roster, person, &rows[person])).collect();
    let of = |(person, found): (usize, &Breaches)| {
        let broken = |(rule, by): (&RosterRule, &i64)| Broken { person: person as u16, rule: *rule, by: *by };
        found.iter().map(broken).collect::<Vec<Broken>>()
    };
    let broken = kept.iter().enumerate().flat_map(of).collect();
    let mut gaps = gaps(roster, &rows);
    let (in_all, told) = (gaps.len(), MOST_GAPS.min(MOST_CELLS / (days * rows.len()).max(1)).max(1));
    gaps.truncate(told);
    for gap in &mut gaps {
        gap.blocked = blocked(roster, &rows, &kept, gap);
    }
    RosterUnmet { broken, gaps, gaps_in_all: in_all }
}

/// The gaps, what costs most first.
fn gaps(roster: &Roster, rows: &[Vec<KindNo>]) -> Vec<Gap> {
    let there = |day: u16, kind: KindNo, skill: Option<u8>| {
        let able = |person: usize| skill.is_none_or(|skill| roster.people[person].skills.contains(&skill));
        let heads =
            (0..rows.len()).filter(|person| rows[*person].get(usize::from(day)) == Some(&kind) && able(*person));
        heads.count() as u16
    };
    let heads = roster.demands.iter().map(|one| (one.day, one.kind, None, one.heads, one.under));
    let skilled = roster.skilled.iter().map(|one| (one.day, one.kind, Some(one.skill), one.heads, one.points));
    let mut found: Vec<(i64, Gap)> = Vec::new();
    for (day, kind, skill, wanted, points) in heads.chain(skilled) {
        let there = there(day, kind, skill);
        if there < wanted {
            let cost = i64::from(wanted - there) * i64::from(points);
            found.push((cost, Gap { day, kind, skill, there, wanted, blocked: vec![] }));
        }
    }
    found.sort_by_key(|(cost, gap)| (-cost, gap.day, gap.kind, gap.skill));
    found.into_iter().map(|(_, gap)| gap).collect()
}

fn blocked(roster: &Roster, rows: &[Vec<KindNo>], kept: &[Breaches], gap: &Gap) -> Vec<BlockedHead> {
    let day = usize::from(gap.day);
    let absent = (0..rows.len()).filter(|person| {
        let able = gap.skill.is_none_or(|skill| roster.people[*person].skills.contains(&skill));
        able && rows[*person][day] != gap.kind
    });
    let head = |person: usize| {
        let mut row = rows[person].clone();
        let works = row[day] != OFF;
        row[day] = gap.kind;
        let was = |rule: &RosterRule| kept[person].get(rule).copied().unwrap_or(0);
        let found = breaches(roster, person, &row);
        let worse = found.into_iter().filter(|(rule, by)| *by > was(rule)).map(|(rule, _)| rule);
        let rules = works.then_some(RosterRule::OneKindADay).into_iter().chain(worse).collect();
        BlockedHead { person: person as u16, rules }
    };
    absent.map(head).collect()
}
