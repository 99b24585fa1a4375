//! Mending a published week: somebody falls ill, a few ways come back with every change named, and a person takes one.

use stairwell::app::command::{Command, PeopleCommand, PlanCommand};
use stairwell::app::effect::Effect;
use stairwell::app::event::Event;
use stairwell::app::planning::Planning;
use stairwell::app::refusal::Refusal;
use stairwell::domain::people::{DatedAvailability, PersonId};
use stairwell::domain::rota::{Duty, PostId};
use stairwell::domain::workspace::Workspace;
use stairwell::solve::job::{FromSolver, ToSolver};
use stairwell::solve::rota::repair::{Change, mend};

use crate::phone::{Phone, day_shift, small_community, wednesday, week};

/// Li stands every day of the week; Wang helps too.
fn li_stands_every_day() -> Workspace {
    let mut workspace = small_community(&["Li", "Wang"]);
    for day in week().days() {
        let duty = Duty::new(PersonId::new("Li"), PostId::new("gate"), day_shift(), day);
        workspace.duties.insert(duty.id.clone(), duty);
    }
    workspace
}

/// Asks for ways to mend the week and lets the solver answer.
fn mended(phone: &mut Phone) {
    phone.ask(PlanCommand::Mend(week()));
    let asked = phone.asked.iter().rev().find_map(|effect| match effect {
        Effect::AskSolver { word, .. } => Some((**word).clone()),
        _ => None,
    });
    let Some(ToSolver::Mend { job, problem, published, seed }) = asked else { panic!("ways to mend were asked for") };
    let mendings = mend(&problem, &published, seed);
    phone.tell(Event::SolverSaid(FromSolver::Mended { job, mendings }));
}

fn on_duty(phone: &Phone) -> Vec<String> {
    let mut duties: Vec<&Duty> = phone.workspace().duties.values().collect();
    duties.sort_by_key(|duty| duty.day);
    duties.into_iter().map(|duty| duty.person.to_string()).collect()
}

#[test]
fn whoever_is_ill_from_today_is_replaced_from_today_and_what_is_over_stays() {
    let mut phone = Phone::holding(&li_stands_every_day());
    let mut li = phone.workspace().people[&PersonId::new("Li")].clone();
    let (first, last) = (week().monday(), week().days().last().unwrap());
    li.availability.dated.push(DatedAvailability { first, last, windows: vec![] });
    phone.ask(PeopleCommand::Save(li));
    mended(&mut phone);
    let Planning::Mending(_, ways) = phone.app.planning() else { panic!("ways to mend") };
    let replaced = |change: &Change| matches!(change, Change::Replaces { slot, .. } if slot.day >= wednesday());
    assert!(ways[0].changes.len() == 5 && ways[0].changes.iter().all(replaced), "{:?}", ways[0].changes);
    phone.ask(PlanCommand::TakeMending(0));
    assert_eq!(on_duty(&phone), ["Li", "Li", "Wang", "Wang", "Wang", "Wang", "Wang"]);
    assert_eq!(*phone.app.planning(), Planning::Idle);
    phone.ask(Command::Undo);
    assert_eq!(on_duty(&phone), ["Li"; 7]);
}

#[test]
fn where_everything_still_stands_there_is_nothing_to_mend() {
    let mut phone = Phone::holding(&li_stands_every_day());
    mended(&mut phone);
    assert_eq!(*phone.app.planning(), Planning::Failed(week(), Refusal::NothingToMend));
}
