//! What a plan changed by hand breaks, as far as a person can do something about it.

use crate::solve::routes::check::Broken;

/// A rule that a change by hand breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HandRule {
    /// Back later than agreed.
    Hours,
    /// At a door outside the times that were asked for.
    Window,
    /// More than one can carry, at once or up a stair.
    Load,
    /// Higher than one climbs, or more of it.
    Height,
    /// Away before it is disinfected.
    Release,
    /// Another rule of the plan.
    Other,
}

impl From<Broken> for HandRule {
    fn from(broken: Broken) -> Self {
        match broken {
            Broken::OutsideHours => Self::Hours,
            Broken::OutsideWindows => Self::Window,
            Broken::TripLoad | Broken::ClimbLoad => Self::Load,
            Broken::Skill | Broken::TripClimb | Broken::DayClimb => Self::Height,
            Broken::BeforeRelease => Self::Release,
            _ => Self::Other,
        }
    }
}

/// One rule that a plan breaks: by whom, and at which door as far as there is one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HandBreach {
    /// The team or carrier, by their place.
    pub who: usize,
    /// The rule.
    pub rule: HandRule,
    /// The door's key, such as `3-2-501`; empty where it is about the whole way.
    pub door: String,
}

/// Each breach once, whose way first; of those that are about the whole way the door is left out.
pub fn each_once(all: impl Iterator<Item = HandBreach>) -> Vec<HandBreach> {
    let whole_way = |breach: HandBreach| match breach.rule {
        HandRule::Window => breach,
        _ => HandBreach { door: String::new(), ..breach },
    };
    let mut all: Vec<HandBreach> = all.map(whole_way).collect();
    all.sort();
    all.dedup();
    all
}
