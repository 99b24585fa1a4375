//! The site plan: buildings at their places, gates open and sealed, checkpoints in series, the centre, the patrol's beat.

use super::moving::Moving;
use crate::domain::order::sort_by_key;
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use leptos::svg;

/// A spot on the site's own plane, in metres: east, north.
pub type PlanSpot = (f64, f64);

/// A building: a block around the entrances of its stairwells.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanBuilding {
    /// What people call it.
    pub name: String,
    /// The full name, for a screen reader.
    pub label: String,
    /// The entrances of its stairwells; at least one.
    pub entrances: Vec<PlanSpot>,
    /// Where its own page is.
    pub href: String,
}

/// An entrance of the compound.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanGate {
    /// Where.
    pub at: PlanSpot,
    /// Can one pass?
    pub open: bool,
}

/// One of the checkpoints in series.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanCheckpoint {
    /// Where.
    pub at: PlanSpot,
    /// Its number, from 1.
    pub number: u8,
}

/// The words of the legend.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SitePlanWords {
    /// For an open gate.
    pub open_gate: String,
    /// For a sealed one.
    pub sealed_gate: String,
    /// For the checkpoints.
    pub checkpoints: String,
    /// For the service centre.
    pub centre: String,
    /// For the patrol's beat.
    pub beat: String,
}

/// Lengths of the drawing: metres fit into a sheet this wide, in units of which a phone shows about one to the pixel.
pub(super) const SHEET: f64 = 328.0;
const MARGIN: f64 = 22.0;
/// Numbered circles nearer than this would cover one another.
const APART: f64 = 17.0;

/// Metres to units of the drawing, north up.
pub(super) struct Scale {
    west: f64,
    north: f64,
    factor: f64,
    height: f64,
}

impl Scale {
    pub(super) fn fitting(spots: &[PlanSpot]) -> Self {
        let fold = |pick: fn(&PlanSpot) -> f64, start: f64, keep: fn(f64, f64) -> f64| {
            spots.iter().map(pick).fold(start, keep)
        };
        let (west, east) = (fold(|s| s.0, f64::MAX, f64::min), fold(|s| s.0, f64::MIN, f64::max));
        let (south, north) = (fold(|s| s.1, f64::MAX, f64::min), fold(|s| s.1, f64::MIN, f64::max));
        // A single spot has no extent; a hundred metres around it is as good as any.
        let span = (east - west).max((north - south) * 0.5).max(100.0);
        let factor = (SHEET - 2.0 * MARGIN) / span;
        let west = west - (span - (east - west)) / 2.0;
        Self { west, north, factor, height: (north - south) * factor + 2.0 * MARGIN }
    }

    /// How high the drawing is.
    pub(super) fn height(&self) -> f64 {
        self.height
    }

    pub(super) fn at(&self, spot: PlanSpot) -> (f64, f64) {
        (MARGIN + (spot.0 - self.west) * self.factor, MARGIN + (self.north - spot.1) * self.factor)
    }
}

