//! Phrases of the word list where they stand: what one means here, and where it is only a part of a name.

use super::{Kind, Lexer, Token};
use crate::exchange::chat::amounts::amount;
use crate::exchange::chat::labelled::is_drawn;
use crate::exchange::chat::letters::{is_han, is_latin};
use crate::exchange::chat::numbers::{number, skip_spaces};
use crate::exchange::chat::words::{Class, lexicon};

impl Lexer<'_> {
    /// Leave the strawberries: they are not wanted. Leave the milk at the door says where it goes.
    fn left_out(&self, at: usize) -> Option<usize> {
        const PLACES: [&str; 9] = ["at ", "by ", "with ", "outside", "on ", "in ", "downstairs", "upstairs", "behind "];
        let the = ["the ", "my ", "our "].iter().find(|word| self.text.key_of(at, at + word.len()) == **word)?;
        let end = lexicon().phrase_of(self.key, at + the.len(), Class::Goods)?;
        let rest = self.text.key_of(end, self.key.len());
        (!PLACES.iter().any(|place| rest.trim_start().starts_with(place))).then_some(at + the.len())
    }

    pub(super) fn phrase(&mut self, at: usize) -> Option<usize> {
        if let Some(end) = self.cut_to(at) {
            return Some(self.push(Kind::Cue(Class::Quality), at, end));
        }
        let (class, end) = lexicon().phrase(self.key, at)?;
        let wished = end + usize::from(self.key.get(end).is_some_and(|c| "来要买带".contains(*c)));
        let copies = self.out.last().is_some_and(|token| matches!(token.kind, Kind::Address(_)));
        if class == Class::Same && !copies && self.text.key_of(at, end) == "一样" && self.counts_next(wished - 1) {
            // 菠菜、生菜，一样一斤
            return Some(self.push(Kind::Cue(Class::Each), at, end));
        }
        let said = self.text.key_of(at, end);
        if matches!(said.as_str(), "也是" | "就" | "也" | "是" | "都是")
            && class != Class::Fill
            && self.counts_next(end - 1)
        {
            // 洗洁精也是一瓶
            let each = said == "都是";
            return Some(self.push(Kind::Cue(if each { Class::Each } else { Class::Fill }), at, end));
        }
        let shared = matches!(said.as_str(), "都要" | "都来" | "都带" | "都买" | "都拿" | "都订" | "都加");
        if shared && self.counts_next(end - 1) && self.names_goods_just_now() {
            // 菠菜油麦菜都要一斤
            return Some(self.push(Kind::Cue(Class::Each), at, end));
        }
        let too =
            ["我也要", "我家也要", "给我也来", "也给我来", "我也来", "我们也要", "我也一样", "给我家也来", "我照样"];
        let of_them = ["要的", "订的", "报的", "买的", "点的", "的单子", "单子", "那单", "那份", "的那份"];
        if of_them.contains(&said.as_str())
            && too.iter().any(|word| self.text.key_of(end, end + word.chars().count()) == *word)
        {
            // 俊俊要的我也要
            return Some(self.push(Kind::Cue(Class::Same), at, end));
        }
        let next = skip_spaces(self.key, end);
        if said == "put" && next > end && amount(self.key, next).is_some() {
            // Put 4 baps on my list
            return Some(self.push(Kind::Cue(Class::AskFor), at, end));
        }
        if said == "so"
            && next > end
            && (amount(self.key, next).is_some_and(|found| !found.is_article || found.unit.is_some())
                || lexicon().phrase_of(self.key, next, Class::AskFor).is_some())
        {
            // Poorly person here so 2 disinfectant
            return Some(self.push(Kind::Break(','), at, end));
        }
        if let Some(end) = (said == "leave").then(|| self.left_out(next)).flatten() {
            return Some(self.push(Kind::Cue(Class::TakeOff), at, end));
        }
        if matches!(said.as_str(), "about" | "around" | "under" | "over")
            && self.counts_next(skip_spaces(self.key, end) - 1)
        {
            // About 1.5 kg
            return Some(self.push(Kind::Cue(Class::About), at, end));
        }
        let first = skip_spaces(self.key, end + usize::from(self.key.get(end) == Some(&'.')));
        let figure = self.key.iter().skip(first).take_while(|c| c.is_ascii_digit()).count();
        let behind = first + figure;
        if matches!(said.as_str(), "no" | "number") && (1..=4).contains(&figure) && self.is_label(end, behind) {
            // No. 3 size nappies
            let next = skip_spaces(self.key, behind);
            let sized = self.text.key_of(next, next + 5) == "size ";
            let behind = if sized { next + 4 } else { behind };
            return Some(self.push(Kind::Cue(Class::Quality), at, behind));
        }
        let named = matches!(self.out.last(), Some(token) if token.kind == Kind::Name(true) && token.to == at);
        let of_next =
            amount(self.key, end).is_some_and(|found| lexicon().phrase_of(self.key, found.end, Class::Goods).is_some());
        if named
            && matches!(said.as_str(), "还有" | "还剩" | "剩" | "有")
            && self.counts_next(end - 1)
            && !(said == "还有" && of_next)
        {
            // 醋还有半瓶
            return Some(self.push(Kind::Cue(Class::Past), at, end));
        }
        let thought_again = matches!(self.text.key_of(at, end).as_str(), "算了" | "还是" | "不不" | "不对");
        if thought_again && amount(self.key, end).is_some_and(|found| found.unit.is_some()) {
            // 牛腩1斤……算了2斤吧
            return Some(self.push(Kind::Cue(Class::Wrong), at, end));
        }
        if matches!(class, Class::Staff | Class::System | Class::DeskTalk) {
            return None;
        }
        // 皇家猫粮: a letter that says nothing alone belongs to the word it stands in.
        let lone =
            matches!(self.out.last(), Some(Token { kind: Kind::Name(false), from, to }) if *to == at && to - from == 1);
        let silent = matches!(class, Class::Fill | Class::Function | Class::Greet) && end == at + 1;
        if lone && silent && lexicon().phrase_of(self.key, end, Class::Goods).is_some() {
            return None;
        }
        if silent && self.is_inside_name(at) {
            return Some(self.name(false, at, end));
        }
        let touched = lexicon().phrase_of(self.key, end, Class::Goods).is_some();
        let cooked = ["红烧", "清蒸", "凉拌", "白灼", "糖醋", "水煮"].contains(&self.text.key_of(at, end).as_str());
        if class == Class::Function && touched && cooked {
            // 红烧肉调料
            return Some(self.name(false, at, end));
        }
        if class == Class::Function && touched && self.is_for_whom(at, end) {
            // 孕妇奶粉, 宝宝面条: whom a thing is made for belongs to its name.
            return Some(self.name(false, at, end));
        }
        if let (Class::Quality, Some(c)) = (class, self.key.get(at).copied()) {
            // Soft ones
            let tail =
                ["ones", "one"].iter().find(|tail| self.text.key_of(end, end + tail.len() + 1) == format!(" {tail}"));
            let end = tail.map_or(end, |tail| end + tail.len() + 1);
            // 麻辣的
            let end = if self.key.get(end) == Some(&'的') && is_han(c) { end + 1 } else { end };
            if !self.key.get(end).is_some_and(|c| is_latin(*c)) {
                return Some(self.push(Kind::Cue(class), at, end));
            }
        }
        if class == Class::Goods {
            // 陈奶奶 is no milk.
            let person = lexicon().person_at(self.key, at).filter(|person| *person > end);
            let kind = ["的那种", "的这种", "的那款"].contains(&self.text.key_of(end, end + 3).as_str());
            if kind && person.is_none() {
                // 猫砂4袋，要豆腐的那种: how a thing should be is no thing.
                return Some(self.name(false, at, end + 1));
            }
            return Some(self.name(person.is_none(), at, person.unwrap_or(end)));
        }
        let end = self.with_contraction(end).filter(|_| class != Class::AskFor).unwrap_or(end);
        Some(self.push(Kind::Cue(class), at, end))
    }

    /// 片成鱼片, 剁成小丁: what is to be made of it.
    fn cut_to(&self, at: usize) -> Option<usize> {
        let verb = self.key.get(at).is_some_and(|c| "片切剁绞打炸磨擀搓斩砍剪".contains(*c))
            && self.key.get(at + 1) == Some(&'成');
        let known = |from: usize| lexicon().phrase_of(self.key, from, Class::Goods);
        let loose = self.key.iter().skip(at + 2).take(3).take_while(|c| is_han(**c)).count();
        let open = |end: usize| number(self.key, end).is_none();
        let named = verb.then(|| known(at + 2).unwrap_or(at + 2 + loose.min(2)));
        named.filter(|end| *end > at + 2 && open(at + 2) && lexicon().unit(self.key, at + 2).is_none())
    }

    /// No. 3 before a name: a figure that names which, behind a dot or before a word that is no unit and no mark.
    fn is_label(&self, end: usize, behind: usize) -> bool {
        let dotted = self.key.get(end) == Some(&'.');
        let next = skip_spaces(self.key, behind);
        dotted
            && lexicon().unit(self.key, next).is_none()
            && self.key.get(next).is_some_and(|c| is_latin(*c) && !c.is_ascii_digit())
    }

    /// There's, they've, it'll: what is drawn together with a small word says nothing of its own.
    fn with_contraction(&self, end: usize) -> Option<usize> {
        let drawn = self.key.get(end) == Some(&'\'') && lexicon().phrase(self.key, end).is_none();
        let length = self.key.iter().skip(end + 1).take_while(|c| is_latin(**c)).count();
        let tail = self.text.key_of(end + 1, end + 1 + length);
        (drawn && ["s", "re", "ve", "ll", "d", "m", "t"].contains(&tail.as_str())).then_some(end + 1 + length)
    }

    /// 小儿氨酚黄那敏, 爱他美: a small word between letters that no word tells us of belongs to their name.
    fn is_inside_name(&self, at: usize) -> bool {
        let small = self.key.get(at).is_some_and(|c| "那他她它对先早行共真太又才赞".contains(*c));
        let behind = matches!(self.out.last(), Some(Token { kind: Kind::Name(_), to, .. }) if *to == at);
        let open =
            |c: &char| is_han(*c) && number(self.key, at + 1).is_none() && lexicon().phrase(self.key, at + 1).is_none();
        small && behind && self.key.get(at + 1).is_some_and(open)
    }

    fn is_for_whom(&self, from: usize, to: usize) -> bool {
        ["孕妇", "宝宝", "孩子", "老人", "娃", "婴儿", "儿童", "成人"].contains(&self.text.key_of(from, to).as_str())
    }

    pub(super) fn word(&mut self, c: char, at: usize) -> usize {
        if is_han(c) {
            return self.name(false, at, at + 1);
        }
        if !is_latin(c) {
            return self.push(Kind::Noise, at, at + 1);
        }
        let inner = |(n, c): &(usize, &char)| {
            is_latin(**c)
                || (matches!(c, '\'' | '-' | '.') && self.key.get(at + n + 1).is_some_and(|c| is_latin(*c) && *n > 0))
        };
        let length = self.key.iter().skip(at).enumerate().take_while(inner).count().max(1);
        let begins = self
            .out
            .iter()
            .rev()
            .find(|token| token.kind != Kind::Space)
            .is_none_or(|token| matches!(token.kind, Kind::Break(_)));
        let capital = self.text.shown_of(at, at + 1).chars().any(char::is_uppercase);
        // Oatly within a clause is a brand.
        let adverb =
            (begins || !capital) && length > 4 && self.key.get(at + length - 2..at + length) == Some(&['l', 'y']);
        if adverb {
            // urgently, separately: how, never what.
            return self.push(Kind::Cue(Class::Fill), at, at + length);
        }
        let size = matches!(self.text.key_of(at, at + length).as_str(), "s" | "m" | "l" | "xl" | "xxl" | "xxxl" | "nb");
        if size && self.key.get(at + length).is_some_and(|c| "码号".contains(*c)) {
            // 尿不湿M码, L号的
            let of = usize::from(self.key.get(at + length + 1) == Some(&'的'));
            return self.push(Kind::Cue(Class::Quality), at, at + length + 1 + of);
        }
        let known = is_drawn(&self.text.key_of(at, at + length));
        self.name(known, at, at + length)
    }
}
