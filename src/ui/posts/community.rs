//! What holds for the whole community: its name, its zone, the rules for whoever has none of their own, its holidays.

use leptos::prelude::*;

use super::holidays::Holidays;
use crate::app::command::{Command, PostsCommand};
use crate::app::forms::{FieldProblem, hours, hours_text};
use crate::domain::community::Community;
use crate::ui::parts::{Card, KeptField};
use crate::ui::record::Record;
use crate::ui::stage::Stage;
use crate::ui::words::{language, posts};

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
                <KeptField label=posts::zone(l) hint=posts::zone_hint(l, zone) source=community.text(|c| c.zone.clone())
                    write=community.writes_text(|c, text| c.zone = text) />
                <Holidays community=holidays />
            </div>
        </Card>
    }
}
