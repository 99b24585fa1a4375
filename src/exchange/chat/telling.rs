//! What is told to the group and asks for nothing, however many things it counts: brought, received, to spare, for sale, and
//! how one orders.

use std::sync::LazyLock;

use super::clauses::{Clause, Part};
use super::corrections::limits;
use super::items::{is_condition, is_weak};
use super::lexer::{Kind, Token};
use super::needs::complains;
use super::text::{Text, key};
use super::word_set::WordSet;
use super::words::Class;

const WORDS: &str = include_str!("words/telling.txt");

struct Lists {
    done: WordSet,
    came: WordSet,
    before: WordSet,
    offered: WordSet,
    spare: WordSet,
    whoever: WordSet,
    desk: [WordSet; 3],
    sold: WordSet,
    noted: WordSet,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists {
    done: WordSet::listed(WORDS, "done"),
    came: WordSet::listed(WORDS, "came"),
    before: WordSet::listed(WORDS, "before"),
    offered: WordSet::listed(WORDS, "offered"),
    spare: WordSet::listed(WORDS, "spare"),
    whoever: WordSet::listed(WORDS, "whoever"),
    desk: ["ruled", "summed", "checked"].map(|heading| WordSet::listed(WORDS, heading)),
    sold: WordSet::listed(WORDS, "sold"),
    noted: WordSet::listed(WORDS, "noted"),
});

/// How much of a text is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// Nothing of it; it is heard as every other.
    Nothing,
    /// It is told, or perhaps wished for: a person has to look.
    Perhaps,
    /// All of it.
    All,
}

/// Who speaks: somebody whose door is known tells of their own things, anybody else of everybody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Teller {
    /// Lives at a door that is known.
    Resident,
    /// Speaks for the order desk, by their name.
    Desk,
    /// Somebody of whom neither is known.
    Other,
}

/// How much of what somebody says is only told.
pub fn telling(text: &Text, clauses: &[Clause], tokens: &[Token], teller: Teller) -> Telling {
    if !clauses.iter().any(is_counted) {
        return if is_praise(text, clauses) { Telling::All } else { Telling::Nothing };
    }
    let to_spare = LISTS.spare.is_in(text.key()) && LISTS.whoever.is_in(text.key());
    let asks_who = |clause: &Clause| to_spare && LISTS.whoever.is_in(&key(&clause.said).chars().collect::<Vec<_>>());
    let wished =
        clauses.iter().any(|clause| wishes(clause) && !is_told(clause) && !is_offered(clause) && !asks_who(clause));
    let takes_back = |clause: &Clause| clause.has(Class::TakeOff);
    let resident = teller == Teller::Resident;
    let brought = !resident && clauses.iter().any(is_done) || clauses.iter().any(is_offered) || to_spare;
    if brought && !wished && !clauses.iter().any(takes_back) {
        let doubted = resident && (complains(text) || is_polite(text));
        return if doubted { Telling::Perhaps } else { Telling::All };
    }
    let noted = |clause: &Clause| LISTS.noted.is_in(&key(&clause.said).chars().collect::<Vec<_>>());
    let at_door = teller == Teller::Desk && has_door(tokens) && !is_forwarded(text);
    let wished_anew = clauses.iter().any(|clause| wishes(clause) && !noted(clause));
    if at_door && !wished_anew && LISTS.noted.is_in(text.key()) {
        return Telling::All;
    }
    if clauses.iter().any(shares) && !wished {
        let addressed = tokens.iter().any(|token| matches!(token.kind, Kind::Address(_)));
        return if addressed { Telling::Perhaps } else { Telling::All };
    }
    let at_desk = of_the_desk(text, clauses, tokens, teller);
    if at_desk != Telling::Nothing {
        return if wished && at_desk == Telling::All { Telling::Perhaps } else { at_desk };
    }
    if at_door && !wished_anew && clauses.iter().any(is_sentence) {
        return Telling::Perhaps;
    }
    let is_limited = |clause: &Clause| is_counted(clause) && limits(&key(&clause.said)) && clause.names().is_empty();
    if clauses.iter().any(changes) || clauses.iter().any(is_limited) {
        // 昨晚报的红薯，3斤就够了
        return Telling::Nothing;
    }
    let definite = ["the ", "those ", "these "].iter().any(|head| text.key_of(0, 6).starts_with(head));
    if definite && !wished && !is_polite(text) && clauses.first().is_some_and(is_counted) {
        // The 2 crates of water outside aren't ours: what is there already.
        return if received(clauses) == Telling::All { Telling::All } else { Telling::Perhaps };
    }
    let asks = |clause: &Clause| clause.has(Class::Question) && is_counted(clause) && !wishes(clause);
    if clauses.iter().any(is_for_later) || !wished && clauses.iter().any(asks) {
        return Telling::Perhaps;
    }
    if wished {
        return Telling::Nothing;
    }
    match received(clauses) {
        Telling::All if complains(text) || clauses.iter().any(|clause| clause.has(Class::Question)) => Telling::Perhaps,
        found => found,
    }
}

