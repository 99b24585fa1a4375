//! Walk sheets on paper: one per team, its doors in walking order, with boxes to tick and room to write.

use leptos::prelude::*;

use super::climbs::stairwell_name;
use super::faces::state_in_words;
use super::proposal::members;
use super::tally;
use crate::app::App;
use crate::app::forms::clock_text;
use crate::domain::households::Household;
use crate::domain::ledger::{DoorLine, DoorState, Ledger};
use crate::domain::rounds::{Climb, Round, RoundId, Team};
use crate::domain::site::StairwellId;
use crate::ui::stage::Stage;
use crate::ui::words::{Language, household, language, names, outcome, round, sheet_round, times};

/// One door of a sheet.
#[derive(Clone, Debug, PartialEq)]
struct DoorRow {
    door: String,
    /// What is known of who lives there: asked times always, the rest when ticked.
    known: String,
    /// How it stands when nobody need go there any more.
    done: Option<&'static str>,
}

/// One climb of a sheet.
#[derive(Clone, Debug, PartialEq)]
struct ClimbPart {
    place: String,
    at: String,
    doors: Vec<DoorRow>,
}

/// One team's sheet.
#[derive(Clone, Debug, PartialEq)]
struct Sheet {
    team: String,
    members: String,
    climbs: Vec<ClimbPart>,
}

/// What stands over every sheet, and the sheets.
#[derive(Clone, Debug, PartialEq)]
struct Drawn {
    title: String,
    hours: String,
    as_of: String,
    sheets: Vec<Sheet>,
}

fn drawn(l: Language, app: &App, id: &RoundId, with_care: bool) -> Option<Drawn> {
    let of = app.workspace().rounds.get(id)?;
    let ledger = Ledger::of(app.workspace(), of);
    let title = [app.workspace().community.name.clone(), tally::name(l, of)];
    let title: Vec<String> = title.into_iter().filter(|part| !part.is_empty()).collect();
    let now = app.now();
    let sheet = |(place, team): (usize, &Team)| Sheet {
        team: round::team(l, place + 1),
        members: members(l, app, team),
        climbs: team.climbs.iter().filter_map(|climb| part(l, app, &ledger, climb, with_care)).collect(),
    };
    let sheets = of.teams.iter().enumerate().map(sheet).filter(|sheet| !sheet.climbs.is_empty()).collect();
    let as_of = sheet_round::as_of(l, times::date_of_year(l, now.date()), times::clock(now.time()));
    Some(Drawn { title: title.join(" · "), hours: hours(l, of), as_of, sheets })
}

fn hours(l: Language, of: &Round) -> String {
    let (from, to) = (clock_text(of.from.into()), clock_text(of.to.into()));
    sheet_round::hours(l, times::date(l, of.day), from, to)
}

fn part(l: Language, app: &App, ledger: &Ledger, climb: &Climb, with_care: bool) -> Option<ClimbPart> {
    let own = ledger.stairwells().map(|(_, own)| own).find(|own| own.stairwell.id == climb.stairwell)?;
    let line = |door: &String| own.doors.iter().find(|line| line.number == *door);
    let row = |line: &DoorLine| DoorRow {
        door: if line.number.is_empty() { place(app, &climb.stairwell) } else { line.number.clone() },
        known: line.household.map(|own| known(l, own, with_care)).unwrap_or_default(),
        done: (line.state != DoorState::Pending).then(|| state_in_words(l, line.state).0),
    };
    let doors: Vec<DoorRow> = climb.doors.iter().filter_map(line).map(row).collect();
    let at = clock_text(climb.at.into());
    (!doors.is_empty()).then(|| ClimbPart { place: place(app, &climb.stairwell), at, doors })
}

fn place(app: &App, id: &StairwellId) -> String {
    stairwell_name(app, id)
}

fn known(l: Language, own: &Household, with_care: bool) -> String {
    let mut known = vec![];
    if with_care {
        known.extend(own.residents.map(|n| household::residents_line(l, n.into())));
        known.extend(own.care.iter().map(|tag| names::care_of(l, tag)));
    }
    if !own.preferred.said.is_empty() {
        known.push(own.preferred.said.clone());
    }
    known.join(" · ")
}

/// The sheets of all teams, a page or more for each; seen on paper only.
#[component]
pub(super) fn Sheets(id: RoundId, with_care: Signal<bool>) -> impl IntoView {
    let l = language();
    let seen = Stage::here().memo(move |app| drawn(l, app, &id, with_care.get()));
    let sheets = move || {
        seen.get().map(|drawn| {
            let (title, hours, as_of) = (drawn.title, drawn.hours, drawn.as_of);
            let none = drawn.sheets.is_empty().then(|| view! { <p>{round::no_teams(l)}</p> });
            let one = |sheet| team_sheet(l, sheet, title.clone(), hours.clone(), as_of.clone());
            view! { {none}{drawn.sheets.into_iter().map(one).collect_view()} }
        })
    };
    view! { <div class="on-paper">{sheets}</div> }
}

fn team_sheet(l: Language, sheet: Sheet, title: String, hours: String, as_of: String) -> impl IntoView {
    let climb = move |part: ClimbPart| {
        let rows = part.doors.into_iter().map(move |door| door_row(l, door)).collect_view();
        let head = round::at(l, &part.place, &part.at);
        view! { <tbody><tr><th colspan="4" scope="rowgroup">{head}</th></tr>{rows}</tbody> }
    };
    view! {
        <section>
            <h2>{title}</h2>
            <p>{hours}" · "{as_of}</p>
            <h3>{sheet.team}": "{sheet.members}</h3>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{sheet_round::door(l)}</th>
                        <th scope="col">{sheet_round::known(l)}</th>
                        <th scope="col">{sheet_round::found(l)}</th>
                        <th scope="col">{sheet_round::note(l)}</th>
                    </tr>
                </thead>
                {sheet.climbs.into_iter().map(climb).collect_view()}
            </table>
            <p>{sheet_round::foot(l)}</p>
        </section>
    }
}

/// A door with a box for each thing that may be found; one that is done says how.
fn door_row(l: Language, row: DoorRow) -> impl IntoView {
    let boxes =
        [outcome::reached(l), outcome::not_at_home(l), outcome::refused(l), outcome::vacant(l), outcome::locked(l)];
    let found = row.done.map_or_else(|| boxes.map(|word| format!("☐\u{a0}{word}")).join("  "), str::to_owned);
    view! { <tr><th scope="row">{row.door}</th><td>{row.known}</td><td>{found}</td><td></td></tr> }
}
