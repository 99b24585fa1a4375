//! What each household owes for what was bought for it, and what it has paid.

use leptos::prelude::*;

use super::lines::whose;
use super::sums::sum;
use crate::app::App;
use crate::app::deliveries::accounts::{Account, accounts};
use crate::app::deliveries::command::DeliveriesCommand;
use crate::app::deliveries::shop::ShopCommand;
use crate::app::forms::money;
use crate::domain::deliveries::Money;
use crate::ui::parts::{Card, KeptField, Write};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, fields, language, shop};

fn account_of(app: &App, household: &str) -> Option<Account> {
    accounts(app.workspace()).into_iter().find(|account| account.household == household)
}

/// The card; nothing while nothing is owed.
#[component]
pub(super) fn Accounts() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let all = stage.of_workspace(|app| accounts(app.workspace()));
    let households =
        Memo::new(move |_| all.with(|all| all.iter().map(|one| one.household.clone()).collect::<Vec<_>>()));
    let one = move |household: String| {
        let account = Memo::new(move |_| all.with(|all| all.iter().find(|one| one.household == household).cloned()));
        view! { <OneAccount account /> }
    };
    view! {
        <Show when=move || !households.with(Vec::is_empty)>
            <Card>
                <h2 class="card-head">{shop::accounts(l)}</h2>
                <For each=move || households.get() key=String::clone children=one />
            </Card>
        </Show>
    }
}

#[component]
fn OneAccount(account: Memo<Option<Account>>) -> impl IntoView {
    let l = language();
    let part = move |look: fn(&Account) -> String| {
        Signal::derive(move || account.with(|account| account.as_ref().map(look).unwrap_or_default()))
    };
    let household = part(|account| account.household.clone());
    let title = move || account.with(|one| one.as_ref().map(|one| whose(l, &one.household, &one.who.join(" · "))));
    let stand = move || account.with(|one| one.as_ref().map(|one| stand(l, one)));
    let unknown = move || {
        let number = account.with(|one| one.as_ref().map_or(0, |one| one.unknown));
        (number > 0).then(|| view! { <p class="eyebrow">{shop::price_unknown(l, number)}</p> })
    };
    view! {
        <div class="part">
            <b>{title}</b>
            <p>{stand}</p>
            {unknown}
            <KeptField label=shop::paid(l) kind="number" source=part(|account| account.paid.to_string())
                write=writes_paid(l, household) />
        </div>
    }
}

/// What is owed, paid, and still due or to be given back.
fn stand(l: Language, account: &Account) -> String {
    let Money(due) = account.due();
    let owed = sum(l, account.owed);
    match due {
        0 => shop::settled(l, owed),
        1.. => shop::due(l, owed, sum(l, Money(due))),
        _ => shop::over(l, owed, sum(l, Money(due.saturating_neg()))),
    }
}

fn writes_paid(l: Language, household: Signal<String>) -> Write {
    let stage = Stage::here();
    Write::from(move |text: String| {
        let paid = money(text.trim()).map_err(|why| fields::problem(l, why))?.unwrap_or_default();
        let household = household.get_untracked();
        if stage.peek(|app| account_of(app, &household).is_some()) {
            stage.ask(DeliveriesCommand::Shop(ShopCommand::Paid { household, paid }));
        }
        Ok(())
    })
}
