//! A round as our own JSON file and as tables: out, in, out again; against the schema; and joined to what is here.

use serde_json::{Value, json};
use stairwell::domain::households::CareTag;
use stairwell::domain::ledger::Ledger;
use stairwell::domain::rounds::{Outcome, Round, RoundId, VisitId};
use stairwell::domain::site::{BuildingId, StairwellId};
use stairwell::domain::time::Date;
use stairwell::domain::workspace::Workspace;
use stairwell::exchange::matching::resolve;
use stairwell::exchange::matching::round::{RoundMerge, round};
use stairwell::exchange::reading::{Drafts, Reading, Reason, Refusal, TableKind};
use stairwell::exchange::round_json::{self, Options};
use stairwell::exchange::sheets;

use crate::reader::{reading, table, told};

const GOLDEN: &str = include_str!("../golden/round.json");
const SCHEMA: &str = include_str!("../../public/schema/stairwell.round.1.json");
const SITE: &str = include_str!("../data/site.csv");
const HOUSEHOLDS: &str = include_str!("../data/households.csv");
const TODAY: Date = Date::constant(2020, 3, 1);

fn id() -> RoundId {
    RoundId::new("r-1")
}

/// What the workspace becomes when a round is joined to it.
fn joined(merge: RoundMerge, mut here: Workspace) -> Workspace {
    here.people.extend(merge.people.written().map(|r| (r.id.clone(), r.clone())));
    here.buildings.extend(merge.buildings.written().map(|r| (r.id.clone(), r.clone())));
    here.stairwells.extend(merge.stairwells.written().map(|r| (r.id.clone(), r.clone())));
    here.households.extend(merge.households.written().map(|r| (r.id.clone(), r.clone())));
    here.rounds.extend(merge.rounds.written().map(|r| (r.id.clone(), r.clone())));
    here.visits.extend(merge.visits.written().map(|r| (r.id.clone(), r.clone())));
    here.outside.extend(merge.outside.written().map(|r| (r.id.clone(), r.clone())));
    here
}

pub fn golden() -> Workspace {
    let file = round_json::read(GOLDEN.as_bytes()).unwrap();
    assert_eq!(file.problems, []);
    let mut here = joined(round(file, &Workspace::default()), Workspace::default());
    here.community.name = "Wujinshan".into();
    here.community.zone = "Asia/Shanghai".into();
    here
}

fn written(workspace: &Workspace, options: Options) -> Value {
    serde_json::from_str(&round_json::write(workspace, &id(), options).unwrap()).unwrap()
}

/// What a file would do here.
fn merged(file: &Value, here: &Workspace) -> RoundMerge {
    round(round_json::read(file.to_string().as_bytes()).unwrap(), here)
}

#[test]
fn the_golden_round_with_its_unknown_fields_survives_a_round_trip() {
    let again = written(&golden(), Options::ALL);
    assert_eq!(again, serde_json::from_str::<Value>(GOLDEN).unwrap());
}

#[test]
fn a_file_back_where_it_came_from_changes_nothing() {
    let here = golden();
    for options in [Options::default(), Options::ALL] {
        let merge = merged(&written(&here, options), &here);
        assert_eq!(merge.totals(), (0, 0));
        assert_eq!(joined(merge, here.clone()), here);
    }
}

#[test]
fn answers_notes_telephones_and_households_are_told_only_if_ticked() {
    let text = round_json::write(&golden(), &id(), Options::default()).unwrap();
    for private in
        ["36.6", "salt", "asleep", "family of three", "138-0000", "knock", "parrot", "elder_alone", "the bell"]
    {
        assert!(!text.contains(private), "{private}");
    }
    let told = round_json::write(&golden(), &id(), Options::ALL).unwrap();
    for private in ["36.6", "asleep", "family of three", "138-0000", "knock", "parrot", "the bell"] {
        assert!(told.contains(private), "{private}");
    }
    let some = round_json::write(&golden(), &id(), Options { households: true, ..Options::default() }).unwrap();
    assert!(some.contains("parrot") && !some.contains("knock"));
}

