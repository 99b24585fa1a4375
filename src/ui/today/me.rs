//! Saying who I am: a list of names, asked for once, changed at any time.

use leptos::prelude::*;

use crate::app::command::SettingsCommand;
use crate::domain::people::PersonId;
use crate::ui::parts::{Button, Card, Choice, Look};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, today};

/// Asks who I am; once that is known, whose duties these are and a way to say otherwise.
pub fn who_am_i(l: Language, stage: Stage) -> impl IntoView {
    let me = stage.memo(|app| app.my_day().me);
    move || match me.get() {
        Some(name) => known(l, stage, &name).into_any(),
        None => asked(l, stage).into_any(),
    }
}

fn known(l: Language, stage: Stage, name: &str) -> impl IntoView + use<> {
    view! {
        <div class="spread">
            <span class="eyebrow">{today::me(l, name)}</span>
            <Button look=Look::Plain label=today::not_me(l) on_press=move |()| stage.ask(SettingsCommand::Me(None)) />
        </div>
    }
}

fn asked(l: Language, stage: Stage) -> impl IntoView {
    let people: Vec<(PersonId, String)> =
        stage.peek(|app| app.workspace().people.values().map(|p| (p.id.clone(), p.name.clone())).collect());
    if people.is_empty() {
        return ().into_any();
    }
    let mut options = vec![today::choose_me(l).to_owned()];
    options.extend(people.iter().map(|(_, name)| name.clone()));
    let choose = move |place: usize| {
        let chosen = place.checked_sub(1).and_then(|n| people.get(n)).map(|(id, _)| id.clone());
        stage.ask(SettingsCommand::Me(chosen));
    };
    view! {
        <Card>
            <Choice label=today::who_am_i(l) options chosen=Signal::stored(0) on_choose=choose />
        </Card>
    }
    .into_any()
}
