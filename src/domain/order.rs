//! Order for few bytes: every list of the page is sorted by one and the same sort, and gathered without a sort of its own.
//!
//! The standard library makes a whole sort for every type sorted, and one more for every type gathered into a map or a
//! set; that was a tenth of the page. Lists here have tens or hundreds of entries, so the detour costs nothing one feels.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Sorts by a comparison; what compares equal keeps its order.
pub fn sort_by<T>(items: &mut Vec<T>, mut compare: impl FnMut(&T, &T) -> Ordering) {
    let places = places(items.len(), &mut |a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut held: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(places.into_iter().filter_map(|place| held.get_mut(place)?.take()));
}

/// Sorts by a key; what has equal keys keeps its order. The key is asked anew at every comparison.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// A map of these entries; of two with one key the later holds.
pub fn map<K: Ord, V>(entries: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in entries {
        map.insert(key, value);
    }
    map
}

/// A set of these.
pub fn set<T: Ord>(members: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    for member in members {
        set.insert(member);
    }
    set
}

/// The places of `count` things in their order, first to last.
fn places(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_compares_equal_keeps_its_order() {
        let mut words = vec!["bb", "a", "cc", "", "b"];
        sort_by_key(&mut words, |word| word.len());
        assert_eq!(words, ["", "a", "b", "bb", "cc"]);
    }

    #[test]
    fn the_later_of_two_entries_with_one_key_holds() {
        assert_eq!(map([(1, 'a'), (1, 'b')]), BTreeMap::from([(1, 'b')]));
    }
}