#[test]
fn exports_keep_to_the_schema() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for file in [written(&golden(), Options::default()), written(&golden(), Options::ALL)] {
        let faults: Vec<String> = validator.iter_errors(&file).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{faults:?}");
    }
    assert!(validator.is_valid(&serde_json::from_str(GOLDEN).unwrap()));
    assert!(!validator.is_valid(&json!({"format": "stairwell.round/1"})));
    let mut wrong: Value = serde_json::from_str(GOLDEN).unwrap();
    wrong["visits"][0]["outcome"] = json!("asleep");
    assert!(!validator.is_valid(&wrong));
}

#[test]
fn visits_of_two_phones_are_joined_and_none_is_doubled() {
    let here = golden();
    let mut theirs = written(&here, Options::default());
    let mut more = theirs["visits"][0].clone();
    more["id"] = json!("v-3");
    more["door"] = json!("201");
    more["key"] = json!("3-1-201");
    more["outcome"] = json!("vacant");
    theirs["visits"].as_array_mut().unwrap().push(more);
    let merge = merged(&theirs, &here);
    assert_eq!((merge.totals(), merge.visits.same.len()), ((1, 0), 2));
    let after = joined(merge, here);
    let ledger = Ledger::of(&after, &after.rounds[&id()]);
    assert_eq!((ledger.tally.reached, ledger.tally.vacant, ledger.tally.pending), (1, 1, 0));
    assert_eq!(merged(&theirs, &after).totals(), (0, 0));
}

#[test]
fn what_only_one_side_wrote_down_stays() {
    let here = golden();
    let mut theirs = written(&here, Options::default());
    theirs["visits"][1]["outcome"] = json!("refused");
    theirs["visits"][1]["answers"] = json!({"look": "pale"});
    theirs["visits"][1]["note"] = json!("came to the window");
    theirs["outside"][0]["supplied"] = json!(true);
    theirs["outside"][0]["registered"] = json!(false);
    theirs["round"]["teams"] = json!([]);
    theirs["round"]["form"] = json!([{"key": "look", "kind": "look"}]);
    let after = joined(merged(&theirs, &here), here.clone());
    let visit = &after.visits[&VisitId::new("v-2")];
    assert_eq!(visit.outcome, Outcome::Refused);
    assert_eq!(visit.answers.len(), 3);
    assert_eq!(visit.note, "was asleep before\ncame to the window");
    let found = after.outside.values().next().unwrap();
    assert!(found.registered && found.supplied && !found.is_open());
    assert_eq!(after.rounds[&id()].teams, here.rounds[&id()].teams);
    assert_eq!(after.rounds[&id()].form.len(), 3);
}

#[test]
fn a_plan_comes_to_a_phone_that_has_none() {
    let mut here = golden();
    here.rounds.get_mut(&id()).unwrap().teams = vec![];
    let merge = merged(&serde_json::from_str(GOLDEN).unwrap(), &here);
    assert_eq!(merge.rounds.changed.len(), 1);
    assert_eq!(joined(merge, here).rounds[&id()].teams.len(), 1);
}

#[test]
fn a_site_that_has_other_ids_here_is_still_the_same_site() {
    let mut here = Workspace::default();
    let theirs = golden();
    let mut building = theirs.buildings.values().next().unwrap().clone();
    building.id = BuildingId::new("b-own");
    let mut stairwell = theirs.stairwells.values().next().unwrap().clone();
    (stairwell.id, stairwell.building) = (StairwellId::new("s-own"), building.id.clone());
    here.buildings.insert(building.id.clone(), building);
    here.stairwells.insert(stairwell.id.clone(), stairwell);
    let after = joined(merged(&serde_json::from_str(GOLDEN).unwrap(), &here), here);
    assert_eq!((after.buildings.len(), after.stairwells.len()), (1, 1));
    let round: &Round = &after.rounds[&id()];
    assert_eq!(round.teams[0].climbs[0].stairwell, StairwellId::new("s-own"));
    let ledger = Ledger::of(&after, round);
    assert_eq!((ledger.tally.reached, ledger.tally.pending, ledger.astray.len()), (1, 1, 0));
}

