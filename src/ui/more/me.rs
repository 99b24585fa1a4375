//! Who I am, among the people; only this phone remembers it.

use crate::domain::order::sort_by;
use leptos::prelude::*;

use crate::app::App;
use crate::app::command::SettingsCommand;
use crate::domain::people::PersonId;
use crate::ui::parts::{Choice, Section};
use crate::ui::stage::Stage;
use crate::ui::words::{self, Language, more};

/// The choice among the people.
#[component]
pub fn Me() -> impl IntoView {
    let language = words::language();
    let people = Stage::here().memo(people_by_name);
    let content = move || {
        let people = people.get();
        if people.is_empty() {
            view! { <p>{more::me_no_people(language)}</p> }.into_any()
        } else {
            choice(language, people).into_any()
        }
    };
    view! { <Section title=more::me(language)>{content}</Section> }
}

fn people_by_name(app: &App) -> Vec<(PersonId, String)> {
    let mut people: Vec<_> = app.workspace().people.values().map(|p| (p.id.clone(), p.name.clone())).collect();
    sort_by(&mut people, |a, b| a.1.cmp(&b.1).then_with(|| a.0.cmp(&b.0)));
    people
}

fn choice(language: Language, people: Vec<(PersonId, String)>) -> impl IntoView {
    let stage = Stage::here();
    let options: Vec<String> =
        std::iter::once(more::me_nobody(language).to_owned()).chain(people.iter().map(|p| p.1.clone())).collect();
    let ids: Vec<PersonId> = people.into_iter().map(|p| p.0).collect();
    let known = ids.clone();
    let chosen = stage.memo(move |app| {
        let me = app.preferences().me.as_ref();
        me.and_then(|me| known.iter().position(|id| id == me)).map_or(0, |place| place + 1)
    });
    let choose = move |place: usize| {
        let me = place.checked_sub(1).and_then(|place| ids.get(place)).cloned();
        stage.ask(SettingsCommand::Me(me));
    };
    view! { <Choice label=more::me_name(language) options chosen on_choose=choose hint=more::me_hint(language) /> }
}
