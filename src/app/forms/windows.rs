//! A window of the day as two clock fields and a tick for "the next day".

use super::figures::{FieldProblem, clock, clock_text, end_text, minute_of};
use crate::domain::people::DayWindow;
use crate::domain::time::Minutes;

/// A window as it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WindowDraft {
    /// When it begins, `HH:MM`.
    pub from: String,
    /// When it ends, `HH:MM`.
    pub to: String,
    /// Does it end on the next day although the clock would allow the same?
    pub next_day: bool,
}

impl WindowDraft {
    /// The fields that mean this window.
    pub fn of(window: DayWindow) -> Self {
        let past_midnight = i64::from(window.to) - Minutes::DAY.0;
        Self {
            from: clock_text(i64::from(window.from)),
            to: end_text(i64::from(window.to)),
            next_day: past_midnight > i64::from(window.from),
        }
    }

    /// The window the fields mean. An end that is not after the start is on the next day.
    pub fn read(&self) -> Result<DayWindow, FieldProblem> {
        let (from, to) = (minute_of(clock(&self.from)?), minute_of(clock(&self.to)?));
        let to = if self.next_day || to <= from { to + 1440 } else { to };
        DayWindow::new(from, to).ok_or(FieldProblem::NotATime)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_and_its_fields_say_the_same() {
        for (from, to) in [(0, 1440), (1050, 1830), (480, 720), (480, 2640), (0, 2880), (1439, 1440)] {
            let window = DayWindow::new(from, to).unwrap();
            let read = WindowDraft::of(window).read();
            // Two whole days have no clock of their own and come back as one.
            let expected = if (from, to) == (0, 2880) { DayWindow::WHOLE_DAY } else { window };
            assert_eq!(read, Ok(expected), "{from}-{to}");
        }
    }

    #[test]
    fn an_end_before_the_start_is_the_next_morning() {
        let night = WindowDraft { from: "17:30".into(), to: "06:30".into(), next_day: false };
        assert_eq!(night.read(), Ok(DayWindow { from: 1050, to: 1830 }));
        let broken = WindowDraft { from: String::new(), ..night };
        assert_eq!(broken.read(), Err(FieldProblem::NotATime));
    }
}