#[test]
fn records_that_make_no_sense_are_left_out_and_named() {
    let mut file: Value = serde_json::from_str(GOLDEN).unwrap();
    let visit = file["visits"][0].clone();
    let with = |key: &str, value: Value| {
        let mut visit = visit.clone();
        visit["id"] = json!(format!("v-{key}"));
        visit[key] = value;
        visit
    };
    file["visits"] = json!([
        with("round", json!("r-9")),
        with("outcome", json!("asleep")),
        with("when", json!("2020-02-30T10:00:00")),
        with("stairwell", json!("s-gone")),
        7
    ]);
    let read = round_json::read(file.to_string().as_bytes()).unwrap();
    let found: Vec<(&str, &Reason)> = read.problems.iter().map(|p| (p.at.as_str(), &p.reason)).collect();
    let dangling = |id: &str| Reason::Dangling { id: id.into() };
    assert_eq!(
        found,
        [
            ("visits/0", &dangling("r-9")),
            ("visits/1", &Reason::WrongShape),
            ("visits/2", &Reason::WrongShape),
            ("visits/4", &Reason::WrongShape),
            ("visits/v-stairwell", &dangling("s-gone")),
        ]
    );
    assert_eq!(read.drafts.visits.len(), 1);
}

#[test]
fn a_round_file_is_known_by_what_it_says() {
    assert!(matches!(reading(GOLDEN.as_bytes()), Ok(Reading::Round(_))));
    let newer = Refusal::NewerVersion { format: "stairwell.round/2".into(), known: round_json::FORMAT.into() };
    assert_eq!(reading(br#"{"format": "stairwell.round/2"}"#), Err(newer));
    assert_eq!(reading(br#"{"format": "stairwell.round/1"}"#), Err(Refusal::WrongShape { at: "round".into() }));
    let turned = GOLDEN.replace("\"to\": 1260", "\"to\": 1000");
    assert_eq!(reading(turned.as_bytes()), Err(Refusal::WrongShape { at: "round".into() }));
}

fn brought_in(drafts: Drafts) -> Workspace {
    drafts.into_workspace()
}

#[test]
fn the_site_goes_out_and_comes_back_the_same() {
    let site = brought_in(table(SITE.as_bytes()).drafts);
    let again = table(sheets::site(&site).as_bytes());
    assert_eq!(again.problems, []);
    assert_eq!(brought_in(again.drafts.clone()), site);
    let resolved = resolve(again.drafts, &site);
    assert_eq!(resolved.stairwells.written().count() + resolved.places.written().count(), 0);
}

#[test]
fn the_households_go_out_and_come_back_the_same() {
    let households = brought_in(told(HOUSEHOLDS.as_bytes(), TableKind::Households).drafts);
    let text = sheets::households(&households, true, TODAY);
    let again = told(text.as_bytes(), TableKind::Households);
    assert_eq!(again.problems, []);
    assert_eq!(brought_in(again.drafts), households);
    assert!(!sheets::households(&households, false, TODAY).contains("楼道灯坏"));
}

#[test]
fn odd_cells_come_back_as_they_were() {
    let mut households = brought_in(told("building,unit,door\n3,1,0302\n".as_bytes(), TableKind::Households).drafts);
    let own = households.households.values_mut().next().unwrap();
    own.notes = "says \"come in\",\nthen; sleeps".into();
    own.care = [CareTag::Other("has a parrot".into()), CareTag::LowIncome].into();
    let again = told(sheets::households(&households, true, TODAY).as_bytes(), TableKind::Households);
    assert_eq!(brought_in(again.drafts), households);
}

#[test]
fn the_ledger_has_a_row_for_every_door() {
    let text = sheets::ledger(&golden(), &id()).unwrap();
    let rows: Vec<&str> = text.trim_start_matches('\u{FEFF}').lines().collect();
    assert_eq!(
        rows,
        [
            "grid,building,unit,door,floor,state,tries,last_visit,team,round",
            "1,3,1,101,1,reached,2,2020-03-04 19:40,Xiao Xu,r-1",
            "1,3,1,201,2,pending,0,,Xiao Xu,r-1",
        ]
    );
    assert_eq!(sheets::ledger(&golden(), &RoundId::new("gone")), None);
}
