//! Brands people name beside or in the place of a thing, by the lines of `words/brands.txt`.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::letters::is_han;
use super::words::said;

static BRANDS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let lines = said(include_str!("words/brands.txt")).flat_map(|(_, line)| line.split(','));
    lines.map(|brand| brand.trim().to_lowercase()).filter(|brand| !brand.is_empty()).collect()
});

/// Is this a brand and nothing else, as it is compared? 牌, 的 and 牌子 behind it say nothing more.
pub fn is_brand(name: &str) -> bool {
    let bare = name.trim().trim_end_matches('的').trim_end_matches("牌子").trim_end_matches('牌').trim();
    BRANDS.contains(bare)
}

/// A name that begins with a brand: the brand, and what stands behind it.
pub fn branded(name: &str) -> Option<(&str, &str)> {
    let ends = name.char_indices().map(|(at, _)| at).skip(1);
    let cut = ends.filter(|at| name.get(..*at).is_some_and(|head| BRANDS.contains(head))).last()?;
    let (brand, rest) = (name.get(..cut)?, name.get(cut..)?);
    let whole = name.chars().any(is_han) || rest.starts_with(' ');
    whole.then_some((brand, rest.trim()))
}
