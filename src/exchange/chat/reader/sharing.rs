//! Somebody who shares a thing with another household: whose order it is.

use crate::exchange::chat::lexer::{Kind, Token};
use crate::exchange::chat::text::Text;

/// 那我就跟12-3-502简姐拼，橙子1箱，送到我家16-2-402; I'll share with 3-2-501, a case of oranges: somebody else's door, named as
/// the one to share with. The tokens without it and who lives there.
pub(super) fn without_sharer(text: &Text, all: &[Token]) -> Option<Vec<Token>> {
    const WITH: [&str; 7] = ["跟", "和", "与", "同", "with", "with flat", "with no."];
    const SHARES: [&str; 13] = [
        "拼",
        "合买",
        "合着",
        "一起",
        "平分",
        "对半",
        "分着",
        "share",
        "split",
        "sharing",
        "splitting",
        "go halves",
        "going halves",
    ];
    let at = all.iter().position(|token| matches!(token.kind, Kind::Address(_)))?;
    let from = all.get(at)?.from;
    let begin = all.iter().take(at).rposition(|token| matches!(token.kind, Kind::Break(_))).map_or(0, |at| at + 1);
    let length = all.iter().skip(at).position(|token| matches!(token.kind, Kind::Break(_)));
    let end = length.map_or(all.len(), |length| at + length);
    let clause = text.key_of(all.get(begin)?.from, all.get(end.checked_sub(1)?)?.to);
    let with = WITH.iter().any(|word| text.key_of(0, from).trim_end().ends_with(word));
    let shares = SHARES.iter().any(|word| clause.contains(word));
    let says = |token: &Token| matches!(token.kind, Kind::Amount(_) | Kind::Plus(_));
    let silent = !all.get(begin..end)?.iter().any(says);
    let rest = all.get(end..)?;
    (with && shares && silent && rest.iter().any(says)).then(|| all.iter().take(begin).chain(rest).cloned().collect())
}
