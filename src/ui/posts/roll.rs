//! The list of posts in their order, each with its shifts and whether the day is covered.

use leptos::prelude::*;

use crate::app::App;
use crate::app::command::{ImportCommand, PostsCommand};
use crate::app::route::Route;
use crate::domain::rota::{Post, PostId};
use crate::domain::time::Minutes;
use crate::ui::parts::{AddLine, Button, ButtonLink, Empty, Icon, List, Look, Row, Tag, TagTone};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, language, names, posts, times};

/// One line of the list.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    id: PostId,
    name: String,
    kind: &'static str,
    shifts: String,
    open: Minutes,
}

impl Line {
    fn of(l: Language, post: &Post) -> Self {
        let spans: Vec<String> = post.shifts.iter().map(|shift| times::span(l, shift.start, shift.end)).collect();
        let shifts = if spans.is_empty() { posts::no_shifts(l).to_owned() } else { names::all_of(l, &spans) };
        Self {
            id: post.id.clone(),
            name: post.name.clone(),
            kind: names::kind_of_post(l, post.kind),
            shifts,
            open: post.open_minutes(),
        }
    }
}

fn lines(l: Language, app: &App) -> Vec<Line> {
    app.workspace().posts_in_order().into_iter().map(|post| Line::of(l, post)).collect()
}

/// The list.
#[component]
pub fn Roll(
    /// Which post's page is open.
    chosen: Option<PostId>,
) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let all = stage.memo(move |app| lines(l, app));
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    let add = move |name: String| stage.ask(PostsCommand::Add(name));
    let list = move || {
        let lines = all.get();
        let chosen = chosen.clone();
        let row = move |line: Line| post_row(l, line, chosen.as_ref());
        let some = !lines.is_empty();
        some.then(|| view! { <List label=posts::title(l)>{lines.into_iter().map(row).collect_view()}</List> })
    };
    view! {
        <div class="stack">
            <Show when=move || none.get()><NoneYet /></Show>
            {list}
            <AddLine label=posts::add_label(l) add=posts::add(l) on_add=add />
        </div>
    }
}

fn post_row(l: Language, line: Line, chosen: Option<&PostId>) -> impl IntoView + use<> {
    let current = chosen == Some(&line.id);
    let open = line.open > Minutes(0);
    let hole =
        open.then(|| view! { <Tag text=posts::open_for(l, times::length(l, line.open)) tone=TagTone::Problem /> });
    view! {
        <Row title=line.name detail=line.shifts href=Route::Post(line.id).href() current>
            <Tag text=line.kind />
            {hole}
        </Row>
    }
}

#[component]
fn NoneYet() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    view! {
        <Empty icon=Icon::Rota sentence=posts::empty(l)>
            <ButtonLink label=posts::to_import(l) href=Route::Data.href() icon=Icon::Import look=Look::Main />
            <Button label=posts::sample(l) on_press=move |()| stage.ask(ImportCommand::Sample) />
        </Empty>
    }
}
