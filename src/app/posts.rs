//! Adding, editing and taking out posts; what holds for the whole community.

use super::App;
use super::action::Action;
use super::command::PostsCommand;
use super::commit::Outcome;
use super::refusal::Refusal;
use super::route::Route;
use crate::domain::rota::{Heads, HolidayRule, Post, PostId, Shift, ShiftId};
use crate::domain::time::{Time, Weekdays};
use crate::store::change::Change;

/// The four turns in which the report's gates were stood; a new post begins with them. The names are stable codes.
const TURNS: [(&str, Time, Time); 4] = [
    ("dawn", Time::constant(1, 0, 0, 0), Time::constant(6, 30, 0, 0)),
    ("early", Time::constant(6, 30, 0, 0), Time::constant(11, 30, 0, 0)),
    ("day", Time::constant(11, 30, 0, 0), Time::constant(17, 30, 0, 0)),
    ("evening", Time::constant(17, 30, 0, 0), Time::constant(1, 0, 0, 0)),
];

impl App {
    pub(super) fn posts(&mut self, command: PostsCommand) -> Outcome {
        match command {
            PostsCommand::Add(name) => self.add_post(name.trim()),
            PostsCommand::Save(post) => self.save_post(post),
            PostsCommand::Remove(id) => self.remove_post(&id),
            PostsCommand::SaveCommunity(community) => {
                self.commit(Action::EditedCommunity, vec![Change::CommunitySaved(community)])
            }
        }
    }

    fn add_post(&mut self, name: &str) -> Outcome {
        if name.is_empty() {
            return Err(Refusal::NameMissing);
        }
        let id = PostId::new(self.mint('o'));
        let mut post = Post::named(id.clone(), name);
        post.shifts = TURNS
            .iter()
            .map(|(turn, start, end)| Shift {
                id: ShiftId::new(self.mint('h')),
                name: (*turn).to_owned(),
                start: *start,
                end: *end,
                days: Weekdays::ALL,
                on_holidays: HolidayRule::AsUsual,
                also_on: Default::default(),
                not_on: Default::default(),
                heads: Heads::exactly(2),
                skills: vec![],
            })
            .collect();
        let mut effects = self.commit(Action::AddedPost(name.to_owned()), vec![Change::PostSaved(post)])?;
        effects.extend(self.go(Route::Post(id)));
        Ok(effects)
    }

    /// Shifts that came without an id get one here; duties at shifts that are gone are taken away with them.
    fn save_post(&mut self, mut post: Post) -> Outcome {
        if post.name.trim().is_empty() {
            return Err(Refusal::NameMissing);
        }
        if !self.workspace().posts.contains_key(&post.id) {
            return Err(Refusal::Gone);
        }
        let in_order = |heads: &Heads| Heads::new(heads.least, heads.wanted, heads.most).is_some();
        if !post.shifts.iter().all(|shift| in_order(&shift.heads)) {
            return Err(Refusal::HeadsOutOfOrder);
        }
        for shift in post.shifts.iter_mut().filter(|shift| shift.id.as_str().is_empty()) {
            shift.id = ShiftId::new(self.mint('h'));
        }
        let today = self.now().date();
        let kept = |shift: &ShiftId| post.shifts.iter().any(|own| own.id == *shift);
        let lost = self.workspace().duties.values().filter(|d| d.post == post.id && d.day >= today && !kept(&d.shift));
        let mut changes: Vec<Change> = lost.map(|duty| Change::DutyCleared(duty.id.clone())).collect();
        let action = Action::EditedPost(post.name.clone());
        changes.push(Change::PostSaved(post));
        self.commit(action, changes)
    }

    fn remove_post(&mut self, id: &PostId) -> Outcome {
        let name = self.workspace().posts.get(id).ok_or(Refusal::Gone)?.name.clone();
        let today = self.now().date();
        let coming = self.workspace().duties.values().filter(|duty| duty.post == *id && duty.day >= today);
        let mut changes: Vec<Change> = coming.map(|duty| Change::DutyCleared(duty.id.clone())).collect();
        changes.push(Change::PostRemoved(id.clone()));
        let mut effects = self.commit(Action::RemovedPost(name), changes)?;
        if self.route == Route::Post(id.clone()) {
            effects.extend(self.go(Route::Posts));
        }
        Ok(effects)
    }
}
