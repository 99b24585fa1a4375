//! A drawing that stands while parts of it change: each part follows a signal of its own.

use leptos::prelude::*;

/// For each of the first things a signal of its own, so that of hundreds only those are looked at that change.
pub(super) fn one_by_one<T>(all: Signal<Vec<T>>, count: usize) -> Vec<RwSignal<T>>
where
    T: Copy + Default + PartialEq + Send + Sync + 'static,
{
    let now = |all: &Vec<T>, n: usize| all.get(n).copied().unwrap_or_default();
    let each: Vec<RwSignal<T>> = all.with_untracked(|all| (0..count).map(|n| RwSignal::new(now(all, n))).collect());
    let told = each.clone();
    Effect::new(move |_| {
        all.with(|all| {
            for (n, own) in told.iter().enumerate().filter(|(n, own)| own.get_untracked() != now(all, *n)) {
                own.set(now(all, n));
            }
        });
    });
    each
}
