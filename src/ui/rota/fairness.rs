//! Hours and nights of a week, a dot per person; behind a fold weekends, dawn and holidays.

use leptos::prelude::*;

use crate::app::App;
use crate::domain::rota::Duty;
use crate::domain::time::{Minutes, Week};
use crate::solve::rota::{PersonLoad, fairness};
use crate::ui::parts::{Dot, FairnessDots};
use crate::ui::words::{Language, count, names, rota, times};

/// The spread of the week as it stands.
pub fn dots(l: Language, app: &App, week: Week) -> impl IntoView + use<> {
    let duties: Vec<Duty> = app.workspace().duties_of(week).cloned().collect();
    dots_of(l, app, week, &duties)
}

/// The spread of these duties.
pub fn dots_of(l: Language, app: &App, week: Week, duties: &[Duty]) -> impl IntoView + use<> {
    let loads = fairness(app.workspace(), week, app.zone(), duties);
    let me = app.preferences().me.clone();
    let dot = |load: &PersonLoad, value: f64, text: String| Dot {
        name: names::person(l, app.workspace(), &load.person),
        value,
        text,
        marked: me.as_ref() == Some(&load.person),
    };
    let mine = |load: &&PersonLoad| load.share > Minutes(0) || load.minutes > Minutes(0);
    let hours = loads.iter().filter(mine).map(|p| dot(p, p.minutes.as_hours(), times::hours(l, p.minutes)));
    let nights = loads.iter().filter(mine).map(|p| dot(p, f64::from(p.nights), count::nights(l, p.nights as usize)));
    let (note, as_table) = (rota::dot_note(l), rota::as_table(l));
    let of_hours = |title: &'static str, pick: fn(&PersonLoad) -> Minutes| {
        let hours = |load: &PersonLoad| dot(load, pick(load).as_hours(), times::hours(l, pick(load)));
        let dots: Vec<Dot> = loads.iter().filter(mine).map(hours).collect();
        // Nothing is told of what the week has none of.
        let any = loads.iter().any(|load| pick(load) > Minutes(0));
        any.then(|| view! { <FairnessDots title note as_table dots /> })
    };
    let more = [
        of_hours(rota::weekends_title(l), |load| load.weekend),
        of_hours(rota::dawn_title(l), |load| load.dawn),
        of_hours(rota::holidays_title(l), |load| load.holiday),
    ];
    let more = more.iter().any(Option::is_some).then(|| {
        view! {
            <details class="details">
                <summary>{rota::more_dots(l)}</summary>
                <div class="pair">{more.into_iter().collect_view()}</div>
            </details>
        }
    });
    view! {
        <div class="pair">
            <FairnessDots title=rota::hours_title(l) note as_table dots=hours.collect() />
            <FairnessDots title=rota::nights_title(l) note as_table dots=nights.collect() />
        </div>
        {more}
    }
}
