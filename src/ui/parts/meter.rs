//! A meter: how the parts add up to the whole.

use leptos::prelude::*;

/// What a part of the whole is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MeterTone {
    /// Reached.
    #[default]
    Lit,
    /// Done.
    Done,
    /// Neither good nor bad.
    Quiet,
    /// Needs care.
    Care,
    /// Missing: hatched.
    Problem,
}

/// A part of the whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeterPart {
    /// Its share of the whole, 0 to 1; what the shares leave over stays empty.
    pub share: f64,
    /// What it is.
    pub tone: MeterTone,
}

impl MeterPart {
    fn class(self) -> &'static str {
        match self.tone {
            MeterTone::Lit => "meter-part",
            MeterTone::Done => "meter-part done",
            MeterTone::Quiet => "meter-part quiet",
            MeterTone::Care => "meter-part care",
            MeterTone::Problem => "meter-part problem",
        }
    }
}

/// The parts side by side; `label` says the figures in words.
#[component]
pub fn Meter(
    /// The figures in words.
    #[prop(into)]
    label: String,
    /// The parts, in order.
    parts: Vec<MeterPart>,
) -> impl IntoView {
    let part = |part: MeterPart| {
        let width = format!("{:.2}%", part.share.clamp(0.0, 1.0) * 100.0);
        view! { <div class=part.class() style:width=width></div> }
    };
    view! { <div class="meter" role="img" aria-label=label>{parts.into_iter().map(part).collect_view()}</div> }
}
