//! Which figures size a thing and do not count it, by what touches them: 金龙鱼5L食用油一桶, 20斤一袋的, a pack of 6 rolls.

use super::amounts::Amount;
use super::brands::is_brand;
use super::letters::is_han;
use super::lexer::{Kind, Token};
use super::text::Text;
use super::words::UnitKind;

/// What an amount does to the things beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sizing {
    /// It counts.
    Counts,
    /// It sizes.
    Size,
    /// It could do either.
    Wavers,
}

/// What the token at a place does, if it is an amount; anything else counts.
pub fn sizing(text: &Text, tokens: &[Token], at: usize) -> Sizing {
    let Some((token, amount)) = tokens.get(at).and_then(|token| as_amount(token).map(|amount| (token, amount))) else {
        return Sizing::Counts;
    };
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    let next = tokens.get(at + 1);
    // 20斤一袋的: both figures tell how it is packed.
    if next.and_then(as_amount).is_some_and(|next| next.describes && !next.is_measure() && next.milli <= amount.milli) {
        return Sizing::Size;
    }
    if is_pack_of(text, tokens, at) || is_multiplied(tokens, at) {
        return Sizing::Size;
    }
    let touches = |other: Option<&Token>, edge: fn(&Token) -> usize, own: usize| other.is_some_and(|o| edge(o) == own);
    let between = touches(before, |token| token.to, token.from) && touches(next, |token| token.from, token.to);
    let stranger = matches!(before.map(|token| &token.kind), Some(Kind::Name(false)));
    let thing = matches!(next.map(|token| &token.kind), Some(Kind::Name(true)));
    let counted_later = tokens.iter().skip(at + 2).find(|token| !is_quiet(token)).and_then(as_amount);
    let is_han_text = text.key().get(token.from.wrapping_sub(1)).is_some_and(|c| is_han(*c));
    if !(between && stranger && thing && is_han_text && amount.is_measure())
        || counted_later.is_none_or(Amount::is_measure)
    {
        return Sizing::Counts;
    }
    let said = before.map(|token| text.key_of(token.from, token.to)).unwrap_or_default();
    let fluid = amount.unit.as_ref().is_some_and(|unit| unit.kind == UnitKind::Volume);
    if fluid || is_brand(&said) { Sizing::Size } else { Sizing::Wavers }
}

/// A pack of 6 toilet rolls, a box of 12: the figure behind `of`.
fn is_pack_of(text: &Text, tokens: &[Token], at: usize) -> bool {
    let before = tokens.iter().take(at).rev().find(|token| token.kind != Kind::Space);
    let packed =
        before.and_then(|token| as_amount(token).map(|amount| (token, amount))).is_some_and(|(token, amount)| {
            amount.unit.is_some() && text.key_of(token.from, token.to).trim_end().ends_with(" of")
        });
    let named = tokens.iter().skip(at + 1).find(|token| token.kind != Kind::Space);
    packed && matches!(named.map(|token| &token.kind), None | Some(Kind::Name(_) | Kind::Break(_) | Kind::List))
}

/// 100mg*30片 2盒: what is multiplied, where a further amount counts it.
fn is_multiplied(tokens: &[Token], at: usize) -> bool {
    let heard: Vec<usize> =
        (0..tokens.len()).filter(|n| tokens.get(*n).is_some_and(|token| token.kind != Kind::Space)).collect();
    let Some(place) = heard.iter().position(|n| *n == at) else { return false };
    let token = |n: usize| heard.get(n).and_then(|n| tokens.get(*n));
    let is_times = |n: usize| token(n).is_some_and(|token| token.kind == Kind::Times);
    let amount = |n: usize| token(n).and_then(as_amount);
    let first = if is_times(place + 1) { Some(place) } else { place.checked_sub(2).filter(|n| is_times(n + 1)) };
    first.is_some_and(|n| {
        amount(n).is_some_and(|first| first.is_measure() || first.is_spec())
            && amount(n + 2).is_some()
            && amount(n + 3).is_some_and(|last| last.unit.is_some() && !last.is_measure() && !last.is_spec())
    })
}

fn as_amount(token: &Token) -> Option<&Amount> {
    if let Kind::Amount(amount) = &token.kind { Some(amount) } else { None }
}

fn is_quiet(token: &Token) -> bool {
    matches!(token.kind, Kind::Space | Kind::Times | Kind::Noise)
}
