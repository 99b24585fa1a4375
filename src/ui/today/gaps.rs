//! Where people are missing until this time tomorrow.

use leptos::prelude::*;

use crate::app::route::Route;
use crate::domain::rota::Slot;
use crate::domain::time::Date;
use crate::domain::workspace::Workspace;
use crate::ui::parts::{List, Notice, NoticeTone, Row, Tag, TagTone};
use crate::ui::words::{Language, count, rota, times, today};

/// The gaps as a list, each leading to its shift; or that there is none, which without posts would be an empty comfort.
pub fn gaps(l: Language, workspace: &Workspace, gaps: Vec<(Slot, u16)>, today_is: Date) -> AnyView {
    if workspace.posts.is_empty() {
        return ().into_any();
    }
    if gaps.is_empty() {
        return view! { <Notice tone=NoticeTone::Done><p>{today::all_covered(l)}</p></Notice> }.into_any();
    }
    let rows = gaps.into_iter().map(|(slot, missing)| row(l, workspace, &slot, missing, today_is)).collect_view();
    view! {
        <h2>{today::gaps(l)}</h2>
        <List>{rows}</List>
    }
    .into_any()
}

fn row(l: Language, workspace: &Workspace, slot: &Slot, missing: u16, today_is: Date) -> impl IntoView + use<> {
    let post = workspace.posts.get(&slot.post).map(|post| post.name.clone()).unwrap_or_default();
    let when = times::span_in_full(l, slot.start, slot.end);
    let detail = rota::shift_line(l, times::date_near(l, slot.start.date(), today_is), when);
    let href = Route::Slot(slot.day, slot.shift.clone()).href();
    view! {
        <Row title=post detail href>
            <Tag tone=TagTone::Problem text=count::missing(l, usize::from(missing)) />
        </Row>
    }
}
