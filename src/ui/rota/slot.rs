//! One shift of one day, staffed by hand: who stands it, who could; what an act would break stands beside the act.

use leptos::prelude::*;

use super::candidates::Candidates;
use super::standing::standing;
use crate::app::App;
use crate::app::route::Route;
use crate::domain::rota::{Shift, ShiftId, SkillNeed, Slot};
use crate::domain::time::{Date, Week};
use crate::domain::week_slots::slots_of_week;
use crate::ui::parts::{Card, Icon, Neighbour, Notice, NoticeTone, Tag, TagTone, Turn};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, language, names, rota, times};

/// One shift of one day.
#[component]
pub fn SlotPage(
    /// The day on which it begins.
    day: Date,
    /// The shift.
    shift: ShiftId,
) -> impl IntoView {
    let stage = Stage::here();
    let l = language();
    let search = RwSignal::new(String::new());
    let seen = stage.memo(|app| (app.revision(), app.is_opening()));
    let drawn = StoredValue::new(0u32);
    move || {
        let (_, opening) = seen.get();
        if opening {
            return ().into_any();
        }
        drawn.update_value(|times| *times += 1);
        // An act draws the page anew and takes its button with it; the focus then goes to who stands there now.
        let focus = drawn.get_value() > 1;
        stage.peek(|app| match find(app, day, &shift) {
            Some(slot) => staffed(l, app, slot, search, focus).into_any(),
            None => gone(l, app, day, &shift, focus).into_any(),
        })
    }
}

fn find(app: &App, day: Date, shift: &ShiftId) -> Option<Slot> {
    let slots = slots_of_week(app.workspace(), Week::of(day));
    slots.into_iter().find(|slot| slot.day == day && slot.shift == *shift)
}

fn staffed(l: Language, app: &App, slot: Slot, search: RwSignal<String>, focus: bool) -> impl IntoView + use<> {
    let named = app.workspace().shift(&slot.shift).map(|(_, shift)| shift.clone());
    view! {
        {turn(l, app, &slot)}
        {named.map(|shift| heading(l, app, &slot, &shift))}
        <div class="beside">
            <div class="stack">{standing(l, app, &slot, focus)}</div>
            <Candidates of=slot search />
        </div>
    }
}

/// A shift that is not stood on this day, with whoever was assigned to it all the same.
fn gone(l: Language, app: &App, day: Date, shift: &ShiftId, focus: bool) -> impl IntoView + use<> {
    let left = app.workspace().shift(shift).map(|(post, shift)| {
        let (start, end) = shift.times_on(day);
        let (post, id) = (post.id.clone(), shift.id.clone());
        Slot { post, shift: id, day, start, end, heads: shift.heads, skills: vec![] }
    });
    view! {
        <Notice tone=NoticeTone::Problem><p>{rota::slot_gone(l)}</p></Notice>
        {left.map(|slot| standing(l, app, &slot, focus))}
    }
}

/// The same shift on the day before and the day after.
fn turn(l: Language, app: &App, slot: &Slot) -> impl IntoView + use<> {
    let neighbour = |day: Date, label: &str| Neighbour {
        word: times::weekday(l, day.weekday()).to_owned(),
        label: rota::shift_line(l, label, times::date(l, day)),
        href: Route::Slot(day, slot.shift.clone()).href(),
    };
    let before = neighbour(slot.day.yesterday().unwrap_or(slot.day), rota::day_before(l));
    let after = neighbour(slot.day.tomorrow().unwrap_or(slot.day), rota::day_after(l));
    view! { <Turn shown=times::date_near(l, slot.day, app.now().date()) before after /> }
}

fn heading(l: Language, app: &App, slot: &Slot, shift: &Shift) -> impl IntoView + use<> {
    let there = app.workspace().duties_at(slot).count();
    let missing = usize::from(slot.heads.least).saturating_sub(there);
    let need = |need: &SkillNeed| {
        let what = count::skilled(l, usize::from(need.heads), names::skill(l, &need.skill));
        let sentence = if need.must { rota::asked(l, what) } else { rota::asked_wish(l, what) };
        view! { <p class="eyebrow">{sentence}</p> }
    };
    let lacking = missing > 0;
    let tag = match missing {
        0 => view! { <Tag tone=TagTone::Done text=rota::full(l) /> }.into_any(),
        n => view! { <Tag tone=TagTone::Problem text=count::missing(l, n) /> }.into_any(),
    };
    let name = names::shift_name(l, &shift.name);
    let hours = times::span_in_full(l, slot.start, slot.end);
    let heads = rota::heads_line(l, there, slot.heads.least);
    let night = slot.is_night();
    let needs = slot.skills.iter().map(need).collect_view();
    view! {
        <Card now=lacking>
            <p class="eyebrow">{name}</p>
            <p class="big">{hours}</p>
            <div class="spread">
                <span>{heads}</span>
                <span class="tags">
                    {night.then(|| view! { <Tag icon=Icon::Night text=rota::night(l) /> })}
                    {tag}
                </span>
            </div>
            {needs}
        </Card>
    }
}
