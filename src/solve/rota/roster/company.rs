//! Who stands beside whom: the skills among the heads of a kind, and pairs. Looked at only where a roster asks for either.

use super::board::Board;
use super::problem::KindNo;
use super::rules::{pairs, skilled_heads};

impl Board {
    /// What skills and pairs would cost more on one day if a person's kind became another.
    pub fn company_change(&self, person: usize, day: usize, old: KindNo, new: KindNo) -> i32 {
        if old == new {
            return 0;
        }
        let skills = self.skill_change(person, day, new, 1) + self.skill_change(person, day, old, -1);
        let partners = self.tables.partners[person].iter().map(|partner| {
            let other = self.row(partner.other as usize)[day];
            let cost = |kind| pairs::cost(partner.together, partner.points, kind, other);
            cost(new) - cost(old)
        });
        skills + partners.sum::<i32>()
    }

    /// What one head of the person's skills more (`step` 1) or fewer (-1) costs at a kind of a day.
    fn skill_change(&self, person: usize, day: usize, kind: KindNo, step: i32) -> i32 {
        let mut change = 0;
        for place in self.tables.skilled_at(day, kind) {
            let (asked, there) = (&self.tables.skilled[place], self.skilled[place]);
            if self.tables.skills[person] >> asked.skill & 1 == 1 {
                let cost = |there| skilled_heads::cost(there, i32::from(asked.heads), asked.points) as i32;
                change += cost(there + step) - cost(there);
            }
        }
        change
    }

    /// Counts a person's skills in (`step` 1) or out (-1) at a kind of a day.
    pub(super) fn count_skills(&mut self, person: usize, day: usize, kind: KindNo, step: i32) {
        for place in self.tables.skilled_at(day, kind) {
            if self.tables.skills[person] >> self.tables.skilled[place].skill & 1 == 1 {
                self.skilled[place] += step;
            }
        }
    }

    /// What skills and pairs cost altogether, counted from nothing.
    pub(super) fn all_company(&self) -> i64 {
        let skilled = self.tables.skilled.iter().map(|asked| {
            let there = (0..self.tables.people).filter(|person| {
                self.tables.skills[*person] >> asked.skill & 1 == 1
                    && self.row(*person)[usize::from(asked.day)] == asked.kind
            });
            skilled_heads::cost(there.count() as i32, i32::from(asked.heads), asked.points)
        });
        // Each pair is listed with both of its people.
        let twice: i64 = (0..self.tables.people)
            .flat_map(|person| self.tables.partners[person].iter().map(move |partner| (person, partner)))
            .map(|(person, partner)| {
                let days = self.row(person).iter().zip(self.row(partner.other as usize));
                days.map(|(a, b)| i64::from(pairs::cost(partner.together, partner.points, *a, *b))).sum::<i64>()
            })
            .sum();
        skilled.sum::<i64>() + twice / 2
    }
}
