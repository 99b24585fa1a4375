//! One post's sheet: coverage, shifts, what it is, what is done there.

use leptos::prelude::*;

use super::checklist::Checklist;
use super::coverage::Coverage;
use super::shift::ShiftEditor;
use super::work::Work;
use crate::app::command::{Command, PostsCommand};
use crate::app::route::Route;
use crate::domain::rota::{Heads, HolidayRule, Post, PostId, Shift, ShiftId};
use crate::domain::time::{Time, Weekdays};
use crate::ui::parts::{Button, ButtonLink, Buttons, Card, Empty, Icon, Look};
use crate::ui::record::Record;
use crate::ui::stage::Stage;
use crate::ui::words::{language, posts};

/// Everything about one post, or a word that it is gone.
#[component]
pub fn PostSheet(id: PostId) -> impl IntoView {
    let l = language();
    let wanted = id.clone();
    let save: fn(Post) -> Command = |post| PostsCommand::Save(post).into();
    let post = Record::new(move |app| app.workspace().posts.get(&wanted).cloned(), save);
    let exists = post.exists();
    move || {
        if exists.get() {
            sheet(post.clone(), &id).into_any()
        } else {
            view! {
                <Empty icon=Icon::Rota sentence=posts::gone(l)>
                    <ButtonLink label=posts::to_list(l) href=Route::Posts.href() />
                </Empty>
            }
            .into_any()
        }
    }
}

fn sheet(post: Record<Post>, id: &PostId) -> impl IntoView + use<> {
    let l = language();
    let stage = Stage::here();
    let id = id.clone();
    let remove = move |()| stage.ask(PostsCommand::Remove(id.clone()));
    view! {
        <div class="stack">
            <Coverage post=post.clone() />
            <Shifts post=post.clone() />
            <Work post=post.clone() />
            <Checklist post />
            <Buttons><Button label=posts::remove(l) look=Look::Removal on_press=remove /></Buttons>
        </div>
    }
}

/// The shifts, each behind its summary, and a button that adds one where the last ends.
#[component]
fn Shifts(post: Record<Post>) -> impl IntoView {
    let l = language();
    let ids = post.part(|p| p.shifts.iter().map(|shift| shift.id.clone()).collect::<Vec<ShiftId>>());
    let rows = post.clone();
    let one = move |id: ShiftId| view! { <ShiftEditor post=rows.clone() id /> };
    view! {
        <Card>
            <h2 class="card-head">{posts::shifts(l)}</h2>
            <div class="stack">
                <For each=move || ids.get() key=|id| id.clone() children=one />
                <Buttons>
                    <Button label=posts::shift_add(l) icon=Icon::Add on_press=move |()| post.edit(add_shift) />
                </Buttons>
            </div>
        </Card>
    }
}

/// A shift without an id; the app gives it one. It begins where the last one ends and lasts until the first begins.
fn add_shift(post: &mut Post) {
    let morning = Time::constant(8, 0, 0, 0);
    let start = post.shifts.last().map_or(morning, |last| last.end);
    let end = post.shifts.first().map_or(Time::constant(20, 0, 0, 0), |first| first.start);
    let heads = post.shifts.last().map_or(Heads::exactly(1), |last| last.heads);
    post.shifts.push(Shift {
        id: ShiftId::new(""),
        name: String::new(),
        start,
        end,
        days: Weekdays::ALL,
        on_holidays: HolidayRule::AsUsual,
        also_on: Default::default(),
        not_on: Default::default(),
        heads,
        skills: vec![],
    });
}
