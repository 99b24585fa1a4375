//! Holds the colours of `style/tokens.css` to their promise: 7:1 for text, 3:1 for shapes, one night for both ways to it.
#![allow(clippy::unwrap_used, reason = "a test may stop at what it did not expect")]

use std::collections::BTreeMap;

type Colours = BTreeMap<String, [u8; 3]>;

const GROUNDS: [&str; 7] = ["paper", "card", "brick-tint", "leaf-tint", "sky-tint", "plum-tint", "lamp-tint"];
const TEXTS: [&str; 6] = ["ink", "soft", "brick", "leaf", "sky", "plum"];
const SHAPES: [&str; 3] = ["edge", "lamp-edge", "brick"];

/// The colours named in the first block of the sheet that follows `opening`.
fn block(opening: &str) -> Colours {
    let sheet = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/style/tokens.css")).unwrap();
    let (_, rest) = sheet.split_once(opening).unwrap();
    let (body, _) = rest.split_once('}').unwrap();
    body.lines().filter_map(colour).collect()
}

fn colour(line: &str) -> Option<(String, [u8; 3])> {
    let (name, value) = line.trim().strip_prefix("--")?.split_once(": #")?;
    let hex = value.trim_end_matches(';');
    let part = |n: usize| u8::from_str_radix(&hex[n..n + 2], 16).unwrap();
    Some((name.to_owned(), [part(0), part(2), part(4)]))
}

/// Relative luminance as WCAG 2.2 defines it, 0 to 1.
fn luminance(rgb: [u8; 3]) -> f64 {
    let linear = rgb.map(|c| {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn day_and_night() -> [Colours; 2] {
    [block(":root {"), block(":root[data-theme=\"dark\"] {")]
}

#[test]
fn every_text_reads_at_seven_to_one_on_every_ground() {
    for colours in day_and_night() {
        for text in TEXTS {
            for ground in GROUNDS {
                let ratio = contrast(colours[text], colours[ground]);
                assert!(ratio >= 7.0, "--{text} on --{ground}: {ratio:.2}");
            }
        }
    }
}

#[test]
fn the_word_on_a_button_reads_at_seven_to_one() {
    for colours in day_and_night() {
        for (text, ground) in [("on-brick", "brick"), ("on-leaf", "leaf")] {
            let ratio = contrast(colours[text], colours[ground]);
            assert!(ratio >= 7.0, "--{text} on --{ground}: {ratio:.2}");
        }
    }
}

#[test]
fn every_shape_stands_out_at_three_to_one() {
    for colours in day_and_night() {
        for shape in SHAPES {
            for ground in ["paper", "card"] {
                let ratio = contrast(colours[shape], colours[ground]);
                assert!(ratio >= 3.0, "--{shape} on --{ground}: {ratio:.2}");
            }
        }
        assert!(contrast(colours["lamp"], colours["dark-window"]) >= 3.0, "a lit window beside a dark one");
    }
}

#[test]
fn the_night_of_the_system_and_the_night_of_the_switch_are_one() {
    assert_eq!(block(":root:not([data-theme=\"light\"]) {"), block(":root[data-theme=\"dark\"] {"));
}
