//! Handing a round on: as a file for other phones, as a table, or on paper; what is private only when ticked.

use std::time::Duration;

use leptos::prelude::*;

use super::sheet::Sheets;
use crate::app::rounds::command::RoundsCommand;
use crate::app::rounds::hand_on::{HandOn, Options};
use crate::domain::rounds::RoundId;
use crate::ui::parts::{Button, Buttons, Icon, Tick};
use crate::ui::stage::Stage;
use crate::ui::words::{language, round_file};

/// The acts, behind their summary; the sheets are made when they are to be printed.
#[component]
pub(super) fn HandOnRound(id: RoundId) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let options = RwSignal::new(Options::default());
    let printing = RwSignal::new(false);
    let tick = move |set: fn(&mut Options, bool)| move |on: bool| options.update(|options| set(options, on));
    let (file, table) = (id.clone(), id.clone());
    let save = move |()| stage.ask(RoundsCommand::HandOn(HandOn::Round(file.clone(), options.get_untracked())));
    let ledger = move |()| stage.ask(RoundsCommand::HandOn(HandOn::Ledger(table.clone())));
    let print = move |()| {
        printing.set(true);
        // The sheets are drawn first. A browser without printing offers none; there is nothing to say then.
        set_timeout(|| window().print().unwrap_or(()), Duration::from_millis(50));
    };
    let with_care = Signal::derive(move || options.get().households);
    view! {
        <details class="fold">
            <summary>{round_file::title(l)}</summary>
            <div class="stack">
                <p>{round_file::hint(l)}</p>
                <div>
                    <Tick label=round_file::households(l) ticked=Signal::derive(move || options.get().households)
                        on_change=tick(|options, on| options.households = on) />
                    <Tick label=round_file::answers(l) ticked=Signal::derive(move || options.get().answers)
                        on_change=tick(|options, on| options.answers = on) />
                    <Tick label=round_file::notes(l) ticked=Signal::derive(move || options.get().notes)
                        on_change=tick(|options, on| options.notes = on) />
                    <Tick label=round_file::phones(l) ticked=Signal::derive(move || options.get().phones)
                        on_change=tick(|options, on| options.phones = on) />
                    <p class="section-hint">{round_file::private(l)}</p>
                </div>
                <Buttons>
                    <Button icon=Icon::Export label=round_file::save(l) on_press=save />
                    <Button icon=Icon::Export label=round_file::table(l) on_press=ledger />
                    <Button icon=Icon::Print label=round_file::print(l) on_press=print />
                </Buttons>
            </div>
        </details>
        {move || printing.get().then(|| view! { <Sheets id=id.clone() with_care /> })}
    }
}
