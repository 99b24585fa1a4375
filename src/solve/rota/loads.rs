//! What each person carries in a week, beside what would be their fair share: the dots on the page.

use crate::domain::order;
use std::collections::BTreeMap;

use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

use super::problem::Problem;
use crate::domain::people::PersonId;
use crate::domain::rota::{Duty, dawn_minutes, is_night};
use crate::domain::time::{Minutes, Week, Zone};
use crate::domain::workspace::Workspace;

/// One person's week.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PersonLoad {
    /// Who.
    pub person: PersonId,
    /// Minutes of duty.
    pub minutes: Minutes,
    /// Night duties.
    pub nights: u32,
    /// Minutes of the duties that begin on Saturday or Sunday.
    pub weekend: Minutes,
    /// Minutes between one and six in the morning.
    pub dawn: Minutes,
    /// Minutes of the duties that begin on a holiday.
    pub holiday: Minutes,
    /// Minutes that would be the fair share: the week's work in proportion to what everybody can give.
    pub share: Minutes,
    /// Nights that would be the fair share.
    pub night_share: f64,
}

/// What everybody carries in a week by these duties, by person; duties of other weeks and of people or shifts nobody
/// knows are left out.
pub fn fairness(workspace: &Workspace, week: Week, zone: &Zone, duties: &[Duty]) -> Vec<PersonLoad> {
    let problem = Problem::of(workspace, week, zone);
    let empty = problem.standers.iter().map(|stander| PersonLoad {
        person: stander.id.clone(),
        minutes: Minutes(0),
        nights: 0,
        weekend: Minutes(0),
        dawn: Minutes(0),
        holiday: Minutes(0),
        share: Minutes(i64::from(stander.fair.minutes)),
        night_share: f64::from(stander.fair.nights) / 100.0,
    });
    let mut loads: BTreeMap<PersonId, PersonLoad> = order::map(empty.map(|load| (load.person.clone(), load)));
    for duty in duties.iter().filter(|duty| week.contains(duty.day)) {
        if let Some(load) = loads.get_mut(&duty.person) {
            carry(load, duty, workspace, zone);
        }
    }
    loads.into_values().collect()
}

fn carry(load: &mut PersonLoad, duty: &Duty, workspace: &Workspace, zone: &Zone) {
    let Some((_, shift)) = workspace.shift(&duty.shift) else { return };
    let (start, end) = shift.times_on(duty.day);
    let length = zone.length(start, end).max(Minutes(0));
    load.minutes += length;
    load.nights += u32::from(is_night(start, end));
    if matches!(duty.day.weekday(), Weekday::Saturday | Weekday::Sunday) {
        load.weekend += length;
    }
    load.dawn += dawn_minutes(start, end);
    if workspace.community.holidays.contains_key(&duty.day) {
        load.holiday += length;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rota::Heads;
    use crate::solve::rota::trial::{community, day, duty, only_on, shift, week, zone};

    #[test]
    fn a_night_into_a_holiday_counts_where_it_begins() {
        // From ten at night on Saturday until four on Sunday, a holiday.
        let night = only_on(shift("a", 2200, 400, Heads::exactly(1)), day(5));
        let mut workspace = community(&["li", "wang"], vec![night]);
        workspace.community.holidays.insert(day(6), "women's day".into());
        let duties = [duty(&workspace, "li", "a", day(5))];
        let of = |workspace: &Workspace| fairness(workspace, week(), &zone(), &duties);
        let loads = of(&workspace);
        let li = loads.iter().find(|load| load.person.as_str() == "li").unwrap();
        assert_eq!((li.minutes, li.nights, li.weekend), (Minutes::hours(6), 1, Minutes::hours(6)));
        assert_eq!((li.dawn, li.holiday), (Minutes::hours(3), Minutes(0)));
        workspace.community.holidays.insert(day(5), "the day before".into());
        assert!(of(&workspace).iter().any(|load| load.holiday == Minutes::hours(6)));
    }
}
