//! The list of everybody: search, add, and each with role, skills and this week's hours.

use crate::domain::order::sort_by_key;
use leptos::prelude::*;

use crate::app::App;
use crate::app::command::{ImportCommand, PeopleCommand};
use crate::app::route::Route;
use crate::domain::people::{Person, PersonId};
use crate::domain::time::Minutes;
use crate::ui::parts::{AddLine, Button, ButtonLink, Empty, Icon, List, Look, Row, Tag, TagTone, TextField};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, language, names, people, role, times};

/// One line of the list.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    id: PersonId,
    name: String,
    role: String,
    skills: Vec<String>,
    hours: String,
    me: bool,
    vague: bool,
}

impl Line {
    fn of(l: Language, app: &App, person: &Person, hours: Minutes) -> Self {
        let most = person.most_week_in(&app.workspace().community);
        Self {
            id: person.id.clone(),
            name: person.name.clone(),
            role: role_in_words(l, person),
            skills: person.skills.iter().map(|skill| names::skill(l, skill)).collect(),
            hours: people::hours_of(l, times::decimal(hours), times::decimal(most)),
            me: app.preferences().me.as_ref() == Some(&person.id),
            vague: person.availability.vague,
        }
    }

    /// Does the name, the role or a skill hold the words looked for?
    fn answers(&self, sought: &str) -> bool {
        let holds = |text: &String| text.to_lowercase().contains(sought);
        holds(&self.name) || holds(&self.role) || self.skills.iter().any(holds)
    }
}

fn role_in_words(l: Language, person: &Person) -> String {
    let word = names::role_of(l, person.role);
    if person.living_in { people::role_living_in(l, word, role::living_in(l)) } else { word.to_owned() }
}

/// Whoever I am first, then by role as people know it, then in the order in which they came.
fn lines(l: Language, app: &App) -> Vec<Line> {
    let hours = app.hours_in(app.this_week());
    let me = app.preferences().me.as_ref();
    let mut people: Vec<&Person> = app.workspace().people.values().collect();
    sort_by_key(&mut people, |person| (me != Some(&person.id), person.role, !person.living_in));
    let own = |person: &Person| hours.get(&person.id).copied().unwrap_or_default();
    people.into_iter().map(|person| Line::of(l, app, person, own(person))).collect()
}

/// The list.
#[component]
pub fn Roll(
    /// Whose page is open.
    chosen: Option<PersonId>,
) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let all = stage.memo(move |app| lines(l, app));
    let sought = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        let words = sought.get().trim().to_lowercase();
        all.with(|all| all.iter().filter(|line| line.answers(&words)).cloned().collect::<Vec<Line>>())
    });
    let nobody = Memo::new(move |_| all.with(Vec::is_empty));
    let number = Memo::new(move |_| found.with(Vec::len));
    let add = move |name: String| stage.ask(PeopleCommand::Add(name));
    view! {
        <div class="stack">
            <Show when=move || nobody.get()><NobodyYet /></Show>
            <Show when=move || !nobody.get()>
                <TextField label=people::search(l) value=sought kind="search" />
                <p class="eyebrow" role="status">{move || count::people(l, number.get())}</p>
            </Show>
            <Found found chosen />
            <AddLine label=people::add_label(l) add=people::add(l) on_add=add />
        </div>
    }
}

#[component]
fn Found(found: Memo<Vec<Line>>, chosen: Option<PersonId>) -> impl IntoView {
    let l = language();
    move || {
        let lines = found.get();
        let chosen = chosen.clone();
        let row = move |line: Line| person_row(l, line, chosen.as_ref());
        let some = !lines.is_empty();
        some.then(|| view! { <List label=people::title(l)>{lines.into_iter().map(row).collect_view()}</List> })
    }
}

fn person_row(l: Language, line: Line, chosen: Option<&PersonId>) -> impl IntoView + use<> {
    let current = chosen == Some(&line.id);
    let skills = line.skills.into_iter().map(|text| view! { <Tag text tone=TagTone::Plain /> }).collect_view();
    view! {
        <Row title=line.name detail=line.hours href=Route::Person(line.id).href() current>
            {line.me.then(|| view! { <Tag text=people::me(l) tone=TagTone::Done /> })}
            {line.vague.then(|| view! { <Tag text=people::ask_again(l) tone=TagTone::Problem /> })}
            <Tag text=line.role />
            {skills}
        </Row>
    }
}

#[component]
fn NobodyYet() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    view! {
        <Empty icon=Icon::People sentence=people::empty(l)>
            <ButtonLink label=people::to_import(l) href=Route::Data.href() icon=Icon::Import look=Look::Main />
            <Button label=people::sample(l) on_press=move |()| stage.ask(ImportCommand::Sample) />
        </Empty>
    }
}
