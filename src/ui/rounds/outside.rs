//! Who was found outside the list: noted in two taps, open until registered and supplied.

use leptos::prelude::*;

use crate::app::forms::count;
use crate::app::rounds::command::RoundsCommand;
use crate::domain::rounds::{Outside, OutsideId};
use crate::ui::parts::{Button, Buttons, Card, Icon, KeptArea, KeptField, Look, Tag, TagTone, TextField, Tick};
use crate::ui::record::{Record, named};
use crate::ui::stage::Stage;
use crate::ui::words::{fields, language, round, times};

/// The page.
#[component]
pub(super) fn OutsidePage() -> impl IntoView {
    let stage = Stage::here();
    let ids = stage.memo(|app| {
        let mut all: Vec<&Outside> = app.workspace().outside.values().collect();
        all.sort_by_key(|found| (!found.is_open(), std::cmp::Reverse(found.when)));
        all.into_iter().map(|found| found.id.clone()).collect::<Vec<OutsideId>>()
    });
    view! {
        <div class="stack">
            <FoundForm />
            <For each=move || ids.get() key=|id| id.clone() children=|id| view! { <Found id /> } />
        </div>
    }
}

/// Where, how many, to whom it was reported: written down at once.
#[component]
fn FoundForm() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let text = |text: &str| RwSignal::new(text.to_owned());
    let (place, heads, referred) = (text(""), text("1"), text(""));
    let number = move || count(&heads.get(), 1, 999).map(|number| number.unwrap_or(1));
    let problem = move || number().err().map(|why| fields::problem(l, why)).unwrap_or_default();
    let note = move |()| {
        let Ok(number) = number() else { return };
        stage.ask(RoundsCommand::FoundOutside(Outside {
            id: OutsideId::new(""),
            round: None,
            place: place.get().trim().to_owned(),
            headcount: u16::try_from(number).unwrap_or(u16::MAX),
            referred: referred.get().trim().to_owned(),
            registered: false,
            supplied: false,
            when: stage.peek(|app| app.now()),
            note: String::new(),
            extra: Default::default(),
        }));
        place.set(String::new());
    };
    let unfit = Signal::derive(move || place.with(|place| place.trim().is_empty()) || number().is_err());
    view! {
        <Card>
            <div class="stack">
                <p>{round::outside_empty(l)}</p>
                <TextField label=round::outside_place(l) value=place />
                <div class="fields-pair">
                    <TextField label=round::outside_heads(l) kind="number" value=heads problem=Signal::derive(problem) />
                    <TextField label=round::outside_referred(l) value=referred />
                </div>
                <Button look=Look::Main icon=Icon::Add label=round::outside_add(l) disabled=unfit on_press=note />
            </div>
        </Card>
    }
}

/// One note: what is known, and the two ticks that close it.
#[component]
fn Found(id: OutsideId) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let own = id.clone();
    let found = Record::new(
        move |app| app.workspace().outside.get(&own).cloned(),
        |found| RoundsCommand::SaveOutside(found).into(),
    );
    let title = found.part(|f| f.place.clone());
    let open = found.part(Outside::is_open);
    let when = found.part(move |f| Some(f.when));
    let line = move || when.get().map(|when| stage.peek(|app| times::moment(l, when, app.now().date())));
    let (registers, supplies) = (found.clone(), found.clone());
    let remove = move |()| stage.ask(RoundsCommand::RemoveOutside(id.clone()));
    let tag = move || {
        if open.get() {
            view! { <Tag text=round::still_open(l) tone=TagTone::Problem /> }
        } else {
            view! { <Tag text=round::settled(l) tone=TagTone::Done /> }
        }
    };
    view! {
        <Card>
            <div class="spread"><h2 class="card-head">{move || title.get()}</h2>{tag}</div>
            <p class="eyebrow">{line}</p>
            <div class="stack">
                <Tick label=round::registered(l) ticked=found.part(|f| f.registered)
                    on_change=move |on| registers.edit(|f| f.registered = on) />
                <Tick label=round::supplied(l) ticked=found.part(|f| f.supplied)
                    on_change=move |on| supplies.edit(|f| f.supplied = on) />
                <div class="fields-pair">
                    <KeptField label=round::outside_heads(l) kind="number" source=found.text(|f| f.headcount.to_string())
                        write=found.writes(|f, text| {
                            let number = count(text, 1, 999)?.ok_or(crate::app::forms::FieldProblem::Missing)?;
                            f.headcount = u16::try_from(number).unwrap_or(u16::MAX);
                            Ok(())
                        }) />
                    <KeptField label=round::outside_referred(l) source=found.text(|f| f.referred.clone())
                        write=found.writes_text(|f, text| f.referred = text) />
                </div>
                <KeptField label=round::outside_place(l) source=found.text(|f| f.place.clone())
                    write=found.writes(|f, text| {
                        f.place = named(text)?;
                        Ok(())
                    }) />
                <KeptArea label=round::note(l) source=found.text(|f| f.note.clone())
                    write=found.writes_text(|f, text| f.note = text) />
                <Buttons><Button look=Look::Removal label=crate::ui::words::act::remove(l) on_press=remove /></Buttons>
            </div>
        </Card>
    }
}
