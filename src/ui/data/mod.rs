//! Data: bring in, hand on, back up, and how safely everything is kept on this phone.

mod backup;
mod bring_in;
mod hand_on;
mod keep_offer;
mod last_act;
mod room;
mod start_over;
mod unread;

use leptos::prelude::*;

use backup::Backup;
use bring_in::BringIn;
pub use bring_in::refused_file;
use hand_on::HandOn;
pub use keep_offer::KeepOffer;
use last_act::LastAct;
use room::Room;
use start_over::StartOver;
use unread::Unread;

/// The page.
#[component]
pub fn DataPage() -> impl IntoView {
    view! {
        <div class="sections">
            <Unread />
            <BringIn />
            <HandOn />
            <Backup />
            <Room />
            <LastAct />
            <StartOver />
        </div>
    }
}
