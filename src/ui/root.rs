//! The root: the frame around the page of the moment, in the language of the moment.

use leptos::prelude::*;

use super::data::KeepOffer;
use super::frame::{
    Frame, FrameWords, Place, SaveState, StateLine, StateWords, Toast, ToastWords, UndoToast, UpdateBanner,
};
use super::pages;
use super::parts::Icon;
use super::stage::Stage;
use super::words::{self, Language, act, frame, save};
use crate::app::Notice;
use crate::app::command::{Command, DataCommand};
use crate::app::preferences::{TextSize, Theme};
use crate::app::route::{DeliveriesPage, RoundsPage, Route};
use crate::app::saving;

/// Everything that is seen. A change of language draws it anew.
#[component]
pub fn Root() -> impl IntoView {
    let stage = Stage::here();
    let language = stage.memo(|app| app.language());
    let look = stage.memo(|app| (app.preferences().theme, app.preferences().text));
    Effect::new(move |_| {
        mark("lang", words::code(language.get()));
        let (theme, text) = look.get();
        mark("data-theme", code_of_theme(theme));
        mark("data-text", code_of_text(text));
    });
    move || {
        words::speak(language.get());
        framed(stage, language.get())
    }
}

fn framed(stage: Stage, l: Language) -> impl IntoView {
    let route = stage.memo(|app| app.route().clone());
    let title = stage.memo(move |app| pages::title(l, app));
    Effect::new(move |_| document().set_title(&format!("{} · Stairwell 楼道", title.get())));
    // A new page begins at its top; the first one stands wherever the browser had it.
    Effect::new(move |before: Option<Route>| {
        let now = route.get();
        if before.is_some_and(|before| before != now) {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
        now
    });
    let back = Signal::derive(move || route.get().up().map(|up| up.href()));
    let bar = Signal::derive(move || places(l, &route.get()));
    let frame_words =
        FrameWords { skip: frame::skip(l).into(), back: frame::back(l).into(), bar: frame::places(l).into() };
    view! {
        <Frame words=frame_words title=title back=back places=bar state=move || state_line(stage, l) float=move || float(stage, l)>
            <KeepOffer here=Signal::derive(move || route.get() == Route::Today) />
            {move || pages::page(&route.get())}
        </Frame>
    }
}

fn places(l: Language, now: &Route) -> Vec<Place> {
    let mut top = now.clone();
    while let Some(up) = top.up() {
        top = up;
    }
    let place = |word: &str, icon, route: Route| Place {
        word: word.to_owned(),
        icon,
        href: route.href(),
        current: std::mem::discriminant(&route) == std::mem::discriminant(&top),
    };
    vec![
        place(frame::today(l), Icon::Today, Route::Today),
        place(frame::rota(l), Icon::Rota, Route::Rota(None)),
        place(frame::rounds(l), Icon::Rounds, Route::Rounds(RoundsPage::All)),
        place(frame::deliveries(l), Icon::Deliveries, Route::Deliveries(DeliveriesPage::Desk)),
        place(frame::more(l), Icon::More, Route::More),
    ]
}

fn state_line(stage: Stage, l: Language) -> impl IntoView {
    let state = stage.memo(|app| app.save_state());
    let seen = Signal::derive(move || match state.get() {
        saving::SaveState::Saved => SaveState::Saved,
        saving::SaveState::Opening | saving::SaveState::Saving => SaveState::Saving,
        saving::SaveState::NotSaved(_) => SaveState::NotSaved,
    });
    let advice = Signal::derive(move || match state.get() {
        saving::SaveState::NotSaved(why) => words::refusals::not_saved(l, &why),
        _ => String::new(),
    });
    let words = StateWords {
        saved: save::saved(l).into(),
        saving: save::saving(l).into(),
        not_saved: save::not_saved(l).into(),
        retry: save::retry(l).into(),
    };
    view! { <StateLine words state=seen advice on_retry=move |()| stage.ask(DataCommand::RetrySaving) /> }
}

/// What floats above the bar: the act that can be undone, a plain word, a waiting version.
fn float(stage: Stage, l: Language) -> impl IntoView {
    let said = move |undoable: bool| {
        stage.memo(move |app| {
            let notice = app.notice().filter(|notice| matches!(notice, Notice::Done(_)) == undoable)?;
            // The data page says itself, and for longer, why a file was refused.
            if *app.route() == Route::Data && super::data::refused_file(app).is_some() {
                return None;
            }
            Some(Toast { number: app.notices(), sentence: words::acts::notice(l, app.workspace(), notice) })
        })
    };
    let later = RwSignal::new(false);
    let waiting = Signal::derive(move || stage.read(|app| app.update_waiting()) && !later.get());
    let toast_words =
        ToastWords { undo: frame::undo(l).into(), update: frame::update(l).into(), later: frame::later(l).into() };
    let plain_words = ToastWords { undo: act::close(l).into(), ..toast_words.clone() };
    view! {
        <UpdateBanner words=toast_words.clone() sentence=frame::update_waiting(l) waiting
            on_update=move |()| stage.ask(DataCommand::TakeUpdate) on_later=move |()| later.set(true) />
        <UndoToast words=plain_words toast=said(false) on_undo=move |()| stage.ask(Command::DismissNotice) />
        <UndoToast words=toast_words toast=said(true) on_undo=move |()| stage.ask(Command::Undo) />
    }
}

fn mark(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        // The root element takes any attribute; a browser that did not would show the system's own look.
        drop(root.set_attribute(name, value));
    }
}

fn code_of_theme(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

fn code_of_text(size: TextSize) -> &'static str {
    match size {
        TextSize::Normal => "normal",
        TextSize::Large => "large",
        TextSize::Extra => "extra",
    }
}
