//! An instance as its file says it: `SECTION_…` lines, each followed by rows separated by commas.

use std::collections::BTreeMap;

/// A kind of shift.
#[derive(Clone, Debug)]
pub struct Shift {
    pub id: String,
    pub minutes: i32,
    /// Shifts that may not stand on the day after this one.
    pub not_before: Vec<usize>,
}

/// An employee and the limits of their row.
#[derive(Clone, Debug)]
pub struct Employee {
    pub id: String,
    /// By shift: at most so many.
    pub most_of: Vec<u16>,
    pub most_minutes: i32,
    pub least_minutes: i32,
    pub most_on: u16,
    pub least_on: u16,
    pub least_off: u16,
    pub most_weekends: u16,
    pub days_off: Vec<usize>,
}

/// A request to work a shift on a day, or not to.
#[derive(Clone, Debug)]
pub struct Request {
    pub employee: usize,
    pub day: usize,
    pub shift: usize,
    pub on: bool,
    pub weight: i32,
}

/// The heads a shift wants on a day.
#[derive(Clone, Debug)]
pub struct Cover {
    pub day: usize,
    pub shift: usize,
    pub heads: u16,
    pub under: i32,
    pub over: i32,
}

/// An instance.
#[derive(Clone, Debug, Default)]
pub struct Instance {
    pub name: String,
    pub days: usize,
    pub shifts: Vec<Shift>,
    pub staff: Vec<Employee>,
    pub requests: Vec<Request>,
    pub cover: Vec<Cover>,
}

/// A row's cells, and the number of its line for whoever has to mend it.
struct Line<'a> {
    number: usize,
    cells: Vec<&'a str>,
}

impl Instance {
    /// Reads the text format.
    ///
    /// # Errors
    /// The first line that cannot be read, with its number and what is the matter.
    pub fn read(name: &str, text: &str) -> Result<Self, String> {
        let sections = sections(text);
        let rows = |section: &str| sections.get(section).map(Vec::as_slice).unwrap_or_default();
        let mut instance = Instance { name: name.into(), ..Self::default() };
        let horizon = rows("SECTION_HORIZON").first().ok_or("there is no SECTION_HORIZON")?;
        instance.days = horizon.number(0)?;
        instance.shifts = shifts(rows("SECTION_SHIFTS"))?;
        for line in rows("SECTION_STAFF") {
            let employee = instance.employee(line)?;
            instance.staff.push(employee);
        }
        for line in rows("SECTION_DAYS_OFF") {
            let employee = instance.staff_no(line, 0)?;
            let days: Result<Vec<usize>, String> = (1..line.cells.len()).map(|n| instance.day(line, n)).collect();
            instance.staff[employee].days_off = days?;
        }
        for (section, on) in [("SECTION_SHIFT_ON_REQUESTS", true), ("SECTION_SHIFT_OFF_REQUESTS", false)] {
            for line in rows(section) {
                let (employee, day) = (instance.staff_no(line, 0)?, instance.day(line, 1)?);
                let (shift, weight) = (instance.shift_no(line, line.cell(2)?)?, line.number(3)?);
                instance.requests.push(Request { employee, day, shift, on, weight });
            }
        }
        for line in rows("SECTION_COVER") {
            let (day, shift) = (instance.day(line, 0)?, instance.shift_no(line, line.cell(1)?)?);
            let (heads, under, over) = (line.number(2)?, line.number(3)?, line.number(4)?);
            instance.cover.push(Cover { day, shift, heads, under, over });
        }
        Ok(instance)
    }

    fn employee(&self, line: &Line) -> Result<Employee, String> {
        let mut most_of = vec![0; self.shifts.len()];
        for part in line.cell(1)?.split('|').filter(|part| !part.is_empty()) {
            let (shift, most) =
                part.split_once('=').ok_or_else(|| line.fault("a shift and its most, like E=14", part))?;
            most_of[self.shift_no(line, shift)?] = most.trim().parse().map_err(|_| line.fault("a number", most))?;
        }
        Ok(Employee {
            id: line.cell(0)?.into(),
            most_of,
            most_minutes: line.number(2)?,
            least_minutes: line.number(3)?,
            most_on: line.number(4)?,
            least_on: line.number(5)?,
            least_off: line.number(6)?,
            most_weekends: line.number(7)?,
            days_off: Vec::new(),
        })
    }

