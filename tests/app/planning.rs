//! Planning: a problem goes out, proposals come back, a person accepts.

use stairwell::app::Notice;
use stairwell::app::command::{Command, PeopleCommand, PlanCommand, RotaCommand};
use stairwell::app::effect::Effect;
use stairwell::app::event::Event;
use stairwell::app::planning::Planning;
use stairwell::app::refusal::Refusal;
use stairwell::domain::people::PersonId;
use stairwell::domain::time::Minutes;
use stairwell::domain::workspace::Workspace;
use stairwell::solve::job::{FromSolver, JobId};
use stairwell::solve::rota::check::kept_away;
use stairwell::solve::rota::{Planner, Problem, Rule, Severity};

use crate::phone::{Phone, day_shift, small_community, wednesday, week};

/// The job that was asked for last.
fn job(phone: &Phone) -> (JobId, Problem) {
    let jobs = phone.asked.iter().rev().filter_map(|effect| match effect {
        Effect::Solve { job, problem, .. } => Some((*job, (**problem).clone())),
        _ => None,
    });
    jobs.into_iter().next().expect("a job was asked for")
}

fn done(job: JobId, problem: Problem) -> Event {
    let mut planner = Planner::new(problem, 7);
    planner.improve(2_000, 1.0);
    Event::SolverSaid(FromSolver::Done {
        job,
        plan: planner.best().clone(),
        score: planner.score().clone(),
        open_heads: 0,
        elapsed_ms: 1,
        iterations: 2_000,
        stopped: false,
    })
}

fn proposed(names: &[&str]) -> (Phone, Workspace) {
    let mut phone = Phone::holding(&small_community(names));
    let before = phone.workspace().clone();
    phone.ask(PlanCommand::Start(week()));
    let (job, problem) = job(&phone);
    phone.tell(done(job, problem));
    (phone, before)
}

#[test]
fn a_proposal_leaves_the_document_untouched_and_acceptance_is_one_undo_step() {
    let (mut phone, before) = proposed(&["Li", "Wang"]);
    assert_eq!(*phone.workspace(), before);
    let Planning::Proposed(proposal) = phone.app.planning() else { panic!("a proposal") };
    assert_eq!((proposal.added.len(), proposal.removed.len()), (7, 0));
    phone.ask(PlanCommand::Accept);
    assert_eq!(phone.workspace().duties.len(), 7);
    assert_eq!(*phone.app.planning(), Planning::Idle);
    phone.ask(Command::Undo);
    assert_eq!(*phone.workspace(), before);
}

#[test]
fn the_answer_of_another_job_is_dropped() {
    let mut phone = Phone::holding(&small_community(&["Li", "Wang"]));
    phone.ask(PlanCommand::Start(week()));
    let (old, problem) = job(&phone);
    phone.ask(PlanCommand::Start(week()));
    phone.tell(done(old, problem));
    assert!(matches!(phone.app.planning(), Planning::Running(_)));
    assert!(phone.asked.iter().any(|effect| matches!(effect, Effect::StopSolving(job) if *job == old)));
}

#[test]
fn a_proposal_that_breaks_a_rule_by_now_is_refused_with_the_rule() {
    let (mut phone, _) = proposed(&["Li"]);
    let mut li = phone.workspace().people[&PersonId::new("Li")].clone();
    li.availability.weekly.clear();
    phone.ask(PeopleCommand::Save(li));
    phone.ask(PlanCommand::Accept);
    assert!(phone.workspace().duties.is_empty());
    let Some(Notice::Refused(Refusal::ProposalOutdated(findings))) = phone.app.notice() else { panic!("a refusal") };
    assert!(!findings.is_empty());
}

#[test]
fn a_proposal_with_gaps_says_of_each_who_is_kept_away_by_which_rule() {
    let mut community = small_community(&["Li", "Wang"]);
    community.people.values_mut().for_each(|person| person.least_rest = Some(Minutes::hours(80)));
    let mut phone = Phone::holding(&community);
    phone.ask(PlanCommand::Start(week()));
    let (job, problem) = job(&phone);
    phone.tell(done(job, problem));
    let Planning::Proposed(proposal) = phone.app.planning() else { panic!("a proposal") };
    let gaps: Vec<_> = proposal.verdict.of(Severity::Gap).collect();
    assert!(!gaps.is_empty());
    for gap in gaps {
        let kept = kept_away(phone.workspace(), week(), phone.app.zone(), &proposal.duties, gap);
        let mut told: Vec<_> = kept.iter().map(|one| (one.person.as_str(), one.rules.as_slice())).collect();
        told.sort();
        assert_eq!(told, [("Li", &[Rule::LeastRest][..]), ("Wang", &[Rule::LeastRest][..])]);
    }
}

#[test]
fn the_best_so_far_can_be_used_at_any_moment_and_cancel_keeps_it() {
    for (command, duties) in [(PlanCommand::UseThisOne, 7), (PlanCommand::Cancel, 0)] {
        let mut phone = Phone::holding(&small_community(&["Li", "Wang"]));
        phone.ask(PlanCommand::Start(week()));
        let (job, problem) = job(&phone);
        let mut planner = Planner::new(problem, 7);
        planner.improve(2_000, 1.0);
        let (plan, score) = (planner.best().clone(), planner.score().clone());
        phone.tell(Event::SolverSaid(FromSolver::Progress { job, score, open_heads: 0, elapsed_ms: 100, plan }));
        phone.ask(command.clone());
        assert_eq!(phone.workspace().duties.len(), duties, "{command:?}");
        assert_eq!(matches!(phone.app.planning(), Planning::Proposed(_)), command == PlanCommand::Cancel);
    }
}

#[test]
fn a_pinned_duty_stays_whatever_is_planned() {
    let mut phone = Phone::holding(&small_community(&["Li", "Wang"]));
    phone.ask(RotaCommand::Assign { shift: day_shift(), day: wednesday(), person: PersonId::new("Li") });
    let pinned = phone.workspace().duties.keys().next().expect("one").clone();
    phone.ask(RotaCommand::Pin(pinned.clone(), true));
    phone.ask(PlanCommand::Start(week()));
    let (job, problem) = job(&phone);
    phone.tell(done(job, problem));
    phone.ask(PlanCommand::Accept);
    assert!(phone.workspace().duties[&pinned].pinned);
    assert_eq!(phone.workspace().duties.len(), 7);
}

#[test]
fn there_must_be_somebody_and_something_to_plan() {
    let mut phone = Phone::new();
    phone.ask(PlanCommand::Start(week()));
    assert_eq!(phone.app.notice(), Some(&Notice::Refused(Refusal::NothingToPlan)));
    let mut phone = Phone::holding(&small_community(&[]));
    phone.ask(PlanCommand::Start(week()));
    assert_eq!(phone.app.notice(), Some(&Notice::Refused(Refusal::NobodyToPlan)));
}

#[test]
fn a_solver_that_dies_is_said_and_can_be_started_again() {
    let mut phone = Phone::holding(&small_community(&["Li"]));
    phone.ask(PlanCommand::Start(week()));
    let (job, _) = job(&phone);
    phone.tell(Event::SolverLost { job });
    assert_eq!(*phone.app.planning(), Planning::Failed(week(), Refusal::SolverLost));
    phone.ask(PlanCommand::Start(week()));
    assert!(matches!(phone.app.planning(), Planning::Running(_)));
}
