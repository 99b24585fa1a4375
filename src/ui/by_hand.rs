//! Ways changed by hand, of a round's teams and a batch's carriers alike: a climb is chosen, comes earlier or later, is pinned or
//! given to somebody else, with what that costs; and the rules that are broken stand beside it.

use leptos::prelude::*;

use crate::app::hand_rules::{HandBreach, HandRule};
use crate::ui::parts::{Button, Buttons, Choice, Icon, Notice, NoticeTone, Tag};
use crate::ui::words::{Language, hand, language};

/// Whose way, and the climb's place on it.
pub type At = (usize, usize);

/// What a person does with the chosen climb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// It comes earlier.
    Earlier,
    /// It comes later.
    Later,
    /// It stays where it is whatever is planned, or not any more.
    Pin(bool),
    /// Somebody else has it, by their place.
    Give(usize),
}

/// Somebody else who could have it: what that costs, or why it does not go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Who, by their place.
    pub to: usize,
    /// What it costs, or why not.
    pub words: String,
    /// Does it go?
    pub possible: bool,
}

/// The chosen climb as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// What is on it.
    pub detail: String,
    /// Is it pinned?
    pub pinned: bool,
    /// The sentence before the offers; empty where there is nobody else.
    pub give: String,
    /// Who could have it.
    pub offers: Vec<Offer>,
}

/// Every climb behind its summary; the chosen one with what can be done with it.
#[component]
pub fn ByHand(
    /// What the choice is called.
    label: &'static str,
    /// The climbs with their words, in order.
    #[prop(into)]
    climbs: Signal<Vec<(At, String)>>,
    /// Which of them is chosen.
    chosen: RwSignal<At>,
    /// How the chosen one is shown; `None` when there is none.
    #[prop(into)]
    shown: Signal<Option<Chosen>>,
    /// What is done with it.
    on_hand: Callback<(At, Hand)>,
) -> impl IntoView {
    let l = language();
    let choice = move || {
        let all = climbs.get();
        let place = all.iter().position(|(at, _)| *at == chosen.get_untracked());
        let first = all.first().map(|(at, _)| *at);
        // What was chosen may have gone; then it is the first.
        if let (None, Some(first)) = (place, first) {
            chosen.set(first);
        }
        let (places, words): (Vec<At>, Vec<String>) = all.into_iter().unzip();
        let marked = RwSignal::new(place.unwrap_or(0));
        let choose = move |place: usize| {
            marked.set(place);
            if let Some(at) = places.get(place) {
                chosen.set(*at);
            }
        };
        view! { <Choice label options=words chosen=marked on_choose=choose /> }
    };
    let change = move || shown.get().map(|of| change(l, of, move |hand| on_hand.run((chosen.get_untracked(), hand))));
    view! {
        <details class="details">
            <summary>{hand::summary(l)}</summary>
            <div class="stack">{choice}{change}</div>
        </details>
    }
}

/// What can be done with the chosen climb.
fn change(l: Language, of: Chosen, ask: impl Fn(Hand) + Copy + Send + Sync + 'static) -> impl IntoView {
    let pinned = of.pinned;
    let offers = of.offers.into_iter().map(|offer| match offer.possible {
        true => view! { <Button label=offer.words on_press=move |()| ask(Hand::Give(offer.to)) /> }.into_any(),
        false => view! { <p class="eyebrow">{offer.words}</p> }.into_any(),
    });
    let offers = offers.collect_view();
    let give = (!of.give.is_empty()).then(|| view! { <p>{of.give}</p> });
    view! {
        <p>{of.detail}{pinned.then(|| view! { " " <Tag text=hand::pinned(l) icon=Icon::Pinned /> })}</p>
        <Buttons>
            <Button label=hand::earlier(l) on_press=move |()| ask(Hand::Earlier) />
            <Button label=hand::later(l) on_press=move |()| ask(Hand::Later) />
            <Button label=if pinned { hand::unpin(l) } else { hand::pin(l) } icon=Icon::Pinned
                on_press=move |()| ask(Hand::Pin(!pinned)) />
        </Buttons>
        {give}
        <Buttons>{offers}</Buttons>
    }
}

/// `Li: +5 min, +12 m`.
pub fn cost(l: Language, name: String, minutes: i64, metres: i64) -> String {
    let signed = |number: i64| format!("{}{number}", if number >= 0 { "+" } else { "" });
    hand::cost(l, name, signed(minutes), signed(metres))
}

/// The rules that ways break, in words; `name` says who somebody is, by their place.
pub fn breaches(l: Language, all: &[HandBreach], name: &dyn Fn(usize) -> String) -> Option<impl IntoView + use<>> {
    if all.is_empty() {
        return None;
    }
    let line = |of: &HandBreach| {
        let (who, door) = (name(of.who), of.door.clone());
        let words = match of.rule {
            HandRule::Hours => hand::broken_hours(l, who),
            HandRule::Window => hand::broken_window(l, who, door),
            HandRule::Load => hand::broken_load(l, who),
            HandRule::Height => hand::broken_height(l, who),
            HandRule::Release => hand::broken_release(l, who),
            HandRule::Other => hand::broken_other(l, who),
        };
        view! { <p>{words}</p> }
    };
    let lines = all.iter().map(line).collect_view();
    Some(view! { <Notice tone=NoticeTone::Problem><b>{hand::broken(l)}</b>{lines}</Notice> })
}
