//! The façade: stairwells side by side, floors stacked, a window per door, a roof. The house itself is the chart.

use leptos::prelude::*;

use super::one_by_one::one_by_one;
use super::window::{Window, WindowState, window_at};

/// How large the house is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FacadeSize {
    /// Beside a line of a list.
    Small,
    /// On the building's own page, whole.
    #[default]
    Medium,
    /// One stairwell, with the numbers in its windows.
    Large,
}

/// The lengths of a drawing, in its own units.
struct Measure {
    window: (f64, f64),
    between: f64,
    floor: f64,
    margin: f64,
    roof: f64,
    foot: f64,
}

impl FacadeSize {
    fn measure(self) -> Measure {
        match self {
            FacadeSize::Small => {
                Measure { window: (5.0, 6.0), between: 2.5, floor: 9.0, margin: 4.0, roof: 4.0, foot: 8.0 }
            }
            FacadeSize::Medium => {
                Measure { window: (16.0, 18.0), between: 6.0, floor: 26.0, margin: 7.0, roof: 10.0, foot: 20.0 }
            }
            FacadeSize::Large => {
                Measure { window: (52.0, 40.0), between: 10.0, floor: 52.0, margin: 12.0, roof: 14.0, foot: 34.0 }
            }
        }
    }
}

/// The windows of one floor, in the order of their doors; irregular floors simply have more or fewer.
pub type Floor = Vec<Window>;

/// One stairwell as it is seen from outside.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StairwellFace {
    /// Its name under the house; empty for a house without stairwells.
    pub name: String,
    /// Its floors, the ground floor first.
    pub floors: Vec<Floor>,
    /// Is it the one the page speaks of?
    pub chosen: bool,
}

impl StairwellFace {
    fn widest(&self) -> usize {
        self.floors.iter().map(Vec::len).max().unwrap_or(0).max(1)
    }

    fn width(&self, m: &Measure) -> f64 {
        let windows = self.widest() as f64;
        windows * m.window.0 + (windows - 1.0) * m.between
    }
}

/// The house. `label` is the whole picture in a sentence.
#[component]
pub fn Facade(
    /// The picture in a sentence: how many stairwells, floors, doors, and how many of each state.
    #[prop(into)]
    label: Signal<String>,
    /// The stairwells from left to right.
    stairs: Vec<StairwellFace>,
    /// How large it is drawn.
    #[prop(optional)]
    size: FacadeSize,
    /// Where windows change while the house stands: the state of each, stairwell by stairwell, from the ground floor up.
    #[prop(optional, into)]
    now: Option<Signal<Vec<WindowState>>>,
) -> impl IntoView {
    let m = size.measure();
    let count = stairs.iter().flat_map(|stair| &stair.floors).map(Vec::len).sum();
    let mut now = now.map(|now| one_by_one(now, count)).unwrap_or_default().into_iter();
    let storeys = stairs.iter().map(|s| s.floors.len()).max().unwrap_or(0).max(1);
    let gap = m.between * 2.0;
    let inner: f64 = stairs.iter().map(|s| s.width(&m)).sum::<f64>() + gap * stairs.len().saturating_sub(1) as f64;
    let (width, height) = (inner + 2.0 * m.margin, storeys as f64 * m.floor + m.foot);
    let names = if size == FacadeSize::Small { 0.0 } else { 20.0 };
    let ground = m.roof + height;
    let mut left = m.roof + m.margin;
    let faces = stairs.iter().map(|stair| {
        let at = left;
        left += stair.width(&m) + gap;
        stairwell(stair, at, ground, &m, size, &mut now)
    });
    let total = (width + 2.0 * m.roof, ground + names + 2.0);
    view! {
        <svg class="facade" viewBox=format!("0 0 {:.1} {:.1}", total.0, total.1) width=format!("{:.0}", total.0)
            height=format!("{:.0}", total.1) role="img" aria-label=move || label.get()>
            <rect class="wall" x=m.roof y=m.roof width=width height=height rx="2" />
            <path class="roof" d=roof(&m, width) />
            {faces.collect_view()}
        </svg>
    }
}

/// A shallow roof that stands out a little on both sides.
fn roof(m: &Measure, width: f64) -> String {
    let out = m.roof * 0.5;
    format!(
        "M{:.1} {:.1}h{:.1}l-{:.1} -{:.1}h-{:.1}z",
        m.roof - out,
        m.roof,
        width + 2.0 * out,
        m.roof,
        m.roof,
        width + 2.0 * out - 2.0 * m.roof
    )
}

fn stairwell(
    stair: &StairwellFace,
    left: f64,
    ground: f64,
    m: &Measure,
    size: FacadeSize,
    now: &mut std::vec::IntoIter<RwSignal<WindowState>>,
) -> impl IntoView + use<> {
    let width = stair.width(m);
    let floors: Vec<_> = stair
        .floors
        .iter()
        .enumerate()
        .map(|(n, floor)| {
            let y = ground - m.foot - (n as f64 + 1.0) * m.floor + (m.floor - m.window.1);
            let spread = width - floor.len() as f64 * m.window.0;
            let step = m.window.0 + if floor.len() > 1 { spread / (floor.len() - 1) as f64 } else { 0.0 };
            let start = if floor.len() == 1 { left + spread / 2.0 } else { left };
            let panes = floor.iter().enumerate();
            panes.map(|(k, w)| pane(w, start + k as f64 * step, y, m, size, now.next())).collect_view()
        })
        .collect();
    let door = (m.window.0 * 0.75, m.foot * 0.8);
    let class = if stair.chosen { "stairwell-name chosen" } else { "stairwell-name" };
    let name = (size != FacadeSize::Small && !stair.name.is_empty()).then(|| {
        view! { <text class=class x=left + width / 2.0 y=ground + 16.0 font-size="13" text-anchor="middle" aria-hidden="true">{stair.name.clone()}</text> }
    });
    view! {
        <rect class="entrance" x=left + (width - door.0) / 2.0 y=ground - door.1 width=door.0 height=door.1 />
        {floors}
        {name}
    }
}

/// A window, with its number in it where the drawing is large; with `now`, it changes while the house stands.
fn pane(
    window: &Window,
    x: f64,
    y: f64,
    m: &Measure,
    size: FacadeSize,
    now: Option<RwSignal<WindowState>>,
) -> impl IntoView + use<> {
    let (w, h) = m.window;
    if let Some(now) = now {
        return (move || window_at(now.get(), x, y, w, h)).into_any();
    }
    let number = (size == FacadeSize::Large).then(|| {
        let class = match window.state {
            WindowState::Dark => "window-number on-dark",
            WindowState::Lit | WindowState::Ringed => "window-number on-lamp",
            WindowState::Curtained | WindowState::Dashed => "window-number",
        };
        view! { <text class=class x=x + w / 2.0 y=y + h / 2.0 + 5.0 font-size="15" text-anchor="middle" aria-hidden="true">{window.number.clone()}</text> }
    });
    view! { {window_at(window.state, x, y, w, h)}{number} }.into_any()
}
