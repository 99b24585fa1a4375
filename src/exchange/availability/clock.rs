//! Clock times as people say them, and what two of them mean together: `晚上10点到2点`, `9-5`, `6-10 pm`.

use super::token::{Hours, Part, Token};

/// One clock time as it was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    /// Minutes as said: `2点` is 120 whatever half of the day is meant.
    said: u16,
    /// The half or part of the day that was said with it.
    half: Option<Half>,
    /// `17:30`, `noon`: said by a 24-hour clock.
    exact: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    Am,
    Pm,
    Of(Part),
}

/// A time at the start of the tokens. A bare number is one only where a range makes it so (`bare`).
pub fn one(rest: &[Token], bare: bool) -> Option<(Time, usize)> {
    let part = match rest.first()? {
        Token::Part(part) => Some(Half::Of(*part)),
        _ => None,
    };
    let skipped = usize::from(part.is_some());
    let (said, exact, taken) = number(rest.get(skipped..)?, bare)?;
    let behind = match rest.get(skipped + taken) {
        Some(Token::Am) => Some(Half::Am),
        Some(Token::Pm) => Some(Half::Pm),
        _ => None,
    };
    let taken = skipped + taken + usize::from(behind.is_some());
    (said <= 1440).then_some((Time { said, half: behind.or(part), exact }, taken))
}

/// Minutes as said, whether by a 24-hour clock, and how many tokens.
fn number(rest: &[Token], bare: bool) -> Option<(u16, bool, usize)> {
    match rest {
        [Token::Clock(minutes), Token::HourMark, ..] => Some((*minutes, true, 2)),
        [Token::Clock(minutes), ..] => Some((*minutes, true, 1)),
        [Token::Midday, ..] => Some((720, true, 1)),
        [Token::Midnight, ..] => Some((1440, true, 1)),
        [Token::Number(hour, _), Token::HourMark, minutes @ ..] => {
            let (minutes, more) = match minutes {
                [Token::Half, ..] => (30, 1),
                [Token::Quarter, ..] => (15, 1),
                [Token::Number(n, _), Token::MinuteMark, ..] if *n < 60 => (*n, 2),
                [Token::Number(n, 2), ..] if *n < 60 => (*n, 1),
                _ => (0, 0),
            };
            Some((hour.checked_mul(60)?.checked_add(minutes)?, false, 2 + more))
        }
        [Token::Number(hour, _), Token::Am | Token::Pm, ..] => Some((hour.checked_mul(60)?, false, 1)),
        [Token::Number(hour, 1..=2), ..] if bare && *hour <= 24 => Some((hour.checked_mul(60)?, false, 1)),
        _ => None,
    }
}

impl Time {
    /// The time of day when nothing stands beside it, 0 to 1,440.
    pub fn alone(self) -> Option<u16> {
        self.placed().map(|minutes| if minutes > 1440 { minutes - 1440 } else { minutes })
    }

    /// In the half of the day that was said; past 1,440 for the small hours of an evening. `None` past the clock's end.
    fn placed(self) -> Option<u16> {
        let said = self.said;
        if said > 1440 {
            return None;
        }
        let hour = said / 60;
        Some(match self.half {
            Some(Half::Am) if hour == 12 => said - 720,
            Some(Half::Pm) if hour < 12 => said + 720,
            Some(Half::Of(Part::Dawn)) if hour == 12 => said - 720,
            Some(Half::Of(Part::Noon)) if hour < 4 => said + 720,
            Some(Half::Of(Part::Afternoon)) if hour < 12 => said + 720,
            Some(Half::Of(Part::Evening | Part::Night)) => match hour {
                0..5 => said + 1440,
                5..=12 => said + 720,
                _ => said,
            },
            _ => said,
        })
    }

    fn is_twelve_hour(self) -> bool {
        !self.exact && self.said <= 720
    }
}

/// The window between two times; `next_day` when the second was said to be on the next day.
pub fn between(first: Time, second: Time, next_day: bool) -> Option<Hours> {
    let (from, guessed) = start(first, second)?;
    let from = if from >= 1440 { from - 1440 } else { from };
    let mut to = end(from, first, second)?;
    if next_day && to <= 1440 {
        to += 1440;
    }
    let unclear = first.half.is_none() && second.half.is_none() && first.is_twelve_hour() && second.is_twelve_hour();
    let vague = guessed || (unclear && first.said < 7 * 60);
    (from < to && to <= 2880).then_some(Hours { from, to, vague, is_part: false })
}

/// The start, and whether the half of the day had to be guessed.
fn start(first: Time, second: Time) -> Option<(u16, bool)> {
    let from = first.placed()?;
    if first.half.is_some() || !first.is_twelve_hour() {
        return Some((from, false));
    }
    let later = from + 720;
    match second.half {
        // 6-10 pm begins at 18:00, 10-2 pm at 10:00.
        Some(Half::Pm) if later < second.placed()? => Some((later, false)),
        // 1-6 am begins at 01:00, 10-6 am at 22:00.
        Some(Half::Am) if from >= second.placed()? => Some((later, false)),
        Some(Half::Of(Part::Evening | Part::Night | Part::Afternoon)) if from < 360 => Some((later, true)),
        // Nobody offers one to five in the morning without saying so.
        None if from < 360 && second.is_twelve_hour() && second.said > first.said => Some((later, true)),
        _ => Some((from, false)),
    }
}

/// The end: the first time after the start that the words allow.
fn end(from: u16, first: Time, second: Time) -> Option<u16> {
    let to = second.placed()?;
    let by_24_hours = first.half.is_none() && (first.exact || first.said > 720);
    if second.half.is_some() || by_24_hours || second.said > 720 {
        return Some(if to <= from { to + 1440 } else { to });
    }
    [to, to + 720, to + 1440].into_iter().find(|to| *to > from)
}
