//! Who stands a shift: each with what their standing there breaks, and the acts on their duty.

use leptos::html;
use leptos::prelude::*;

use super::broken_rules::broken_rules;
use super::swap::SwapDialog;
use crate::app::App;
use crate::app::command::RotaCommand;
use crate::domain::rota::{Duty, Slot};
use crate::solve::rota::check::breaks_if_added;
use crate::ui::parts::{Button, Buttons, Card, Icon, Look, Tag, TagTone};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, names, rota};

/// The people there, or that there is nobody yet. With `focus` the heading takes the focus as soon as it is on the page.
pub fn standing(l: Language, app: &App, slot: &Slot, focus: bool) -> impl IntoView + use<> {
    let duties: Vec<Duty> = app.workspace().duties_at(slot).cloned().collect();
    let nobody = duties.is_empty().then(|| view! { <p>{rota::nobody(l)}</p> });
    let heading: NodeRef<html::H2> = NodeRef::new();
    Effect::new(move || {
        if let Some(heading) = heading.get().filter(|_| focus) {
            // A heading that has left the page again cannot take the focus, and need not.
            drop(heading.focus());
        }
    });
    view! {
        <h2 node_ref=heading tabindex="-1">{rota::people_there(l)}</h2>
        {nobody}
        {duties.into_iter().map(|duty| one(l, app, duty)).collect_view()}
    }
}

fn one(l: Language, app: &App, duty: Duty) -> impl IntoView + use<> {
    let workspace = app.workspace();
    let name = names::person(l, workspace, &duty.person);
    let broken = breaks_if_added(workspace, app.zone(), &duty);
    let skills: Vec<String> = workspace
        .people
        .get(&duty.person)
        .map(|person| person.skills.iter().map(|skill| names::skill(l, skill)).collect())
        .unwrap_or_default();
    let broken = broken_rules(l, workspace, &broken);
    let pinned = duty.pinned;
    let acts = acts(l, &name, duty);
    let skill = |word: String| view! { <Tag tone=TagTone::Plain text=word /> };
    view! {
        <Card>
            <div class="spread">
                <span class="mid">{name}</span>
                {pinned.then(|| view! { <Tag icon=Icon::Pinned text=rota::pinned(l) /> })}
            </div>
            <div class="tags">{skills.into_iter().map(skill).collect_view()}</div>
            {broken}
            {acts}
        </Card>
    }
}

fn acts(l: Language, name: &str, duty: Duty) -> impl IntoView + use<> {
    let stage = Stage::here();
    let swapping = RwSignal::new(false);
    let (pin_id, clear_id, pinned) = (duty.id.clone(), duty.id.clone(), duty.pinned);
    let pin_word = if pinned { rota::unpin(l) } else { rota::pin(l) };
    let spoken = |word: &str| rota::act_for(l, word, name);
    let (pin_spoken, swap_spoken, clear_spoken) = (spoken(pin_word), spoken(rota::swap(l)), spoken(rota::clear(l)));
    view! {
        <Buttons>
            <Button icon=Icon::Pinned label=pin_word spoken=pin_spoken
                on_press=move |()| stage.ask(RotaCommand::Pin(pin_id.clone(), !pinned)) />
            <Button icon=Icon::Swap label=rota::swap(l) spoken=swap_spoken
                on_press=move |()| swapping.set(true) />
            <Button look=Look::Removal icon=Icon::Close label=rota::clear(l) spoken=clear_spoken
                on_press=move |()| stage.ask(RotaCommand::Clear(clear_id.clone())) />
        </Buttons>
        <SwapDialog duty open=swapping />
    }
}
