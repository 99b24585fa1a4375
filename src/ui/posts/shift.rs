//! One shift behind its summary: name, times, days, heads, skills asked for, what it does on holidays and single dates.

use leptos::prelude::*;

use super::dates::Dates;
use super::heads::HeadsFields;
use super::needs::Needs;
use super::one_shift::{edit, part, shift_mut};
use crate::app::forms::{FieldProblem, clock};
use crate::domain::rota::{HolidayRule, Post, Shift, ShiftId};
use crate::domain::time::{Time, Weekday};
use crate::ui::parts::{Button, KeptField, Look, Segmented, Several, Tag};
use crate::ui::record::Record;
use crate::ui::words::{Language, count, language, names, posts, times};

/// The holiday rules in the order of the switch.
const RULES: [HolidayRule; 3] = [HolidayRule::AsUsual, HolidayRule::Off, HolidayRule::Only];

/// One shift.
#[component]
pub fn ShiftEditor(post: Record<Post>, id: ShiftId) -> impl IntoView {
    let l = language();
    let summary = part(&post, &id, move |shift| summary(l, shift));
    let over = part(&post, &id, Shift::crosses_midnight);
    let (removing, own) = (post.clone(), id.clone());
    let remove = move |()| removing.edit(|p| p.shifts.retain(|shift| shift.id != own));
    view! {
        <details class="fold">
            <summary>
                <span>{move || summary.get()}</span>
                <Show when=move || over.get()><Tag text=posts::next_day(l) /></Show>
            </summary>
            <div class="stack">
                <NameAndTimes post=post.clone() id=id.clone() />
                <Days post=post.clone() id=id.clone() />
                <HeadsFields post=post.clone() id=id.clone() />
                <Needs post=post.clone() id=id.clone() />
                <Holidays post=post.clone() id=id.clone() />
                <Dates post id />
                <Button label=posts::shift_remove(l) look=Look::Plain on_press=remove />
            </div>
        </details>
    }
}

fn summary(l: Language, shift: &Shift) -> String {
    let hours = times::span(l, shift.start, shift.end);
    let heads = count::people(l, usize::from(shift.heads.least));
    match names::shift_name(l, &shift.name) {
        name if name.is_empty() => posts::shift_line(l, hours, heads),
        name => posts::shift_line_named(l, name, hours, heads),
    }
}

#[component]
fn NameAndTimes(post: Record<Post>, id: ShiftId) -> impl IntoView {
    let l = language();
    let name = part(&post, &id, move |shift| names::shift_name(l, &shift.name));
    let start = part(&post, &id, |shift| times::clock(shift.start));
    let end = part(&post, &id, |shift| times::clock(shift.end));
    let (of_name, of_start, of_end) = (id.clone(), id.clone(), id);
    let set_time = |post: &mut Post, id: &ShiftId, text: &str, set: fn(&mut Shift, Time)| -> Result<(), FieldProblem> {
        let time = clock(text)?;
        if let Some(shift) = shift_mut(post, id) {
            set(shift, time);
        }
        Ok(())
    };
    view! {
        <KeptField label=posts::shift_name(l) source=name write=post.writes(move |p, text| {
            if let Some(shift) = shift_mut(p, &of_name) {
                shift.name = names::shift_code(l, text);
            }
            Ok(())
        }) />
        <div class="fields-pair">
            <KeptField label=posts::start(l) kind="clock" source=start
                write=post.writes(move |p, text| set_time(p, &of_start, text, |shift, time| shift.start = time)) />
            <KeptField label=posts::end(l) hint=posts::end_hint(l) kind="clock" source=end
                write=post.writes(move |p, text| set_time(p, &of_end, text, |shift, time| shift.end = time)) />
        </div>
    }
}

#[component]
fn Days(post: Record<Post>, id: ShiftId) -> impl IntoView {
    let l = language();
    let week = || Weekday::Monday.cycle_forward().take(7);
    let chosen = part(&post, &id, move |shift| week().map(|day| shift.days.contains(day)).collect::<Vec<bool>>());
    let switch = move |(n, on): (usize, bool)| {
        let Some(day) = week().nth(n) else { return };
        edit(&post, &id, |shift| shift.days = if on { shift.days.with(day) } else { shift.days.without(day) });
    };
    let options = week().map(|day| times::weekday(l, day).to_owned()).collect();
    view! { <Several label=posts::days(l) options chosen on_change=switch even=true /> }
}

#[component]
fn Holidays(post: Record<Post>, id: ShiftId) -> impl IntoView {
    let l = language();
    let chosen = part(&post, &id, |shift| RULES.iter().position(|rule| *rule == shift.on_holidays).unwrap_or(0));
    let choose = move |place: usize| {
        if let Some(rule) = RULES.get(place) {
            edit(&post, &id, |shift| shift.on_holidays = *rule);
        }
    };
    let options = [posts::holiday_usual(l), posts::holiday_off(l), posts::holiday_only(l)].map(str::to_owned).to_vec();
    view! { <Segmented label=posts::on_holidays(l) options chosen on_choose=choose /> }
}
