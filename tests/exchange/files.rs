//! Our own JSON files: out, in, out again; against the schema; and bad on purpose.

use jiff::civil::date;
use serde_json::{Value, json};
use stairwell::domain::rota::Duty;
use stairwell::domain::time::Week;
use stairwell::domain::week_slots::slots_of_week;
use stairwell::domain::workspace::Workspace;
use stairwell::exchange::backup;
use stairwell::exchange::matching::resolve;
use stairwell::exchange::reading::{Drafts, Language, Reading, Reason, Refusal, ToReader, read};
use stairwell::exchange::rota_json::{self, Options};

use crate::reader::{Natively, reading};

const GOLDEN: &str = include_str!("../golden/rota.json");
const SCHEMA: &str = include_str!("../../public/schema/stairwell.rota.1.json");
const SHARED: Options = Options { include_phones: false, include_notes: false };

fn week() -> Week {
    Week::of(date(2020, 3, 2))
}

/// What the workspace becomes when all drafts are accepted.
fn accepted(drafts: Drafts, mut workspace: Workspace) -> Workspace {
    let resolved = resolve(drafts, &workspace);
    if let Some(community) = resolved.community {
        workspace.community = community.new;
    }
    workspace.people.extend(resolved.people.written().map(|r| (r.id.clone(), r.clone())));
    workspace.buildings.extend(resolved.buildings.written().map(|r| (r.id.clone(), r.clone())));
    workspace.stairwells.extend(resolved.stairwells.written().map(|r| (r.id.clone(), r.clone())));
    workspace.places.extend(resolved.places.written().map(|r| (r.id.clone(), r.clone())));
    workspace.posts.extend(resolved.posts.written().map(|r| (r.id.clone(), r.clone())));
    workspace.duties.extend(resolved.duties.written().map(|r| (r.id.clone(), r.clone())));
    workspace.weeks.extend(resolved.weeks.written().map(|r| (r.id.clone(), r.clone())));
    workspace
}

/// The sample community with a duty at every third slot of the week.
fn community() -> Workspace {
    let Ok(Reading::Sample(drafts)) = read(&ToReader::Sample { language: Language::English }, &[], &Natively) else {
        panic!("no sample")
    };
    let mut workspace = accepted(drafts, Workspace::default());
    let people: Vec<_> = workspace.people.keys().cloned().collect();
    for (n, slot) in slots_of_week(&workspace, week()).into_iter().enumerate().step_by(3) {
        let mut duty = Duty::new(people[n % people.len()].clone(), slot.post, slot.shift, slot.day);
        duty.pinned = n % 2 == 0;
        workspace.duties.insert(duty.id.clone(), duty);
    }
    workspace
}

#[test]
fn a_rota_into_an_empty_workspace_and_out_again_is_the_same_bytes() {
    for options in [SHARED, Options { include_phones: true, include_notes: true }] {
        let text = rota_json::write(&community(), week(), options);
        let file = rota_json::read(text.as_bytes()).unwrap();
        assert_eq!(file.problems, []);
        assert_eq!(file.drafts.duties.len(), 42);
        let there = accepted(file.drafts, Workspace::default());
        assert_eq!(rota_json::write(&there, week(), options), text);
    }
}

#[test]
fn a_rota_back_where_it_came_from_changes_nothing_but_the_week_record() {
    let community = community();
    let file = rota_json::read(rota_json::write(&community, week(), SHARED).as_bytes()).unwrap();
    let resolved = resolve(file.drafts, &community);
    assert_eq!(resolved.people.written().count() + resolved.posts.written().count(), 0);
    assert_eq!(resolved.duties.written().count(), 0);
    assert_eq!(resolved.community, None);
}

#[test]
fn a_shared_rota_tells_no_telephone_and_no_note_unless_asked() {
    let text = rota_json::write(&community(), week(), SHARED);
    assert!(!text.contains("138-0000") && !text.contains("bad knees"));
    let told = rota_json::write(&community(), week(), Options { include_phones: true, include_notes: true });
    assert!(told.contains("138-0000"));
}

#[test]
fn exports_keep_to_the_schema() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let file: Value = serde_json::from_str(&rota_json::write(&community(), week(), SHARED)).unwrap();
    let faults: Vec<String> = validator.iter_errors(&file).map(|fault| fault.to_string()).collect();
    assert!(faults.is_empty(), "{faults:?}");
    assert!(!validator.is_valid(&json!({"format": "stairwell.rota/1"})));
    assert!(validator.is_valid(&serde_json::from_str(GOLDEN).unwrap()));
}

