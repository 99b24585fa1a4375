//! Re-scores a roster by the instance's own words, plainly and from nothing; it shares no code with the engine.

use super::instance::{Employee, Instance};

/// By employee and day: the shift's number, or a day off.
pub type Rows = [Vec<Option<usize>>];

/// The published score of a roster, and every hard rule it breaks, in words.
pub fn check(instance: &Instance, rows: &Rows) -> (i64, Vec<String>) {
    let mut breaches = Vec::new();
    for (employee, row) in instance.staff.iter().zip(rows) {
        let own = row_breaches(instance, employee, row);
        breaches.extend(own.into_iter().map(|breach| format!("{}: {breach}", employee.id)));
    }
    (requests(instance, rows) + cover(instance, rows), breaches)
}

fn requests(instance: &Instance, rows: &Rows) -> i64 {
    let refused = instance.requests.iter().filter(|one| (rows[one.employee][one.day] == Some(one.shift)) != one.on);
    refused.map(|one| i64::from(one.weight)).sum()
}

fn cover(instance: &Instance, rows: &Rows) -> i64 {
    let cost = |one: &super::instance::Cover| {
        let there = rows.iter().filter(|row| row[one.day] == Some(one.shift)).count() as i64;
        let heads = i64::from(one.heads);
        i64::from(one.under) * (heads - there).max(0) + i64::from(one.over) * (there - heads).max(0)
    };
    instance.cover.iter().map(cost).sum()
}

fn row_breaches(instance: &Instance, employee: &Employee, row: &[Option<usize>]) -> Vec<String> {
    let mut breaches = Vec::new();
    for day in employee.days_off.iter().filter(|day| row[**day].is_some()) {
        breaches.push(format!("works on day off {day}"));
    }
    for day in 1..row.len() {
        let (Some(first), Some(next)) = (row[day - 1], row[day]) else { continue };
        if instance.shifts[first].not_before.contains(&next) {
            breaches.push(format!("{} after {} on day {day}", instance.shifts[next].id, instance.shifts[first].id));
        }
    }
    for (shift, most) in employee.most_of.iter().enumerate() {
        let there = row.iter().filter(|cell| **cell == Some(shift)).count();
        if there > usize::from(*most) {
            breaches.push(format!("{there} of {}", instance.shifts[shift].id));
        }
    }
    let minutes: i32 = row.iter().flatten().map(|shift| instance.shifts[*shift].minutes).sum();
    if minutes > employee.most_minutes || minutes < employee.least_minutes {
        breaches.push(format!("{minutes} minutes"));
    }
    breaches.extend(stretch_breaches(employee, row));
    let weekends = row.chunks_exact(7).filter(|week| week[5].is_some() || week[6].is_some()).count();
    if weekends > usize::from(employee.most_weekends) {
        breaches.push(format!("{weekends} weekends"));
    }
    breaches
}

fn stretch_breaches(employee: &Employee, row: &[Option<usize>]) -> Vec<String> {
    let mut breaches = Vec::new();
    let mut start = 0;
    for stretch in row.chunk_by(|one, next| one.is_some() == next.is_some()) {
        let (on, length, end) = (stretch[0].is_some(), stretch.len(), start + stretch.len());
        let cut = start == 0 || end == row.len();
        let least = usize::from(if on { employee.least_on } else { employee.least_off });
        if (on && length > usize::from(employee.most_on)) || (length < least && !cut) {
            breaches.push(format!("{length} days {} from day {start}", if on { "on" } else { "off" }));
        }
        start = end;
    }
    breaches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sections::table::SMALL;

    fn rows(texts: [&str; 2]) -> Vec<Vec<Option<usize>>> {
        let cell = |letter| match letter {
            'E' => Some(0),
            'L' => Some(1),
            _ => None,
        };
        texts.iter().map(|text| text.chars().map(cell).collect()).collect()
    }

    #[test]
    fn points_are_those_of_requests_and_cover() {
        let instance = Instance::read("small", SMALL).unwrap();
        // A's wish for E on day 2 is granted (else 3), B's against L on day 3 is not (2); day 0 wants two E (100 each).
        let (score, breaches) = check(&instance, &rows(["EEE-----------", "---LL---------"]));
        assert_eq!((score, breaches), (100 + 2, vec![]));
        let (score, _) = check(&instance, &rows(["-E------------", "--------------"]));
        assert_eq!(score, 200 + 3);
    }

    #[test]
    fn every_hard_rule_is_found() {
        let instance = Instance::read("small", SMALL).unwrap();
        let told = |texts| check(&instance, &rows(texts)).1;
        assert_eq!(told(["EELLE---------", "EE------------"]), ["A: E after L on day 4"]);
        assert_eq!(told(["EE------------", "LLLL----------"]), ["B: 4 of L"]);
        assert_eq!(told(["EE------------", "E-------------"]), ["B: 480 minutes"]);
        assert_eq!(told(["EEEEEE--------", "EE------------"]), ["A: 6 days on from day 0"]);
        assert_eq!(told(["EE-EE---------", "EE--E---------"]), ["A: 1 days off from day 2", "B: 1 days on from day 4"]);
        assert_eq!(told(["----EE----EEE-", "----EE--------"]), ["A: 2 weekends", "B: works on day off 5"]);
    }
}
