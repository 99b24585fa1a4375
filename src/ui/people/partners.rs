//! With whom a person is to stand: somebody they must have beside them, would like to, or should be kept apart from.

use leptos::prelude::*;

use crate::domain::people::{Pair, PairKind, Person, PersonId};
use crate::ui::parts::{Button, Buttons, Card, Choice, Icon, Look, Segmented};
use crate::ui::record::Record;
use crate::ui::stage::Stage;
use crate::ui::words::{Language, language, people};

/// The kinds in the order of the switch.
const KINDS: [PairKind; 3] = [PairKind::Required, PairKind::Preferred, PairKind::Avoided];

/// Everybody else, by name.
type Others = Vec<(PersonId, String)>;

/// The card of a person's partners.
#[component]
pub fn Partners(person: Record<Person>, id: PersonId) -> impl IntoView {
    let l = language();
    let number = person.part(|p| p.pairs.len());
    let others: Others = Stage::here().peek(|app| {
        let all = app.workspace().people.values().filter(|other| other.id != id);
        all.map(|other| (other.id.clone(), other.name.clone())).collect()
    });
    let (rows, adding, first) = (person.clone(), person.clone(), others.first().map(|(id, _)| id.clone()));
    let add = move |()| {
        if let Some(with) = first.clone() {
            adding.edit(|p| p.pairs.push(Pair { with, kind: PairKind::Preferred }));
        }
    };
    view! {
        <Card>
            <h2 class="card-head">{people::partners(l)}</h2>
            <div class="stack">
                <Show when=move || number.get() == 0><p>{people::no_partners(l)}</p></Show>
                <For each=move || 0..number.get() key=|place| *place
                    children=move |place| row(l, &rows, &others, place) />
                <Buttons><Button label=people::partner_add(l) icon=Icon::Add on_press=add /></Buttons>
            </div>
        </Card>
    }
}

fn row(l: Language, person: &Record<Person>, others: &Others, place: usize) -> impl IntoView + use<> {
    let ids: Vec<PersonId> = others.iter().map(|(id, _)| id.clone()).collect();
    let known = ids.clone();
    let with = person.part(move |p| {
        let with = p.pairs.get(place).map(|pair| pair.with.clone());
        // Somebody no longer listed stands last.
        known.iter().position(|id| Some(id) == with.as_ref()).unwrap_or(known.len())
    });
    let kind = person.part(move |p| {
        let kind = p.pairs.get(place).map(|pair| pair.kind).unwrap_or_default();
        KINDS.iter().position(|one| *one == kind).unwrap_or(0)
    });
    let (naming, choosing, removing) = (person.clone(), person.clone(), person.clone());
    let name = move |which: usize| {
        if let Some(id) = ids.get(which).cloned() {
            change(&naming, place, |pair| pair.with = id);
        }
    };
    let choose = move |which: usize| {
        if let Some(kind) = KINDS.get(which).copied() {
            change(&choosing, place, |pair| pair.kind = kind);
        }
    };
    let remove = move |()| {
        removing.edit(|p| {
            if place < p.pairs.len() {
                p.pairs.remove(place);
            }
        });
    };
    let gone = (with.get_untracked() == others.len()).then(|| people::partner_gone(l).to_owned());
    let names: Vec<String> = others.iter().map(|(_, name)| name.clone()).chain(gone).collect();
    let kinds = [people::partner_required(l), people::partner_preferred(l), people::partner_avoided(l)];
    view! {
        <div class="part">
            <Choice label=people::partner(l) options=names chosen=with on_choose=name />
            <Segmented label=people::partner_kind(l) options=kinds.map(str::to_owned).to_vec() chosen=kind on_choose=choose />
            <Button label=people::partner_remove(l) look=Look::Plain on_press=remove />
        </div>
    }
}

fn change(person: &Record<Person>, place: usize, change: impl FnOnce(&mut Pair)) {
    person.edit(|p| {
        if let Some(pair) = p.pairs.get_mut(place) {
            change(pair);
        }
    });
}