#[test]
fn the_golden_rota_with_its_unknown_fields_survives_a_round_trip() {
    let file = rota_json::read(GOLDEN.as_bytes()).unwrap();
    assert_eq!(file.problems, []);
    let there = accepted(file.drafts, Workspace::default());
    let again: Value = serde_json::from_str(&rota_json::write(&there, week(), SHARED)).unwrap();
    assert_eq!(again, serde_json::from_str::<Value>(GOLDEN).unwrap());
}

#[test]
fn records_that_make_no_sense_are_left_out_and_named() {
    let mut file: Value = serde_json::from_str(GOLDEN).unwrap();
    let duty = |person: &str, day: &str| json!({"id": "x", "person": person, "post": "post-gate", "shift": "post-gate/dawn", "day": day});
    file["duties"] = json!([
        duty("p-1", "2020-03-02"),
        duty("nobody", "2020-03-02"),
        duty("p-1", "2020-03-09"),
        duty("p-1", "2020-03-02"),
        7
    ]);
    file["people"].as_array_mut().unwrap().push(json!({"id": "p-9", "name": ""}));
    file["people"].as_array_mut().unwrap().push(json!({"id": "p-1", "name": "again"}));
    let read = rota_json::read(file.to_string().as_bytes()).unwrap();
    let found: Vec<(&str, &Reason)> = read.problems.iter().map(|p| (p.at.as_str(), &p.reason)).collect();
    assert_eq!(
        found,
        [
            ("people/1", &Reason::Missing),
            ("people/2", &Reason::Duplicate { row: 0 }),
            ("duties/1", &Reason::Dangling { id: "nobody".into() }),
            ("duties/2", &Reason::WrongShape),
            ("duties/3", &Reason::Duplicate { row: 0 }),
            ("duties/4", &Reason::WrongShape),
        ]
    );
    assert_eq!(read.drafts.duties.len(), 1);
}

#[test]
fn a_backup_brings_everything_back() {
    let community = community();
    let made_at = date(2020, 3, 1).at(21, 30, 0, 0);
    let text = backup::write(&community, made_at);
    let file = backup::read(text.as_bytes()).unwrap();
    assert_eq!((file.made_at, file.problems.as_slice()), (made_at, &[][..]));
    assert_eq!((file.counts.people, file.counts.doors, file.counts.duties), (40, 1020, 42));
    assert_eq!(file.into_workspace(), community);
}

#[test]
fn a_backup_keeps_what_a_later_version_wrote() {
    let mut file: Value = serde_json::from_str(&backup::write(&community(), date(2020, 3, 1).at(0, 0, 0, 0))).unwrap();
    file["new"] = json!([1, {"deep": true}]);
    file["people"][3]["new"] = json!("kept");
    file["posts"][0]["shifts"][0]["new"] = json!({"kept": 1});
    let read = backup::read(file.to_string().as_bytes()).unwrap();
    let again = backup::write(&read.into_workspace(), date(2020, 3, 1).at(0, 0, 0, 0));
    assert_eq!(serde_json::from_str::<Value>(&again).unwrap(), file);
}

#[test]
fn later_versions_and_strange_files_are_refused() {
    let newer = Refusal::NewerVersion { format: "stairwell.rota/2".into(), known: rota_json::FORMAT.into() };
    assert_eq!(reading(br#"{"format": "stairwell.rota/2"}"#), Err(newer));
    assert_eq!(reading(br#"{"format": "something else"}"#), Err(Refusal::UnknownFormat));
    assert_eq!(reading(br#"{"format": "stairwell.rota/1"}"#), Err(Refusal::WrongShape { at: "week".into() }));
    assert!(matches!(reading(br#"{"format": "stairwell."#), Err(Refusal::NotJson { line: 1, .. })));
    let deep = "[".repeat(100_000);
    assert_eq!(reading(deep.as_bytes()), Err(Refusal::TooDeep));
    let deep = format!("{{\"format\":\"stairwell.rota/1\",\"a\":{}", "{\"a\":".repeat(100_000));
    assert_eq!(reading(deep.as_bytes()), Err(Refusal::TooDeep));
}

#[test]
fn a_script_in_a_name_is_only_a_name() {
    let name = "<script>alert(1)</script>";
    let file = GOLDEN.replace("Xiao Xu", name);
    assert_eq!(rota_json::read(file.as_bytes()).unwrap().drafts.people[0].name, name);
    let people = crate::reader::table(format!("name,phone\n{name},1\n").as_bytes()).drafts.people;
    assert_eq!(people[0].name, name);
}