fn has_door(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| matches!(&token.kind, Kind::Address(parts) if parts.door.is_some()))
}

/// 16-1-302的两袋米太沉: more words than an order has.
fn is_sentence(clause: &Clause) -> bool {
    [Class::Function, Class::Past, Class::Question, Class::Less].iter().any(|class| clause.has(*class))
}

/// By phone, 电话报单, 代: an order that somebody else writes down.
fn is_forwarded(text: &Text) -> bool {
    const WORDS: [&str; 12] =
        ["phone", "rang", "called", "forward", "on behalf", "asked me", "电话", "代", "转发", "转", "托我", "帮"];
    let said = text.key_of(0, text.len());
    WORDS.iter().any(|word| said.contains(word))
}

/// 上回你们送的那个米蛮好吃，谢谢; the apples were lovely: how what came was, and nothing more.
fn is_praise(text: &Text, clauses: &[Clause]) -> bool {
    let asks = |part: &Part| match part {
        Part::Cue(Class::AskFor, said) => !is_weak(said),
        Part::Cue(Class::Add | Class::MeToo | Class::Question | Class::Change, _) => true,
        Part::Cue(Class::TakeOff | Class::Same | Class::Less | Class::Wrong | Class::Vague | Class::Not, _) => true,
        _ => false,
    };
    let mut named = clauses.iter().filter(|clause| clause.names_goods()).peekable();
    let told = named.peek().is_some() && named.all(is_told);
    told && !clauses.iter().flat_map(|clause| &clause.parts).any(asks) && !complains(text)
}

/// How one orders, what has been ordered in all, what is for sale: what residents do not say, or seldom.
fn of_the_desk(text: &Text, clauses: &[Clause], tokens: &[Token], teller: Teller) -> Telling {
    let key = text.key();
    let any = |fits: fn(&Kind) -> bool| tokens.iter().any(|token| fits(&token.kind));
    let addressed = has_door(tokens);
    let first = tokens.iter().find(|token| matches!(token.kind, Kind::Amount(_))).map_or(0, |token| token.from);
    let [rules, sums, checks] = &LISTS.desk;
    let before = |words: &WordSet| key.get(..first).is_some_and(|head| words.is_in(head));
    let spoken_to = key.iter().find(|c| !c.is_whitespace()) == Some(&'@');
    let priced = any(|kind| matches!(kind, Kind::Money(..)));
    let strong = |part: &Part| matches!(part, Part::Cue(Class::AskFor, said) if !is_weak(said));
    let asked = clauses.iter().flat_map(|clause| &clause.parts).any(strong);
    let told = before(rules)
        || sums.is_in(key) && !addressed
        || checks.is_in(key) && (spoken_to || teller == Teller::Desk)
        || LISTS.sold.is_in(key) && priced && !addressed && !asked;
    let perhaps = [rules, sums, checks].iter().any(|words| words.is_in(key));
    match (told, teller) {
        (true, Teller::Desk | Teller::Other) => Telling::All,
        (true, Teller::Resident) => Telling::Perhaps,
        (false, _) if perhaps => Telling::Perhaps,
        (false, _) => Telling::Nothing,
    }
}

/// Is something said to be there to be bought?
pub fn is_for_sale(text: &Text) -> bool {
    LISTS.sold.is_in(text.key())
}

/// 橙子一件20斤，哪个跟我拼: it is bought only if somebody else takes a part of it.
fn shares(clause: &Clause) -> bool {
    let said = key(&clause.said);
    let who = ["谁", "哪个", "哪位", "哪家", "有人", "有没有", "anyone", "anybody", "who wants"]
        .iter()
        .any(|word| said.contains(word));
    let part = ["拼", "合买", "平分", "对半分", "跟我分", "和我分", "go halves", "split", "share"]
        .iter()
        .any(|word| said.contains(word));
    who && part
}

/// 如果明天还有草莓: it is not wished for today.
fn is_for_later(clause: &Clause) -> bool {
    let said = key(&clause.said);
    let later = ["明天", "后天", "下次", "下回", "tomorrow", "next time", "next week"];
    clause.parts.iter().any(is_condition) && clause.names_goods() && later.iter().any(|word| said.contains(word))
}

/// Without what was only told, where something else is wished for: 昨天的2斤排骨收到了，今天再要土豆3斤.
pub fn untold(clauses: Vec<Clause>) -> Vec<Clause> {
    let told = |clause: &Clause| is_counted(clause) && is_told(clause) && !wishes(clause);
    let other = clauses.iter().any(|clause| is_counted(clause) && !is_told(clause));
    if !other || clauses.iter().any(changes) {
        return clauses;
    }
    clauses.into_iter().filter(|clause| !told(clause)).collect()
}

