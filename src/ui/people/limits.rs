//! How much is enough: most hours a week, least rest, most floors; empty takes the community's figure.

use leptos::prelude::*;

use crate::app::forms::{count, hours, hours_text};
use crate::domain::in_a_row::InARow;
use crate::domain::people::Person;
use crate::domain::time::Minutes;
use crate::ui::parts::{Card, KeptField};
use crate::ui::record::Record;
use crate::ui::stage::Stage;
use crate::ui::words::{Language, language, people, times};

/// The hours of a week.
const WEEK: u32 = 168;
/// More in a row than any limit says.
const IN_A_ROW: u32 = 60;
/// More floors than any walk-up has.
const FLOORS: u32 = 99;

/// The card of a person's limits.
#[component]
pub fn Limits(person: Record<Person>) -> impl IntoView {
    let l = language();
    let community = Stage::here().peek(|app| app.workspace().community.clone());
    let figure = |length: Option<Minutes>| length.map(hours_text).unwrap_or_default();
    view! {
        <Card>
            <h2 class="card-head">{people::limits(l)}</h2>
            <div class="stack">
                <KeptField label=people::most_week(l) kind="number"
                    hint=people::community_figure(l, times::hours(l, community.most_week))
                    source=person.text(move |p| figure(p.most_week))
                    write=person.writes(|p, text| { p.most_week = hours(text, WEEK)?; Ok(()) }) />
                <KeptField label=people::least_rest(l) kind="number"
                    hint=people::community_figure(l, times::hours(l, community.least_rest))
                    source=person.text(move |p| figure(p.least_rest))
                    write=person.writes(|p, text| { p.least_rest = hours(text, WEEK)?; Ok(()) }) />
                {in_a_row(l, &person, community.in_a_row)}
                <KeptField label=people::most_floors(l) kind="number" hint=people::no_limit(l)
                    source=person.text(|p| p.most_floors.map(|floors| floors.to_string()).unwrap_or_default())
                    write=person.writes(|p, text| { p.most_floors = count(text, 0, FLOORS)?.map(|n| n as u8); Ok(()) }) />
            </div>
        </Card>
    }
}

/// One of the three figures in a row: where it stands in the record.
type Place = fn(&mut InARow) -> &mut Option<u8>;

/// Most days, nights and weekends in a row.
fn in_a_row(l: Language, person: &Record<Person>, everybody: InARow) -> impl IntoView + use<> {
    let places: [(&str, Place); 3] = [
        (people::most_days_in_a_row(l), |limits| &mut limits.days),
        (people::most_nights_in_a_row(l), |limits| &mut limits.nights),
        (people::most_weekends_in_a_row(l), |limits| &mut limits.weekends),
    ];
    let field = |(label, place): (&'static str, Place)| {
        let figure = move |mut limits: InARow| place(&mut limits).map(|most| most.to_string());
        let hint = figure(everybody).map_or(people::no_limit(l).to_owned(), |most| people::community_figure(l, most));
        view! {
            <KeptField label kind="number" hint source=person.text(move |p| figure(p.in_a_row).unwrap_or_default())
                write=person.writes(move |p, text| {
                    *place(&mut p.in_a_row) = count(text, 0, IN_A_ROW)?.map(|most| most as u8);
                    Ok(())
                }) />
        }
    };
    places.map(field).into_iter().collect_view()
}
