//! A way on the plan of the site: a line with numbered stops, and beside each a bar as high as one climbs there.

use leptos::prelude::*;

use super::one_by_one::one_by_one;
use super::site_plan::{PlanSpot, SHEET, Scale};

/// One stop of a way.
#[derive(Clone, Debug, PartialEq)]
pub struct WayStop {
    /// Where its foot is.
    pub at: PlanSpot,
    /// How far up one climbs there, in metres.
    pub metres: f64,
}

/// How many units of the drawing a metre of climbing is.
const UP: f64 = 1.3;

/// The way from the base over every stop and back. It fits its width.
#[component]
pub fn WayPlan(
    /// The picture in a sentence.
    #[prop(into)]
    label: String,
    /// Every entrance of the site, so that one sees where one is.
    around: Vec<PlanSpot>,
    /// Where one sets out.
    base: PlanSpot,
    /// The stops, in order.
    stops: Vec<WayStop>,
    /// Which of them are done; the rest of the drawing stays as it is when that changes.
    #[prop(into)]
    done: Signal<Vec<bool>>,
) -> impl IntoView {
    let spots: Vec<PlanSpot> = around.iter().copied().chain([base]).chain(stops.iter().map(|stop| stop.at)).collect();
    let scale = Scale::fitting(&spots);
    let house = |spot: &PlanSpot| {
        let (x, y) = scale.at(*spot);
        view! { <rect class="block" x=x - 4.0 y=y - 4.0 width="8" height="8" rx="1" /> }
    };
    let (bx, by) = scale.at(base);
    let line: String = stops
        .iter()
        .map(|stop| scale.at(stop.at))
        .fold(format!("M{bx:.1} {by:.1}"), |line, (x, y)| format!("{line}L{x:.1} {y:.1}"));
    let around = around.iter().map(house).collect_view();
    let over = one_by_one(done, stops.len());
    let marks = stops.iter().zip(over).enumerate();
    let marks = marks.map(|(n, (stop, over))| mark(n, scale.at(stop.at), stop, over)).collect_view();
    view! {
        <figure class="drawing plan" role="img" aria-label=label>
            <svg viewBox=format!("0 0 {SHEET} {:.0}", scale.height()) width="100%" aria-hidden="true">
                {around}
                <path class="series" d=line />
                <path class="centre" d=format!("M{bx:.1} {:.1}l9 7v9h-18v-9z", by - 9.0) />
                {marks}
            </svg>
        </figure>
    }
}

fn mark(n: usize, (x, y): (f64, f64), stop: &WayStop, done: RwSignal<bool>) -> impl IntoView + use<> {
    let height = (stop.metres * UP).max(0.0);
    let class = move || if done.get() { "checkpoint done" } else { "checkpoint" };
    view! {
        <path class="beat" stroke-dasharray="none" d=format!("M{:.1} {:.1}v-{height:.1}", x + 11.0, y + 7.0) />
        <circle class=class cx=x cy=y r="7.5" />
        <text class="checkpoint-number" x=x y=y + 4.0 font-size="11" text-anchor="middle">{n + 1}</text>
    }
}
