//! Long lists stay quick: the first fifty, and the rest when asked for.

use leptos::prelude::*;

use crate::ui::parts::Button;
use crate::ui::words::{self, import, times};

/// How many entries are shown before one asks for all.
const FIRST: usize = 50;

/// The entries of a list, folded when it is long.
#[component]
pub fn Folded<T, V>(
    /// What is listed.
    entries: Vec<T>,
    /// How the list looks.
    class: &'static str,
    /// How one entry looks, the `<li>` included.
    entry: fn(T) -> V,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let l = words::language();
    let count = entries.len();
    let all = RwSignal::new(count <= FIRST);
    let entries = StoredValue::new(entries);
    let shown = move || {
        let most = if all.get() { count } else { FIRST };
        entries.with_value(|entries| entries.iter().take(most).cloned().map(entry).collect_view())
    };
    let total = times::grouped(i64::try_from(count).unwrap_or(i64::MAX));
    let more = move || {
        let label = import::show_all(l, &total);
        (!all.get()).then(|| view! { <Button label on_press=move |()| all.set(true) /> })
    };
    view! { <ul class=class>{shown}</ul>{more} }
}
