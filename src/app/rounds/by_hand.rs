//! Changing a round's plan by hand: a stairwell to another team, earlier or later, pinned; and what that costs.

use super::problem::{Asked, minute};
use crate::app::App;
use crate::app::action::Action;
use crate::app::commit::Outcome;
use crate::app::hand_rules::{HandBreach, each_once};
use crate::app::refusal::Refusal;
use crate::domain::rounds::{Round, RoundId};
use crate::domain::site::StairwellId;
use crate::solve::rounds::{RoundPlan, move_stair, weigh};
use crate::store::later::saved;

/// What a person changes in a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ByHand {
    /// A stairwell goes to another team, by its place.
    Move(StairwellId, usize),
    /// A climb comes earlier in its team's order (or later), by the team's and its own place.
    Earlier(usize, usize),
    /// A climb comes later in its team's order.
    Later(usize, usize),
    /// A stairwell stays with its team whatever is planned, or not any more.
    Pin(StairwellId, bool),
}

/// What a team has to do, and what it would have to do after a change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TeamLoad {
    /// Minutes from setting out to being back.
    pub minutes: i64,
    /// Metres climbed.
    pub metres: i64,
    /// Doors.
    pub doors: i64,
}

impl TeamLoad {
    /// How much more this is than another.
    pub fn more_than(self, before: TeamLoad) -> TeamLoad {
        TeamLoad {
            minutes: self.minutes - before.minutes,
            metres: self.metres - before.metres,
            doors: self.doors - before.doors,
        }
    }
}

/// What every team has to do, in a plan.
pub fn loads(plan: &RoundPlan) -> Vec<TeamLoad> {
    let load = |day: &crate::solve::rounds::TeamDay| TeamLoad {
        minutes: i64::from(minute(day.figures.time)),
        metres: day.figures.climbed.0 / 10,
        doors: day.climbs.iter().map(|climb| climb.calls.len() as i64).sum(),
    };
    plan.teams.iter().map(load).collect()
}

impl App {
    /// What every team still has to do, as the round's record has it; `None` where nothing of it can be reckoned.
    pub fn round_loads(&self, id: &RoundId) -> Option<Vec<TeamLoad>> {
        let round = self.workspace().rounds.get(id)?;
        let asked = Asked::of(self.workspace(), round);
        weigh(&asked.round, &asked.orders(round)).ok().map(|plan| loads(&plan))
    }

    /// What every team would have to do if a stairwell went to another team.
    pub fn loads_if_moved(&self, id: &RoundId, stairwell: &StairwellId, team: usize) -> Option<Vec<TeamLoad>> {
        let round = self.workspace().rounds.get(id)?;
        let asked = Asked::of(self.workspace(), round);
        moved(&asked, round, stairwell, team).map(|plan| loads(&plan))
    }

    /// The rules that the ways break as they stand; each once.
    pub fn round_breaches(&self, id: &RoundId) -> Vec<HandBreach> {
        let Some(round) = self.workspace().rounds.get(id) else { return vec![] };
        let asked = Asked::of(self.workspace(), round);
        let Ok(plan) = weigh(&asked.round, &asked.orders(round)) else { return vec![] };
        let door = |stop: u32| asked.doors.get(stop as usize).and_then(|at| self.workspace().door_key(at));
        let breach = |of: &crate::solve::routes::check::Breach| HandBreach {
            who: of.tour.map_or(0, |tour| tour as usize),
            rule: of.broken.into(),
            door: of.stop.and_then(door).unwrap_or_default(),
        };
        each_once(plan.broken.iter().map(breach))
    }

    pub(super) fn change_round(&mut self, id: &RoundId, change: ByHand) -> Outcome {
        let mut round = self.workspace().rounds.get(id).ok_or(Refusal::Gone)?.clone();
        let asked = Asked::of(self.workspace(), &round);
        match change {
            ByHand::Move(stairwell, team) => {
                let plan = moved(&asked, &round, &stairwell, team).ok_or(Refusal::Gone)?;
                let climbs = asked.climbs(&plan, &round);
                round.walk(climbs);
            }
            ByHand::Earlier(team, climb) => change_places(&mut round, &asked, team, climb.checked_sub(1))?,
            ByHand::Later(team, climb) => change_places(&mut round, &asked, team, Some(climb))?,
            ByHand::Pin(stairwell, pinned) => {
                let climbs = round.teams.iter_mut().flat_map(|team| &mut team.climbs);
                climbs.filter(|climb| climb.stairwell == stairwell).for_each(|climb| climb.pinned = pinned);
            }
        }
        self.commit(Action::EditedRound(round.day), vec![saved(&round)])
    }
}

/// Two climbs that follow one another change places, and the times follow.
fn change_places(round: &mut Round, asked: &Asked, team: usize, first: Option<usize>) -> Result<(), Refusal> {
    let climbs = round.teams.get_mut(team).map(|team| &mut team.climbs).ok_or(Refusal::Gone)?;
    let Some(first) = first.filter(|first| first + 1 < climbs.len()) else { return Ok(()) };
    climbs.swap(first, first + 1);
    if let Ok(plan) = weigh(&asked.round, &asked.orders(round)) {
        let climbs = asked.climbs(&plan, round);
        round.walk(climbs);
    }
    Ok(())
}

fn moved(asked: &Asked, round: &Round, stairwell: &StairwellId, team: usize) -> Option<RoundPlan> {
    let stair = asked.round.stairs.iter().position(|stair| stair.id == *stairwell)?;
    let orders = move_stair(&asked.round, &asked.orders(round), u32::try_from(stair).ok()?, u32::try_from(team).ok()?);
    weigh(&asked.round, &orders).ok()
}
