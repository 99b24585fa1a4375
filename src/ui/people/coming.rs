//! What a person stands this week and next.

use leptos::prelude::*;

use crate::app::NextDuty;
use crate::domain::people::PersonId;
use crate::domain::time::Date;
use crate::ui::parts::{Card, List, Row, Tag};
use crate::ui::stage::Stage;
use crate::ui::words::{Language, language, names, people, rota, times};

/// The duties that are not over, in order, under this week's hours.
#[component]
pub fn Coming(id: PersonId) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let own = id.clone();
    let hours = stage.memo(move |app| {
        let person = app.workspace().people.get(&own)?;
        let stood = app.hours_in(app.this_week()).get(&own).copied().unwrap_or_default();
        let most = person.most_week_in(&app.workspace().community);
        Some(people::hours_of(l, times::decimal(stood), times::decimal(most)))
    });
    let duties = stage.memo(move |app| (app.coming_duties(&id), app.now().date()));
    let list = move || {
        let (duties, today) = duties.get();
        if duties.is_empty() {
            view! { <p>{people::no_duties(l)}</p> }.into_any()
        } else {
            let rows = duties.into_iter().map(|duty| duty_row(l, duty, today)).collect_view();
            view! { <List label=people::coming(l)>{rows}</List> }.into_any()
        }
    };
    view! {
        <Card>
            <div class="spread">
                <h2 class="card-head">{people::coming(l)}</h2>
                <span class="eyebrow">{move || hours.get()}</span>
            </div>
            {list}
        </Card>
    }
}

fn duty_row(l: Language, duty: NextDuty, today: Date) -> impl IntoView {
    let with = names::all_of(l, &duty.with);
    let detail =
        if with.is_empty() { people::duty_alone(l, &duty.post) } else { people::duty_with(l, &duty.post, with) };
    let day = times::date_near(l, duty.start.date(), today);
    let title = people::duty_when(l, day, times::span_in_full(l, duty.start, duty.end));
    let night = duty.night_no.is_some();
    view! { <Row title detail>{night.then(|| view! { <Tag text=rota::night(l) /> })}</Row> }
}
