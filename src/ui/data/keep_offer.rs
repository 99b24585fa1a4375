//! The offer to ask the browser to keep the data: made once, right after the first file or plan was accepted.

use leptos::prelude::*;

use crate::app::action::Action;
use crate::app::command::DataCommand;
use crate::app::{App, Notice};
use crate::ui::parts::{Button, Buttons, Icon};
use crate::ui::stage::Stage;
use crate::ui::words::{self, data};

/// Stands on top of one page, never over it, until it is answered.
#[component]
pub fn KeepOffer(
    /// Is that page shown?
    here: Signal<bool>,
) -> impl IntoView {
    let l = words::language();
    let stage = Stage::here();
    let accepted = stage.memo(something_was_accepted);
    let possible = stage.memo(|app| app.storage().kept_for_good == Some(false));
    let (made, answered) = (RwSignal::new(false), RwSignal::new(false));
    Effect::new(move || {
        if accepted.get() {
            made.set(true);
        }
    });
    let keep = move |()| {
        answered.set(true);
        stage.ask(DataCommand::KeepForGood);
    };
    let offer = move || {
        (here.get() && made.get() && possible.get() && !answered.get()).then(|| {
            view! {
                <div class="data-keep-offer">
                    <p>{data::keep_offer(l)}</p>
                    <Buttons>
                        <Button label=data::keep(l) icon=Icon::Pinned on_press=keep />
                        <Button label=data::keep_later(l) on_press=move |()| answered.set(true) />
                    </Buttons>
                </div>
            }
        })
    };
    view! { <div role="status" class="frame-toasts">{offer}</div> }
}

/// Was the last thing done an import or a plan?
fn something_was_accepted(app: &App) -> bool {
    let Some(Notice::Done(act)) = app.notice() else { return false };
    matches!(
        act,
        Action::Imported { .. }
            | Action::ImportedSample
            | Action::ImportedRota(_)
            | Action::Restored
            | Action::Planned(..)
    )
}
