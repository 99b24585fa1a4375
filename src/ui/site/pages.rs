//! The two pages: the whole site; one building beside the list where there is room.

use leptos::prelude::*;

use super::building::BuildingSheet;
use super::buildings::Buildings;
use super::places::Places;
use super::plan::Plan;
use super::suppliers::Suppliers;
use crate::app::command::ImportCommand;
use crate::app::route::Route;
use crate::domain::site::BuildingId;
use crate::ui::parts::{Button, ButtonLink, Empty, Icon, Look};
use crate::ui::stage::Stage;
use crate::ui::words::{language, site};

/// The whole site.
#[component]
pub fn SitePage() -> impl IntoView {
    let nothing = Stage::here().memo(|app| app.workspace().buildings.is_empty() && app.workspace().places.is_empty());
    view! {
        <div class="split">
            <div class="split-list stack">
                <Show when=move || nothing.get()><NothingYet /></Show>
                <Buildings chosen=None plan=true />
            </div>
            <div class="split-detail stack">
                <div class="site-wide"><Plan /></div>
                <Places />
                <Suppliers />
            </div>
        </div>
    }
}

/// One building.
#[component]
pub fn BuildingPage(
    /// Which.
    id: BuildingId,
) -> impl IntoView {
    view! {
        <div class="split chosen">
            <div class="split-list stack"><Buildings chosen=Some(id.clone()) plan=false /></div>
            <div class="split-detail"><BuildingSheet id /></div>
        </div>
    }
}

#[component]
fn NothingYet() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    view! {
        <Empty icon=Icon::Site sentence=site::empty(l)>
            <ButtonLink label=site::to_import(l) href=Route::Data.href() icon=Icon::Import look=Look::Main />
            <Button label=site::sample(l) on_press=move |()| stage.ask(ImportCommand::Sample) />
        </Empty>
    }
}