    fn day(&self, line: &Line, n: usize) -> Result<usize, String> {
        let day = line.number(n)?;
        if day < self.days { Ok(day) } else { Err(line.fault("a day within the horizon", &day.to_string())) }
    }

    fn shift_no(&self, line: &Line, id: &str) -> Result<usize, String> {
        self.shifts
            .iter()
            .position(|shift| shift.id == id.trim())
            .ok_or_else(|| line.fault("a shift of SECTION_SHIFTS", id))
    }

    fn staff_no(&self, line: &Line, n: usize) -> Result<usize, String> {
        let id = line.cell(n)?;
        self.staff.iter().position(|one| one.id == id).ok_or_else(|| line.fault("an employee of SECTION_STAFF", id))
    }
}

/// By section: its rows; comments and empty lines left out.
fn sections(text: &str) -> BTreeMap<&str, Vec<Line<'_>>> {
    let mut sections: BTreeMap<&str, Vec<Line>> = BTreeMap::new();
    let mut section = "";
    for (line, number) in text.lines().map(str::trim).zip(1..) {
        if line.starts_with("SECTION_") {
            section = line;
        } else if !line.is_empty() && !line.starts_with('#') {
            let mut cells: Vec<&str> = line.split(',').map(str::trim).collect();
            // A comma at the end opens no further cell.
            cells.pop_if(|last| last.is_empty());
            sections.entry(section).or_default().push(Line { number, cells });
        }
    }
    sections
}

fn shifts(rows: &[Line]) -> Result<Vec<Shift>, String> {
    let number = |line: &Line, id: &str| {
        let found = rows.iter().position(|row| row.cells.first() == Some(&id));
        found.ok_or_else(|| line.fault("a shift of SECTION_SHIFTS", id))
    };
    let shift = |line: &Line| {
        let after = line.cells.get(2).copied().unwrap_or_default();
        let not_before: Result<Vec<usize>, String> =
            after.split('|').filter(|id| !id.is_empty()).map(|id| number(line, id)).collect();
        Ok(Shift { id: line.cell(0)?.into(), minutes: line.number(1)?, not_before: not_before? })
    };
    rows.iter().map(shift).collect()
}

impl Line<'_> {
    fn cell(&self, n: usize) -> Result<&str, String> {
        self.cells.get(n).copied().ok_or_else(|| format!("line {}: there is no cell {}", self.number, n + 1))
    }

    fn number<T: std::str::FromStr>(&self, n: usize) -> Result<T, String> {
        let cell = self.cell(n)?;
        cell.parse().map_err(|_| self.fault("a number", cell))
    }

    fn fault(&self, wanted: &str, found: &str) -> String {
        format!("line {}: expected {wanted}, found \"{found}\"", self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sections::table::SMALL;

    #[test]
    fn every_section_is_read() {
        let instance = Instance::read("small", SMALL).unwrap();
        assert_eq!((instance.days, instance.shifts.len(), instance.staff.len()), (14, 2, 2));
        assert_eq!(instance.shifts[1].not_before, [0]);
        let b = &instance.staff[1];
        assert_eq!((b.most_of.as_slice(), b.most_minutes, b.least_minutes), ([14, 3].as_slice(), 4320, 960));
        assert_eq!((b.most_on, b.least_on, b.least_off, b.most_weekends), (5, 2, 2, 1));
        assert_eq!(b.days_off, [5]);
        assert_eq!((instance.requests.len(), instance.cover.len()), (2, 2));
        assert!(instance.requests[0].on && !instance.requests[1].on);
    }

    #[test]
    fn a_line_that_cannot_be_read_is_named() {
        let fault = Instance::read("small", &SMALL.replace("B,3,L,2", "B,33,L,2")).unwrap_err();
        assert_eq!(fault, "line 15: expected a day within the horizon, found \"33\"");
        assert_eq!(Instance::read("none", "").unwrap_err(), "there is no SECTION_HORIZON");
    }
}
