//! The drawings: the façade with its windows, the plan of the site. Like the parts they know nothing of the app.

mod facade;
mod moving;
mod one_by_one;
mod site_plan;
mod way_plan;
mod window;

pub use facade::{Facade, FacadeSize, Floor, StairwellFace};
pub use site_plan::{PlanBuilding, PlanCheckpoint, PlanGate, PlanSpot, SitePlan, SitePlanWords};
pub use way_plan::{WayPlan, WayStop};
pub use window::{Window, WindowLegend, WindowState};
