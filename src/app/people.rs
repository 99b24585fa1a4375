//! Adding, editing and taking out people.

use super::App;
use super::action::Action;
use super::command::PeopleCommand;
use super::commit::Outcome;
use super::refusal::Refusal;
use super::route::Route;
use crate::domain::people::{Person, PersonId};
use crate::store::change::Change;

impl App {
    pub(super) fn people(&mut self, command: PeopleCommand) -> Outcome {
        match command {
            PeopleCommand::Add(name) => self.add_person(name.trim()),
            PeopleCommand::Save(person) => self.save_person(person),
            PeopleCommand::Remove(id) => self.remove_person(&id),
        }
    }

    fn add_person(&mut self, name: &str) -> Outcome {
        if name.is_empty() {
            return Err(Refusal::NameMissing);
        }
        let id = PersonId::new(self.mint('p'));
        let person = Person::named(id.clone(), name);
        let mut effects = self.commit(Action::AddedPerson(name.to_owned()), vec![Change::PersonSaved(person)])?;
        effects.extend(self.go(Route::Person(id)));
        Ok(effects)
    }

    fn save_person(&mut self, person: Person) -> Outcome {
        if person.name.trim().is_empty() {
            return Err(Refusal::NameMissing);
        }
        if !self.workspace().people.contains_key(&person.id) {
            return Err(Refusal::Gone);
        }
        self.commit(Action::EditedPerson(person.name.clone()), vec![Change::PersonSaved(person)])
    }

    /// Duties that are over stay, so that what was worked remains known.
    fn remove_person(&mut self, id: &PersonId) -> Outcome {
        let name = self.workspace().people.get(id).ok_or(Refusal::Gone)?.name.clone();
        let today = self.now().date();
        let coming = self.workspace().duties.values().filter(|duty| duty.person == *id && duty.day >= today);
        let mut changes: Vec<Change> = coming.map(|duty| Change::DutyCleared(duty.id.clone())).collect();
        changes.push(Change::PersonRemoved(id.clone()));
        let mut effects = self.commit(Action::RemovedPerson(name), changes)?;
        if self.route == Route::Person(id.clone()) {
            effects.extend(self.go(Route::People));
        }
        Ok(effects)
    }
}
