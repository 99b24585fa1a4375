//! The score of a reading against a person's truth: by line, by field, and how much was wrong while offered as sure.

use std::collections::BTreeSet;

use serde_json::Value;

/// What was compared and how it went.
#[derive(Debug, Default)]
pub struct Score {
    /// Entries of the truth.
    pub entries: usize,
    /// Those read exactly: kind, household, things.
    pub exact: usize,
    /// Orders of the truth.
    pub orders: usize,
    /// Those read exactly: household, item, quantity, unit, no-substitute.
    pub exact_orders: usize,
    /// Entries whose kind is right.
    pub kinds: usize,
    /// Entries of which a household is known, and those where it is right.
    pub households: (usize, usize),
    /// Things, and those of which the name, the quantity, the unit, the no-substitute mark is right.
    pub things: usize,
    /// Right names.
    pub names: usize,
    /// Right quantities.
    pub quantities: usize,
    /// Right units.
    pub units: usize,
    /// Right no-substitute marks.
    pub pins: usize,
    /// Entries that were offered as sure: everything but unsure and ignored.
    pub sure: usize,
    /// Those of them that are wrong, and what was ignored though something was wanted.
    pub wrong: usize,
    /// One line for each entry that is not exact.
    pub told: Vec<String>,
}

/// Compares two lists of entries in the truth files' form.
pub fn score(read: &[Value], truth: &[Value]) -> Score {
    let mut score = Score::default();
    let mut used: BTreeSet<usize> = BTreeSet::new();
    for (place, expected) in truth.iter().enumerate() {
        let found = best(read, expected, &used);
        used.extend(found);
        let found = found.and_then(|at| read.get(at));
        let lists = found.is_some_and(|found| found["items"].as_array().is_some_and(|items| !items.is_empty()));
        match everything(expected, truth.get(..place).unwrap_or_default()).filter(|_| lists) {
            Some(listed) => score.entry(&listed, found, false),
            None => score.entry(expected, found, is_of_errand(expected, truth)),
        }
    }
    for (at, extra) in read.iter().enumerate() {
        if !used.contains(&at) && is_sure(extra) {
            score.sure += 1;
            score.wrong += 1;
            score.told.push(format!("WRONG, nothing there: {extra}"));
        }
    }
    score
}

/// Is it an errand, or does it take one back? Either is right by its money: its task has many names.
fn is_of_errand(entry: &Value, truth: &[Value]) -> bool {
    let errand = |line: &Value| truth.iter().any(|other| &other["line"] == line && other["kind"] == "errand");
    entry["kind"] == "errand" || !entry["refers_to"].is_null() && errand(&entry["refers_to"])
}

/// A cancellation that names nothing takes back everything: the same entry with all that stood in the truth before it.
fn everything(expected: &Value, before: &[Value]) -> Option<Value> {
    let none = Vec::new();
    if expected["kind"] != "cancel" || !expected["items"].as_array().unwrap_or(&none).is_empty() {
        return None;
    }
    let mut stands: Vec<Value> = Vec::new();
    let changes = |entry: &&Value| matches!(entry["kind"].as_str(), Some("order" | "correction" | "cancel"));
    for entry in before.iter().filter(changes).filter(|entry| entry["household"] == expected["household"]) {
        let items = entry["items"].as_array().unwrap_or(&none);
        if entry["kind"] == "cancel" && items.is_empty() {
            stands.clear();
        }
        for item in items {
            if item["op"] == "remove" {
                stands.retain(|old| !alike(&old["name"], &item["name"]));
            } else if !stands.iter().any(|old| alike(&old["name"], &item["name"])) {
                stands.push(item.clone());
            }
        }
    }
    for item in &mut stands {
        item["op"] = "remove".into();
        item["quantity"] = Value::Null;
        item["no_substitute"] = false.into();
    }
    let mut listed = expected.clone();
    listed["items"] = stands.into();
    Some(listed)
}

