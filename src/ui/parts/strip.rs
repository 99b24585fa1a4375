//! A day as a 24-hour strip: people as blocks, gaps open, hatched and named.

use leptos::prelude::*;

/// Minutes of a strip: midnight to midnight.
const DAY: f64 = 1440.0;

/// What a block is; night and gap also say so in words, never by colour alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// By day.
    #[default]
    Day,
    /// In the evening.
    Late,
    /// At night.
    Night,
    /// Somebody is missing.
    Gap,
}

impl Tone {
    /// The class word of the tone, empty by day.
    pub fn class(self) -> &'static str {
        match self {
            Tone::Day => "",
            Tone::Late => "late",
            Tone::Night => "night",
            Tone::Gap => "gap",
        }
    }
}

/// One shift on the strip.
#[derive(Clone, Debug, PartialEq)]
pub struct StripBlock {
    /// Its first minute after midnight; before midnight is drawn from the left edge.
    pub from: i32,
    /// The minute after its last; past 1,440 is drawn to the right edge.
    pub to: i32,
    /// What it is.
    pub tone: Tone,
    /// The names on it, or what is missing.
    pub text: String,
    /// Which shift it is, for a screen reader, which says the text after it.
    pub label: String,
    /// Where it leads.
    pub href: String,
}

impl StripBlock {
    /// Left edge and width in per cent of the strip, both within 0 to 100.
    fn place(&self) -> (f64, f64) {
        let share = |minute: i32| (f64::from(minute) / DAY * 100.0).clamp(0.0, 100.0);
        (share(self.from), share(self.to) - share(self.from))
    }
}

/// A day of one post. Beneath it belongs the same as a list, for thumbs: blocks can be narrow.
#[component]
pub fn DayStrip(
    /// Whose day it is, for a screen reader.
    #[prop(into)]
    label: String,
    /// The blocks, in the order of the day.
    blocks: Vec<StripBlock>,
) -> impl IntoView {
    let block = |block: StripBlock| {
        let (left, width) = block.place();
        // Under a twelfth of the day there is no room for a name; a screen reader still says it.
        let class = if width >= 8.0 { "strip-text" } else { "unseen" };
        view! {
            <a class=format!("strip-block {}", block.tone.class()) href=block.href
                style:left=format!("{left:.3}%") style:width=format!("{width:.3}%")>
                <span class="unseen">{block.label}" "</span>
                <span class=class>{block.text}</span>
            </a>
        }
    };
    let tick = |hour: i32| {
        let left = format!("{:.3}%", f64::from(hour) / 24.0 * 100.0);
        view! { <span style:left=left>{hour}</span> }
    };
    view! {
        <div class="strip">
            <div class="strip-band" role="group" aria-label=label>{blocks.into_iter().map(block).collect_view()}</div>
            <div class="strip-ticks" aria-hidden="true">{[0, 6, 12, 18, 24].map(tick)}</div>
        </div>
    }
}
