//! One group of lines: whose it is, and whether it orders, asks for something, corrects, or only talks.

use std::collections::BTreeSet;

use super::Reader;
use super::copies::is_of_old;
use super::misgivings::{
    buys_anew, changes_nothing, is_no_order_yet, is_pictured, is_receipt, is_unnamed_medicine, on_condition,
    unheard_thing,
};
use super::passed_on::{for_a_neighbour, goes_partly};
use super::speech::Speech;
use super::wording::{answers, is_strong_wish};
use crate::domain::deliveries::{Item, Quantity};
use crate::exchange::chat::clauses::{Clause, Part};
use crate::exchange::chat::doubt::Doubt;
use crate::exchange::chat::draft::Draft;
use crate::exchange::chat::entry::{Entry, EntryKind, Wanted};
use crate::exchange::chat::errands::Task;
use crate::exchange::chat::items::is_weak;
use crate::exchange::chat::labelled::apart;
use crate::exchange::chat::letters::is_han;
use crate::exchange::chat::lexer::{Kind, Token, plain_unit};
use crate::exchange::chat::messages::Message;
use crate::exchange::chat::needs::tells_of_trouble;
use crate::exchange::chat::spelling::mended;
use crate::exchange::chat::text::key;
use crate::exchange::chat::words::{Class, lexicon};

