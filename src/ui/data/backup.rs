//! Backing everything up, how old the last backup is, and putting one back.

use leptos::prelude::*;

use crate::app::App;
use crate::app::command::{DataCommand, ImportCommand};
use crate::domain::time::DateTime;
use crate::ui::parts::{Button, Icon, Notice, NoticeTone, Section};
use crate::ui::stage::Stage;
use crate::ui::words::{self, Language, data, times};

/// The section.
#[component]
pub fn Backup() -> impl IntoView {
    let l = words::language();
    let stage = Stage::here();
    let last = stage.memo(App::last_backup);
    let due = stage.memo(App::backup_is_due);
    let nudge = move || {
        due.get().then(|| {
            let sentence = if last.get().is_some() { data::nudge_old(l) } else { data::nudge_never(l) };
            view! { <Notice tone=NoticeTone::Unsure><p>{sentence}</p></Notice> }
        })
    };
    view! {
        <Section title=data::backup(l) hint=data::backup_hint(l)>
            <p>{move || age(l, last.get())}</p>
            {nudge}
            <div class="stack">
                <Button label=data::backup_now(l) icon=Icon::Export on_press=move |()| stage.ask(DataCommand::Backup) />
                <Button label=data::put_back(l) icon=Icon::Import on_press=move |()| stage.ask(ImportCommand::Choose) />
            </div>
            <p class="section-hint">{data::put_back_hint(l)}</p>
        </Section>
    }
}

fn age(l: Language, last: Option<(DateTime, i64)>) -> String {
    match last {
        None => data::backup_never(l).to_owned(),
        Some((at, 0)) => data::backup_today(l, times::clock(at.time())),
        Some((at, 1)) => data::backup_yesterday(l, times::clock(at.time())),
        Some((_, days)) => data::backup_days(l, days),
    }
}
