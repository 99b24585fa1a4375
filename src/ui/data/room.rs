//! Storage: has the browser promised to keep the data, and how much room it takes.

use leptos::prelude::*;

use crate::app::App;
use crate::app::command::DataCommand;
use crate::ui::parts::{Button, Buttons, Icon, Section, Tag, TagTone};
use crate::ui::stage::Stage;
use crate::ui::words::{self, Language, data, sizes};

/// The section.
#[component]
pub fn Room() -> impl IntoView {
    let l = words::language();
    let stage = Stage::here();
    let storage = stage.memo(App::storage);
    let asked = RwSignal::new(false);
    let ask = move |()| {
        asked.set(true);
        stage.ask(DataCommand::KeepForGood);
    };
    let promise = move || match storage.get().kept_for_good {
        Some(true) => {
            view! { <p><Tag text=data::kept_word(l) tone=TagTone::Done />" "{data::kept_yes(l)}</p> }.into_any()
        }
        Some(false) => view! {
            <p role="status">{if asked.get() { data::kept_refused(l) } else { data::kept_no(l) }}</p>
            <Buttons><Button label=data::keep(l) icon=Icon::Pinned on_press=ask /></Buttons>
        }
        .into_any(),
        None => view! { <p>{data::kept_unknown(l)}</p> }.into_any(),
    };
    view! {
        <Section title=data::room(l)>
            {promise}
            {move || storage.get().bytes.map(|bytes| view! { <p class="section-hint">{used(l, bytes)}</p> })}
        </Section>
    }
}

fn used(l: Language, (used, room): (u64, u64)) -> String {
    match room {
        0 => data::used(l, sizes::bytes(l, used)),
        room => data::used_of(l, sizes::bytes(l, used), sizes::bytes(l, room)),
    }
}
