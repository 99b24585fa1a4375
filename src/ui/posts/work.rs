//! What a post is: its name, its kind, its number in a series, its place, its beat, its handover.

use leptos::prelude::*;

use crate::app::forms::{FieldProblem, count};
use crate::domain::rota::{Beat, Post, PostKind};
use crate::domain::site::PlaceId;
use crate::domain::time::Minutes;
use crate::ui::parts::{Card, Choice, KeptField, Segmented};
use crate::ui::record::{Record, named};
use crate::ui::stage::Stage;
use crate::ui::words::{language, names, posts};

/// The kinds in the order of the switch.
const KINDS: [PostKind; 4] = [PostKind::GatePost, PostKind::Patrol, PostKind::OrderDesk, PostKind::Other];

/// The card of what a post is.
#[component]
pub fn Work(post: Record<Post>) -> impl IntoView {
    let l = language();
    let chosen = post.part(|p| KINDS.iter().position(|kind| *kind == p.kind).unwrap_or(0));
    let patrol = post.part(|p| p.kind == PostKind::Patrol);
    let (choosing, beat) = (post.clone(), post.clone());
    let choose = move |place: usize| {
        if let Some(kind) = KINDS.get(place) {
            choosing.edit(|p| p.kind = *kind);
        }
    };
    view! {
        <Card>
            <h2 class="card-head">{posts::what(l)}</h2>
            <div class="stack">
                <KeptField label=posts::name(l) source=post.text(|p| p.name.clone())
                    write=post.writes(|p, text| { p.name = named(text)?; Ok(()) }) />
                <Segmented label=posts::kind(l) options=KINDS.map(|k| names::kind_of_post(l, k).to_owned()).to_vec()
                    chosen on_choose=choose />
                <KeptField label=posts::series_no(l) kind="number" hint=posts::series_hint(l)
                    source=post.text(|p| p.series_no.map(|n| n.to_string()).unwrap_or_default())
                    write=post.writes(|p, text| { p.series_no = count(text, 1, 99)?.map(|n| n as u8); Ok(()) }) />
                <Whereabouts post=post.clone() />
                <Show when=move || patrol.get()><BeatFields post=beat.clone() /></Show>
                <KeptField label=posts::handover(l) kind="number" hint=posts::handover_hint(l)
                    source=post.text(|p| p.handover.0.to_string())
                    write=post.writes(|p, text| {
                        p.handover = Minutes(count(text, 0, 240)?.unwrap_or(0).into());
                        Ok(())
                    }) />
            </div>
        </Card>
    }
}

/// Which place of the site the post stands at, if any.
#[component]
fn Whereabouts(post: Record<Post>) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let places: Vec<(PlaceId, String)> =
        stage.peek(|app| app.workspace().places.values().map(|place| (place.id.clone(), place.name.clone())).collect());
    let options = std::iter::once(posts::no_place(l).to_owned()).chain(places.iter().map(|(_, name)| name.clone()));
    let options = options.collect();
    let ids: Vec<PlaceId> = places.into_iter().map(|(id, _)| id).collect();
    let known = ids.clone();
    let chosen = post.part(move |p| {
        let own = p.place.as_ref().and_then(|own| known.iter().position(|id| id == own));
        own.map_or(0, |place| place + 1)
    });
    let choose = move |n: usize| {
        let place = n.checked_sub(1).and_then(|n| ids.get(n)).cloned();
        post.edit(|p| p.place = place);
    };
    view! { <Choice label=posts::place(l) options chosen on_choose=choose /> }
}

#[component]
fn BeatFields(post: Record<Post>) -> impl IntoView {
    let l = language();
    let figure = |n: i64| if n == 0 { String::new() } else { n.to_string() };
    view! {
        <div class="fields-pair">
            <KeptField label=posts::beat_metres(l) kind="number"
                source=post.text(move |p| p.beat.map(|beat| figure(beat.metres.into())).unwrap_or_default())
                write=post.writes(|p, text| set_beat(p, text, |beat, n| beat.metres = n)) />
            <KeptField label=posts::beat_lap(l) kind="number"
                source=post.text(move |p| p.beat.map(|beat| figure(beat.lap.0)).unwrap_or_default())
                write=post.writes(|p, text| set_beat(p, text, |beat, n| beat.lap = Minutes(n.into()))) />
        </div>
    }
}

/// A beat of which nothing is known is no beat.
fn set_beat(post: &mut Post, text: &str, set: fn(&mut Beat, u32)) -> Result<(), FieldProblem> {
    let mut beat = post.beat.unwrap_or(Beat { metres: 0, lap: Minutes(0) });
    set(&mut beat, count(text, 0, 100_000)?.unwrap_or(0));
    post.beat = (beat.metres > 0 || beat.lap > Minutes(0)).then_some(beat);
    Ok(())
}