/// Is every counted thing one that came: in its own clause, or in one that heads the list or closes it? What is counted in
/// another sentence is not told by it.
fn received(clauses: &[Clause]) -> Telling {
    let heads = clauses.iter().position(|clause| came(clause) && clause.end == ':');
    let closes = |clause: &Clause| {
        let said = key(&clause.said);
        came(clause) && ["都", "全", "all", "everything"].iter().any(|word| said.contains(word))
    };
    let (mut told, mut doubted, mut plain) = (0, 0, 0);
    let mut from = 0;
    for sentence in clauses.split_inclusive(|clause| matches!(clause.end, '.' | '。' | '!' | '?' | '\n')) {
        let closed = sentence.iter().rposition(closes);
        let receipt = sentence.iter().any(came);
        for (at, clause) in sentence.iter().enumerate().filter(|(_, clause)| is_counted(clause)) {
            let listed = heads.is_some_and(|head| from + at > head) || closed.is_some_and(|last| at < last);
            match (is_told(clause) || is_of_all(clause) || listed, receipt) {
                (true, _) => told += 1,
                (false, true) => doubted += 1,
                (false, false) => plain += 1,
            }
        }
        from += sentence.len();
    }
    match (told, doubted, plain) {
        (_, 1.., _) => Telling::Perhaps,
        (1.., 0, 0) => Telling::All,
        _ => Telling::Nothing,
    }
}

/// 30个一个都没破: how many of what came were so.
fn is_of_all(clause: &Clause) -> bool {
    let said = key(&clause.said);
    said.contains('都')
        && !wishes(clause)
        && !clause.names_goods()
        && ["没", "冇", "不", "好"].iter().any(|word| said.contains(word))
}

fn is_counted(clause: &Clause) -> bool {
    clause.parts.iter().any(|part| match part {
        Part::Amount(amount) => !amount.is_article,
        Part::Bracket(inside) => inside.iter().any(is_counted),
        _ => false,
    })
}

/// Is it told of what came, or was before today? 那种, like last week's: only what kind is wanted.
fn is_told(clause: &Clause) -> bool {
    let said = key(&clause.said);
    came(clause) || !is_of_kind(&said) && LISTS.before.is_in(&said.chars().collect::<Vec<_>>())
}

fn came(clause: &Clause) -> bool {
    let said = key(&clause.said);
    let letters: Vec<char> = said.chars().collect();
    !is_of_kind(&said) && (LISTS.came.is_in(&letters) || thanks_for(clause, &said)) || is_done(clause)
}

fn is_of_kind(said: &str) -> bool {
    ["那种", "牌子", "那款", "同款", "same", "like ", "as the"].iter().any(|word| said.contains(word))
}

/// It is at its door; 送到了放门口就行 and to be left at the door are wishes.
fn is_done(clause: &Clause) -> bool {
    const WISHED: [&str; 14] = [
        "就行", "就好", "即可", "可以", "麻烦", "吧", "please", "pls", "can be", "to be", "could", "should", "would",
        "will be",
    ];
    let said = key(&clause.said);
    let wished = WISHED.iter().any(|word| said.contains(word)) && !said.contains("please collect");
    !wished && LISTS.done.is_in(&said.chars().collect::<Vec<_>>())
}

fn is_polite(text: &Text) -> bool {
    let said = text.key_of(0, text.len());
    ["please", "pls", "麻烦"].iter().any(|word| said.contains(word))
}

/// 谢谢小宋帮我扛上来的50斤大米: thanks, and behind them in one breath what for.
fn thanks_for(clause: &Clause, said: &str) -> bool {
    let thanked = ["谢谢", "感谢", "多谢", "感恩"].iter().any(|word| said.trim_start().starts_with(word));
    thanked && is_counted(clause) && ["的", "送", "发", "给"].iter().any(|word| said.contains(word))
}

fn is_offered(clause: &Clause) -> bool {
    LISTS.offered.is_in(&key(&clause.said).chars().collect::<Vec<_>>())
}

/// Is something wished for in so many words?
fn wishes(clause: &Clause) -> bool {
    let asks = |part: &Part| match part {
        Part::Cue(Class::AskFor, said) => !is_weak(said) && !is_list(said),
        Part::Cue(Class::Add | Class::MeToo, _) => true,
        _ => false,
    };
    clause.parts.iter().any(asks)
        && (is_counted(clause) || clause.names_goods())
        && !thanks_for(clause, &key(&clause.said))
}

/// My order, the list: spoken of, and no wish by itself.
fn is_list(said: &str) -> bool {
    let said = key(said);
    ["order", "list"].iter().any(|word| said.ends_with(word))
}

/// Does it change what was said before, or lean on it?
fn changes(clause: &Clause) -> bool {
    const WORDS: [&str; 9] = ["改", "换", "更正", "change", "swap", "switch", "instead", "make it", "make that"];
    clause.parts.iter().any(|part| match part {
        Part::Cue(Class::TakeOff | Class::Same | Class::Less | Class::Wrong, _) => true,
        Part::Cue(Class::Change, said) => WORDS.iter().any(|word| key(said).contains(word)),
        _ => false,
    })
}