/// The entry that covers the same lines, of several the one for the same household.
fn best(read: &[Value], expected: &Value, used: &BTreeSet<usize>) -> Option<usize> {
    let (from, to) = lines(expected);
    let near = |at: &usize| {
        let (first, last) = lines(&read[*at]);
        first <= to && last >= from && !used.contains(at)
    };
    let places: Vec<usize> = (0..read.len()).filter(near).collect();
    let same = |at: &&usize| {
        u8::from(read[**at]["household"] == expected["household"])
            + 2 * u8::from(read[**at]["line"] == expected["line"])
    };
    places.iter().rev().max_by_key(same).copied()
}

fn lines(entry: &Value) -> (u64, u64) {
    (entry["line"].as_u64().unwrap_or(0), entry["line_end"].as_u64().unwrap_or(0))
}

fn is_sure(entry: &Value) -> bool {
    !matches!(entry["kind"].as_str(), Some("unsure" | "ignore"))
}

impl Score {
    fn entry(&mut self, expected: &Value, found: Option<&Value>, of_errand: bool) {
        self.entries += 1;
        let is_order = expected["kind"] == "order";
        self.orders += usize::from(is_order);
        let Some(found) = found else {
            self.wrong += usize::from(is_sure(expected));
            return self.told.push(format!("MISSED {}", brief(expected)));
        };
        let kind = kind_fits(expected, found);
        let wants = expected["kind"] != "ignore";
        let household = !wants || expected["household"] == found["household"];
        let things = !wants || self.things(expected, found, of_errand);
        self.kinds += usize::from(kind);
        if wants && !expected["household"].is_null() {
            self.households.0 += 1;
            self.households.1 += usize::from(household);
        }
        let exact = kind && ((household && things) || found["kind"] == "ignore");
        self.exact += usize::from(exact);
        self.exact_orders += usize::from(exact && is_order);
        self.sure += usize::from(is_sure(found));
        let hidden = found["kind"] == "ignore" && !kind;
        let wrong = (is_sure(found) && !exact) || hidden;
        self.wrong += usize::from(wrong);
        if !exact {
            let mark = if wrong { "WRONG" } else { "unsure" };
            self.told.push(format!("{mark} {}\n     read {}", brief(expected), brief(found)));
        }
    }

    /// Are all the things right?
    fn things(&mut self, expected: &Value, found: &Value, of_errand: bool) -> bool {
        let none = Vec::new();
        let (wanted, read) =
            (expected["items"].as_array().unwrap_or(&none), found["items"].as_array().unwrap_or(&none));
        let source = expected["source"].as_str().unwrap_or("").to_lowercase();
        let mut free: Vec<&Value> = read.iter().collect();
        let mut right = wanted.len() == read.len();
        for thing in wanted {
            self.things += 1;
            let at = free.iter().position(|other| of_errand || alike(&thing["name"], &other["name"]));
            let Some(other) = at.map(|at| free.remove(at)) else {
                right = false;
                continue;
            };
            let quantity = thing["quantity"].as_f64() == other["quantity"].as_f64();
            let unit = unit_fits(thing, other, &source, wanted);
            let pin = thing["no_substitute"] == other["no_substitute"];
            let op = thing["op"] == other["op"] || thing["op"].is_null() || other["op"].is_null();
            self.names += 1;
            self.quantities += usize::from(quantity);
            self.units += usize::from(unit);
            self.pins += usize::from(pin);
            right &= quantity && unit && pin && op;
        }
        right
    }

    /// The score in words, for a terminal.
    pub fn print(&self) {
        let share = |part: usize, whole: usize| if whole == 0 { 100.0 } else { 100.0 * part as f64 / whole as f64 };
        self.told.iter().for_each(|line| eprintln!("{line}"));
        eprintln!(
            "entries read exactly       {}/{} {:.1} %",
            self.exact,
            self.entries,
            share(self.exact, self.entries)
        );
        eprintln!(
            "order lines read exactly   {}/{} {:.1} %",
            self.exact_orders,
            self.orders,
            share(self.exact_orders, self.orders)
        );
        eprintln!("wrong while offered as sure {}/{} {:.1} %", self.wrong, self.sure, share(self.wrong, self.sure));
        eprintln!(
            "kind {}/{}, household {}/{}; of {} things: name {}, quantity {}, unit {}, no-substitute {}",
            self.kinds,
            self.entries,
            self.households.1,
            self.households.0,
            self.things,
            self.names,
            self.quantities,
            self.units,
            self.pins
        );
    }
}

