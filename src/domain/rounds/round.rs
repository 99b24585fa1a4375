//! A round: which doors, what is asked at each, who goes where.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::domain::community::Extra;
use crate::domain::households::{CareTag, Household};
use crate::domain::id::Id;
use crate::domain::people::PersonId;
use crate::domain::site::{DoorAt, StairwellId};
use crate::domain::time::Date;

/// The identity of a round.
pub type RoundId = Id<Round>;

/// Which doors a round is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Every door of the site.
    #[default]
    All,
    /// Every door of a grid.
    Grid(String),
    /// Every household with this care tag.
    Care(CareTag),
    /// These very doors, such as those that an earlier round did not reach.
    Doors(BTreeSet<DoorAt>),
}

impl Scope {
    /// Does a door, told by its stairwell and its number, belong to the scope? `grid` is its building's, `household` who is
    /// known to live there.
    pub fn holds(&self, stairwell: &StairwellId, door: &str, grid: &str, household: Option<&Household>) -> bool {
        match self {
            Scope::All => true,
            Scope::Grid(name) => name == grid,
            Scope::Care(tag) => household.is_some_and(|household| household.care.contains(tag)),
            Scope::Doors(doors) => doors.contains(&DoorAt { stairwell: stairwell.clone(), door: door.to_owned() }),
        }
    }
}

/// What is asked at a door.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// A temperature in degrees Celsius.
    Temperature,
    /// What they need.
    Needs,
    /// How they look.
    Look,
    /// A question of the community's own, in its own words.
    Own(String),
}

/// One field of a round's short form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The name under which its answers are kept; unique in the form, never changed.
    pub key: String,
    /// What is asked.
    pub kind: QuestionKind,
}

impl Question {
    /// The form that every round begins with: temperature, needs, look.
    pub fn usual() -> Vec<Question> {
        let asked = |key: &str, kind| Question { key: key.to_owned(), kind };
        vec![
            asked("temperature", QuestionKind::Temperature),
            asked("needs", QuestionKind::Needs),
            asked("look", QuestionKind::Look),
        ]
    }
}

impl Question {
    /// A question in the community's own words; the same words are the same question, whenever they are asked.
    pub fn own(words: &str) -> Question {
        let words = words.trim();
        Question { key: format!("own: {words}"), kind: QuestionKind::Own(words.to_owned()) }
    }
}

/// An answer at a door: the question's key and what was said.
pub type Answer = (String, String);

/// One climb of a team: a stairwell (or a house) and its doors, in walking order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Climb {
    /// The stairwell.
    pub stairwell: StairwellId,
    /// The doors visited on this climb, in walking order; a house's only door has the empty number.
    pub doors: Vec<String>,
    /// When the team is at its foot, in minutes of the day.
    #[serde(default)]
    pub at: u16,
    /// When it is done, in minutes of the day.
    #[serde(default)]
    pub until: u16,
    /// Must it stay with this team whatever is planned?
    #[serde(default)]
    pub pinned: bool,
}

/// One or two people who go together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    /// Who.
    pub people: Vec<PersonId>,
    /// Where they go, in walking order.
    #[serde(default)]
    pub climbs: Vec<Climb>,
}

/// A round of door visits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Round {
    /// The record's identity.
    pub id: RoundId,
    /// As people call it; may be empty, then it is known by its day.
    #[serde(default)]
    pub name: String,
    /// The day on which it begins.
    #[serde(with = "crate::domain::time::text")]
    pub day: Date,
    /// When the teams set out, in minutes of the day.
    pub from: u16,
    /// When they must be back, in minutes of the day; more than `from`.
    pub to: u16,
    /// Which doors.
    #[serde(default)]
    pub scope: Scope,
    /// What is asked at each.
    #[serde(default = "Question::usual")]
    pub form: Vec<Question>,
    /// Who goes where.
    #[serde(default)]
    pub teams: Vec<Team>,
    /// Put away: it no longer shows among the rounds that are under way.
    #[serde(default)]
    pub closed: bool,
    /// Fields a newer version wrote.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Round {
    /// The teams walk these climbs now, in the teams' order; what was done already is known from the visits.
    pub fn walk(&mut self, climbs: Vec<Vec<Climb>>) {
        for (team, climbs) in self.teams.iter_mut().zip(climbs) {
            team.climbs = climbs;
        }
    }

    /// Puts a question at the end of the form; one that is asked already stays where it is.
    pub fn ask(&mut self, question: Question) {
        if self.form.iter().all(|asked| asked.key != question.key) {
            self.form.push(question);
        }
    }

    /// The place, counted from 0, of the team that goes to a door.
    pub fn team_of(&self, at: &DoorAt) -> Option<usize> {
        self.teams.iter().position(|team| {
            team.climbs.iter().any(|climb| climb.stairwell == at.stairwell && climb.doors.contains(&at.door))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_are_the_same_question_and_are_asked_once() {
        let mut round = Round {
            id: RoundId::new("r"),
            name: String::new(),
            day: Date::constant(2020, 3, 4),
            from: 540,
            to: 720,
            scope: Scope::All,
            form: Question::usual(),
            teams: vec![],
            closed: false,
            extra: Extra::new(),
        };
        round.ask(Question::own(" Been to the hospital? "));
        round.ask(Question::own("Been to the hospital?"));
        round.ask(Question::own("needs"));
        let keys: Vec<&str> = round.form.iter().map(|question| question.key.as_str()).collect();
        assert_eq!(keys, ["temperature", "needs", "look", "own: Been to the hospital?", "own: needs"]);
    }
}
