//! Handing a week on as a file: what goes into it is ticked first.

use leptos::prelude::*;

use crate::app::command::DataCommand;
use crate::domain::time::Week;
use crate::ui::parts::{Button, Dialog, Icon, Look, Tick};
use crate::ui::stage::Stage;
use crate::ui::words::{act, language, rota, times};

/// A dialog that saves the week as `stairwell.rota/1`.
#[component]
pub fn HandOn(
    /// Which week.
    week: Week,
    /// Is it open?
    open: RwSignal<bool>,
) -> impl IntoView {
    let stage = Stage::here();
    let l = language();
    let (phones, notes) = (RwSignal::new(false), RwSignal::new(false));
    let save = move |()| {
        let (phones, notes) = (phones.get_untracked(), notes.get_untracked());
        stage.ask(DataCommand::ExportRota { week, phones, notes });
        open.set(false);
    };
    view! {
        <Dialog title=rota::export_title(l) close=act::close(l) open>
            <p>{times::week(l, week)}</p>
            <Tick label=rota::export_phones(l) ticked=phones on_change=move |on| phones.set(on) />
            <Tick label=rota::export_notes(l) ticked=notes on_change=move |on| notes.set(on) />
            <Button look=Look::Main icon=Icon::Export label=rota::export_go(l) on_press=save />
        </Dialog>
    }
}