fn kind_fits(expected: &Value, found: &Value) -> bool {
    let also = expected["also_ok"].as_array().is_some_and(|kinds| kinds.contains(&found["kind"]));
    also || expected["kind"] == found["kind"]
}

/// 牛奶 for 纯牛奶, or the brand within the name, is right too; so is loaf for loaves.
fn alike(one: &Value, other: &Value) -> bool {
    let bare = |value: &Value| value.as_str().unwrap_or("").to_lowercase().replace([' ', '的'], "").replace("ves", "f");
    let (one, other) = (bare(one), bare(other));
    !one.is_empty() && !other.is_empty() && (one.contains(&other) || other.contains(&one))
}

/// Where the text has no unit, any will do. `all`: the things of the entry, of which several may be counted alike.
fn unit_fits(expected: &Value, found: &Value, source: &str, all: &[Value]) -> bool {
    let (wanted, read) = (expected["unit"].as_str().unwrap_or(""), found["unit"].as_str().unwrap_or(""));
    let number = expected["quantity"].to_string();
    let times = |text: &String| source.matches(text.as_str()).count();
    let told: usize = [format!("{number}{wanted}"), format!("{number} {wanted}")].iter().map(times).sum();
    let alike = |thing: &&Value| thing["quantity"] == expected["quantity"] && thing["unit"] == expected["unit"];
    // 苕粉1包 … 花椒各一: the unit was said of another thing.
    let said = told > 0 && told >= all.iter().filter(alike).count();
    if is_money(wanted) && money(wanted) == money(read) {
        return true;
    }
    if LITRE.contains(&wanted) && LITRE.contains(&read) {
        return true;
    }
    let unsaid = matches!(read, "个" | "pcs" | "") && (wanted.is_empty() || !said || !source.contains(wanted));
    wanted == read || unsaid || expected["quantity"].is_null()
}

/// One measure, however it is written.
const LITRE: [&str; 6] = ["l", "ltr", "litre", "litres", "liter", "liters"];

const MONEY: [(&str, &[&str]); 3] = [
    ("pound", &["£", "pound", "pounds", "quid", "gbp"]),
    ("euro", &["€", "euro", "euros", "eur"]),
    ("元", &["元", "块", "块钱", "¥", "rmb"]),
];

/// £30, 30 pounds and 30 quid are one sum.
fn money(unit: &str) -> &str {
    MONEY.iter().find(|(_, forms)| forms.contains(&unit)).map_or(unit, |(name, _)| name)
}

fn is_money(unit: &str) -> bool {
    MONEY.iter().any(|(_, forms)| forms.contains(&unit))
}

fn brief(entry: &Value) -> String {
    let none = Vec::new();
    let items = entry["items"].as_array().unwrap_or(&none).iter().map(|item| {
        format!(
            "{}{} {} {}{}",
            item["op"].as_str().map(|op| format!("{op}:")).unwrap_or_default(),
            item["name"].as_str().unwrap_or(""),
            item["quantity"],
            item["unit"].as_str().unwrap_or(""),
            if item["no_substitute"] == true { " !" } else { "" }
        )
    });
    let why = if entry["why"].is_null() { String::new() } else { format!(" {}", entry["why"]) };
    format!(
        "{} {} {} [{}]{why}  «{}»",
        entry["line"],
        entry["kind"].as_str().unwrap_or(""),
        entry["household"].as_str().unwrap_or("-"),
        items.collect::<Vec<_>>().join(", "),
        entry["source"].as_str().unwrap_or("").replace('\n', "⏎")
    )
}
