//! The rules of a rota by name: how grave each is, and the stable code its words are found by.

use serde::{Deserialize, Serialize};

/// How grave it is when a rule is not kept; in this order, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Asks of somebody what must not be asked; no plan of ours does it.
    Broken,
    /// People are missing where they are needed.
    Gap,
    /// Could be better or fairer.
    Wish,
}

/// A rule of the rota.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Everybody and everything a duty names exists, and its shift is stood on that day.
    DutyStands,
    /// Nobody stands two posts at once.
    OnePostAtOnce,
    /// Nobody stands when they cannot come.
    FreeAtTheTime,
    /// Nobody stands what they said they cannot.
    NotWhenTheyCannot,
    /// Between two duties lies the least rest.
    LeastRest,
    /// Nobody has more than their most hours a week.
    MostHours,
    /// Nobody has more days in a row than their most.
    DaysInARow,
    /// Nobody has more nights in a row than their most.
    NightsInARow,
    /// Nobody has more weekends in a row than their most.
    WeekendsInARow,
    /// Whoever must have a partner has one.
    RequiredPartners,
    /// No post has more people than its most.
    MostHeads,
    /// What a person pinned stays.
    PinsKept,
    /// Every shift has its least heads.
    LeastHeads,
    /// Nobody walks a patrol alone at night.
    PairAtNight,
    /// Every shift has the skills it must have.
    NeededSkills,
    /// Every shift has the heads one would like.
    WantedHeads,
    /// Every shift has the skills one would like.
    WishedSkills,
    /// People get what they want and are spared what they would rather not.
    GrantedWishes,
    /// Whoever would like a partner has one.
    PreferredPartners,
    /// Two who are to be kept apart are.
    AvoidedPairs,
    /// Hours in proportion to what everybody can give.
    FairHours,
    /// Nights in proportion to the nights everybody can stand.
    FairNights,
    /// Hours at dawn in proportion to those everybody can give.
    FairDawn,
    /// Weekend duties in proportion to those everybody can stand.
    FairWeekends,
    /// Holiday duties in proportion to those everybody can stand.
    FairHolidays,
}

impl Rule {
    /// Every rule, the gravest first.
    pub const ALL: [Rule; 25] = [
        Rule::DutyStands,
        Rule::OnePostAtOnce,
        Rule::FreeAtTheTime,
        Rule::NotWhenTheyCannot,
        Rule::LeastRest,
        Rule::MostHours,
        Rule::DaysInARow,
        Rule::NightsInARow,
        Rule::WeekendsInARow,
        Rule::RequiredPartners,
        Rule::MostHeads,
        Rule::PinsKept,
        Rule::LeastHeads,
        Rule::PairAtNight,
        Rule::NeededSkills,
        Rule::WantedHeads,
        Rule::WishedSkills,
        Rule::GrantedWishes,
        Rule::PreferredPartners,
        Rule::AvoidedPairs,
        Rule::FairHours,
        Rule::FairNights,
        Rule::FairDawn,
        Rule::FairWeekends,
        Rule::FairHolidays,
    ];

    /// The stable code: `rule.<code>` is the key of its words.
    pub const fn code(self) -> &'static str {
        match self {
            Rule::DutyStands => "duty_stands",
            Rule::OnePostAtOnce => "one_post_at_once",
            Rule::FreeAtTheTime => "free_at_the_time",
            Rule::NotWhenTheyCannot => "not_when_they_cannot",
            Rule::LeastRest => "least_rest",
            Rule::MostHours => "most_hours",
            Rule::DaysInARow => "days_in_a_row",
            Rule::NightsInARow => "nights_in_a_row",
            Rule::WeekendsInARow => "weekends_in_a_row",
            Rule::RequiredPartners => "required_partners",
            Rule::MostHeads => "most_heads",
            Rule::PinsKept => "pins_kept",
            Rule::LeastHeads => "least_heads",
            Rule::PairAtNight => "pair_at_night",
            Rule::NeededSkills => "needed_skills",
            Rule::WantedHeads => "wanted_heads",
            Rule::WishedSkills => "wished_skills",
            Rule::GrantedWishes => "granted_wishes",
            Rule::PreferredPartners => "preferred_partners",
            Rule::AvoidedPairs => "avoided_pairs",
            Rule::FairHours => "fair_hours",
            Rule::FairNights => "fair_nights",
            Rule::FairDawn => "fair_dawn",
            Rule::FairWeekends => "fair_weekends",
            Rule::FairHolidays => "fair_holidays",
        }
    }

    /// How grave it is when the rule is not kept. A needed skill that nobody brings is a gap like a missing head, so
    /// that a skill nobody has still leaves a plan that can be shown.
    pub const fn severity(self) -> Severity {
        match self {
            Rule::DutyStands
            | Rule::OnePostAtOnce
            | Rule::FreeAtTheTime
            | Rule::NotWhenTheyCannot
            | Rule::LeastRest
            | Rule::MostHours
            | Rule::DaysInARow
            | Rule::NightsInARow
            | Rule::WeekendsInARow
            | Rule::RequiredPartners
            | Rule::MostHeads
            | Rule::PinsKept => Severity::Broken,
            Rule::LeastHeads | Rule::PairAtNight | Rule::NeededSkills => Severity::Gap,
            _ => Severity::Wish,
        }
    }

    /// Is it not kept or broken, but more or less met: a matter of shares?
    pub const fn is_fairness(self) -> bool {
        matches!(self, Rule::FairHours | Rule::FairNights | Rule::FairDawn | Rule::FairWeekends | Rule::FairHolidays)
    }

    /// May no plan of ours ever leave it unkept?
    pub const fn is_hard(self) -> bool {
        matches!(self.severity(), Severity::Broken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_the_name_a_rule_is_written_by() {
        for rule in Rule::ALL {
            assert_eq!(serde_json::to_value(rule).unwrap(), rule.code());
        }
    }

    #[test]
    fn rules_stand_in_order_of_gravity() {
        assert!(Rule::ALL.is_sorted());
        assert!(Rule::ALL.is_sorted_by_key(|rule| rule.severity()));
    }
}
