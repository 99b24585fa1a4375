//! Handing on the rota of one week as a file; telephone numbers and notes only when ticked.

use leptos::prelude::*;

use crate::app::App;
use crate::app::command::DataCommand;
use crate::domain::time::Week;
use crate::ui::parts::{Button, Buttons, Choice, Icon, Section, Tick};
use crate::ui::stage::Stage;
use crate::ui::words::{self, data, times};

/// The section.
#[component]
pub fn HandOn() -> impl IntoView {
    let l = words::language();
    let stage = Stage::here();
    let weeks = stage.memo(weeks_with_duties);
    let content = move || {
        let weeks = weeks.get();
        if weeks.is_empty() {
            view! { <p>{data::hand_on_none(l)}</p> }.into_any()
        } else {
            let likely = stage.peek(|app| likely_week(&weeks, app.this_week()));
            view! { <HandOnForm weeks likely /> }.into_any()
        }
    };
    view! { <Section title=data::hand_on(l) hint=data::hand_on_hint(l)>{content}</Section> }
}

/// The weeks that have duties with how many, the latest first.
fn weeks_with_duties(app: &App) -> Vec<(Week, usize)> {
    let mut weeks = std::collections::BTreeMap::<Week, usize>::new();
    for duty in app.workspace().duties.values() {
        *weeks.entry(Week::of(duty.day)).or_default() += 1;
    }
    weeks.into_iter().rev().collect()
}

/// The place of this week, else of the latest.
fn likely_week(weeks: &[(Week, usize)], this_week: Week) -> usize {
    weeks.iter().position(|(week, _)| *week == this_week).unwrap_or(0)
}

#[component]
fn HandOnForm(weeks: Vec<(Week, usize)>, likely: usize) -> impl IntoView {
    let l = words::language();
    let stage = Stage::here();
    let (chosen, phones, notes) = (RwSignal::new(likely), RwSignal::new(false), RwSignal::new(false));
    let options = weeks.iter().map(|(week, count)| data::week_of(l, times::week(l, *week), count)).collect();
    let save = move |()| {
        if let Some((week, _)) = weeks.get(chosen.get_untracked()) {
            let (phones, notes) = (phones.get_untracked(), notes.get_untracked());
            stage.ask(DataCommand::ExportRota { week: *week, phones, notes });
        }
    };
    view! {
        <Choice label=data::week(l) options chosen on_choose=move |place| chosen.set(place) />
        <div>
            <Tick label=data::phones(l) ticked=phones on_change=move |on| phones.set(on) />
            <Tick label=data::notes(l) ticked=notes on_change=move |on| notes.set(on) />
            <p class="section-hint">{data::private_hint(l)}</p>
        </div>
        <Buttons><Button label=data::save_rota(l) icon=Icon::Export on_press=save /></Buttons>
    }
}
