//! What the tests of this layer share.

use super::reading::Decode;

/// GB18030 decoded natively, strictly, as the browser's own decoder does it.
pub struct Natively;

impl Decode for Natively {
    fn gb18030(&self, bytes: &[u8]) -> Option<String> {
        encoding_rs::GB18030.decode_without_bom_handling_and_without_replacement(bytes).map(|text| text.into_owned())
    }
}
