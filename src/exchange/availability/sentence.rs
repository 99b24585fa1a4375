//! From gathered tokens to clauses: who is free or away on which days, in which hours.

use super::token::{Hours, Token};
use crate::domain::time::{Date, Weekdays};

/// One thing that was said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clause {
    /// On these days of the week; `None` where none were said.
    pub days: Option<Weekdays>,
    /// On the days not named before.
    pub rest: bool,
    /// On these dates.
    pub dates: Vec<(Date, Date)>,
    /// From this date on.
    pub since: Option<Date>,
    /// Until this date.
    pub until: Option<Date>,
    /// In these hours; none said means the whole day.
    pub hours: Vec<Hours>,
    /// Away rather than free.
    pub away: bool,
    /// At work: away in working hours.
    pub busy: bool,
    /// On these days nothing else holds.
    pub only: bool,
    /// The hours were said before the days.
    pub hours_first: bool,
    /// But not then.
    pub holes: Vec<Clause>,
}

impl Clause {
    /// Does it say anything of itself?
    pub fn is_empty(&self) -> bool {
        !self.has_when() && self.hours.is_empty()
    }

    /// Does it name days or dates?
    pub fn has_when(&self) -> bool {
        self.days.is_some() || self.rest || !self.dates.is_empty() || self.since.is_some() || self.until.is_some()
    }
}

/// Everything that was said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sentence {
    /// Its clauses, in order.
    pub clauses: Vec<Clause>,
    /// Was there a "maybe" in it?
    pub vague: bool,
    /// Was there a "yes" in it?
    pub fine: bool,
    /// What could not be read.
    pub unread: Vec<String>,
}

/// Reads the clauses of gathered tokens.
pub fn read(tokens: Vec<Token>) -> Sentence {
    let mut sentence = Sentence::default();
    let tokens = without_remarks(tokens);
    let mut comma = false;
    for chunk in tokens.split_inclusive(|token| matches!(token, Token::Comma | Token::Break)) {
        let mut parser = Chunk::of(sentence);
        parser.read(chunk);
        sentence = parser.sentence;
        for (n, clause) in parser.clauses.into_iter().enumerate() {
            join(&mut sentence.clauses, clause, comma || n > 0, n > 0);
        }
        comma = chunk.last() == Some(&Token::Comma);
    }
    sentence
}

/// Leaves out brackets that hold nothing but unknown words: 每天全天（住服务中心）.
fn without_remarks(tokens: Vec<Token>) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut open: Option<usize> = None;
    for token in tokens {
        match token {
            Token::Open => open = Some(out.len()),
            Token::Close => {
                if let Some(from) = open.take()
                    && out
                        .iter()
                        .skip(from)
                        .all(|t| matches!(t, Token::Unknown(_) | Token::Comma | Token::List | Token::Fine))
                {
                    out.truncate(from);
                }
            }
            token => out.push(token),
        }
    }
    out
}

/// Adds a clause to those before it, or completes the last one with it.
fn join(clauses: &mut Vec<Clause>, mut clause: Clause, comma: bool, same_chunk: bool) {
    let Some(last) = clauses.last_mut() else { return clauses.push(clause) };
    if last.is_empty() && !last.holes.is_empty() {
        // 除周三外，每天 8:00-17:30
        clause.holes.append(&mut last.holes);
        *last = clause;
        return;
    }
    let both_free = !last.away && !clause.away && !same_chunk;
    let hours_only = !clause.has_when() && !clause.hours.is_empty();
    if both_free && hours_only && !clause.only && (last.hours.is_empty() || comma) {
        last.hours.append(&mut clause.hours);
        last.holes.append(&mut clause.holes);
    } else if both_free && clause.is_empty() && !clause.holes.is_empty() {
        last.holes.append(&mut clause.holes);
    } else if both_free
        && comma
        && last.hours_first
        && clause.hours.is_empty()
        && clause.days.is_some()
        && last.days.is_some()
    {
        last.days = union(last.days, clause.days);
    } else {
        if clause.away && !clause.has_when() {
            // 每天10:00-16:00，12:00-13:00除外
            clause.days = last.days;
            clause.dates = last.dates.clone();
        }
        clauses.push(clause);
    }
}

fn union(a: Option<Weekdays>, b: Option<Weekdays>) -> Option<Weekdays> {
    Some(a.into_iter().chain(b).flat_map(Weekdays::iter).collect())
}

/// The reading of the tokens between two commas.
struct Chunk {
    clauses: Vec<Clause>,
    clause: Clause,
    hole: Option<Clause>,
    listed: bool,
    /// The next date only bounds what is said.
    date_is_bound: bool,
    sentence: Sentence,
}

impl Chunk {
    fn of(sentence: Sentence) -> Self {
        let (clauses, clause) = (Vec::new(), Clause::default());
        Self { clauses, clause, hole: None, listed: false, date_is_bound: false, sentence }
    }

    fn read(&mut self, tokens: &[Token]) {
        for (at, token) in tokens.iter().enumerate() {
            self.step(token, tokens.get(at + 1..).unwrap_or(&[]));
            self.listed = *token == Token::List;
        }
        self.close_hole();
        self.push();
    }

