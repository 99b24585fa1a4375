//! What the judge says of one person's wishes: duties they would rather not stand, and wants that nothing grants.

use super::people::found;
use super::stood::Stood;
use crate::domain::people::{Person, Wish, WishKind};
use crate::domain::time::Week;
use crate::domain::week_slots::slots_of_week;
use crate::domain::workspace::Workspace;
use crate::solve::rota::finding::{Amount, Finding};
use crate::solve::rota::rule::Rule;

/// Everything found about one person's wishes; `own` are their duties of the week and of the weeks beside it.
pub(super) fn judge_wishes(workspace: &Workspace, person: &Person, week: Week, own: &[Stood]) -> Vec<Finding> {
    let of = |kind: WishKind| person.wishes.iter().filter(move |wish| wish.kind == kind);
    let in_week = || own.iter().filter(|stood| week.contains(stood.duty.day));
    let unwished = in_week().filter(|stood| of(WishKind::RatherNot).any(|wish| wish.is_about(stood.start)));
    let mut findings: Vec<Finding> =
        unwished.map(|stood| found(Rule::GrantedWishes, person, &[stood], Amount::Nothing)).collect();
    // A want is missed only where the week has something that would grant it.
    let offered = |wish: &Wish| slots_of_week(workspace, week).iter().any(|slot| wish.is_about(slot.start));
    let missed = |wish: &&Wish| !in_week().any(|stood| wish.is_about(stood.start)) && offered(wish);
    findings
        .extend(of(WishKind::Want).filter(missed).map(|_| found(Rule::GrantedWishes, person, &[], Amount::Nothing)));
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rota::Heads;
    use crate::solve::rota::check::judge;
    use crate::solve::rota::trial::{community, day, duty, only_on, person, shift, wish, zone};

    #[test]
    fn a_want_is_missed_only_where_something_would_grant_it() {
        let early = only_on(shift("early", 600, 1200, Heads::exactly(1)), day(0));
        let mut workspace = community(&["li", "wang"], vec![early]);
        let week = crate::solve::rota::trial::week();
        let wishes = |workspace: &Workspace| {
            let duties = [duty(workspace, "wang", "early", day(0))];
            let findings = judge(workspace, week, &zone(), &duties).findings;
            findings.iter().filter(|finding| finding.rule == Rule::GrantedWishes).count()
        };
        person(&mut workspace, "li").wishes = vec![wish(WishKind::Want, day(0)), wish(WishKind::Want, day(1))];
        assert_eq!(wishes(&workspace), 1);
        person(&mut workspace, "wang").wishes = vec![wish(WishKind::RatherNot, day(0))];
        assert_eq!(wishes(&workspace), 2);
    }
}