impl Reader<'_> {
    pub(super) fn listen(&mut self, speech: &Speech, is_staff: bool) {
        if (!is_staff && (self.replies(speech) || self.moves(speech) || self.errand_over(speech)))
            || self.leans(speech)
            || (!is_staff && (self.gives_up(speech) || self.correct(speech)))
            || self.completes(speech)
        {
            return;
        }
        let sum = speech.task.as_ref().and_then(|task| task.money.as_ref()).map(|(milli, _)| *milli);
        let is_sum = |item: &Draft| matches!(item.amounts.as_slice(), [one] if Some(one.milli) == sum);
        // 煤气罐空了，换一罐: the thing that the task is about is no goods.
        let of_task = |item: &Draft| {
            let task = speech.task.as_ref().map_or("", |task| task.task.as_str());
            !item.name.is_empty() && task.contains(key(&item.name).trim_end_matches('s'))
                || speech.task.as_ref().is_some_and(|task| is_carried(speech, task, &item.name))
                || speech.task.as_ref().is_some_and(Task::is_carrying) && is_package(&item.name)
                || item.name.chars().count() == 1 && !item.known
        };
        let strange = |item: &Draft| {
            is_sum(item) || of_task(item) || !item.known && item.amounts.iter().all(|amount| amount.unit.is_none())
        };
        let counted =
            speech.found.items.iter().any(|item| item.is_counted() && !(speech.task.is_some() && strange(item)));
        let goods =
            speech.found.items.iter().any(|item| item.is_counted() && item.known && !is_sum(item) && !of_task(item));
        if let Some(task) = speech.task.as_ref().filter(|_| !counted || !(goods || speech.found.doubts.is_empty())) {
            return self.errand(speech, task);
        }
        if counted {
            return self.order(speech);
        }
        if lexicon().has(speech.said.key(), Class::System) {
            // 撤回了一条消息
            return;
        }
        let before = self.entries.len();
        if !self.wanting(speech) {
            self.address_only(speech);
        }
        if self.entries.len() == before && !is_staff && self.may_want(speech) {
            self.wish_doubted(speech, Doubt::Unclear);
        }
    }

    /// Things with amounts.
    fn order(&mut self, speech: &Speech) {
        let found = &speech.found;
        let strange =
            found.items.iter().all(|item| !item.known && item.amounts.iter().all(|amount| amount.unit.is_none()));
        let asks = speech.tokens.iter().any(|token| token.is(Class::AskFor) || token.is(Class::Add));
        let asks = asks || is_polite(speech);
        let listed = is_plain_list(speech);
        if strange && !speech.addressed && !(listed && (found.items.len() > 1 || asks) && speech.whose.doubt.is_none())
        {
            if !asks
                && !listed
                && found.items.len() < 2
                && (speech.whose.household.is_none() || found.tells || !found.remarks.is_empty())
            {
                if self.may_want(speech) {
                    self.wish_doubted(speech, Doubt::Unclear);
                }
                return;
            }
            return self.wish_doubted(speech, Doubt::Unclear);
        }
        let mut doubts = found.doubts.clone();
        doubts.extend(speech.whose.doubt);
        let leans = speech.tokens.iter().any(|token| token.is(Class::Same))
            && (is_of_old(&speech.said) || found.items.iter().any(|item| !item.known));
        let articles = |draft: &Draft| draft.amounts.iter().all(|amount| amount.is_article);
        let priced = speech.tokens.iter().any(|token| matches!(token.kind, Kind::Money(..)));
        let wishes = |part: &Part| matches!(part, Part::Cue(Class::AskFor, said) if !is_weak(said));
        let wished = speech.clauses.iter().flat_map(|clause| &clause.parts).any(wishes);
        if priced && !wished && found.items.iter().all(articles) {
            // Prices are crazy, a cabbage for four pounds
            doubts.insert(Doubt::TwoReadings);
        }
        if speech.addressed && goes_partly(&speech.said) {
            // 两提抽纸，其中一提给对门302
            doubts.insert(Doubt::SeveralHouseholds);
        }
        if !speech.addressed && for_a_neighbour(&speech.said) {
            doubts.insert(Doubt::NoHousehold);
        }
        let trouble = tells_of_trouble(&speech.said) && !buys_anew(speech);
        if (speech.task.is_some() && !buys_anew(speech)) || trouble || leans || changes_nothing(speech) {
            // Goods and an errand in one line: neither may hide the other.
            doubts.insert(Doubt::TwoReadings);
        }
        let items: Vec<Item> = found.items.iter().map(|draft| self.item(draft, speech.is_chinese)).collect();
        if is_receipt(speech) {
            // 收到，2斤苹果，没错
            doubts.insert(Doubt::TwoReadings);
        }
        if speech.is_told || is_no_order_yet(speech) || on_condition(&speech.said) {
            doubts.insert(Doubt::TwoReadings);
        }
        let is_figure = |item: &Item| item.name.trim_end_matches('s').chars().all(|c| c.is_ascii_digit());
        if items.iter().any(is_figure) {
            // 2 of the 30s: of something that is sold by thirty.
            doubts.insert(Doubt::Unclear);
        }
        if unheard_thing(speech) {
            // Somebody may want what was named and not read.
            doubts.insert(Doubt::Unclear);
        }
        if items.iter().any(|item| is_unnamed_medicine(&item.name) || is_pictured(&item.name)) {
            doubts.insert(Doubt::NoItem);
        }
        if self.fills_in(speech, &items, &doubts) {
            return;
        }
        if answers(&speech.said) && !self.stands_for(speech).is_empty() {
            // 行，那就草鱼一条: more, or in the place of what there is none of?
            doubts.insert(Doubt::TwoReadings);
        }
        if self.says_again(speech, &items, &mut doubts) {
            return;
        }
        self.wish(speech, items, doubts);
    }

    /// Agar, nougat, twine: somebody names things, whatever they are; of how much of them a person is asked.
    fn wish_named(&mut self, speech: &Speech) {
        let names = speech.clauses.iter().flat_map(Clause::names);
        let items = names.map(|name| Item { name, ..Item::default() }).collect();
        let doubts = speech.whose.doubt.into_iter().chain([Doubt::NoQuantity]).collect();
        self.wish(speech, items, doubts);
    }

    fn wish_doubted(&mut self, speech: &Speech, doubt: Doubt) {
        let mut items: Vec<Item> = speech.found.items.iter().map(|draft| self.item(draft, speech.is_chinese)).collect();
        if items.is_empty() && !speech.tokens.iter().any(|token| token.is(Class::Question)) {
            items = all_goods(speech).map(|name| Item { name, ..Item::default() }).collect();
        }
        let doubts = speech.found.doubts.iter().copied().chain(speech.whose.doubt).chain([doubt]).collect();
        self.wish(speech, items, doubts);
    }

    /// An order, or an unsure one.
    pub(super) fn wish(&mut self, speech: &Speech, items: Vec<Item>, doubts: BTreeSet<Doubt>) {
        let kind = if doubts.is_empty() { EntryKind::Order } else { EntryKind::Unsure };
        let items = items.into_iter().map(|item| Wanted { item, op: None }).collect();
        let refers_to = if kind == EntryKind::Order { self.completed(speech) } else { None };
        let note = speech.found.remarks.join(" ");
        let entry = Entry { kind, items, doubts, note, refers_to, ..self.blank_of(speech) };
        self.say(speech, entry);
    }

    /// An order that says all that the sender's last unsure line left out settles that line.
    pub(super) fn completed(&mut self, speech: &Speech) -> Option<u32> {
        let last = self.senders.entries(&speech.sender).last().copied()?;
        let entry =
            self.entries.get(last).filter(|entry| entry.kind == EntryKind::Unsure && !self.settled.contains(&last))?;
        let empty = !entry.items.is_empty() && entry.items.iter().all(|wanted| wanted.item.quantity.is_none());
        let same_home = entry.household.is_none() || entry.household == speech.whose.household;
        let line = entry.line;
        (empty && same_home && line != speech.line).then(|| self.settled.insert(last)).map(|_| line)
    }

    /// Goods without amounts, where somebody seems to want them: unsure. True when it was such a line.
    fn wanting(&mut self, speech: &Speech) -> bool {
        let found = &speech.found;
        let asks = speech.tokens.iter().any(|token| token.is(Class::AskFor) || token.is(Class::Vague));
        let bare = found.remarks.is_empty() && found.strangers.is_empty();
        let named = !found.items.is_empty();
        let unclear = found.doubts.contains(&Doubt::Unclear);
        if is_bare_list(speech) && speech.whose.household.is_some() {
            self.wish_named(speech);
            return true;
        }
        if found.tells && !asks
            || !(unclear && (asks || speech.addressed || speech.whose.household.is_some())
                || named && (asks || bare)
                || !found.nameless.is_empty() && (asks || speech.addressed))
        {
            return false;
        }
        let doubt = if named {
            Doubt::NoQuantity
        } else if unclear {
            Doubt::Unclear
        } else {
            Doubt::NoItem
        };
        self.wish_doubted(speech, doubt);
        true
    }

    fn errand(&mut self, speech: &Speech, task: &Task) {
        let of_task = |item: &Draft| !item.name.is_empty() && task.task.contains(key(&item.name).as_str());
        let wants = speech.found.items.iter().any(|item| item.is_counted() && !of_task(item))
            && speech.clauses.iter().flat_map(|clause| &clause.parts).any(is_strong_wish);
        let counts = |clause: &Clause| {
            let named = clause
                .parts
                .iter()
                .any(|part| matches!(part, Part::Name(name, true) if !task.task.contains(key(name).as_str())));
            let counted = clause.parts.iter().any(|part| matches!(part, Part::Amount(amount) if amount.unit.is_some()));
            named && counted
        };
        let carried = task.is_carrying() && !wants;
        let wants = wants || task.money.is_none() && !carried && speech.clauses.iter().any(counts);
        let told = (!task.is_asked || wants).then_some(Doubt::Unclear);
        let doubts: BTreeSet<Doubt> = speech.whose.doubt.into_iter().chain(told).collect();
        let kind = if doubts.is_empty() { EntryKind::Errand } else { EntryKind::Unsure };
        let (quantity, unit) = match &task.money {
            Some((milli, unit)) => (Quantity::thousandths(*milli), unit.clone()),
            None => (None, String::new()),
        };
        let item = Item { name: task.task.clone(), quantity, unit, ..Item::default() };
        let note = speech.clauses.iter().map(|clause| clause.said.as_str()).collect::<Vec<_>>().join(" ");
        let entry = Entry { kind, items: vec![Wanted { item, op: None }], doubts, note, ..self.blank_of(speech) };
        self.say(speech, entry);
        self.asked_for(speech, &task.task);
    }

    pub(super) fn blank_of(&self, speech: &Speech) -> Entry {
        let blank = self.blank(speech.line, speech.line_end);
        Entry { household: speech.whose.household.clone(), who: speech.who.clone(), ..blank }
    }

    pub(super) fn say(&mut self, speech: &Speech, entry: Entry) {
        let message = Message { sender: speech.sender.clone(), ..Message::default() };
        self.push(&message, entry);
    }

    /// A thing as it stands in an order.
    pub(super) fn item(&self, draft: &Draft, is_chinese: bool) -> Item {
        let settled = draft.settled();
        let unit = settled
            .unit
            .unwrap_or_else(|| if settled.milli.is_some() { plain_unit(is_chinese).name } else { String::new() });
        let sizes = settled.sizes.iter().map(|size| format!("{}{}", size_number(size.milli), size.unit_name()));
        let note: Vec<String> = draft.notes.iter().cloned().chain(sizes).filter(|note| !note.is_empty()).collect();
        Item {
            name: apart(&mended(draft.name.trim())),
            quantity: settled.milli.and_then(Quantity::thousandths),
            unit,
            note: note.join(" "),
            no_substitute: draft.no_substitute,
            ..Item::default()
        }
    }
}

