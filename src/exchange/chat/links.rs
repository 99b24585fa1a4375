//! A chain that comes again: which of its lines are repeated, which have changed, which are new.

use super::chain::Link;

/// A line of a chain as it stood before.
#[derive(Clone, Debug)]
pub struct OldLink {
    /// What it said.
    pub link: Link,
    /// Whose it was.
    pub household: Option<String>,
    /// The line of the paste it first stood in.
    pub line: u32,
}

/// What a line is beside those of before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Never seen.
    New,
    /// The same as the old line at this place.
    Repeat(usize),
    /// Another version of the old line at this place.
    Changed(usize),
}

/// What each of some lines is. `households`: whose each is, beside the lines.
pub fn compared(links: &[Link], households: &[Option<String>], old: &[OldLink]) -> Vec<Standing> {
    let mut free: Vec<bool> = vec![true; old.len()];
    let mut found: Vec<Standing> = Vec::with_capacity(links.len());
    for link in links {
        let same = |(at, old): &(usize, &OldLink)| free.get(*at) == Some(&true) && old.link.content == link.content;
        let same_number = |pair: &(usize, &OldLink)| same(pair) && pair.1.link.number == link.number;
        let at =
            old.iter().enumerate().find(same_number).or_else(|| old.iter().enumerate().find(same)).map(|(at, _)| at);
        if let Some(at) = at {
            take(&mut free, at);
        }
        found.push(at.map_or(Standing::New, Standing::Repeat));
    }
    for (n, link) in links.iter().enumerate() {
        if found.get(n) != Some(&Standing::New) {
            continue;
        }
        let household = households.get(n).cloned().flatten();
        let is_who = |old: &OldLink| !link.who.is_empty() && old.link.who == link.who;
        let is_home = |old: &OldLink| household.is_some() && old.household == household;
        let rules: [&dyn Fn(&OldLink) -> bool; 3] = [
            &|old| old.link.number == link.number && (is_who(old) || is_home(old)),
            &|old| is_who(old) && is_home(old),
            &|old| is_who(old) || is_home(old),
        ];
        let at = rules
            .iter()
            .find_map(|rule| (0..old.len()).find(|at| free.get(*at) == Some(&true) && old.get(*at).is_some_and(rule)));
        if let Some(at) = at {
            take(&mut free, at);
            if let Some(place) = found.get_mut(n) {
                *place = Standing::Changed(at);
            }
        }
    }
    found
}

fn take(free: &mut [bool], at: usize) {
    if let Some(slot) = free.get_mut(at) {
        *slot = false;
    }
}
