//! Which view stands for which page, and what its title is.

use leptos::prelude::*;

use super::data::DataPage;
use super::import::ImportPage;
use super::more::MorePage;
use super::people::{PeoplePage, PersonPage};
use super::posts::{PostPage, PostsPage};
use super::rooms;
use super::rota::{DayPage, PlanPage, SlotPage, WeekPage};
use super::site::{BuildingPage, SitePage};
use super::today::TodayPage;
use super::words::{self, Language, frame};
use crate::app::App;
use crate::app::room::Room;
use crate::app::route::Route;

/// The view of a page.
pub(super) fn page(route: &Route) -> AnyView {
    match Room::of_page(route) {
        None => view! { <TodayPage /> }.into_any(),
        Some(room) => rooms::view(room, route.clone()),
    }
}

/// The view of a page in the rota's room.
pub fn rota(route: Route) -> AnyView {
    match route {
        Route::Rota(day) => view! { <DayPage day /> }.into_any(),
        Route::Slot(day, shift) => view! { <SlotPage day shift /> }.into_any(),
        Route::WeekGrid(week) => view! { <WeekPage week /> }.into_any(),
        Route::Plan(week) => view! { <PlanPage week /> }.into_any(),
        _ => ().into_any(),
    }
}

/// The view of a page in the room of people, posts and the site.
pub fn records(route: Route) -> AnyView {
    match route {
        Route::Posts => view! { <PostsPage /> }.into_any(),
        Route::Post(id) => view! { <PostPage id /> }.into_any(),
        Route::People => view! { <PeoplePage /> }.into_any(),
        Route::Person(id) => view! { <PersonPage id /> }.into_any(),
        Route::Site => view! { <SitePage /> }.into_any(),
        Route::Building(id) => view! { <BuildingPage id /> }.into_any(),
        _ => ().into_any(),
    }
}

/// The view of a page in the room of files and settings.
pub fn files(route: Route) -> AnyView {
    match route {
        Route::More => view! { <MorePage /> }.into_any(),
        Route::Data => view! { <DataPage /> }.into_any(),
        Route::Import => view! { <ImportPage /> }.into_any(),
        _ => ().into_any(),
    }
}

/// The view of a page in the room of households and rounds.
pub fn rounds(route: Route) -> AnyView {
    match route {
        Route::Rounds(page) => super::rounds::page(page),
        _ => ().into_any(),
    }
}

/// The view of a page in the room of orders, errands and deliveries.
pub fn deliveries(route: Route) -> AnyView {
    match route {
        Route::Deliveries(page) => super::deliveries::page(page),
        _ => ().into_any(),
    }
}

/// The title of the page that is shown: a record's own name where the page is about one.
pub(super) fn title(l: Language, app: &App) -> String {
    let workspace = app.workspace();
    let own = match app.route() {
        Route::Person(id) => workspace.people.get(id).map(|person| person.name.clone()),
        Route::Building(id) => workspace.buildings.get(id).map(|b| words::names::building(l, &b.number)),
        Route::Post(id) => workspace.posts.get(id).map(|post| post.name.clone()),
        Route::Slot(_, shift) => workspace.shift(shift).map(|(post, _)| post.name.clone()),
        _ => None,
    };
    own.unwrap_or_else(|| place(l, app.route()).to_owned())
}

fn place(l: Language, route: &Route) -> &'static str {
    match route {
        Route::Today => frame::today(l),
        Route::Rota(_) | Route::Slot(..) | Route::WeekGrid(_) => frame::rota(l),
        Route::Plan(_) => words::plan::title(l),
        Route::Posts | Route::Post(_) => frame::posts(l),
        Route::People | Route::Person(_) => frame::people(l),
        Route::Site | Route::Building(_) => frame::site(l),
        Route::More => frame::more(l),
        Route::Data => frame::data(l),
        Route::Import => frame::import(l),
        Route::Rounds(_) => frame::rounds(l),
        Route::Deliveries(_) => frame::deliveries(l),
    }
}