/// Nothing but short names, one a clause, and no greeting beside a single one.
fn is_bare_list(speech: &Speech) -> bool {
    let name = |clause: &Clause| match clause.parts.as_slice() {
        [Part::Name(name, known)] => *known || is_short_name(name),
        _ => false,
    };
    // Happy birthday Carla!
    let quiet = |token: &Token| matches!(token.kind, Kind::Name(_) | Kind::Space | Kind::Break(_) | Kind::List);
    let several = speech.clauses.len() > 1 || speech.tokens.iter().all(quiet);
    several && !speech.clauses.is_empty() && !speech.addressed && speech.clauses.iter().all(name)
}

/// Of no more letters or words than the name of a thing.
fn is_short_name(name: &str) -> bool {
    if name.chars().any(is_han) {
        (2..=5).contains(&name.chars().count())
    } else {
        name.split_whitespace().count() <= 2
    }
}

/// Two nougat please
fn is_polite(speech: &Speech) -> bool {
    let said = speech.said.key_of(0, speech.said.len());
    ["please", "pls", "plz"].iter().any(|word| said.contains(word))
}

/// Two blinis, one nougat; 4 loofahs please: nothing but things and their numbers. That no list has them makes them no riddle.
fn is_plain_list(speech: &Speech) -> bool {
    let found = &speech.found;
    let wishes = |part: &Part| matches!(part, Part::Cue(Class::AskFor | Class::Add, said) if !is_weak(said));
    let wished = speech.clauses.iter().flat_map(|clause| &clause.parts).any(wishes);
    let wished = wished || is_polite(speech);
    let figure = |item: &Draft| item.amounts.iter().all(|amount| !amount.is_article);
    let free = |said: &String| speech.clauses.iter().any(|clause| clause.said == *said && clause.has(Class::AnyBrand));
    let remarks = wished || found.remarks.iter().all(free);
    // Could we please have: 1x nougat
    let tells = found.tells && (!wished || speech.tokens.iter().any(|token| token.is(Class::Past)));
    let says_more = tells || !remarks || !found.strangers.is_empty() || !found.nameless.is_empty();
    found.doubts.is_empty() && !says_more && found.items.iter().all(figure)
}

