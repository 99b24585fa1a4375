//! The kinds of record there are, each a table of its own in the document.

/// One kind of record; its name is part of the stored format and never changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// The community's own record: one only, its id the empty text.
    Community,
    /// The people.
    People,
    /// The buildings.
    Buildings,
    /// Their stairwells.
    Stairwells,
    /// Gates, checkpoints and other places.
    Places,
    /// Who sells or gives.
    Suppliers,
    /// The posts, their shifts with them.
    Posts,
    /// Who stands where and when.
    Duties,
    /// How far each week's rota has come.
    Weeks,
    /// Who lives behind which door.
    Households,
    /// The rounds.
    Rounds,
    /// Every visit to a door.
    Visits,
    /// Who was found outside the list.
    Outside,
    /// What households ordered.
    Orders,
    /// What households ask to have done.
    Errands,
    /// What suppliers ask.
    Prices,
    /// Chats that were pasted.
    Chats,
    /// Orders that are carried together.
    Batches,
}

/// The later tables as a pattern: named once, so that whoever matches on tables still has every one of them named.
macro_rules! later_tables {
    () => {
        Table::Buildings
            | Table::Stairwells
            | Table::Places
            | Table::Suppliers
            | Table::Households
            | Table::Rounds
            | Table::Visits
            | Table::Outside
            | Table::Orders
            | Table::Errands
            | Table::Prices
            | Table::Chats
            | Table::Batches
    };
}

pub(super) use later_tables;

impl Table {
    /// Every table, in the order in which records may refer to earlier ones.
    pub const ALL: [Table; 18] = [
        Table::Community,
        Table::People,
        Table::Buildings,
        Table::Stairwells,
        Table::Places,
        Table::Suppliers,
        Table::Posts,
        Table::Duties,
        Table::Weeks,
        Table::Households,
        Table::Rounds,
        Table::Visits,
        Table::Outside,
        Table::Orders,
        Table::Errands,
        Table::Prices,
        Table::Chats,
        Table::Batches,
    ];

    /// Is it read only once the [reading of it](super::later) has come?
    pub fn is_later(self) -> bool {
        matches!(self, later_tables!())
    }

    /// The table's name in the document.
    pub fn name(self) -> &'static str {
        match self {
            Table::Community => "community",
            Table::People => "people",
            Table::Buildings => "buildings",
            Table::Stairwells => "stairwells",
            Table::Places => "places",
            Table::Suppliers => "suppliers",
            Table::Posts => "posts",
            Table::Duties => "duties",
            Table::Weeks => "weeks",
            Table::Households => "households",
            Table::Rounds => "rounds",
            Table::Visits => "visits",
            Table::Outside => "outside",
            Table::Orders => "orders",
            Table::Errands => "errands",
            Table::Prices => "prices",
            Table::Chats => "chats",
            Table::Batches => "batches",
        }
    }
}
