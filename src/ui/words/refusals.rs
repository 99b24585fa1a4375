//! Refusals in words: why an act was not done or a file not read, where, and what to do.

use super::{Language, file, findings, refusal as words, save, times};
use crate::app::refusal::{FileRefusal, Refusal};
use crate::app::saving::DiskError;
use crate::domain::workspace::Workspace;

/// Why an act was not done, and what to do.
pub fn refusal(l: Language, workspace: &Workspace, why: &Refusal) -> String {
    match why {
        Refusal::RoomNotFetched => words::room_not_fetched(l).to_owned(),
        Refusal::ZoneUnknown(name) => words::zone_unknown(l, name),
        Refusal::NameMissing => words::name_missing(l).to_owned(),
        Refusal::Gone => words::gone(l).to_owned(),
        Refusal::AlreadyThere => words::already_there(l).to_owned(),
        Refusal::HeadsOutOfOrder => words::heads_out_of_order(l).to_owned(),
        Refusal::BuildingTwice(number) => words::building_twice(l, number),
        Refusal::HouseholdTwice(door) => words::household_twice(l, door),
        Refusal::NotDisinfected(household) => words::not_disinfected(l, household),
        Refusal::HoursTurned => words::hours_turned(l).to_owned(),
        Refusal::NotABuilding => words::not_a_building(l).to_owned(),
        Refusal::NothingToPlan => words::nothing_to_plan(l).to_owned(),
        Refusal::NobodyToPlan => words::nobody_to_plan(l).to_owned(),
        Refusal::NothingToMend => words::nothing_to_mend(l).to_owned(),
        Refusal::SolverLost => words::solver_lost(l).to_owned(),
        Refusal::ProposalOutdated(found) => {
            let what = found.first().map(|first| findings::whole(l, workspace, first)).unwrap_or_default();
            words::proposal_outdated(l, what)
        }
        Refusal::File { name, why } => words::file(l, name, file_refusal(l, why)),
        Refusal::FileTooSlow(name) => words::file_too_slow(l, name),
        Refusal::FileCrashed(name) => words::file_crashed(l, name),
        Refusal::FileNotSaved(name) => words::file_not_saved(l, name),
        Refusal::PreferencesNotSaved => words::preferences_not_saved(l).to_owned(),
        Refusal::NotRecorded => words::not_recorded(l).to_owned(),
    }
}

/// Why a file was not read, and what to do; follows a colon.
pub fn file_refusal(l: Language, why: &FileRefusal) -> String {
    match why {
        FileRefusal::TooLarge { bytes, most } => file::too_large(l, megabytes(l, *bytes), megabytes(l, *most)),
        FileRefusal::UnpacksTooLarge { bytes, most } => {
            file::unpacks_too_large(l, megabytes(l, *bytes), megabytes(l, *most))
        }
        FileRefusal::TooManyRows { most } => file::too_many_rows(l, most),
        FileRefusal::TooManyColumns { most } => file::too_many_columns(l, most),
        FileRefusal::Empty => file::empty(l).to_owned(),
        FileRefusal::UnknownFormat => file::unknown_format(l).to_owned(),
        FileRefusal::OldExcel => file::old_excel(l).to_owned(),
        FileRefusal::Locked => file::locked(l).to_owned(),
        FileRefusal::Damaged => file::damaged(l).to_owned(),
        FileRefusal::Encoding => file::encoding(l).to_owned(),
        FileRefusal::NoSuchSheet { sheet } => file::no_such_sheet(l, sheet),
        FileRefusal::NotJson { line, column } => file::not_json(l, line, column),
        FileRefusal::TooDeep => file::too_deep(l).to_owned(),
        FileRefusal::NewerVersion { format, known } => file::newer_version(l, format, known),
        FileRefusal::WrongShape { at } => file::wrong_shape(l, at),
        FileRefusal::Stopped => file::stopped(l).to_owned(),
    }
}

fn megabytes(l: Language, bytes: u64) -> String {
    file::megabytes(l, times::grouped(i64::try_from(bytes.div_ceil(1 << 20)).unwrap_or(i64::MAX)))
}

/// Why an edit is not on the disk, and what to do.
pub fn not_saved(l: Language, why: &DiskError) -> String {
    match why {
        DiskError::QuotaExceeded => save::quota(l).to_owned(),
        DiskError::Aborted => save::aborted(l).to_owned(),
        DiskError::Blocked => save::blocked(l).to_owned(),
        DiskError::Closed => save::closed(l).to_owned(),
        DiskError::VersionTooNew => save::version_too_new(l).to_owned(),
        DiskError::Unavailable => save::unavailable(l).to_owned(),
        DiskError::Other(detail) => save::other(l, detail),
    }
}
