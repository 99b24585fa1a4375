//! One person's sheet: everything about them, each field written as one leaves it.

use leptos::prelude::*;

use super::coming::Coming;
use super::exceptions::Exceptions;
use super::limits::Limits;
use super::partners::Partners;
use super::skills::Skills;
use super::weekly::Weekly;
use super::wishes::Wishes;
use crate::app::command::{Command, PeopleCommand, SettingsCommand};
use crate::app::route::Route;
use crate::domain::people::{Person, PersonId, Role};
use crate::ui::parts::{Button, ButtonLink, Buttons, Card, Empty, Icon, KeptArea, KeptField, Look, Segmented, Tick};
use crate::ui::record::{Record, named};
use crate::ui::stage::Stage;
use crate::ui::words::{language, names, people, role};

/// The roles in the order of the switch.
const ROLES: [Role; 3] = [Role::Staff, Role::Seconded, Role::Volunteer];

/// Everything about one person, or a word that they are gone.
#[component]
pub fn PersonSheet(id: PersonId) -> impl IntoView {
    let l = language();
    let wanted = id.clone();
    let save: fn(Person) -> Command = |person| PeopleCommand::Save(person).into();
    let person = Record::new(move |app| app.workspace().people.get(&wanted).cloned(), save);
    let exists = person.exists();
    move || {
        if exists.get() {
            sheet(person.clone(), &id).into_any()
        } else {
            view! {
                <Empty icon=Icon::People sentence=people::gone(l)>
                    <ButtonLink label=people::to_list(l) href=Route::People.href() />
                </Empty>
            }
            .into_any()
        }
    }
}

fn sheet(person: Record<Person>, id: &PersonId) -> impl IntoView + use<> {
    let l = language();
    view! {
        <div class="stack">
            <MeButton id=id.clone() />
            <Coming id=id.clone() />
            <Who person=person.clone() />
            <Weekly person=person.clone() />
            <Exceptions person=person.clone() />
            <Skills person=person.clone() />
            <Wishes person=person.clone() />
            <Partners person=person.clone() id=id.clone() />
            <Limits person=person.clone() />
            <Card>
                <KeptArea label=people::notes(l) hint=people::notes_hint(l) source=person.text(|p| p.notes.clone())
                    write=person.writes_text(|p, text| p.notes = text) />
            </Card>
            <RemoveButton id=id.clone() />
        </div>
    }
}

#[component]
fn Who(person: Record<Person>) -> impl IntoView {
    let l = language();
    let chosen = person.part(|p| ROLES.iter().position(|role| *role == p.role).unwrap_or(ROLES.len() - 1));
    let living_in = person.part(|p| p.living_in);
    let (for_role, for_living) = (person.clone(), person.clone());
    let choose = move |place: usize| {
        if let Some(role) = ROLES.get(place) {
            for_role.edit(|p| p.role = *role);
        }
    };
    view! {
        <Card>
            <h2 class="card-head">{people::who(l)}</h2>
            <div class="stack">
                <KeptField label=people::name(l) source=person.text(|p| p.name.clone())
                    write=person.writes(|p, text| { p.name = named(text)?; Ok(()) }) />
                <KeptField label=people::phone(l) kind="tel" source=person.text(|p| p.phone.clone())
                    write=person.writes_text(|p, text| p.phone = text) />
                <Segmented label=people::role(l) options=ROLES.map(|r| names::role_of(l, r).to_owned()).to_vec()
                    chosen on_choose=choose />
                <Tick label=role::living_in(l) ticked=living_in on_change=move |on| for_living.edit(|p| p.living_in = on) />
            </div>
        </Card>
    }
}

/// Says that this person holds the phone, or no longer does.
#[component]
fn MeButton(id: PersonId) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let own = id.clone();
    let me = stage.memo(move |app| app.preferences().me.as_ref() == Some(&own));
    let press = move |()| {
        let now = if me.get_untracked() { None } else { Some(id.clone()) };
        stage.ask(SettingsCommand::Me(now));
    };
    let label = move || if me.get() { people::not_me(l) } else { people::this_is_me(l) };
    view! {
        <Buttons>
            <Button label=label on_press=press />
        </Buttons>
    }
}

#[component]
fn RemoveButton(id: PersonId) -> impl IntoView {
    let stage = Stage::here();
    let remove = move |()| stage.ask(PeopleCommand::Remove(id.clone()));
    view! {
        <Buttons>
            <Button label=people::remove(language()) look=Look::Removal on_press=remove />
        </Buttons>
    }
}