/// 一个小纸箱, two big boxes: what a parcel looks like.
fn is_package(name: &str) -> bool {
    const WORDS: [&str; 14] = [
        "纸箱",
        "箱子",
        "盒子",
        "袋子",
        "包裹",
        "大件",
        "小件",
        "泡沫箱",
        "纸盒",
        "box",
        "boxes",
        "parcel",
        "package",
        "packages",
    ];
    WORDS.iter().any(|word| key(name).ends_with(word))
}

/// Is it a thing that is only to be carried: 把两箱水搬到五楼, carry the bag of rice up?
fn is_carried(speech: &Speech, task: &Task, name: &str) -> bool {
    const VERBS: [&str; 11] = ["搬", "抬", "提", "扛", "拎", "背", "carry", "carried", "lift", "move", "bring up"];
    let lifted = |clause: &Clause| {
        let said = key(&clause.said);
        said.contains(key(name).as_str()) && VERBS.iter().any(|verb| said.contains(verb))
    };
    task.is_carrying() && speech.clauses.iter().any(lifted)
}

/// The known things that are named, each once: what can be read of a line that nobody understood.
pub(super) fn all_goods(speech: &Speech) -> impl Iterator<Item = String> {
    let names = speech.clauses.iter().flat_map(|clause| &clause.parts).filter_map(|part| match part {
        Part::Name(name, true) => Some(name.clone()),
        _ => None,
    });
    names.collect::<BTreeSet<String>>().into_iter()
}

fn size_number(milli: i64) -> String {
    Quantity::thousandths(milli).map_or_else(String::new, |quantity| quantity.to_string())
}
