//! From an instance to the engine's roster and back.

use super::instance::{Employee, Instance};
use stairwell::solve::rota::roster::{Demand, Kind, KindNo, Limits, Member, Roster, Wish};

/// The engine's roster; kind 1 is the first shift.
pub fn roster_of(instance: &Instance) -> Roster {
    let kind = |shift: usize| (shift + 1) as KindNo;
    let kinds = instance.shifts.iter().map(|shift| Kind {
        minutes: shift.minutes,
        not_before: shift.not_before.iter().map(|next| kind(*next)).collect(),
        ..Kind::default()
    });
    let wishes = instance.requests.iter().map(|one| Wish {
        person: one.employee as u16,
        day: one.day as u16,
        kind: kind(one.shift),
        wanted: one.on,
        points: one.weight,
    });
    let demands = instance.cover.iter().map(|one| Demand {
        day: one.day as u16,
        kind: kind(one.shift),
        heads: one.heads,
        under: one.under,
        over: one.over,
        ..Demand::default()
    });
    Roster {
        days: instance.days as u16,
        kinds: kinds.collect(),
        people: instance.staff.iter().map(member).collect(),
        wishes: wishes.collect(),
        demands: demands.collect(),
        ..Roster::default()
    }
}

fn member(employee: &Employee) -> Member {
    Member {
        limits: Limits {
            least_minutes: employee.least_minutes,
            most_minutes: employee.most_minutes,
            most_days_on: employee.most_on,
            least_days_on: employee.least_on,
            least_days_off: employee.least_off,
            most_weekends: employee.most_weekends,
            ..Limits::default()
        },
        most_of: employee.most_of.clone(),
        away: employee.days_off.iter().map(|day| *day as u16).collect(),
        ..Member::default()
    }
}

/// The engine's cells as rows of shifts.
pub fn rows_of(instance: &Instance, cells: &[KindNo]) -> Vec<Vec<Option<usize>>> {
    let shift = |kind: &KindNo| usize::from(*kind).checked_sub(1);
    cells.chunks(instance.days.max(1)).map(|row| row.iter().map(shift).collect()).collect()
}

/// One line a person: their id, then a cell a day, `-` for off.
pub fn text_of(instance: &Instance, rows: &[Vec<Option<usize>>]) -> String {
    let mut text = String::new();
    for (employee, row) in instance.staff.iter().zip(rows) {
        text.push_str(&employee.id);
        for cell in row {
            text.push(',');
            text.push_str(cell.map_or("-", |shift| instance.shifts[shift].id.as_str()));
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sections::table::SMALL;

    #[test]
    fn a_roster_is_written_one_line_a_person() {
        let instance = Instance::read("small", SMALL).unwrap();
        let mut cells = vec![0; 28];
        (cells[1], cells[15]) = (1, 2);
        let text = text_of(&instance, &rows_of(&instance, &cells));
        assert_eq!(text, "A,-,E,-,-,-,-,-,-,-,-,-,-,-,-\nB,-,L,-,-,-,-,-,-,-,-,-,-,-,-\n");
    }

    #[test]
    fn the_engine_and_the_checker_agree_on_every_roster_found() {
        let instance = Instance::read("small", SMALL).unwrap();
        let roster = roster_of(&instance);
        for seed in 0..5 {
            let mut search = stairwell::solve::rota::roster::Rostering::new(&roster, seed).unwrap();
            for slice in 0..10 {
                search.improve(2_000, f64::from(slice) / 10.0);
                let (score, breaches) = super::super::checker::check(&instance, &rows_of(&instance, search.best()));
                assert_eq!(score, search.cost().points);
                assert_eq!(breaches.is_empty(), search.cost().broken == 0, "{breaches:?}");
            }
        }
    }
}
