//! What a file would change: per kind of record how many are new, changed or here already, and their names.

use leptos::prelude::*;

use super::folded::Folded;
use super::of_preview;
use crate::app::importing::{Content, Preview, Resolved};
use crate::app::preview::{Bundle, RecordKind, bundles, bundles_of_deliveries, bundles_of_round};
use crate::ui::parts::{Notice, NoticeTone, Section, Tag, TagTone};
use crate::ui::words::{self, Language, import, record};

/// What of the community's own record would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct OwnRecord {
    name: Option<String>,
    zone: Option<String>,
    holidays: usize,
}

/// The records a preview would write; a backup replaces instead, and has none.
fn resolved(preview: &Preview) -> Option<&Resolved> {
    match &preview.content {
        Content::Table(_, resolved) | Content::Rota { resolved, .. } | Content::Sample(resolved) => Some(resolved),
        Content::Round { .. } | Content::Deliveries { .. } | Content::Backup(_) => None,
    }
}

fn own_record(resolved: &Resolved) -> OwnRecord {
    let Some(change) = &resolved.community else { return OwnRecord::default() };
    let moved = |old: &String, new: &String| (old != new).then(|| new.clone());
    OwnRecord {
        name: moved(&change.old.name, &change.new.name),
        zone: moved(&change.old.zone, &change.new.zone),
        holidays: change.new.holidays.iter().filter(|(day, name)| change.old.holidays.get(*day) != Some(*name)).count(),
    }
}

/// Would accepting change anything?
pub fn changes_anything() -> Signal<bool> {
    let memo = of_preview(|_, preview| match &preview.content {
        Content::Round { merge, .. } => Some(merge.totals() != (0, 0)),
        Content::Deliveries { merge, .. } => Some(merge.totals() != (0, 0)),
        _ => resolved(preview).map(|resolved| crate::app::importing::totals(resolved) != (0, 0)),
    });
    Signal::derive(move || memo.get().unwrap_or(false))
}

/// The section.
#[component]
pub fn Changes(
    /// What is said when nothing would change.
    #[prop(into)]
    nothing: Signal<&'static str>,
) -> impl IntoView {
    let l = words::language();
    let found = of_preview(|app, preview| match &preview.content {
        Content::Round { merge, .. } => Some(bundles_of_round(merge, app.workspace())),
        Content::Deliveries { merge, .. } => Some(bundles_of_deliveries(merge)),
        _ => resolved(preview).map(|resolved| bundles(resolved, app.workspace())),
    });
    let own = of_preview(|_, preview| resolved(preview).map(own_record));
    let changes = changes_anything();
    let none =
        move || (!changes.get()).then(|| view! { <Notice tone=NoticeTone::Unsure><p>{nothing.get()}</p></Notice> });
    view! {
        <Section title=import::changes(l)>
            {none}
            <ul class="import-changes">
                {move || found.get().unwrap_or_default().into_iter().map(|bundle| kind(l, bundle)).collect_view()}
            </ul>
            {move || own.get().map(|own| community(l, own))}
        </Section>
    }
}

fn kind(l: Language, bundle: Bundle) -> impl IntoView {
    let tag = |count: usize, words: fn(Language, usize) -> String, tone| {
        (count > 0).then(|| view! { <Tag text=words(l, count) tone /> })
    };
    view! {
        <li>
            <details>
                <summary>
                    <span class="import-kind">{kind_word(l, bundle.kind)}</span>
                    <span class="tags">
                        {tag(bundle.new.len(), import::new, TagTone::Done)}
                        {tag(bundle.changed.len(), import::changed, TagTone::Information)}
                        {tag(bundle.same, import::same, TagTone::Plain)}
                    </span>
                </summary>
                {names(import::names_new(l), bundle.new)}
                {names(import::names_changed(l), bundle.changed)}
            </details>
        </li>
    }
}

fn names(heading: &'static str, names: Vec<String>) -> impl IntoView {
    (!names.is_empty()).then(|| {
        view! {
            <h3>{heading}</h3>
            <Folded entries=names class="import-names" entry=|name: String| view! { <li>{name}</li> } />
        }
    })
}

fn community(l: Language, own: OwnRecord) -> impl IntoView {
    view! {
        {own.name.map(|name| view! { <p>{import::community_name(l, name)}</p> })}
        {own.zone.map(|zone| view! { <p>{import::community_zone(l, zone)}</p> })}
        {(own.holidays > 0).then(|| view! { <p>{import::community_holidays(l, own.holidays)}</p> })}
    }
}

fn kind_word(l: Language, kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Community => record::community(l),
        RecordKind::People => record::people(l),
        RecordKind::Buildings => record::buildings(l),
        RecordKind::Stairwells => record::stairwells(l),
        RecordKind::Places => record::places(l),
        RecordKind::Suppliers => record::suppliers(l),
        RecordKind::Posts => record::posts(l),
        RecordKind::Duties => record::duties(l),
        RecordKind::Weeks => record::weeks(l),
        RecordKind::Orders => record::orders(l),
        RecordKind::Errands => record::errands(l),
        RecordKind::Batches => record::batches(l),
        RecordKind::Households => record::households(l),
        RecordKind::Rounds => record::rounds(l),
        RecordKind::Visits => record::visits(l),
        RecordKind::Outside => record::outside(l),
        RecordKind::Prices => record::prices(l),
    }
}
