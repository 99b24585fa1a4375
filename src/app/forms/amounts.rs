//! Amounts and money as they are typed.

use super::figures::FieldProblem;
use crate::domain::deliveries::{Money, Quantity};

/// An amount such as `2`, `0.5` or `1,5`; `None` for an empty field.
pub fn quantity(text: &str) -> Result<Option<Quantity>, FieldProblem> {
    let Some(thousandths) = decimal(text, 3)? else { return Ok(None) };
    let most = FieldProblem::OutOfRange { least: 0.0, most: 100_000.0 };
    Quantity::thousandths(thousandths).map(Some).ok_or(most)
}

/// Money such as `12`, `12.5` or `12.05`, in cents; `None` for an empty field.
pub fn money(text: &str) -> Result<Option<Money>, FieldProblem> {
    Ok(decimal(text.trim_start_matches(['¥', '￥']), 2)?.map(Money))
}

/// A number with at most so many digits behind the point, in its smallest parts.
fn decimal(text: &str, digits: usize) -> Result<Option<i64>, FieldProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let plain = |figures: &str| figures.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 9 || part.len() > digits || !plain(whole) || !plain(part) {
        return Err(FieldProblem::NotANumber);
    }
    let padded = format!("{whole}{part:0<digits$}");
    padded.parse().map(Some).map_err(|_| FieldProblem::NotANumber)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_and_money_are_read_exactly() {
        assert_eq!(quantity("0.5"), Ok(Quantity::thousandths(500)));
        assert_eq!(quantity(" 2 "), Ok(Quantity::whole(2)));
        assert_eq!(quantity(""), Ok(None));
        assert_eq!(money("12.5"), Ok(Some(Money(1250))));
        assert_eq!(money("￥3"), Ok(Some(Money(300))));
    }

    #[test]
    fn what_is_no_amount_is_said() {
        for text in ["-3", "five", "1000000000000", "1.2345", ".5", "1.2.3"] {
            assert!(quantity(text).is_err(), "{text}");
        }
        assert!(quantity("0").is_err());
        assert!(money("1.234").is_err());
    }
}
