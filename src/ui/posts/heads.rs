//! How many people a shift needs: at the least, as one would like, at the most. The three stay in order by themselves.

use leptos::prelude::*;

use super::one_shift::{part, shift_mut};
use crate::app::forms::{FieldProblem, count};
use crate::domain::rota::{Heads, Post, ShiftId};
use crate::ui::parts::KeptField;
use crate::ui::record::Record;
use crate::ui::words::{language, posts};

/// More people than stand at any one post.
const MOST: u32 = 99;

/// The three figures side by side.
#[component]
pub fn HeadsFields(post: Record<Post>, id: ShiftId) -> impl IntoView {
    let l = language();
    let figure = |look: fn(&Heads) -> u16| part(&post, &id, move |shift| look(&shift.heads).to_string());
    let (least, wanted, most) = (figure(|h| h.least), figure(|h| h.wanted), figure(|h| h.most));
    let writes = |change: fn(&mut Heads, u16)| {
        let id = id.clone();
        post.writes(move |p, text| set(p, &id, text, change))
    };
    view! {
        <fieldset class="group">
            <legend>{posts::heads(l)}</legend>
            <div class="fields-triple">
            <KeptField label=posts::heads_least(l) kind="number" source=least write=writes(set_least) />
            <KeptField label=posts::heads_wanted(l) kind="number" source=wanted write=writes(set_wanted) />
            <KeptField label=posts::heads_most(l) kind="number" source=most write=writes(set_most) />
            </div>
        </fieldset>
    }
}

fn set(post: &mut Post, id: &ShiftId, text: &str, change: fn(&mut Heads, u16)) -> Result<(), FieldProblem> {
    let heads = count(text, 0, MOST)?.ok_or(FieldProblem::Missing)?;
    if let Some(shift) = shift_mut(post, id) {
        change(&mut shift.heads, heads as u16);
    }
    Ok(())
}

fn set_least(heads: &mut Heads, n: u16) {
    *heads = Heads { least: n, wanted: heads.wanted.max(n), most: heads.most.max(n) };
}

fn set_wanted(heads: &mut Heads, n: u16) {
    *heads = Heads { least: heads.least.min(n), wanted: n, most: heads.most.max(n) };
}

fn set_most(heads: &mut Heads, n: u16) {
    *heads = Heads { least: heads.least.min(n), wanted: heads.wanted.min(n), most: n };
}
