//! What is on offer in the group: the thing a chain is for, and the price lists of shops.

use super::letters::is_han;
use super::lexer::{Kind, Token};
use super::money::priced_unit;
use super::text::Text;
use super::words::UnitKind;

/// Something one can ask for with `+1`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// What it is called.
    pub name: String,
    /// What one of it is called; empty where nothing was said.
    pub unit: String,
}

/// The thing that the heading of a chain offers.
pub fn offered(lines: &[(Text, Vec<Token>)]) -> Option<Offer> {
    let prices = lines.iter().flat_map(|(_, tokens)| tokens).filter(|token| matches!(token.kind, Kind::Money(..)));
    if prices.count() > 1 || several(lines).len() > 1 {
        // Rolls 0.30, loaf 2.20: each says for itself what it is.
        return None;
    }
    let known = |token: &Token| token.kind == Kind::Name(true);
    let all: Vec<(&Text, &[Token])> = lines.iter().map(|(text, tokens)| (text, tokens.as_slice())).collect();
    let told = |(text, tokens): &(&Text, &[Token])| {
        named(text, without_form(text, tokens), known).map(|name| (text.is_chinese(), name))
    };
    let unheard =
        || all.iter().find_map(|(text, tokens)| unheard_of(text, tokens).map(|name| (text.is_chinese(), name)));
    // What stands before the price is on offer; what stands behind it may be what it is sold by.
    let (is_chinese, name) =
        before_price(lines).iter().find_map(told).or_else(unheard).or_else(|| all.iter().find_map(told))?;
    let priced = lines.iter().find_map(|(text, tokens)| {
        tokens.iter().find_map(|token| match token.kind {
            Kind::Money(..) => priced_unit(text.key(), token.from, token.to),
            _ => None,
        })
    });
    let counted = || {
        lines
            .iter()
            .flat_map(|(_, tokens)| tokens)
            .filter_map(|token| match &token.kind {
                Kind::Amount(amount) => {
                    amount.unit.clone().filter(|unit| unit.kind == UnitKind::Count && amount.milli == 1000)
                }
                _ => None,
            })
            .next_back()
            .map(|unit| unit.name)
    };
    let own = || {
        if is_chinese && (name.contains('包') || name.contains("套餐")) { Some("份".to_owned()) } else { None }
    };
    let unit = priced.or_else(counted).or_else(own).unwrap_or_default();
    Some(Offer { name, unit })
}

/// Several things, each with its price behind it: white loaf 2.20, sourdough 2.80 a loaf.
pub fn several(lines: &[(Text, Vec<Token>)]) -> Vec<Offer> {
    let mut found: Vec<Offer> = Vec::new();
    for (text, tokens) in lines {
        let parts = tokens.split(|token| matches!(token.kind, Kind::Break(_) | Kind::List));
        for part in parts {
            let price = part.iter().position(|token| is_price(text, token));
            let Some(before) = price.and_then(|at| part.get(..at)) else { continue };
            let Some(first) = before.iter().position(|token| matches!(token.kind, Kind::Name(_))) else { continue };
            // Free range eggs, fresh rolls: how it is goes with what it is.
            let from = before
                .iter()
                .take(first)
                .rposition(|token| !matches!(token.kind, Kind::Space | Kind::Cue(super::words::Class::Quality)))
                .map_or(0, |at| at + 1);
            let joins = |token: &&Token| {
                matches!(token.kind, Kind::Name(_) | Kind::Space | Kind::Cue(super::words::Class::Quality))
            };
            let run: Vec<&Token> = before.iter().skip(from).take_while(joins).collect();
            let unit =
                price.and_then(|at| part.get(at)).and_then(|token| priced_unit(text.key(), token.from, token.to));
            if let (Some(first), Some(last)) = (run.first(), run.last()) {
                let name = text.shown_of(first.from, last.to).trim().to_owned();
                found.push(Offer { name, unit: unit.unwrap_or_default() });
            }
        }
    }
    found
}

/// A sum of money, or a bare figure with two places behind the point.
fn is_price(text: &Text, token: &Token) -> bool {
    let said = text.key_of(token.from, token.to);
    let cents = said
        .trim()
        .rsplit_once('.')
        .is_some_and(|(_, cents)| cents.len() == 2 && cents.chars().all(|c| c.is_ascii_digit()));
    match &token.kind {
        Kind::Money(..) => true,
        Kind::Amount(amount) => amount.unit.is_none() && cents,
        // 2.20 could be a day, but not behind a thing in a list of such.
        Kind::Noise => cents,
        _ => false,
    }
}

