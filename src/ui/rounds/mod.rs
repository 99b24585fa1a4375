//! Households and rounds on the page.

mod all;
mod at_door;
mod board;
mod climbs;
mod door;
mod faces;
mod form;
mod hand_on;
mod hints;
mod household;
mod households;
mod new;
mod on_way;
mod outside;
mod plan;
mod proposal;
mod sheet;
mod tally;
mod team;

pub(super) use tally::name as round_name;

use leptos::prelude::*;

use crate::app::route::RoundsPage;

/// The view of a page of households and rounds.
pub(super) fn page(page: RoundsPage) -> AnyView {
    match page {
        RoundsPage::All => view! { <all::AllPage /> }.into_any(),
        RoundsPage::Households => view! { <households::HouseholdsPage /> }.into_any(),
        RoundsPage::Household(id) => view! { <household::HouseholdPage id /> }.into_any(),
        RoundsPage::New => view! { <new::NewPage /> }.into_any(),
        RoundsPage::Round(id) => view! { <board::RoundPage id /> }.into_any(),
        RoundsPage::Plan(id) => view! { <plan::PlanPage id /> }.into_any(),
        RoundsPage::Team(id, team) => view! { <team::TeamPage id team /> }.into_any(),
        RoundsPage::Door(id, at) => view! { <door::DoorPage id at /> }.into_any(),
        RoundsPage::Outside => view! { <outside::OutsidePage /> }.into_any(),
    }
}
