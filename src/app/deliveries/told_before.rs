//! What stands already of what a paste speaks of: open orders, lines nobody had made sense of, errands, as entries said before it.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::deliveries::{Errand, Item, Order, OrderId, Stage};
use crate::domain::workspace::Workspace;
use crate::exchange::chat::standing::{Meant, meant, standing};
use crate::exchange::chat::{Entry, EntryKind, Op, Wanted};

/// What stands between the tasks of one errand.
pub(super) const BETWEEN_TASKS: &str = "、";

/// Lines from here on are of no paste: each is one record that a paste refers back to.
const RECORDS: u32 = 1 << 30;

/// The records a paste speaks of.
pub(super) struct Before<'a> {
    /// The order that a household has open and nothing bought of, by its key.
    pub orders: BTreeMap<String, Order>,
    /// Orders of nobody that the paste refers to, each with its line and who refers to it.
    pub unclear: BTreeMap<u32, (&'a Order, String)>,
    /// Open errands of the households that the paste names, or that it refers to, each with its line.
    pub errands: BTreeMap<u32, &'a Errand>,
    workspace: &'a Workspace,
}

/// A record that was made of a line.
enum Record<'a> {
    Unclear(&'a Order),
    Order(&'a Order),
    Errand(&'a Errand),
}

impl<'a> Before<'a> {
    /// The open orders and errands of the households that the paste names.
    pub fn of(workspace: &'a Workspace, entries: &[Entry]) -> Self {
        let named: BTreeSet<&String> = entries.iter().filter_map(|entry| entry.household.as_ref()).collect();
        let open = workspace.orders.values().filter(|order| is_open(order) && named.contains(&order.household));
        let errands = workspace.errands.values().filter(|errand| errand.done.is_none());
        let errands = errands.filter(|errand| named.contains(&errand.household));
        Self {
            orders: open.map(|order| (order.household.clone(), order.clone())).collect(),
            unclear: BTreeMap::new(),
            errands: (RECORDS..).zip(errands).collect(),
            workspace,
        }
    }

    /// They all, as if they had been said first.
    pub fn entries(&self) -> impl Iterator<Item = Entry> {
        let orders = self.orders.values().map(|order| entry(0, EntryKind::Order, order, &order.who));
        let unclear = self.unclear.iter().map(|(line, (order, who))| entry(*line, EntryKind::Unsure, order, who));
        let errands = self.errands.iter().map(|(line, errand)| self.as_errand(*line, errand));
        orders.chain(unclear).chain(errands).collect::<Vec<_>>().into_iter()
    }

    /// An errand as an entry.
    pub fn as_errand(&self, line: u32, errand: &Errand) -> Entry {
        let tasks = errand.task.split(BETWEEN_TASKS).map(|task| Item { name: task.to_owned(), ..Item::default() });
        let tasks = Order::new(OrderId::new(""), &*errand.household, tasks.collect());
        entry(line, EntryKind::Errand, &tasks, &errand.who)
    }

    /// The open record that was made of a line, known by its words and by who said it.
    fn record(&self, words: &str, who: &str) -> Option<Record<'a>> {
        let workspace = self.workspace;
        let says = |source: &str, own: &str| source.contains(words) && (own == who || own.is_empty());
        let errand =
            workspace.errands.values().find(|errand| errand.done.is_none() && says(&errand.source, &errand.who));
        let order = || workspace.orders.values().find(|order| is_open(order) && says(&order.source, &order.who));
        errand.map(Record::Errand).or_else(|| {
            order().map(|order| if order.household.is_empty() { Record::Unclear(order) } else { Record::Order(order) })
        })
    }

    /// An entry's line as it is here: that of a record, or of this paste. `None` when what it speaks of does not stand.
    fn placed(&mut self, entry: &Entry) -> Option<Entry> {
        // A line said again and one that is asked about change nothing.
        let quiet = matches!(entry.kind, EntryKind::Ignore | EntryKind::Unsure);
        let Some(words) = entry.refers_back.as_ref().filter(|_| !quiet) else { return Some(entry.clone()) };
        let next = RECORDS + u32::try_from(self.unclear.len() + self.errands.len()).unwrap_or(0);
        let refers_to = match self.record(words, &entry.who) {
            Some(Record::Unclear(order)) => {
                let known = self.unclear.iter().find(|(_, (own, _))| own.id == order.id).map(|(line, _)| *line);
                let line = known.unwrap_or(next);
                self.unclear.entry(line).or_insert((order, entry.who.clone()));
                Some(line)
            }
            Some(Record::Errand(errand)) => {
                let known = self.errands.iter().find(|(_, own)| own.id == errand.id).map(|(line, _)| *line);
                let line = known.unwrap_or(next);
                self.errands.insert(line, errand);
                Some(line)
            }
            Some(Record::Order(order)) if entry.items.is_empty() => return self.moved(entry, order, words),
            _ if entry.items.is_empty() => return None,
            _ => None,
        };
        Some(Entry { refers_to, ..entry.clone() })
    }

    /// An order whose door was wrong goes to the right one, if it is of that line alone and nobody there has one open.
    fn moved(&mut self, entry: &Entry, order: &Order, words: &str) -> Option<Entry> {
        let household = entry.household.clone()?;
        if order.household != household {
            if order.source != words || self.orders.contains_key(&household) {
                return None;
            }
            self.orders.remove(&order.household);
            self.orders.insert(household.clone(), Order { household, ..order.clone() });
        }
        Some(Entry { kind: EntryKind::Ignore, ..entry.clone() })
    }
}

/// The entries that have something to speak of, and the changes of what does not stand, or is bought already.
pub(super) fn split(before: &mut Before, entries: &[Entry]) -> (Vec<Entry>, Vec<Entry>) {
    let (mut heard, mut late) = (Vec::new(), Vec::new());
    for entry in entries {
        match before.placed(entry) {
            Some(placed) if !speaks_of_nothing(before, &heard, &placed) => heard.push(placed),
            _ => late.push(entry.clone()),
        }
    }
    (heard, late)
}

/// Does it change or take back a thing that its household has not got, an errand counted as one?
fn speaks_of_nothing(before: &Before, heard: &[Entry], entry: &Entry) -> bool {
    let changes = matches!(entry.kind, EntryKind::Correction | EntryKind::Cancel);
    if !changes || entry.household.is_none() || entry.refers_to.is_some() {
        return false;
    }
    let own = before.entries().chain(heard.iter().cloned()).filter(|other| other.household == entry.household);
    let own = own.map(|other| match other.kind {
        EntryKind::Errand => Entry { kind: EntryKind::Order, ..other },
        _ => other,
    });
    let stands = standing(own.collect::<Vec<_>>().iter());
    let missing = |wanted: &Wanted| {
        matches!(wanted.op, Some(Op::Set | Op::Remove)) && meant(&stands, &wanted.item.name) == Meant::Nothing
    };
    entry.items.iter().any(missing)
}

/// May a paste still change it? Nothing of it is bought.
fn is_open(order: &Order) -> bool {
    order.stage == Stage::Collected
}

fn entry(line: u32, kind: EntryKind, order: &Order, who: &str) -> Entry {
    let household = order.supposed_household().unwrap_or(&order.household);
    Entry {
        line,
        line_end: line,
        source: String::new(),
        kind,
        household: (!household.is_empty()).then(|| household.to_owned()),
        who: who.to_owned(),
        items: order.items.iter().map(|item| Wanted { item: item.clone(), op: None }).collect(),
        note: String::new(),
        refers_to: None,
        refers_back: None,
        doubts: Default::default(),
    }
}
