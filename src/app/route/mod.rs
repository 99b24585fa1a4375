//! The URL and the page it means, in one place.

mod deliveries;
mod rounds;

pub use deliveries::DeliveriesPage;
pub use rounds::RoundsPage;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::domain::people::PersonId;
use crate::domain::rota::{PostId, ShiftId};
use crate::domain::site::BuildingId;
use crate::domain::time::text::{Written, date_of};
use crate::domain::time::{Date, Week};

/// Every page there is. The URL is the part after `#`, so that any static host can serve it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// `/today`: my next duty and what needs care.
    #[default]
    Today,
    /// `/rota` or `/rota/DATE`: one day's duties; without a date, today.
    Rota(Option<Date>),
    /// `/rota/DATE/SHIFT`: one shift of one day, to assign, pin, clear and swap.
    Slot(Date, ShiftId),
    /// `/week/DATE`: the grid of the week that holds the date.
    WeekGrid(Week),
    /// `/plan/DATE`: planning the week that holds the date.
    Plan(Week),
    /// `/posts`: the posts and their shifts.
    Posts,
    /// `/posts/ID`: one post.
    Post(PostId),
    /// `/people`: everybody.
    People,
    /// `/people/ID`: one person.
    Person(PersonId),
    /// `/site`: the buildings, gates and the plan.
    Site,
    /// `/site/ID`: one building's façade.
    Building(BuildingId),
    /// `/more`: language, theme, text size, who I am.
    More,
    /// `/data`: bringing in, handing on, backing up.
    Data,
    /// `/import`: the preview of what a file would bring.
    Import,
    /// Households and rounds.
    Rounds(RoundsPage),
    /// Orders, errands and deliveries.
    Deliveries(DeliveriesPage),
}

impl Route {
    /// The page a URL's fragment means, with or without its `#`; whatever cannot be read means Today.
    pub fn parse(fragment: &str) -> Route {
        let path = fragment.trim_start_matches('#').trim_matches('/');
        let parts: Vec<String> = path.split('/').map(percent_decoded).collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        Self::of_parts(&parts).unwrap_or_default()
    }

    fn of_parts(parts: &[&str]) -> Option<Route> {
        Some(match *parts {
            ["rota"] => Route::Rota(None),
            ["rota", day] => Route::Rota(Some(date_of(day)?)),
            ["rota", day, shift] => Route::Slot(date_of(day)?, ShiftId::new(shift)),
            ["week", day] => Route::WeekGrid(Week::of(date_of(day)?)),
            ["plan", day] => Route::Plan(Week::of(date_of(day)?)),
            ["posts"] => Route::Posts,
            ["posts", id] => Route::Post(PostId::new(id)),
            ["people"] => Route::People,
            ["people", id] => Route::Person(PersonId::new(id)),
            ["site"] => Route::Site,
            ["site", id] => Route::Building(BuildingId::new(id)),
            ["more"] => Route::More,
            ["data"] => Route::Data,
            ["import"] => Route::Import,
            _ => {
                let rounds = RoundsPage::of_parts(parts).map(Route::Rounds);
                return rounds.or_else(|| DeliveriesPage::of_parts(parts).map(Route::Deliveries));
            }
        })
    }

    /// The URL's fragment for this page, its `#` included.
    pub fn href(&self) -> String {
        let path = match self {
            Route::Today => "today".to_owned(),
            Route::Rota(None) => "rota".to_owned(),
            Route::Rota(Some(day)) => format!("rota/{}", day.plain()),
            Route::Slot(day, shift) => format!("rota/{}/{}", day.plain(), percent_encoded(shift.as_str())),
            Route::WeekGrid(week) => format!("week/{}", week.monday().plain()),
            Route::Plan(week) => format!("plan/{}", week.monday().plain()),
            Route::Posts => "posts".to_owned(),
            Route::Post(id) => format!("posts/{}", percent_encoded(id.as_str())),
            Route::People => "people".to_owned(),
            Route::Person(id) => format!("people/{}", percent_encoded(id.as_str())),
            Route::Site => "site".to_owned(),
            Route::Building(id) => format!("site/{}", percent_encoded(id.as_str())),
            Route::More => "more".to_owned(),
            Route::Data => "data".to_owned(),
            Route::Import => "import".to_owned(),
            Route::Rounds(page) => page.path(),
            Route::Deliveries(page) => page.path(),
        };
        format!("#/{path}")
    }

