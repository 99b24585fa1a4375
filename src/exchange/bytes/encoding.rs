//! From bytes to text: UTF-8, UTF-16 with a mark, GB18030.

use serde::{Deserialize, Serialize};

use crate::exchange::refusal::Refusal;

/// How a text file's letters were encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// UTF-8, with or without a byte-order mark.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// GB18030, which is what Excel in China writes.
    Gb18030,
    /// A workbook, which knows its own letters.
    Workbook,
}

/// Turns bytes in GB18030 into text; `None` if they are not. The browser has its own decoder, so none is shipped.
pub trait Decode {
    /// The text, if every byte of it is GB18030.
    fn gb18030(&self, bytes: &[u8]) -> Option<String>;
}

/// The text of a file and how it was encoded. Bytes that are cut off or damaged become `�`, as long as they are few.
pub fn text(bytes: &[u8], decode: &dyn Decode) -> Result<(String, Encoding), Refusal> {
    let (text, encoding) = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => (utf8(rest).ok_or(Refusal::Encoding)?, Encoding::Utf8),
        [0xFF, 0xFE, rest @ ..] => (utf16(rest, u16::from_le_bytes), Encoding::Utf16Le),
        [0xFE, 0xFF, rest @ ..] => (utf16(rest, u16::from_be_bytes), Encoding::Utf16Be),
        _ => unmarked(bytes, decode)?,
    };
    if is_binary(&text) { Err(Refusal::UnknownFormat) } else { Ok((text, encoding)) }
}

fn unmarked(bytes: &[u8], decode: &dyn Decode) -> Result<(String, Encoding), Refusal> {
    if bytes.contains(&0) {
        return Err(Refusal::UnknownFormat);
    }
    if let Some(text) = utf8(bytes) {
        return Ok((text, Encoding::Utf8));
    }
    gb18030(bytes, decode).map(|text| (text, Encoding::Gb18030)).ok_or(Refusal::Encoding)
}

/// UTF-8 if nearly all of it is: at most one damaged place for ten sound letters beyond ASCII.
/// (Chinese in GB18030 is hardly ever sound UTF-8: see the tests.)
fn utf8(bytes: &[u8]) -> Option<String> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(text.to_owned());
    }
    let text = String::from_utf8_lossy(bytes).into_owned();
    let damaged = text.chars().filter(|c| *c == '\u{FFFD}').count();
    let sound = text.chars().filter(|c| !c.is_ascii() && *c != '\u{FFFD}').count();
    (damaged * 10 <= sound).then_some(text)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks(2).map(|pair| match pair {
        [a, b] => unit([*a, *b]),
        _ => 0xFFFD,
    });
    char::decode_utf16(units).map(|letter| letter.unwrap_or('\u{FFFD}')).collect()
}

/// GB18030; a letter cut off at the very end becomes `�`.
fn gb18030(bytes: &[u8], decode: &dyn Decode) -> Option<String> {
    (0..=3.min(bytes.len())).find_map(|cut| {
        let mut text = decode.gb18030(bytes.get(..bytes.len() - cut)?)?;
        if cut > 0 {
            text.push('\u{FFFD}');
        }
        Some(text)
    })
}

/// Control characters that no text file has.
fn is_binary(text: &str) -> bool {
    text.chars().any(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{1A}' | '\u{85}'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::tests::Natively;

    const LINE: &str = "姓名,电话\n徐书记,138-0000-1000\n";

    #[test]
    fn every_encoding_gives_the_same_text() {
        let marked: Vec<u8> = [&[0xEF, 0xBB, 0xBF][..], LINE.as_bytes()].concat();
        let little: Vec<u8> =
            [0xFFu8, 0xFE].into_iter().chain(LINE.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let big: Vec<u8> = [0xFEu8, 0xFF].into_iter().chain(LINE.encode_utf16().flat_map(u16::to_be_bytes)).collect();
        let gb = encoding_rs::GB18030.encode(LINE).0;
        let cases = [
            (LINE.as_bytes(), Encoding::Utf8),
            (&marked, Encoding::Utf8),
            (&little, Encoding::Utf16Le),
            (&big, Encoding::Utf16Be),
            (&gb, Encoding::Gb18030),
        ];
        for (bytes, encoding) in cases {
            assert_eq!(text(bytes, &Natively), Ok((LINE.to_owned(), encoding)));
        }
    }

    #[test]
    fn a_letter_cut_off_at_the_end_is_shown_as_damaged() {
        let people = include_bytes!("../../../tests/data/people.csv");
        let (cut, encoding) = text(&people[..people.len() - 500 - (people.len() - 500) % 3 - 1], &Natively).unwrap();
        assert_eq!(encoding, Encoding::Utf8);
        assert!(cut.matches('\u{FFFD}').count() <= 1);
        let gb = encoding_rs::GB18030.encode(LINE).0;
        assert!(text(&gb[..3], &Natively).unwrap().0.ends_with('\u{FFFD}'));
    }

    #[test]
    fn pictures_are_not_text() {
        assert_eq!(text(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &Natively), Err(Refusal::UnknownFormat));
        assert_eq!(text(&[0x80, 0xFF, 0xFF, 0x80, 0xFF, 0xFF, 0x81], &Natively), Err(Refusal::Encoding));
    }
}
