//! How long the store takes for a large community: 3,000 people and 6,000 duties.

use std::time::{Duration, Instant};

use stairwell::domain::people::{Person, PersonId};
use stairwell::domain::rota::{Duty, PostId, ShiftId};
use stairwell::domain::time::{Date, Week};
use stairwell::store::change::Change;
use stairwell::store::document::Document;
use stairwell::store::problem::StoreProblem;

const PEOPLE: usize = 3000;
const DUTIES: usize = 6000;

/// Prints each figure as it is measured: the median of several runs, in milliseconds.
pub fn run() -> Result<(), StoreProblem> {
    println!("store: {PEOPLE} people, {DUTIES} duties");
    let everything: Vec<Change> = (0..PEOPLE).map(person_saved).chain((0..DUTIES).map(duty_assigned)).collect();
    let built = measured(5, |_| written(1, &everything))?;
    print("built in one act", built);
    let (mut document, mut chunks) = (Document::new(1), Vec::new());
    for change in &everything {
        chunks.push(document.commit(std::slice::from_ref(change))?);
    }
    let snapshot = document.snapshot();
    println!(
        "  its snapshot: {} bytes; as {} single acts: {} bytes",
        snapshot.len(),
        chunks.len(),
        chunks.concat().len()
    );
    print("opened from the snapshot", measured(5, |_| Ok(Document::open(2, [&snapshot])))?);
    print("opened from the single acts", measured(5, |_| Ok(Document::open(2, &chunks)))?);
    print("one change committed", measured(200, |n| document.commit(&[renamed(n)]))?);
    let mut small = written(3, &everything[..30])?;
    print("the same in a document of 30 people", measured(200, |n| small.commit(&[renamed(n % 30)]))?);
    let mut other = Document::open(4, [&document.snapshot()]).0;
    let hand_back = other.commit(&(0..300).map(|n| renamed(n + 1000)).collect::<Vec<_>>())?;
    print("300 edits of another phone merged", measured(1, |_| document.merge(&hand_back))?);
    let one = other.commit(&[renamed(2500)])?;
    print("one edit of another phone merged", measured(1, |_| document.merge(&one))?);
    Ok(())
}

fn written(client: u64, changes: &[Change]) -> Result<Document, StoreProblem> {
    let mut document = Document::new(client);
    document.commit(changes)?;
    Ok(document)
}

fn person_saved(n: usize) -> Change {
    Change::PersonSaved(Person::named(PersonId::new(format!("p-{n:x}")), format!("Person {n}")))
}

fn renamed(n: usize) -> Change {
    let mut person = Person::named(PersonId::new(format!("p-{n:x}")), format!("Person {n}"));
    person.notes = format!("noted {n}");
    Change::PersonSaved(person)
}

fn duty_assigned(n: usize) -> Change {
    let week = Week::of(Date::constant(2020, 3, 2)).plus((n / 500) as i64);
    let person = PersonId::new(format!("p-{:x}", n % PEOPLE));
    Change::DutyAssigned(Duty::new(person, PostId::new("gate"), ShiftId::new(format!("s-{}", n % 5)), week.monday()))
}

/// The median time of so many runs.
fn measured<T>(runs: usize, mut work: impl FnMut(usize) -> Result<T, StoreProblem>) -> Result<Duration, StoreProblem> {
    let mut times = Vec::with_capacity(runs);
    for n in 0..runs {
        let start = Instant::now();
        let made = work(n)?;
        times.push(start.elapsed());
        drop(made);
    }
    times.sort_unstable();
    Ok(times[runs / 2])
}

fn print(what: &str, time: Duration) {
    println!("  {what}: {:.3} ms", time.as_secs_f64() * 1000.0);
}
