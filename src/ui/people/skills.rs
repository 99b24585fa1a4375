//! What a person can do: the known skills to switch on and off, and words of one's own.

use leptos::prelude::*;

use crate::domain::people::{Person, Skill};
use crate::ui::parts::{AddLine, Button, Buttons, Card, Icon, Several};
use crate::ui::record::Record;
use crate::ui::words::{language, names, people};

/// The card of a person's skills.
#[component]
pub fn Skills(person: Record<Person>) -> impl IntoView {
    let l = language();
    let known = Skill::KNOWN.map(|code| Skill(code.to_owned()));
    let options = known.iter().map(|skill| names::skill(l, skill)).collect();
    let chosen = person.part(move |p| known.iter().map(|skill| p.skills.contains(skill)).collect::<Vec<bool>>());
    let (switching, adding) = (person.clone(), person.clone());
    let switch = move |(place, on): (usize, bool)| {
        let Some(code) = Skill::KNOWN.get(place) else { return };
        let skill = Skill((*code).to_owned());
        switching.edit(|p| {
            if on {
                p.skills.insert(skill)
            } else {
                p.skills.remove(&skill)
            };
        });
    };
    let add = move |word: String| {
        adding.edit(|p| {
            p.skills.insert(Skill(word));
        });
    };
    view! {
        <Card>
            <h2 class="card-head">{people::skills(l)}</h2>
            <div class="stack">
                <Several label=people::skills_known(l) options chosen on_change=switch />
                <OwnWords person />
                <AddLine label=people::skill_add_label(l) add=people::skill_add(l) on_add=add />
            </div>
        </Card>
    }
}

/// The skills that no code is known for, each a button that takes it away.
#[component]
fn OwnWords(person: Record<Person>) -> impl IntoView {
    let l = language();
    let own = person.part(|p| p.skills.iter().filter(|skill| !skill.is_known()).cloned().collect::<Vec<Skill>>());
    let word = move |skill: Skill| {
        let person = person.clone();
        let text = skill.0.clone();
        let remove = move |()| {
            person.edit(|p| {
                p.skills.remove(&skill);
            });
        };
        view! { <Button label=text.clone() icon=Icon::Close spoken=people::skill_remove(l, text) on_press=remove /> }
    };
    move || {
        let own = own.get();
        let word = word.clone();
        (!own.is_empty()).then(|| view! { <Buttons>{own.into_iter().map(word).collect_view()}</Buttons> })
    }
}
