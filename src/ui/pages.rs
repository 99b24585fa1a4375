//! Which view stands for which page, and what its title is.

use leptos::prelude::*;

use super::data::DataPage;
use super::import::ImportPage;
use super::more::MorePage;
use super::people::{PeoplePage, PersonPage};
use super::posts::{PostPage, PostsPage};
use super::rota::{DayPage, PlanPage, SlotPage, WeekPage};
use super::site::{BuildingPage, SitePage};
use super::today::TodayPage;
use super::words::{self, Language, frame};
use crate::app::App;
use crate::app::route::Route;

/// The view of a page.
pub fn page(route: &Route) -> AnyView {
    match route {
        Route::Today => view! { <TodayPage /> }.into_any(),
        Route::Rota(day) => view! { <DayPage day=*day /> }.into_any(),
        Route::Slot(day, shift) => view! { <SlotPage day=*day shift=shift.clone() /> }.into_any(),
        Route::WeekGrid(week) => view! { <WeekPage week=*week /> }.into_any(),
        Route::Plan(week) => view! { <PlanPage week=*week /> }.into_any(),
        Route::Posts => view! { <PostsPage /> }.into_any(),
        Route::Post(id) => view! { <PostPage id=id.clone() /> }.into_any(),
        Route::People => view! { <PeoplePage /> }.into_any(),
        Route::Person(id) => view! { <PersonPage id=id.clone() /> }.into_any(),
        Route::Site => view! { <SitePage /> }.into_any(),
        Route::Building(id) => view! { <BuildingPage id=id.clone() /> }.into_any(),
        Route::More => view! { <MorePage /> }.into_any(),
        Route::Data => view! { <DataPage /> }.into_any(),
        Route::Import => view! { <ImportPage /> }.into_any(),
    }
}

/// The title of the page that is shown: a record's own name where the page is about one.
pub fn title(l: Language, app: &App) -> String {
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
    }
}
