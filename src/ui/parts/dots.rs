//! Fairness dots: a dot per person on one line, so that the spread is what one sees; no ranking.

use crate::domain::order::sort_by;
use leptos::prelude::*;

const WIDTH: f64 = 300.0;
const HEIGHT: f64 = 56.0;
const MARGIN: f64 = 8.0;

/// One person's figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Who.
    pub name: String,
    /// The figure: hours, nights.
    pub value: f64,
    /// The figure with its unit, in words.
    pub text: String,
    /// Should this one stand out, because the page speaks of it?
    pub marked: bool,
}

/// The dots, the two extremes by name, and the same as a table.
#[component]
pub fn FairnessDots(
    /// What is measured.
    #[prop(into)]
    title: String,
    /// What a dot is, in a few words.
    #[prop(into)]
    note: String,
    /// The word that opens the table.
    #[prop(into)]
    as_table: String,
    /// The people, in any order.
    dots: Vec<Dot>,
) -> impl IntoView {
    let mut dots = dots;
    sort_by(&mut dots, |a, b| a.value.total_cmp(&b.value));
    let extreme = |dot: Option<&Dot>| dot.map(|d| format!("{} {}", d.name, d.text)).unwrap_or_default();
    let (low, high) = (extreme(dots.first()), extreme(dots.last()));
    let values: Vec<f64> = dots.iter().map(|dot| dot.value).collect();
    let (places, radius) = swarm(&values);
    let circles = places.iter().zip(&dots).map(|(&(x, y), dot)| {
        let class = if dot.marked { "marked" } else { "" };
        view! { <circle cx=format!("{x:.1}") cy=format!("{y:.1}") r=format!("{radius:.1}") class=class /> }
    });
    view! {
        <div class="card dots">
            <div class="spread"><h3>{title.clone()}</h3><span class="eyebrow">{note}</span></div>
            <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") aria-hidden="true">
                <line x1=MARGIN x2=WIDTH - MARGIN y1=HEIGHT - 1.0 y2=HEIGHT - 1.0 />
                {circles.collect_view()}
            </svg>
            <div class="dots-scale" aria-hidden="true"><span>{low}</span><span>{high}</span></div>
            <details class="details">
                <summary>{as_table}</summary>
                <table class="figures">
                    <caption class="unseen">{title}</caption>
                    <tbody>{dots.into_iter().rev().map(|dot| view! { <tr><th scope="row">{dot.name}</th><td>{dot.text}</td></tr> }).collect_view()}</tbody>
                </table>
            </details>
        </div>
    }
}

/// Places for values in ascending order: x by value, y stacked upward where they crowd, with the largest radius that fits.
fn swarm(values: &[f64]) -> (Vec<(f64, f64)>, f64) {
    let mut radius: f64 = 5.0;
    loop {
        let places = stacked(values, radius);
        let top = places.iter().map(|place| place.1).fold(HEIGHT, f64::min);
        if top >= radius || radius <= 1.0 {
            return (places, radius);
        }
        radius -= 0.5;
    }
}

fn stacked(values: &[f64], radius: f64) -> Vec<(f64, f64)> {
    let (low, high) = (values.first().copied().unwrap_or(0.0), values.last().copied().unwrap_or(0.0));
    let room = WIDTH - 2.0 * MARGIN;
    let x_of = |value: f64| if high > low { MARGIN + (value - low) / (high - low) * room } else { WIDTH / 2.0 };
    let mut places: Vec<(f64, f64)> = Vec::with_capacity(values.len());
    for &value in values {
        let x = x_of(value);
        let near = places.iter().filter(|place| (place.0 - x).abs() < 2.0 * radius);
        // Resting on the highest of its neighbours, as grains do.
        let floor = near.map(|place| place.1 - vertical_gap(place.0 - x, radius)).fold(HEIGHT - 2.0 - radius, f64::min);
        places.push((x, floor));
    }
    places
}

/// How far above a dot another must lie, `dx` to its side, for the two to touch only.
fn vertical_gap(dx: f64, radius: f64) -> f64 {
    (4.0 * radius * radius - dx * dx).max(0.0).sqrt()
}
