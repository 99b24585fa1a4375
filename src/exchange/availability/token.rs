//! The tokens of the little language in which people say when they can come.

use jiff::civil::{Date, Weekday};

use crate::domain::time::Weekdays;

/// A part of the day without a clock time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// 凌晨, dawn.
    Dawn,
    /// 上午, mornings.
    Morning,
    /// 中午, noon.
    Noon,
    /// 下午, afternoons.
    Afternoon,
    /// 白天, daytime.
    Daytime,
    /// 晚上, evenings.
    Evening,
    /// 夜里, nights.
    Night,
}

/// One sensible reading of hours; minutes from the day's midnight, past 1,440 the next morning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    /// First minute.
    pub from: u16,
    /// The minute after the last.
    pub to: u16,
    /// Would one have to ask?
    pub vague: bool,
    /// Only a part of the day was named, so a clock time beside it says the same more exactly.
    pub is_part: bool,
}

/// A word, a mark or, later, a whole expression.
#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    /// A number and how many digits it was written with.
    Number(u16, u8),
    /// `17:30`, in minutes.
    Clock(u16),
    /// 点, 时, o'clock.
    HourMark,
    /// 分.
    MinuteMark,
    /// 半.
    Half,
    /// 刻.
    Quarter,
    /// am.
    Am,
    /// pm.
    Pm,
    /// 年.
    YearMark,
    /// 月.
    MonthMark,
    /// 日, 号.
    DayMark,
    /// The name of a month, 1 to 12.
    Month(u8),
    /// This week (0), next week (1).
    Week(i8),
    /// Today (0), tomorrow (1), the day after (2).
    DayFromToday(i8),
    /// A part of the day.
    Part(Part),
    /// Midnight as a clock time.
    Midnight,
    /// Noon as a clock time.
    Midday,
    /// The whole day.
    AllDay,
    /// At any time, 随时.
    AnyTime,
    /// 次日.
    NextDay,
    /// One day of the week.
    Day(Weekday),
    /// A set of days: 每天, 工作日, 周末, or several days once gathered.
    Days(Weekdays),
    /// The days not named yet: 其他, the rest.
    Rest,
    /// `-`, 到, to.
    Range,
    /// `、`, 和, and, `/`.
    List,
    /// A slash, which also stands in dates.
    Slash,
    /// A comma.
    Comma,
    /// A semicolon or a full stop.
    Break,
    /// `(`.
    Open,
    /// `)`.
    Close,
    /// 除, except.
    Except,
    /// The 外 that closes 除.
    ExceptEnd,
    /// 除外, behind what it excludes.
    ExceptBehind,
    /// 不行, 没空, unavailable: before or behind what it denies.
    Not,
    /// not, can't: before what it denies, unless nothing follows.
    NotBefore,
    /// 上班: at work, so away in working hours.
    Busy,
    /// 只, only.
    Only,
    /// 之后, after.
    After,
    /// 之前, before, until.
    Before,
    /// 起, from.
    From,
    /// 看情况, maybe.
    Perhaps,
    /// 可以, ok: says yes without saying when.
    Fine,
    /// A word that changes nothing: 的, shift, the.
    Noise,
    /// A word nobody taught us.
    Unknown(String),
    /// Whole hours, once gathered.
    Hours(Hours),
    /// Whole dates, first and last, once gathered.
    Dates(Date, Date),
}