    fn step(&mut self, token: &Token, rest: &[Token]) {
        match token {
            Token::Days(days) => self.days(*days, rest),
            Token::Rest => {
                self.begin_if(|clause| !clause.is_empty());
                self.clause.rest = true;
            }
            Token::Dates(..) if std::mem::take(&mut self.date_is_bound) => {}
            Token::Dates(first, last) => self.dates(*first, *last),
            Token::Hours(hours) => self.hours(*hours, rest),
            Token::Not | Token::NotBefore | Token::Busy => self.deny(token, rest),
            Token::Except => {
                self.close_hole();
                self.hole = Some(Clause::default());
            }
            Token::ExceptEnd => self.close_hole(),
            Token::ExceptBehind => self.except_behind(),
            Token::Only => self.clause.only = true,
            Token::After | Token::From | Token::Before | Token::Range => self.bound(token, rest),
            Token::Perhaps => self.sentence.vague = true,
            Token::Fine => self.sentence.fine = true,
            Token::Unknown(word) => self.sentence.unread.push(word.clone()),
            Token::Number(number, _) => self.sentence.unread.push(number.to_string()),
            Token::Clock(minutes) => self.sentence.unread.push(format!("{}:{:02}", minutes / 60, minutes % 60)),
            _ => {}
        }
    }

    fn push(&mut self) {
        let clause = std::mem::take(&mut self.clause);
        if !clause.is_empty() || !clause.holes.is_empty() {
            self.clauses.push(clause);
        }
    }

    fn begin_if(&mut self, full: impl Fn(&Clause) -> bool) {
        if full(&self.clause) {
            self.push();
        }
    }

    fn close_hole(&mut self) {
        if let Some(hole) = self.hole.take().filter(|hole| !hole.is_empty()) {
            self.clause.holes.push(hole);
        }
    }

    fn days(&mut self, days: Weekdays, rest: &[Token]) {
        if let Some(hole) = &mut self.hole {
            // 除了周三每天都行: the second set of days is what is left.
            let back = hole.has_when() && days == Weekdays::ALL && !rest.contains(&Token::ExceptEnd);
            if !back {
                hole.days = union(hole.days, Some(days));
                return;
            }
            self.close_hole();
        }
        // 晚上和周末 names hours, then days of their own; 18:00-23:00 Mon-Fri belongs together.
        let listed = self.listed;
        self.begin_if(|clause| !clause.hours.is_empty() && (clause.has_when() || listed));
        self.clause.hours_first = !self.clause.hours.is_empty();
        self.clause.days = union(self.clause.days, Some(days));
    }

    fn dates(&mut self, first: Date, last: Date) {
        if let Some(hole) = &mut self.hole {
            hole.dates.push((first, last));
            return;
        }
        self.begin_if(|clause| !clause.hours.is_empty() && clause.has_when());
        self.clause.dates.push((first, last));
    }

    fn hours(&mut self, hours: Hours, rest: &[Token]) {
        if let Some(hole) = &mut self.hole {
            // daily except Wed 17:30-01:00: the hours are those of the other days.
            let of_the_others = hole.has_when()
                && self.clause.has_when()
                && self.clause.hours.is_empty()
                && !rest.contains(&Token::ExceptEnd);
            if !of_the_others {
                hole.hours.push(hours);
                return;
            }
            self.close_hole();
        }
        self.clause.hours.push(hours);
    }

    fn deny(&mut self, token: &Token, rest: &[Token]) {
        self.close_hole();
        let follows =
            rest.iter().any(|t| matches!(t, Token::Days(_) | Token::Hours(_) | Token::Dates(..) | Token::Rest));
        let before = self.clause.is_empty() || (*token == Token::NotBefore && follows);
        if before {
            self.begin_if(|clause| !clause.is_empty());
        }
        self.clause.away = true;
        self.clause.busy |= *token == Token::Busy;
        if !before {
            self.push();
        }
    }

    /// 12:00-13:00除外: what stands before it in this chunk, or only the last hours of several.
    fn except_behind(&mut self) {
        if self.clause.hours.len() > 1 {
            let hours = self.clause.hours.pop().into_iter().collect();
            self.clause.holes.push(Clause { hours, ..Clause::default() });
        } else {
            self.clause.away = true;
            self.push();
        }
    }

    /// 3月4日起, after 4 March, until 10 March: a date that bounds rather than names.
    fn bound(&mut self, token: &Token, rest: &[Token]) {
        let before = if self.clause.hours.is_empty() { self.clause.dates.pop() } else { None };
        let behind = match rest.first() {
            Some(Token::Dates(first, last)) if first == last && before.is_none() => Some((*first, *last)),
            _ => None,
        };
        self.date_is_bound = behind.is_some();
        let Some((first, last)) = before.or(behind) else { return };
        match token {
            Token::After => self.clause.since = last.tomorrow().ok(),
            Token::From => self.clause.since = Some(first),
            Token::Before => self.clause.until = first.yesterday().ok(),
            _ => self.clause.until = Some(last),
        }
    }
}
