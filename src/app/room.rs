//! The rooms of the house: all but the first page is fetched when somebody first walks in.

use super::route::Route;

/// A part of the app that is fetched on demand: its pages and what is done on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// The rota and its planning.
    Rota,
    /// People, posts, the site.
    Records,
    /// Files in and out, and settings.
    Files,
    /// Households and rounds.
    Rounds,
    /// Orders, errands and deliveries.
    Deliveries,
}

impl Room {
    /// The room of a page; Today is at the door, there is nothing to fetch for it.
    pub fn of_page(route: &Route) -> Option<Self> {
        match route {
            Route::Today => None,
            Route::Rota(_) | Route::Slot(..) | Route::WeekGrid(_) | Route::Plan(_) => Some(Self::Rota),
            Route::Posts | Route::Post(_) | Route::People | Route::Person(_) | Route::Site | Route::Building(_) => {
                Some(Self::Records)
            }
            Route::More | Route::Data | Route::Import => Some(Self::Files),
            Route::Rounds(_) => Some(Self::Rounds),
            Route::Deliveries(_) => Some(Self::Deliveries),
        }
    }
}
