//! What was done for how many; the packing list; handing on.

use std::time::Duration;

use leptos::prelude::*;

use super::packing::PackingSheet;
use crate::app::App;
use crate::app::deliveries::command::DeliveriesCommand;
use crate::app::deliveries::hand_on::{HandOn, Options};
use crate::domain::packing::packing_list;
use crate::domain::service_count::ServiceCount;
use crate::domain::time::{Date, days_after};
use crate::ui::parts::{Button, Buttons, Card, Icon, List, Row, Segmented, Tick};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, count, language, report, times};

/// The page.
#[component]
pub(super) fn ReportPage() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let options = RwSignal::new(Options::default());
    let printing = RwSignal::new(false);
    let phones = Signal::derive(move || options.get().phones);
    let bags =
        stage.of_workspace(|app| packing_list(app.workspace()).iter().map(|load| load.orders.len()).sum::<usize>());
    let print = move |()| {
        printing.set(true);
        // The sheet is drawn first. A browser without printing offers none; there is nothing to say then.
        set_timeout(|| window().print().unwrap_or(()), Duration::from_millis(50));
    };
    let save = move |what: HandOn| move |()| stage.ask(DeliveriesCommand::HandOn(what, options.get_untracked()));
    view! {
        <div class="stack">
            <Card>
                <h2 class="card-head">{report::packing(l)}</h2>
                <p>{report::packing_hint(l)}</p>
                <p class="eyebrow">{move || match bags.get() {
                    0 => report::packing_none(l).to_owned(),
                    number => count::orders(l, number),
                }}</p>
                <Buttons>
                    <Button icon=Icon::Print label=report::print(l) on_press=print
                        disabled=Signal::derive(move || bags.get() == 0) />
                </Buttons>
            </Card>
            <Card>
                <h2 class="card-head">{report::hand_on(l)}</h2>
                <p>{report::hand_on_hint(l)}</p>
                <div>
                    <Tick label=report::phones(l) ticked=phones
                        on_change=move |on| options.update(|options| options.phones = on) />
                    <Tick label=report::notes(l) ticked=Signal::derive(move || options.get().notes)
                        on_change=move |on| options.update(|options| options.notes = on) />
                    <p class="section-hint">{report::private(l)}</p>
                </div>
                <Buttons>
                    <Button icon=Icon::Export label=report::file(l) on_press=save(HandOn::File) />
                    <Button icon=Icon::Export label=report::orders_table(l) on_press=save(HandOn::Orders) />
                    <Button icon=Icon::Export label=report::errands_table(l) on_press=save(HandOn::Errands) />
                </Buttons>
            </Card>
            <Counts />
            {move || printing.get().then(|| view! { <PackingSheet phones /> })}
        </div>
    }
}

/// From when on it is counted: today, the last seven days, ever.
fn since(app: &App, chosen: usize) -> Option<Date> {
    let today = app.now().date();
    match chosen {
        0 => Some(today),
        1 => Some(days_after(today, -6)),
        _ => None,
    }
}

#[component]
fn Counts() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let chosen = RwSignal::new(2);
    let counted = stage.memo(move |app| {
        let count = ServiceCount::of(app.workspace(), since(app, chosen.get()));
        figures(l, &count)
    });
    let rows = move || {
        let row = |(title, number): (String, usize)| {
            view! { <Row title lead=times::grouped(i64::try_from(number).unwrap_or(i64::MAX)) /> }
        };
        view! { <List label=report::counts(l)>{counted.get().into_iter().map(row).collect_view()}</List> }
    };
    let options = vec![report::today(l).to_owned(), report::week(l).to_owned(), report::ever(l).to_owned()];
    view! {
        <Card>
            <h2 class="card-head">{report::counts(l)}</h2>
            <div class="stack">
                <Segmented label=report::since(l) options chosen on_choose=move |place| chosen.set(place) />
                {rows}
            </div>
        </Card>
    }
}

/// Each figure with its name, the errands by their task.
fn figures(l: Language, count: &ServiceCount) -> Vec<(String, usize)> {
    let mut figures = vec![
        (report::services(l).to_owned(), count.services()),
        (report::households(l).to_owned(), count.households.len()),
        (report::deliveries(l).to_owned(), count.orders),
    ];
    figures.extend(count.errands.iter().map(|(task, number)| (task.clone(), *number)));
    figures.push((report::open(l).to_owned(), count.open));
    figures
}