/// What stands before the bracket that tells what is in it: Breakfast bag (1 loaf, 2 pt milk), 早餐组合（吐司1袋）.
fn boxed(text: &Text, tokens: &[Token]) -> Option<String> {
    let open = tokens.iter().position(|token| token.kind == Kind::Open)?;
    let before = tokens.get(..open)?;
    let inside = tokens.iter().skip(open).take_while(|token| token.kind != Kind::Close);
    let holds = inside.filter(|token| token.kind == Kind::Name(true)).count() > 0;
    let counted =
        |token: &Token| matches!(&token.kind, Kind::Amount(amount) if !amount.is_article) || token.kind == Kind::List;
    let named = before.iter().any(|token| matches!(token.kind, Kind::Name(_)));
    let parted = before.iter().any(|token| matches!(token.kind, Kind::Break(_) | Kind::Money(..)) || counted(token));
    let name = text.shown_of(before.first()?.from, before.last()?.to).trim().to_owned();
    (holds && named && !parted && name.chars().count() <= 24).then_some(name)
}

/// The lines as far as the price.
fn before_price(lines: &[(Text, Vec<Token>)]) -> Vec<(&Text, &[Token])> {
    let mut found = Vec::new();
    for (text, tokens) in lines {
        let price = tokens.iter().position(|token| is_price(text, token));
        found.push((text, tokens.get(..price.unwrap_or(tokens.len())).unwrap_or_default()));
        if price.is_some() {
            break;
        }
    }
    found
}

/// A heading without what it says of how to write one's line: Bread round, add your line: flat, name, loaves.
fn without_form<'a>(text: &Text, tokens: &'a [Token]) -> &'a [Token] {
    const WORDS: [&str; 7] = ["flat", "door", "name", "房号", "门牌", "姓名", "名字"];
    let tells = |from: usize| {
        let said = text.key_of(from, text.len());
        WORDS.iter().any(|word| said.contains(word))
    };
    let colon = tokens.iter().position(|token| token.kind == Kind::Break(':') && tells(token.to));
    let named = |at: &usize| tokens.iter().take(*at).any(|token| matches!(token.kind, Kind::Name(_)));
    colon.filter(named).and_then(|at| tokens.get(..at)).unwrap_or(tokens)
}

/// What a line names before its price, though no list knows it.
fn unheard_of(text: &Text, tokens: &[Token]) -> Option<String> {
    let form = without_form(text, tokens);
    let price = tokens.iter().position(|token| is_price(text, token));
    let before = match price {
        Some(price) => tokens.get(..price)?,
        None if form.len() < tokens.len() => form,
        None => return None,
    };
    named(text, before, |token| matches!(token.kind, Kind::Name(false)) && token.to > token.from + 1)
}

/// The first thing of some sort in a line, with what touches it on both sides: 蔬菜包A, Veg bag A, Free range eggs.
fn named(text: &Text, tokens: &[Token], is_thing: impl Fn(&Token) -> bool) -> Option<String> {
    if let Some(name) = boxed(text, tokens) {
        return Some(name);
    }
    let at = tokens.iter().position(is_thing)?;
    let joins = |token: &Token| match &token.kind {
        Kind::Name(_) => true,
        Kind::Cue(class) => *class == super::words::Class::Quality,
        Kind::Space => !text.key_of(0, text.len()).chars().any(is_han),
        Kind::Amount(amount) => amount.is_article,
        _ => false,
    };
    let before = tokens.iter().take(at).rev().take_while(|token| joins(token)).count();
    let behind = tokens.iter().skip(at + 1).take_while(|token| joins(token)).count();
    let (first, last) = (tokens.get(at - before)?, tokens.get(at + behind)?);
    let name = text.shown_of(first.from, last.to).trim().to_owned();
    (!name.is_empty()).then_some(name)
}

/// How many things with a price stand in a line.
pub fn priced(tokens: &[Token]) -> usize {
    let mut named = false;
    let mut count = 0;
    for token in tokens {
        match token.kind {
            Kind::Name(_) => named = true,
            Kind::Money(..) if named => {
                count += 1;
                named = false;
            }
            _ => {}
        }
    }
    count
}