/// The plan. It fits its width, so nothing has to be dragged; the legend names every shape that occurs.
#[component]
pub fn SitePlan(
    /// The picture in a sentence.
    #[prop(into)]
    label: String,
    /// The words of the legend.
    words: SitePlanWords,
    /// The buildings whose place is known.
    buildings: Vec<PlanBuilding>,
    /// The gates whose place is known.
    gates: Vec<PlanGate>,
    /// The checkpoints whose place is known.
    checkpoints: Vec<PlanCheckpoint>,
    /// The service centre.
    centre: Option<PlanSpot>,
    /// The two ends of the patrol's beat.
    beat: Option<(PlanSpot, PlanSpot)>,
    /// Told the place of a building that is moved and the metres east and north; where there is none, a building is a link.
    #[prop(optional_no_strip)]
    on_move: Option<Callback<(usize, f64, f64)>>,
    /// The building that was moved last, by its place: it is in focus when the plan is drawn anew.
    #[prop(optional_no_strip)]
    moved: Option<usize>,
) -> impl IntoView {
    let mut checkpoints = checkpoints;
    sort_by_key(&mut checkpoints, |checkpoint| checkpoint.number);
    let spots: Vec<PlanSpot> = buildings
        .iter()
        .flat_map(|b| b.entrances.iter().copied())
        .chain(gates.iter().map(|g| g.at))
        .chain(checkpoints.iter().map(|c| c.at))
        .chain(centre)
        .chain(beat.into_iter().flat_map(|(from, to)| [from, to]))
        .collect();
    let legend = legend(&words, &gates, !checkpoints.is_empty(), centre.is_some(), beat.is_some());
    let scale = Scale::fitting(&spots);
    let gate = gates.iter().find(|gate| gate.open).map(|gate| scale.at(gate.at));
    let at = in_series(&checkpoints, gate, &scale);
    let moving = on_move.map(|on_move| Moving::new(SHEET, scale.factor, on_move));
    let blocks = buildings.into_iter().enumerate().map(|(place, building)| match moving {
        Some(moving) => movable(building, place, &scale, moving, moved == Some(place)).into_any(),
        None => block(building, &scale).into_any(),
    });
    let blocks = blocks.collect_view();
    let sheet = moving.map(|moving| moving.sheet).unwrap_or_default();
    let follow = move |event: PointerEvent| moving.into_iter().for_each(|moving| moving.follow(&event));
    let let_go = move |_: PointerEvent| moving.into_iter().for_each(Moving::let_go);
    let forget = move |_: PointerEvent| moving.into_iter().for_each(Moving::forget);
    view! {
        <figure class="drawing plan" role="group" aria-label=label>
            <svg node_ref=sheet viewBox=format!("0 0 {SHEET} {:.0}", scale.height) width="100%"
                on:pointermove=follow on:pointerup=let_go on:pointercancel=forget on:pointerleave=forget>
                {beat.map(|(from, to)| beat_line(scale.at(from), scale.at(to)))}
                {blocks}
                {centre.map(|spot| centre_mark(clear_of(scale.at(spot), &at)))}
                {gates.iter().map(|gate| gate_mark(gate.open, scale.at(gate.at))).collect_view()}
                {series(&at, &checkpoints)}
            </svg>
            {legend}
        </figure>
    }
}

/// A building as a block around its entrances, at least large enough for its name.
fn outline(building: &PlanBuilding, scale: &Scale) -> impl IntoView + use<> {
    let at: Vec<(f64, f64)> = building.entrances.iter().map(|&spot| scale.at(spot)).collect();
    let (left, right) = bounds(at.iter().map(|p| p.0));
    let (top, bottom) = bounds(at.iter().map(|p| p.1));
    let (x, y) = ((left + right) / 2.0, (top + bottom) / 2.0);
    let (w, h) =
        ((right - left + 12.0).max(building.name.chars().count() as f64 * 9.0 + 8.0), (bottom - top + 8.0).max(17.0));
    view! {
        <rect class="block" x=x - w / 2.0 y=y - h / 2.0 width=w height=h rx="2" />
        <text x=x y=y + 4.5 font-size="12" text-anchor="middle">{building.name.clone()}</text>
    }
}

/// The way to a building.
fn block(building: PlanBuilding, scale: &Scale) -> impl IntoView + use<> {
    let drawn = outline(&building, scale);
    view! { <g><a href=building.href aria-label=building.label>{drawn}</a></g> }
}

/// A building that can be dragged, or moved by the arrow keys while it is in focus.
fn movable(building: PlanBuilding, place: usize, scale: &Scale, moving: Moving, focus: bool) -> impl IntoView + use<> {
    let node: NodeRef<svg::G> = NodeRef::new();
    if focus {
        // One that cannot be focused is still where it was moved to; there is nothing to tell.
        node.on_load(|node| drop(node.focus()));
    }
    let drawn = outline(&building, scale);
    view! {
        <g node_ref=node tabindex="0" role="button" aria-label=building.label style:touch-action="none"
            style:cursor="grab" transform=move || moving.shift(place)
            on:pointerdown=move |event| moving.take(place, &event)
            on:keydown=move |event| moving.press(place, &event)>
            {drawn}
        </g>
    }
}

fn bounds(values: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    (values.clone().fold(f64::MAX, f64::min), values.fold(f64::MIN, f64::max))
}

/// Open: two posts with a way through. Sealed: a barred square.
fn gate_mark(open: bool, (x, y): (f64, f64)) -> AnyView {
    if open {
        view! { <path class="open" d=format!("M{:.1} {:.1}h5v12h-5zM{:.1} {:.1}h5v12h-5z", x - 9.0, y - 6.0, x + 4.0, y - 6.0) /> }.into_any()
    } else {
        let bars = format!("M{:.1} {:.1}h12v12h-12zl12 12m0 -12l-12 12", x - 6.0, y - 6.0);
        view! { <path class="sealed" d=bars /> }.into_any()
    }
}

