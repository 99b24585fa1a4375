//! The judge of routing plans: shares nothing with the search, walks every tour by its own arithmetic, and names what is broken.

mod breach;
mod figures;
mod ground;
mod judge;
mod loads;
mod reasons;
mod sets;
mod walk;

pub use breach::{Breach, Broken, Verdict};
pub use figures::{Figures, TourFigures};
pub use judge::judge;
pub use reasons::{Reason, reasons};