    /// The page the back arrow leads to: up, not to wherever one came from; `None` on the five places of the bar.
    pub fn up(&self) -> Option<Route> {
        match self {
            Route::Today | Route::Rota(_) | Route::More => None,
            Route::People | Route::Site => Some(Route::More),
            Route::Slot(day, _) => Some(Route::Rota(Some(*day))),
            Route::WeekGrid(week) | Route::Plan(week) => Some(Route::Rota(Some(week.monday()))),
            Route::Posts => Some(Route::Rota(None)),
            Route::Post(_) => Some(Route::Posts),
            Route::Person(_) => Some(Route::People),
            Route::Building(_) => Some(Route::Site),
            Route::Data => Some(Route::More),
            Route::Import => Some(Route::Data),
            Route::Rounds(page) => page.up().map(Route::Rounds),
            Route::Deliveries(page) => page.up().map(Route::Deliveries),
        }
    }
}

/// Ids may hold any character; in a URL only letters, digits and `-._~` stand for themselves.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

fn percent_encoded(text: &str) -> String {
    utf8_percent_encode(text, KEPT).to_string()
}

fn percent_decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Id;
    use crate::domain::site::DoorAt;
    use jiff::civil::date;

    #[test]
    fn every_page_has_a_url_that_leads_back_to_it() {
        let day = date(2020, 3, 5);
        let pages = [
            Route::Today,
            Route::Rota(None),
            Route::Rota(Some(day)),
            Route::Slot(day, ShiftId::new("关卡 1/晚班 %41")),
            Route::WeekGrid(Week::of(day)),
            Route::Plan(Week::of(day)),
            Route::Posts,
            Route::Post(PostId::new("a/b")),
            Route::People,
            Route::Person(PersonId::new("p-王")),
            Route::Site,
            Route::Building(BuildingId::new("平1")),
            Route::More,
            Route::Data,
            Route::Import,
            Route::Rounds(RoundsPage::All),
            Route::Rounds(RoundsPage::New),
            Route::Rounds(RoundsPage::Round(Id::new("r 1"))),
            Route::Rounds(RoundsPage::Plan(Id::new("r 1"))),
            Route::Rounds(RoundsPage::Team(Id::new("r 1"), 0)),
            Route::Rounds(RoundsPage::Door(Id::new("r 1"), DoorAt { stairwell: Id::new("s/2"), door: "5/0 1".into() })),
            Route::Rounds(RoundsPage::Door(Id::new("r 1"), DoorAt { stairwell: Id::new("s/2"), door: String::new() })),
            Route::Rounds(RoundsPage::Households),
            Route::Rounds(RoundsPage::Household(Id::new("h 1"))),
            Route::Rounds(RoundsPage::Outside),
            Route::Deliveries(DeliveriesPage::Desk),
            Route::Deliveries(DeliveriesPage::Paste),
            Route::Deliveries(DeliveriesPage::Order(Id::new("3-2-501"))),
            Route::Deliveries(DeliveriesPage::Errand(Id::new("e 1"))),
            Route::Deliveries(DeliveriesPage::Prices),
            Route::Deliveries(DeliveriesPage::Shop),
            Route::Deliveries(DeliveriesPage::Inbox),
            Route::Deliveries(DeliveriesPage::Report),
            Route::Deliveries(DeliveriesPage::Batch(Id::new("b 1"))),
            Route::Deliveries(DeliveriesPage::Carry(Id::new("b 1"), 1)),
        ];
        for page in pages {
            assert_eq!(Route::parse(&page.href()), page, "{}", page.href());
        }
    }

    #[test]
    fn a_url_nobody_made_leads_to_today() {
        for url in ["", "#", "#/", "#/nowhere", "#/rota/soon", "#/%", "#/rota/2020-03-05/x/y/z", "#/%ff%fe"] {
            assert_eq!(Route::parse(url), Route::Today, "{url}");
        }
    }
}
