//! The falling curve: how a plan gets better while it is being improved.

use leptos::prelude::*;

/// Points of the curve, 0 to 100 in both directions, the start at the upper left; the newest at the right edge.
fn polyline(points: &[f64]) -> String {
    let high = points.iter().copied().fold(f64::MIN, f64::max);
    let low = points.iter().copied().fold(f64::MAX, f64::min);
    let height = |value: f64| if high > low { 4.0 + (high - value) / (high - low) * 88.0 } else { 92.0 };
    let step = 100.0 / (points.len().max(2) - 1) as f64;
    let at = |(n, value): (usize, &f64)| format!("{:.2},{:.2}", n as f64 * step, height(*value));
    points.iter().enumerate().map(at).collect::<Vec<_>>().join(" ")
}

/// A curve that falls as its last value gets smaller; the label says the same in words.
#[component]
pub fn FallingCurve(
    /// What has been reached so far, oldest first: penalties, so less is better.
    #[prop(into)]
    points: Signal<Vec<f64>>,
    /// The state in words.
    #[prop(into)]
    label: TextProp,
) -> impl IntoView {
    view! {
        <div class="curve" role="img" aria-label=move || label.get()>
            <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
                <line class="floor" x1="0" x2="100" y1="97" y2="97" />
                <polyline points=move || points.with(|points| polyline(points)) />
            </svg>
        </div>
    }
}
