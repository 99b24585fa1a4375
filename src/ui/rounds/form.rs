//! What is asked at each door of a round: the usual three, taken out and put back, and questions of the community's own.

use leptos::prelude::*;

use super::at_door::asked_in_words;
use crate::domain::rounds::{Question, Round};
use crate::ui::parts::{AddLine, Button, Buttons, List, Look, Row};
use crate::ui::record::Record;
use crate::ui::words::{Language, language, round};

/// A round's short form, folded away.
#[component]
pub(super) fn Form(record: Record<Round>) -> impl IntoView {
    let l = language();
    let asked = record.part(|round| round.form.clone());
    let adding = record.clone();
    let add = move |words: String| adding.edit(|round| round.ask(Question::own(&words)));
    let taking = record.clone();
    let rows = move || {
        let rows: Vec<AnyView> =
            asked.get().into_iter().map(|question| asked_row(l, taking.clone(), question)).collect();
        view! { <List label=round::form(l)>{rows}</List> }
    };
    let usual = move || {
        let is_missing = |own: &Question| asked.with(|asked| asked.iter().all(|there| there.key != own.key));
        let missing = Question::usual().into_iter().filter(is_missing);
        let back: Vec<AnyView> = missing.map(|question| put_back(l, record.clone(), question)).collect();
        (!back.is_empty()).then(|| view! { <Buttons>{back}</Buttons> })
    };
    view! {
        <details class="fold">
                <summary>{round::form(l)}</summary>
                <div class="stack">
                    {rows}
                    {usual}
                    <AddLine label=round::own_question(l) add=round::ask(l) on_add=add />
                    <p class="eyebrow">{round::form_hint(l)}</p>
                </div>
        </details>
    }
}

fn asked_row(l: Language, record: Record<Round>, question: Question) -> AnyView {
    let words = asked_in_words(l, &question);
    let spoken = round::ask_no_more(l, &words);
    let take = move |()| record.edit(|round| round.form.retain(|own| own.key != question.key));
    view! { <Row title=words><Button look=Look::Plain label=round::take_question(l) spoken on_press=take /></Row> }
        .into_any()
}

fn put_back(l: Language, record: Record<Round>, question: Question) -> AnyView {
    let label = round::ask_again(l, asked_in_words(l, &question));
    let ask = move |()| record.edit(|round| round.ask(question.clone()));
    view! { <Button label on_press=ask /> }.into_any()
}
