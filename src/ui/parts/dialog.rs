//! A dialog: the browser's own, which keeps the focus inside and closes on Escape; never opened over unsaved work.

use leptos::html;
use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// A sheet over the page, at the bottom of a phone and in the middle of a wide screen.
#[component]
pub fn Dialog(
    /// Its title.
    #[prop(into)]
    title: String,
    /// The word on its closing button.
    #[prop(into)]
    close: String,
    /// Is it open? It sets this to false when it is closed.
    open: RwSignal<bool>,
    children: ChildrenFn,
) -> impl IntoView {
    let node: NodeRef<html::Dialog> = NodeRef::new();
    Effect::new(move || {
        let Some(dialog) = node.get() else { return };
        match (open.get(), dialog.open()) {
            // `show_modal` refuses only a dialog that is open or torn from the page; either way there is nothing to show.
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let title_id = super::field::fresh_id("dialog");
    let labelled = title_id.clone();
    view! {
        <dialog class="dialog" node_ref=node aria-labelledby=labelled on:close=move |_| open.set(false)>
            <Show when=move || open.get()>
                <div class="dialog-head">
                    <h2 id=title_id.clone()>{title.clone()}</h2>
                    <button type="button" class="button" on:click=move |_| open.set(false)>
                        <IconView icon=Icon::Close />
                        <span>{close.clone()}</span>
                    </button>
                </div>
                <div class="dialog-body">{children()}</div>
            </Show>
        </dialog>
    }
}
