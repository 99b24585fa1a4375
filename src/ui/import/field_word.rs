//! What the columns of a table can hold, in words.

use crate::app::importing::{Field, TableKind};
use crate::ui::words::{Language, column, import};

/// A column's meaning.
pub fn field_word(language: Language, what: Field) -> &'static str {
    let word = match what {
        Field::Name => column::name,
        Field::Phone => column::phone,
        Field::Role => column::role,
        Field::Skills => column::skills,
        Field::Availability => column::availability,
        Field::MostHours => column::most_hours,
        Field::LeastRest => column::least_rest,
        Field::MostFloors => column::most_floors,
        Field::Notes => column::notes,
        Field::SiteKind => column::site_kind,
        Field::Grid => column::grid,
        Field::Building => column::building,
        Field::Unit => column::unit,
        Field::Floors => column::floors,
        Field::DoorsPerFloor => column::doors_per_floor,
        Field::Doors => column::doors,
        Field::East => column::east,
        Field::North => column::north,
        Field::SiteNote => column::site_note,
        Field::Day => column::day,
        Field::Post => column::post,
        Field::PostKind => column::post_kind,
        Field::SeriesNo => column::series_no,
        Field::Shift => column::shift,
        Field::Start => column::start,
        Field::End => column::end,
        Field::LeastHeads => column::least_heads,
        Field::WantedHeads => column::wanted_heads,
        Field::MostHeads => column::most_heads,
        Field::SkillsWanted => column::skills_wanted,
        Field::BeatMetres => column::beat_metres,
        Field::LapMinutes => column::lap_minutes,
        Field::Zone => column::zone,
        Field::DayNote => column::day_note,
        Field::Door => column::door,
        Field::Residents => column::residents,
        Field::CareTags => column::care_tags,
        Field::PreferredTimes => column::preferred_times,
        Field::Supplier => column::supplier,
        Field::Item => column::item,
        Field::IsPackage => column::is_package,
        Field::Contents => column::contents,
        Field::PriceUnit => column::price_unit,
        Field::Price => column::price,
        Field::Currency => column::currency,
        Field::Grams => column::grams,
        Field::PriceDay => column::price_day,
        Field::Medicine => column::medicine,
        Field::Dose => column::dose,
        Field::Needed => column::needed,
        Field::Stock => column::stock,
    };
    word(language)
}

/// What a table holds.
pub fn kind_word(language: Language, kind: TableKind) -> &'static str {
    match kind {
        TableKind::People => import::kind_people(language),
        TableKind::Site => import::kind_site(language),
        TableKind::Posts => import::kind_posts(language),
        TableKind::Households => import::kind_households(language),
        TableKind::Prices => import::kind_prices(language),
        TableKind::Pharmacies => import::kind_pharmacies(language),
    }
}