fn centre_mark((x, y): (f64, f64)) -> impl IntoView {
    view! { <path class="centre" d=format!("M{x:.1} {:.1}l9 7v9h-18v-9z", y - 9.0) /> }
}

fn beat_line(from: (f64, f64), to: (f64, f64)) -> impl IntoView {
    view! {
        <path class="beat" d=format!("M{:.1} {:.1}L{:.1} {:.1}", from.0, from.1, to.0, to.1) />
        <circle class="beat-end" cx=from.0 cy=from.1 r="4" />
        <circle class="beat-end" cx=to.0 cy=to.1 r="4" />
    }
}

/// Where the checkpoints are drawn: at their places, but moved apart along their line, and away from the gate, where they
/// would cover one another.
fn in_series(checkpoints: &[PlanCheckpoint], gate: Option<(f64, f64)>, scale: &Scale) -> Vec<(f64, f64)> {
    let mut at: Vec<(f64, f64)> = Vec::with_capacity(checkpoints.len());
    // Where the one before really is, and where it is drawn.
    let mut before = gate.map(|gate| (gate, gate));
    for checkpoint in checkpoints {
        let own = scale.at(checkpoint.at);
        let drawn = before.map_or(own, |(real, drawn)| apart(real, own, drawn));
        before = Some((own, drawn));
        at.push(drawn);
    }
    at
}

/// The spot itself, or beside it to the right where a checkpoint is drawn on it.
fn clear_of(spot: (f64, f64), taken: &[(f64, f64)]) -> (f64, f64) {
    let near = taken.iter().filter(|t| (t.0 - spot.0).hypot(t.1 - spot.1) < APART);
    (near.map(|t| t.0 + APART + 2.0).fold(spot.0, f64::max), spot.1)
}

/// The checkpoints as numbered circles on a line.
fn series(at: &[(f64, f64)], checkpoints: &[PlanCheckpoint]) -> impl IntoView + use<> {
    let step = |(n, p): (usize, &(f64, f64))| format!("{}{:.1} {:.1}", if n == 0 { "M" } else { "L" }, p.0, p.1);
    let line: String = at.iter().enumerate().map(step).collect();
    let marks =
        at.iter().zip(checkpoints).map(|(&(x, y), checkpoint)| numbered(x, y, checkpoint.number)).collect_view();
    view! { <path class="series" d=line />{marks} }
}

/// From where the one before is drawn, in the true direction, as far as it truly is but never so near as to cover it.
fn apart(before: (f64, f64), own: (f64, f64), drawn: (f64, f64)) -> (f64, f64) {
    let (dx, dy) = (own.0 - before.0, own.1 - before.1);
    let length = dx.hypot(dy);
    let (ux, uy) = if length > 0.0 { (dx / length, dy / length) } else { (0.0, -1.0) };
    let far = length.max(APART);
    (drawn.0 + ux * far, drawn.1 + uy * far)
}

fn numbered(x: f64, y: f64, number: u8) -> impl IntoView {
    view! {
        <circle class="checkpoint" cx=x cy=y r="7.5" />
        <text class="checkpoint-number" x=x y=y + 4.0 font-size="11" text-anchor="middle">{number}</text>
    }
}

fn legend(
    words: &SitePlanWords,
    gates: &[PlanGate],
    checkpoints: bool,
    centre: bool,
    beat: bool,
) -> impl IntoView + use<> {
    let mut entries: Vec<(AnyView, String)> = Vec::new();
    if gates.iter().any(|gate| gate.open) {
        entries.push((gate_mark(true, (12.0, 12.0)), words.open_gate.clone()));
    }
    if gates.iter().any(|gate| !gate.open) {
        entries.push((gate_mark(false, (12.0, 12.0)), words.sealed_gate.clone()));
    }
    if checkpoints {
        entries.push((numbered(12.0, 12.0, 1).into_any(), words.checkpoints.clone()));
    }
    if centre {
        entries.push((centre_mark((12.0, 12.0)).into_any(), words.centre.clone()));
    }
    if beat {
        entries.push((beat_line((3.0, 12.0), (21.0, 12.0)).into_any(), words.beat.clone()));
    }
    let entry = |(mark, word): (AnyView, String)| view! { <li><svg viewBox="0 0 24 24" aria-hidden="true">{mark}</svg>{word}</li> };
    view! { <ul class="legend">{entries.into_iter().map(entry).collect_view()}</ul> }
}
