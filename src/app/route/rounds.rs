//! The pages of households and rounds.

use super::percent_encoded;
use crate::domain::households::HouseholdId;
use crate::domain::rounds::RoundId;
use crate::domain::site::{DoorAt, StairwellId};

/// One page of households and rounds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum RoundsPage {
    /// `/rounds`: the rounds that are under way, and what was found outside the list.
    #[default]
    All,
    /// `/rounds/new`: what a new round is about.
    New,
    /// `/rounds/ID`: the house that lights up, and the teams.
    Round(RoundId),
    /// `/rounds/ID/plan`: who goes where.
    Plan(RoundId),
    /// `/rounds/ID/team/N`: the way of one team, counted from 1 in the address.
    Team(RoundId, usize),
    /// `/rounds/ID/door/STAIRWELL/DOOR`: one door and its visits.
    Door(RoundId, DoorAt),
    /// `/households`: who lives where.
    Households,
    /// `/households/ID`: one household.
    Household(HouseholdId),
    /// `/outside`: who was found outside the list.
    Outside,
}

impl RoundsPage {
    pub(super) fn of_parts(parts: &[&str]) -> Option<Self> {
        Some(match *parts {
            ["rounds"] => Self::All,
            ["rounds", "new"] => Self::New,
            ["rounds", id] => Self::Round(RoundId::new(id)),
            ["rounds", id, "plan"] => Self::Plan(RoundId::new(id)),
            ["rounds", id, "team", number] => {
                Self::Team(RoundId::new(id), number.parse::<usize>().ok()?.checked_sub(1)?)
            }
            ["rounds", id, "door", stairwell] => Self::Door(RoundId::new(id), at(stairwell, "")),
            ["rounds", id, "door", stairwell, door] => Self::Door(RoundId::new(id), at(stairwell, door)),
            ["households"] => Self::Households,
            ["households", id] => Self::Household(HouseholdId::new(id)),
            ["outside"] => Self::Outside,
            _ => return None,
        })
    }

    pub(super) fn path(&self) -> String {
        let own = |id: &RoundId| percent_encoded(id.as_str());
        match self {
            Self::All => "rounds".to_owned(),
            Self::New => "rounds/new".to_owned(),
            Self::Round(id) => format!("rounds/{}", own(id)),
            Self::Plan(id) => format!("rounds/{}/plan", own(id)),
            Self::Team(id, team) => format!("rounds/{}/team/{}", own(id), team + 1),
            Self::Door(id, at) => {
                let stairwell = percent_encoded(at.stairwell.as_str());
                format!("rounds/{}/door/{stairwell}/{}", own(id), percent_encoded(&at.door))
            }
            Self::Households => "households".to_owned(),
            Self::Household(id) => format!("households/{}", percent_encoded(id.as_str())),
            Self::Outside => "outside".to_owned(),
        }
    }

    pub(super) fn up(&self) -> Option<Self> {
        match self {
            Self::All => None,
            Self::New | Self::Round(_) | Self::Households | Self::Outside => Some(Self::All),
            Self::Plan(id) | Self::Team(id, _) | Self::Door(id, _) => Some(Self::Round(id.clone())),
            Self::Household(_) => Some(Self::Households),
        }
    }
}

fn at(stairwell: &str, door: &str) -> DoorAt {
    DoorAt { stairwell: StairwellId::new(stairwell), door: door.to_owned() }
}
