//! The pages that lie in rooms: shown at once when their room is here, else as soon as it has come.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::parts::{Button, Empty, Icon};
use super::stage::{Rooms, Stage};
use super::words::{language, refusal, save};
use crate::app::room::Room;
use crate::app::route::Route;

#[derive(Clone, Copy, PartialEq)]
enum State {
    Coming,
    Here,
    Missing,
}

/// The view of a page in a room.
pub fn view(room: Room, route: Route) -> AnyView {
    let rooms = Stage::here().rooms();
    let state = RwSignal::new(State::Coming);
    fetch(rooms, room, state);
    // The view is built where it is shown, and not where the fetching ended: there it would belong to no page.
    let seen = move || match state.get() {
        State::Coming => Some(view! { <div aria-busy="true"></div> }.into_any()),
        State::Here => at_once((rooms.view)(room, route.clone())).flatten(),
        State::Missing => Some(missing(move |()| fetch(rooms, room, state)).into_any()),
    };
    seen.into_any()
}

fn fetch(rooms: Rooms, room: Room, state: RwSignal<State>) {
    let mut coming = (rooms.fetch)(room);
    let come = move |come: Option<()>| {
        // Nothing is left to show it on when the page has been left meanwhile.
        state.try_set(come.map_or(State::Missing, |()| State::Here));
    };
    match coming.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => come(done),
        Poll::Pending => spawn_local(async move { come(coming.await) }),
    }
}

fn missing(on_press: impl Fn(()) + Send + Sync + 'static) -> impl IntoView {
    let l = language();
    view! {
        <Empty icon=Icon::Import sentence=refusal::room_not_fetched(l)>
            <Button label=save::retry(l) on_press />
        </Empty>
    }
}

fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => Some(done),
        Poll::Pending => None,
    }
}
