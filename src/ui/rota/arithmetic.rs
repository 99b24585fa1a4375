//! The arithmetic of a week, told before anybody plans it: hours needed, hours there are, what no plan can cover.

use leptos::prelude::*;

use crate::app::App;
use crate::app::route::Route;
use crate::domain::time::{Minutes, Week};
use crate::solve::rota::{Arithmetic, ShortSlot, arithmetic};
use crate::ui::parts::{Card, List, Meter, MeterPart, MeterTone, Notice, NoticeTone, Row, Tag, TagTone};
use crate::ui::words::{Language, count, names, plan, time, times};

/// The arithmetic of the week.
pub fn arithmetic_card(l: Language, app: &App, week: Week) -> impl IntoView + use<> {
    let sums = arithmetic(app.workspace(), week, app.zone());
    let pinned = app.workspace().duties_of(week).filter(|duty| duty.pinned).count();
    let hours = |minutes: Minutes| time::person_hours(l, times::decimal(minutes));
    let (needed, available, bar) = (hours(sums.needed), hours(sums.available), meter(l, &sums));
    let each = sums.each.map(|each| plan::each(l, times::hours(l, each), count::people(l, sums.people)));
    view! {
        <Card>
            <h2>{plan::arithmetic(l)}</h2>
            <dl class="sums">
                <div><dt>{plan::needed(l)}</dt><dd class="big">{needed}</dd></div>
                <div><dt>{plan::available(l)}</dt><dd class="big">{available}</dd></div>
            </dl>
            {bar}
            {each.map(|sentence| view! { <p>{sentence}</p> })}
        </Card>
        {judgement(l, &sums)}
        {short(l, app, &sums.short)}
        {(pinned > 0).then(|| view! { <p>{plan::pins(l, count::duties(l, pinned))}</p> })}
    }
}

/// Needed beside available: the longer of the two is the whole.
fn meter(l: Language, sums: &Arithmetic) -> impl IntoView + use<> {
    let whole = sums.needed.0.max(sums.available.0).max(1) as f64;
    let covered = sums.needed.0.min(sums.available.0) as f64 / whole;
    let lacking = (sums.needed.0 - sums.available.0).max(0) as f64 / whole;
    let label = plan::meter(l, times::hours(l, sums.needed), times::hours(l, sums.available));
    let parts = vec![
        MeterPart { share: covered, tone: MeterTone::Done },
        MeterPart { share: lacking, tone: MeterTone::Problem },
    ];
    view! { <Meter label parts /> }
}

fn judgement(l: Language, sums: &Arithmetic) -> impl IntoView + use<> {
    let lacking = sums.needed - sums.available;
    let missing = count::missing(l, sums.surely_open as usize);
    let (tone, sentence) = match (sums.possible(), lacking > Minutes(0)) {
        (_, true) => (NoticeTone::Problem, plan::too_little(l, times::hours(l, lacking))),
        (false, false) => (NoticeTone::Problem, plan::surely_open(l, missing)),
        (true, false) => (NoticeTone::Done, plan::enough(l).to_owned()),
    };
    view! { <Notice tone><p>{sentence}</p></Notice> }
}

/// The shifts that fewer people are free for than they need.
fn short(l: Language, app: &App, short: &[ShortSlot]) -> Option<impl IntoView + use<>> {
    let row = |one: &ShortSlot| {
        let title = names::slot(l, app.workspace(), &one.slot);
        let href = Route::Slot(one.slot.day, one.slot.shift.clone()).href();
        let missing = usize::from(one.needed.saturating_sub(one.able));
        view! {
            <Row title detail=plan::short_line(l, one.needed, one.able) href>
                <Tag tone=TagTone::Problem text=count::missing(l, missing) />
            </Row>
        }
    };
    let rows: Vec<_> = short.iter().map(row).collect();
    (!rows.is_empty()).then(|| view! { <List label=plan::needed(l)>{rows}</List> })
}
