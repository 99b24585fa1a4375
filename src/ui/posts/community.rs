//! What holds for the whole community: its name, its zone, the rules for whoever has none of their own, its holidays.

use leptos::prelude::*;

use super::holidays::Holidays;
use crate::app::command::{Command, PostsCommand};
use crate::app::forms::{FieldProblem, count, hours, hours_text};
use crate::domain::community::Community;
use crate::domain::in_a_row::InARow;
use crate::ui::parts::{Card, KeptField};
use crate::ui::record::Record;
use crate::ui::stage::Stage;
use crate::ui::words::{Language, language, people, posts};

/// More in a row than any limit says.
const IN_A_ROW: u32 = 60;
/// The hours of a week.
const WEEK: u32 = 168;

/// The card of the community's own record.
#[component]
pub fn CommunityCard() -> impl IntoView {
    let l = language();
    let zone = Stage::here().peek(|app| app.zone().name().to_owned());
    let save: fn(Community) -> Command = |community| PostsCommand::SaveCommunity(community).into();
    let community = Record::new(|app| Some(app.workspace().community.clone()), save);
    let holidays = community.clone();
    view! {
        <Card>
            <h2>{posts::community(l)}</h2>
            <div class="stack">
                <KeptField label=posts::community_name(l) source=community.text(|c| c.name.clone())
                    write=community.writes_text(|c, text| c.name = text) />
                <KeptField label=posts::least_rest(l) kind="number" hint=posts::own_figure(l)
                    source=community.text(|c| hours_text(c.least_rest))
                    write=community.writes(|c, text| {
                        c.least_rest = hours(text, WEEK)?.ok_or(FieldProblem::Missing)?;
                        Ok(())
                    }) />
                <KeptField label=posts::most_week(l) kind="number" hint=posts::own_figure(l)
                    source=community.text(|c| hours_text(c.most_week))
                    write=community.writes(|c, text| {
                        c.most_week = hours(text, WEEK)?.ok_or(FieldProblem::Missing)?;
                        Ok(())
                    }) />
                {in_a_row(l, &community)}
                <KeptField label=posts::zone(l) hint=posts::zone_hint(l, zone) source=community.text(|c| c.zone.clone())
                    write=community.writes_text(|c, text| c.zone = text) />
                <Holidays community=holidays />
            </div>
        </Card>
    }
}

/// One of the three figures in a row: where it stands in the record.
type Place = fn(&mut InARow) -> &mut Option<u8>;

/// Most days, nights and weekends in a row, for whoever has no figure of their own.
fn in_a_row(l: Language, community: &Record<Community>) -> impl IntoView + use<> {
    let places: [(&str, Place); 3] = [
        (people::most_days_in_a_row(l), |limits| &mut limits.days),
        (people::most_nights_in_a_row(l), |limits| &mut limits.nights),
        (people::most_weekends_in_a_row(l), |limits| &mut limits.weekends),
    ];
    let field = |(label, place): (&'static str, Place)| {
        let figure = move |mut limits: InARow| place(&mut limits).map(|most| most.to_string()).unwrap_or_default();
        view! {
            <KeptField label kind="number" hint=people::no_limit(l) source=community.text(move |c| figure(c.in_a_row))
                write=community.writes(move |c, text| {
                    *place(&mut c.in_a_row) = count(text, 0, IN_A_ROW)?.map(|most| most as u8);
                    Ok(())
                }) />
        }
    };
    places.map(field).into_iter().collect_view()
}
