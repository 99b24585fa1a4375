//! The parts every page is built from: they know nothing of the app, only strings already in the reader's language, numbers and callbacks.

mod add_line;
mod button;
mod card;
mod curve;
mod dialog;
mod dots;
mod empty;
mod field;
mod icon;
mod kept;
mod list;
mod meter;
mod section;
mod segmented;
mod several;
mod strip;
mod turn;
mod week;

pub use add_line::AddLine;
pub use button::{Act, Button, ButtonLink, Buttons, Look};
pub use card::{Card, Notice, NoticeTone, Tag, TagTone};
pub use curve::FallingCurve;
pub use dialog::Dialog;
pub use dots::{Dot, FairnessDots};
pub use empty::Empty;
pub use field::{Choice, TextArea, TextField, Tick, fresh_id};
pub use icon::{Icon, IconView};
pub use kept::{KeptArea, KeptField, Write};
pub use list::{List, Row};
pub use meter::{Meter, MeterPart, MeterTone};
pub use section::Section;
pub use segmented::Segmented;
pub use several::Several;
pub use strip::{DayStrip, StripBlock, Tone};
pub use turn::{Neighbour, Turn};
pub use week::{WeekColumn, WeekEntry, WeekGrid, WeekRow};
