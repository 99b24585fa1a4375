//! What is done at every shift of a post, line by line, in order.

use leptos::prelude::*;

use crate::domain::rota::Post;
use crate::ui::parts::{AddLine, Button, Buttons, Card, KeptField, Look};
use crate::ui::record::{Record, named};
use crate::ui::words::{Language, language, posts};

/// The card of a post's checklist.
#[component]
pub fn Checklist(post: Record<Post>) -> impl IntoView {
    let l = language();
    let number = post.part(|p| p.checklist.len());
    let rows = post.clone();
    let add = move |line: String| post.edit(|p| p.checklist.push(line));
    view! {
        <Card>
            <h2 class="card-head">{posts::checklist(l)}</h2>
            <div class="stack">
                <Show when=move || number.get() == 0><p>{posts::no_checklist(l)}</p></Show>
                <For each=move || 0..number.get() key=|place| *place children=move |place| line(l, &rows, place) />
                <AddLine label=posts::checklist_add_label(l) add=posts::checklist_add(l) on_add=add />
            </div>
        </Card>
    }
}

fn line(l: Language, post: &Record<Post>, place: usize) -> impl IntoView + use<> {
    let last = post.part(move |p| place + 1 >= p.checklist.len());
    let (up, down, out) = (post.clone(), post.clone(), post.clone());
    let number = place + 1;
    let write = post.writes(move |p, text| {
        let text = named(text)?;
        if let Some(line) = p.checklist.get_mut(place) {
            *line = text;
        }
        Ok(())
    });
    view! {
        <div class="part">
            <KeptField label=posts::checklist_line(l, number) write
                source=post.text(move |p| p.checklist.get(place).cloned().unwrap_or_default()) />
            <Buttons>
                <Button label=posts::up(l) spoken=posts::up_spoken(l, number) disabled=Signal::stored(place == 0)
                    on_press=move |()| up.edit(|p| swap(p, place, place.wrapping_sub(1))) />
                <Button label=posts::down(l) spoken=posts::down_spoken(l, number) disabled=last
                    on_press=move |()| down.edit(|p| swap(p, place, place + 1)) />
                <Button label=posts::line_out(l) spoken=posts::line_out_spoken(l, number) look=Look::Plain
                    on_press=move |()| out.edit(|p| take_out(p, place)) />
            </Buttons>
        </div>
    }
}

fn swap(post: &mut Post, one: usize, other: usize) {
    if one < post.checklist.len() && other < post.checklist.len() {
        post.checklist.swap(one, other);
    }
}

fn take_out(post: &mut Post, place: usize) {
    if place < post.checklist.len() {
        post.checklist.remove(place);
    }
}
