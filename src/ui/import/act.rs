//! The one wide button that applies what the preview shows, and the way out.

use leptos::prelude::*;

use crate::app::command::ImportCommand;
use crate::ui::parts::{Act, Button, Look};
use crate::ui::stage::Stage;
use crate::ui::words::{self, act};

/// At the foot of the preview. When the file would change nothing there is only the way out.
#[component]
pub fn AcceptOrCancel(
    /// The word on the wide button.
    #[prop(into)]
    accept: String,
    /// Is there anything to apply?
    #[prop(into)]
    possible: Signal<bool>,
) -> impl IntoView {
    let l = words::language();
    let stage = Stage::here();
    let apply = move |()| stage.ask(ImportCommand::Accept);
    let cancel = move |()| stage.ask(ImportCommand::Dismiss);
    let wide = move || {
        let accept = accept.clone();
        possible.get().then(|| view! { <Button label=accept look=Look::Main on_press=apply /> })
    };
    view! {
        <Act>
            <div class="import-out">
                <Button label=act::cancel(l) on_press=cancel />
                {wide}
            </div>
        </Act>
    }
}
