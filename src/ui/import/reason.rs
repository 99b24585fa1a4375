//! What is wrong with a row or record, in a sentence that says what to do.

use super::field_word::field_word;
use crate::app::importing::Reason;
use crate::ui::words::{Language, row_problem};

/// The sentence for a reason.
pub fn reason_sentence(language: Language, reason: &Reason) -> String {
    let l = language;
    let plain = |sentence: fn(Language) -> &'static str| sentence(l).to_owned();
    match reason {
        Reason::ColumnMissing(field) => row_problem::column_missing(l, field_word(l, *field)),
        Reason::Missing => plain(row_problem::missing),
        Reason::TooLong { most } => row_problem::too_long(l, most),
        Reason::NotANumber => plain(row_problem::not_a_number),
        Reason::OutOfRange { least, most } => row_problem::out_of_range(l, least, most),
        Reason::DigitsLost => plain(row_problem::digits_lost),
        Reason::NotADate => plain(row_problem::not_a_date),
        Reason::NotATime => plain(row_problem::not_a_time),
        Reason::EndNotAfterStart => plain(row_problem::end_not_after_start),
        Reason::NotAHoliday => plain(row_problem::not_a_holiday),
        Reason::NotAZone => plain(row_problem::not_a_zone),
        Reason::UnknownRole => plain(row_problem::unknown_role),
        Reason::UnknownKind => plain(row_problem::unknown_kind),
        Reason::SeriesUnclear => plain(row_problem::series_unclear),
        Reason::AvailabilityUnclear => plain(row_problem::availability_unclear),
        Reason::Duplicate { row: 0 } => plain(row_problem::duplicate),
        Reason::Duplicate { row } => row_problem::duplicate_row(l, row),
        Reason::Contradicts { row } => row_problem::contradicts(l, row),
        Reason::MoreCellsThanColumns => plain(row_problem::more_cells),
        Reason::UnreadableLetters => plain(row_problem::unreadable_letters),
        Reason::QuoteNotClosed => plain(row_problem::quote_not_closed),
        Reason::Dangling { id } => row_problem::dangling(l, id),
        Reason::UnknownWord => plain(row_problem::unknown_word),
        Reason::NotHere { name } => row_problem::not_here(l, name),
        Reason::RoundUnclear => plain(row_problem::round_unclear),
        Reason::WrongShape => plain(row_problem::wrong_shape),
        Reason::UnknownTag => plain(row_problem::unknown_tag),
        Reason::Differs => plain(row_problem::differs),
    }
}
