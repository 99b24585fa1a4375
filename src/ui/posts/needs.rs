//! What some of the people at a shift must or should be able to do.

use crate::domain::order;
use std::collections::BTreeSet;

use leptos::prelude::*;

use super::one_shift::{edit, part, shift_mut};
use crate::app::forms::{FieldProblem, count};
use crate::domain::people::Skill;
use crate::domain::rota::{Post, ShiftId, SkillNeed};
use crate::ui::parts::{Button, Buttons, Choice, Icon, KeptField, Look, Segmented};
use crate::ui::record::Record;
use crate::ui::stage::Stage;
use crate::ui::words::{Language, language, names, posts};

/// More people than stand at any one post.
const MOST: u32 = 99;

/// The skills asked for at a shift.
#[component]
pub fn Needs(post: Record<Post>, id: ShiftId) -> impl IntoView {
    let l = language();
    let number = part(&post, &id, |shift| shift.skills.len());
    let skills = skills_to_choose(&post, &id);
    let (rows, own) = (post.clone(), id.clone());
    let add = move |()| {
        let skill = Skill("experienced".to_owned());
        edit(&post, &id, |shift| shift.skills.push(SkillNeed { skill, heads: 1, must: false }));
    };
    view! {
        <fieldset class="group">
            <legend>{posts::needs(l)}</legend>
            <Show when=move || number.get() == 0><p>{posts::no_needs(l)}</p></Show>
            <For each=move || 0..number.get() key=|place| *place
                children=move |place| need(l, &rows, &own, place, skills.clone()) />
            <Buttons><Button label=posts::need_add(l) icon=Icon::Add on_press=add /></Buttons>
        </fieldset>
    }
}

/// The known skills, then every word that a person or this post uses.
fn skills_to_choose(post: &Record<Post>, id: &ShiftId) -> Vec<Skill> {
    let asked = part(post, id, |shift| shift.skills.iter().map(|need| need.skill.clone()).collect::<Vec<Skill>>());
    let mut own: BTreeSet<Skill> = order::set(asked.get_untracked());
    Stage::here().peek(|app| own.extend(app.workspace().people.values().flat_map(|p| p.skills.iter().cloned())));
    let known = Skill::KNOWN.map(|code| Skill(code.to_owned()));
    known.into_iter().chain(own.into_iter().filter(|skill| !skill.is_known())).collect()
}

fn need(l: Language, post: &Record<Post>, id: &ShiftId, place: usize, skills: Vec<Skill>) -> impl IntoView + use<> {
    let options = skills.iter().map(|skill| names::skill(l, skill)).collect();
    let known = skills.clone();
    let chosen = part(post, id, move |shift| {
        let skill = shift.skills.get(place).map(|need| &need.skill);
        known.iter().position(|one| Some(one) == skill).unwrap_or(0)
    });
    let must = part(post, id, move |shift| usize::from(shift.skills.get(place).is_some_and(|need| need.must)));
    let heads = part(post, id, move |s| s.skills.get(place).map(|need| need.heads.to_string()).unwrap_or_default());
    let change = |change: fn(&mut SkillNeed, usize, &[Skill])| {
        let (post, id, skills) = (post.clone(), id.clone(), skills.clone());
        move |n: usize| {
            edit(&post, &id, |shift| {
                if let Some(need) = shift.skills.get_mut(place) {
                    change(need, n, &skills);
                }
            });
        }
    };
    let choose = change(|need, n, skills| {
        if let Some(skill) = skills.get(n) {
            need.skill = skill.clone();
        }
    });
    let weigh = change(|need, n, _| need.must = n == 1);
    let own = id.clone();
    let write = post.writes(move |p, text| set_heads(p, &own, place, text));
    let (removing, own) = (post.clone(), id.clone());
    let remove = move |()| edit(&removing, &own, |shift| take_out(&mut shift.skills, place));
    view! {
        <div class="part">
            <div class="fields-pair">
                <Choice label=posts::need_skill(l) options chosen on_choose=choose />
                <KeptField label=posts::need_heads(l) kind="number" source=heads write />
            </div>
            <Segmented label=posts::need_weight(l) options=vec![posts::wish(l).to_owned(), posts::must(l).to_owned()]
                chosen=must on_choose=weigh />
            <Button label=posts::need_remove(l) look=Look::Plain on_press=remove />
        </div>
    }
}

fn set_heads(post: &mut Post, id: &ShiftId, place: usize, text: &str) -> Result<(), FieldProblem> {
    let heads = count(text, 1, MOST)?.ok_or(FieldProblem::Missing)?;
    let need = shift_mut(post, id).and_then(|shift| shift.skills.get_mut(place));
    if let Some(need) = need {
        need.heads = heads as u16;
    }
    Ok(())
}

fn take_out<T>(list: &mut Vec<T>, place: usize) {
    if place < list.len() {
        list.remove(place);
    }
}
