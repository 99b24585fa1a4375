//! Columns: which field of a record a column of a table holds, guessed from its header and changed by a person.

use serde::{Deserialize, Serialize};

/// The tables we read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TableKind {
    /// One row per person.
    People,
    /// One row per stairwell, house, gate, checkpoint or other place.
    Site,
    /// One row per post, day and shift.
    Posts,
    /// One row per door with residents.
    Households,
    /// One row per thing that a supplier sells.
    Prices,
    /// One row per medicine and pharmacy.
    Pharmacies,
    /// One row per door of a round, with how it stands.
    Ledger,
    /// One row per thing ordered.
    Orders,
    /// One row per errand.
    Errands,
}

impl TableKind {
    /// Those that the page brings in; a file whose table nobody names is one of them.
    pub const ALL: [TableKind; 8] = [
        TableKind::People,
        TableKind::Site,
        TableKind::Posts,
        TableKind::Households,
        TableKind::Prices,
        TableKind::Ledger,
        TableKind::Orders,
        TableKind::Errands,
    ];
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// A person's name.
    Name,
    /// A person's telephone, as text.
    Phone,
    /// Staff, seconded or volunteer.
    Role,
    /// What a person can do.
    Skills,
    /// When a person can come, as people write it.
    Availability,
    /// Most hours a week.
    MostHours,
    /// Least hours of rest between two duties.
    LeastRest,
    /// Most floors a person climbs.
    MostFloors,
    /// Whatever else about a person.
    Notes,
    /// Stairwell, house, gate, checkpoint, centre, patrol.
    SiteKind,
    /// The grid.
    Grid,
    /// The building's number, or a place's name.
    Building,
    /// The stairwell.
    Unit,
    /// How many floors.
    Floors,
    /// How many doors on each floor.
    DoorsPerFloor,
    /// The doors' numbers, where they are not regular.
    Doors,
    /// Metres east.
    East,
    /// Metres north.
    North,
    /// Whatever else about a place.
    SiteNote,
    /// The day on which a shift begins.
    Day,
    /// The post's name.
    Post,
    /// Gate post, patrol, order desk.
    PostKind,
    /// Its number in a series.
    SeriesNo,
    /// The shift's name.
    Shift,
    /// When it begins.
    Start,
    /// When it ends.
    End,
    /// Fewest people.
    LeastHeads,
    /// People one would like.
    WantedHeads,
    /// Most people.
    MostHeads,
    /// What one of them should be able to do.
    SkillsWanted,
    /// Length of a beat in metres.
    BeatMetres,
    /// One lap of it in minutes.
    LapMinutes,
    /// The time zone.
    Zone,
    /// What is special about the day: a holiday.
    DayNote,
    /// The door's number.
    Door,
    /// How many live there.
    Residents,
    /// What one should know before going there.
    CareTags,
    /// When they would like to be visited.
    PreferredTimes,
    /// Who sells.
    Supplier,
    /// What is sold.
    Item,
    /// Is it a package?
    IsPackage,
    /// What is in it.
    Contents,
    /// The unit that the price is for.
    PriceUnit,
    /// The price of one unit.
    Price,
    /// The currency of the price.
    Currency,
    /// Grams of one unit, its packaging included.
    Grams,
    /// The day of the price.
    PriceDay,
    /// The medicine.
    Medicine,
    /// Its strength and how many are in a pack.
    Dose,
    /// How many packs are needed.
    Needed,
    /// How many packs there are.
    Stock,
    /// How a door stands: reached, refused, vacant, locked, pending.
    State,
    /// When somebody was last there.
    LastVisit,
    /// Who was there.
    Team,
    /// Which round.
    Round,
    /// An order's identity.
    OrderId,
    /// An errand's identity.
    ErrandId,
    /// The household's key, such as `3-2-501`; beside a building's own column, the door.
    Address,
    /// Who asked.
    Who,
    /// How much.
    Quantity,
    /// Brand, size, and whatever else was said of a thing.
    Remark,
    /// This very thing or nothing?
    NoSubstitute,
    /// What became of it in the shop.
    Got,
    /// How far the order has come.
    Stage,
    /// When it was written down.
    Taken,
    /// By when it was promised.
    Promised,
    /// What became of it at the door.
    AtDoor,
    /// When it was tried at the door.
    Tried,
    /// What the household has paid.
    Paid,
    /// The words it was read from.
    Source,
    /// What is to be done.
    Task,
    /// The money it is about.
    Amount,
    /// Who does it.
    Owner,
    /// When it was done.
    Done,
}

impl Field {
    /// The fields of a table, in the order in which its columns usually stand.
    pub fn of(kind: TableKind) -> &'static [Field] {
        use Field::*;
        match kind {
            TableKind::People => &[Name, Phone, Role, Skills, Availability, MostHours, LeastRest, MostFloors, Notes],
            TableKind::Site => &[SiteKind, Grid, Building, Unit, Floors, DoorsPerFloor, Doors, East, North, SiteNote],
            TableKind::Posts => &[
                Day,
                Post,
                PostKind,
                SeriesNo,
                Shift,
                Start,
                End,
                LeastHeads,
                WantedHeads,
                MostHeads,
                SkillsWanted,
                BeatMetres,
                LapMinutes,
                Zone,
                DayNote,
            ],
            TableKind::Households => &[Grid, Building, Unit, Door, Residents, CareTags, PreferredTimes, Notes],
            TableKind::Prices => {
                &[Supplier, Item, IsPackage, Contents, PriceUnit, Price, Currency, Grams, PriceDay, Notes]
            }
            TableKind::Pharmacies => &[Medicine, Dose, Needed, Supplier, Stock, Price],
            TableKind::Ledger => &[Grid, Building, Unit, Door, State, LastVisit, Team, Round, Notes],
            TableKind::Orders => &[
                OrderId,
                Address,
                Who,
                Item,
                Quantity,
                PriceUnit,
                Remark,
                NoSubstitute,
                Got,
                Price,
                Stage,
                Taken,
                Promised,
                AtDoor,
                Tried,
                Paid,
                Notes,
                Source,
                Building,
                Unit,
            ],
            TableKind::Errands => {
                &[ErrandId, Address, Who, Task, Amount, Owner, Taken, Promised, Done, Notes, Source, Building, Unit]
            }
        }
    }

    /// The fields without which no row of a table can be read.
    pub fn needed(kind: TableKind) -> &'static [Field] {
        match kind {
            TableKind::People => &[Field::Name],
            TableKind::Site => &[Field::Building],
            TableKind::Posts => &[Field::Post, Field::Start, Field::End],
            TableKind::Households => &[Field::Building],
            TableKind::Prices => &[Field::Supplier, Field::Item, Field::Price],
            TableKind::Pharmacies => &[Field::Medicine, Field::Supplier],
            TableKind::Ledger => &[Field::Building, Field::State],
            TableKind::Orders => &[Field::Address, Field::Item],
            TableKind::Errands => &[Field::Address, Field::Task],
        }
    }
}

/// Which field each column holds, by position; `None` leaves a column out.
pub type Mapping = Vec<Option<Field>>;

/// One column of a table, for the preview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its header as it stands in the file.
    pub header: String,
    /// Its first few cells.
    pub samples: Vec<String>,
    /// The field it is read as.
    pub field: Option<Field>,
}
