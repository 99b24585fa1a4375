//! A day of the rota: every post as a strip and as a list, its gaps with who could close them.

use leptos::prelude::*;

use super::facts::{PostDay, SlotFacts, posts_on};
use super::fairness::dots;
use super::gaps::gap_notices;
use super::week_acts::WeekActs;
use crate::app::App;
use crate::app::route::Route;
use crate::domain::time::{Date, Week};
use crate::ui::parts::{
    Act, ButtonLink, DayStrip, Empty, Icon, List, Look, Neighbour, Row, StripBlock, Tag, TagTone, Turn,
};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, language, rota, times};

/// One day; without a date, today.
#[component]
pub fn DayPage(
    /// The day, if the URL names one.
    day: Option<Date>,
) -> impl IntoView {
    let stage = Stage::here();
    let l = language();
    let seen = stage.memo(move |app| (app.revision(), app.is_opening(), day.unwrap_or(app.now().date())));
    move || {
        let (_, opening, day) = seen.get();
        stage.peek(|app| match opening {
            true => ().into_any(),
            false if app.workspace().posts.is_empty() || app.workspace().people.is_empty() => empty(l).into_any(),
            false => whole_day(l, app, day).into_any(),
        })
    }
}

/// There is nothing to stand, or nobody to stand it.
pub fn empty(l: Language) -> impl IntoView {
    view! {
        <Empty icon=Icon::Rota sentence=rota::empty(l)>
            <ButtonLink look=Look::Main label=rota::bring_in(l) href=Route::Data.href() />
            <ButtonLink label=rota::posts(l) href=Route::Posts.href() />
        </Empty>
    }
}

fn whole_day(l: Language, app: &App, day: Date) -> impl IntoView + use<> {
    let workspace = app.workspace();
    let week = Week::of(day);
    let posts = posts_on(l, workspace, day);
    let planned = workspace.duties_of(week).next().is_some();
    let shown = posts.iter().map(|post| post_day(l, app, post, day, planned)).collect_view();
    let none = posts.is_empty().then(|| view! { <p>{rota::no_shifts(l)}</p> });
    let plan = (!planned).then(|| {
        let href = Route::Plan(week).href();
        view! { <Act><ButtonLink look=Look::Main label=rota::plan(l) icon=Icon::Rota href /></Act> }
    });
    view! {
        {turn(l, app, day)}
        {views(l, app, day)}
        {none}
        <div class="posts">{shown}</div>
        {planned.then(|| dots(l, app, week))}
        <WeekActs week />
        {plan}
    }
}

fn turn(l: Language, app: &App, day: Date) -> impl IntoView + use<> {
    let neighbour = |day: Date, label: &str| Neighbour {
        word: times::weekday(l, day.weekday()).to_owned(),
        label: rota::shift_line(l, label, times::date(l, day)),
        href: Route::Rota(Some(day)).href(),
    };
    let before = neighbour(day.yesterday().unwrap_or(day), rota::day_before(l));
    let after = neighbour(day.tomorrow().unwrap_or(day), rota::day_after(l));
    view! { <Turn shown=times::date_near(l, day, app.now().date()) before after /> }
}

/// Draft or published, and the way back to today, to the week and to the posts.
fn views(l: Language, app: &App, day: Date) -> impl IntoView + use<> {
    let week = Week::of(day);
    let to_today = (day != app.now().date()).then(|| {
        view! { <ButtonLink look=Look::Plain label=rota::to_today(l) href=Route::Rota(None).href() /> }
    });
    view! {
        <div class="spread">
            {super::week_acts::state_tag(l, app, week)}
            <div class="tags">
                {to_today}
                <ButtonLink look=Look::Plain label=rota::week_view(l) href=Route::WeekGrid(week).href() />
                <ButtonLink look=Look::Plain label=rota::posts(l) href=Route::Posts.href() />
            </div>
        </div>
    }
}

fn post_day(l: Language, app: &App, post: &PostDay, day: Date, planned: bool) -> impl IntoView + use<> {
    let missing = post.missing(day) as usize;
    let tag = match missing {
        0 => view! { <Tag tone=TagTone::Done text=rota::full(l) /> }.into_any(),
        n => view! { <Tag tone=TagTone::Problem text=count::missing(l, n) /> }.into_any(),
    };
    let blocks = post.slots.iter().map(|slot| block(l, slot, day)).collect();
    // Before the week is planned everything is open; who could close what is then the planner's question.
    let notices = planned.then(|| gap_notices(l, app, post, day));
    let label = rota::strip_label(l, &post.name, times::date(l, day));
    let lines = post.slots.iter().map(|slot| line(l, slot, day)).collect_view();
    view! {
        <section class="post-day">
            <div class="spread"><h3 class="mid">{post.name.clone()}</h3>{tag}</div>
            <DayStrip label blocks />
            {notices}
            <List label=post.name.clone()>{lines}</List>
        </section>
    }
}

fn block(l: Language, slot: &SlotFacts, day: Date) -> StripBlock {
    let (from, to) = slot.minutes_on(day);
    let href = Route::Slot(slot.slot.day, slot.slot.shift.clone()).href();
    StripBlock { from, to, tone: slot.tone(), text: slot.on_block(l), label: slot.spoken(l), href }
}

fn line(l: Language, slot: &SlotFacts, day: Date) -> impl IntoView + use<> {
    let carried = slot.slot.day != day;
    let detail = rota::shift_line(l, &slot.shift, slot.hours(l));
    let detail = if carried { rota::shift_line(l, detail, rota::goes_on(l)) } else { detail };
    let tags = slot_tags(l, slot);
    view! {
        <Row title=slot.who(l) detail href=Route::Slot(slot.slot.day, slot.slot.shift.clone()).href()>
            {tags}
        </Row>
    }
}

/// Missing, night, pinned, or that more would be good.
pub fn slot_tags(l: Language, slot: &SlotFacts) -> impl IntoView + use<> {
    let heads = |n: u16| count::people(l, usize::from(n));
    let (missing, more) = (slot.missing, slot.more_wanted);
    view! {
        {(missing > 0).then(|| view! { <Tag tone=TagTone::Problem text=count::missing(l, usize::from(missing)) /> })}
        {(more > 0).then(|| view! { <Tag tone=TagTone::Plain text=rota::more_wanted(l, heads(more)) /> })}
        {slot.slot.is_night().then(|| view! { <Tag icon=Icon::Night text=rota::night(l) /> })}
        {slot.pinned.then(|| view! { <Tag tone=TagTone::Plain icon=Icon::Pinned text=rota::pinned(l) /> })}
    }
}
