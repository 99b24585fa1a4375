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
}

impl Table {
    /// Every table, in the order in which records may refer to earlier ones.
    pub const ALL: [Table; 9] = [
        Table::Community,
        Table::People,
        Table::Buildings,
        Table::Stairwells,
        Table::Places,
        Table::Suppliers,
        Table::Posts,
        Table::Duties,
        Table::Weeks,
    ];

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
        }
    }
}
