//! Where something is on the site's own plane, in metres east and north; two empty fields where nobody has measured.

use leptos::prelude::*;

use crate::app::forms::{FieldProblem, metres};
use crate::domain::site::Point;
use crate::ui::parts::KeptField;
use crate::ui::record::Record;
use crate::ui::words::{language, site};

/// The two fields of a point of a record. Clearing either forgets the point.
#[component]
pub fn Whereabouts<T: Clone + PartialEq + Send + Sync + 'static>(
    /// What is there.
    #[prop(into)]
    title: String,
    /// The record.
    record: Record<T>,
    /// Its point.
    at: fn(&T) -> Option<Point>,
    /// Writes its point.
    set: fn(&mut T, Option<Point>),
) -> impl IntoView {
    let l = language();
    let figure = move |look: fn(Point) -> f64| record_text(at, look);
    let write = move |change: fn(Point, f64) -> Point| {
        move |record: &mut T, text: &str| -> Result<(), FieldProblem> {
            let point = at(record).unwrap_or_default();
            set(record, metres(text)?.map(|metres| change(point, metres)));
            Ok(())
        }
    };
    view! {
        <fieldset class="group">
            <legend>{title}</legend>
            <div class="fields-pair">
                <KeptField label=site::metres_east(l) kind="number" source=record.text(figure(|point| point.x))
                    write=record.writes(write(|point, x| Point { x, ..point })) />
                <KeptField label=site::metres_north(l) kind="number" source=record.text(figure(|point| point.y))
                    write=record.writes(write(|point, y| Point { y, ..point })) />
            </div>
        </fieldset>
    }
}

fn record_text<T>(at: fn(&T) -> Option<Point>, look: fn(Point) -> f64) -> impl Fn(&T) -> String {
    move |record| at(record).map(|point| look(point).to_string()).unwrap_or_default()
}
