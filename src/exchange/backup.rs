//! Everything as one JSON file, `stairwell.backup/1`: out, and in with a preview.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::drafts::{Counts, Drafts};
use super::problem::{Reason, RecordProblem, Severity};
use super::refusal::Refusal;
use super::{json as own, leftover, sound};
use crate::domain::community::Community;
use crate::domain::time::DateTime;
use crate::domain::workspace::Workspace;

/// What the file calls itself.
pub const FORMAT: &str = "stairwell.backup/1";

/// Where the community's record keeps what a backup said beyond our records.
const LEFT: &str = "backup_file";

/// A backup that was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BackupFile {
    /// When it was made, by the wall clock of the phone that made it.
    #[serde(with = "crate::domain::time::text")]
    pub made_at: DateTime,
    /// The community's own record.
    pub community: Community,
    /// How many records of each kind, for the preview.
    pub counts: Counts,
    /// The records.
    pub drafts: Drafts,
    /// What was wrong with single records.
    pub problems: Vec<RecordProblem>,
}

impl BackupFile {
    /// The workspace as it was.
    pub fn into_workspace(self) -> Workspace {
        Workspace { community: self.community, ..self.drafts.into_workspace() }
    }
}

/// Everything as text, made at this time by the wall clock.
pub fn write(workspace: &Workspace, made_at: DateTime) -> String {
    let mut file = file(workspace, made_at);
    if let Some(left) = workspace.community.extra.get(LEFT) {
        leftover::put_back(&mut file, left);
    }
    format!("{file:#}\n")
}

fn file(workspace: &Workspace, made_at: DateTime) -> Value {
    let mut community = workspace.community.clone();
    community.extra.remove(LEFT);
    json!({
        "format": FORMAT,
        "made_at": made_at,
        "community": own::value(&community),
        "people": records(&workspace.people),
        "buildings": records(&workspace.buildings),
        "stairwells": records(&workspace.stairwells),
        "places": records(&workspace.places),
        "suppliers": records(&workspace.suppliers),
        "posts": records(&workspace.posts),
        "duties": records(&workspace.duties),
        "weeks": records(&workspace.weeks),
        "households": records(&workspace.households),
        "rounds": records(&workspace.rounds),
        "visits": records(&workspace.visits),
        "outside": records(&workspace.outside),
        "orders": records(&workspace.orders),
        "errands": records(&workspace.errands),
        "prices": records(&workspace.prices),
        "chats": records(&workspace.chats),
        "batches": records(&workspace.batches),
    })
}

fn records<K, T: Serialize>(records: &BTreeMap<K, T>) -> Vec<Value> {
    records.values().map(own::value).collect()
}

/// Reads a backup. Records that make no sense are left out and listed; a file that is no backup is refused.
pub fn read(bytes: &[u8]) -> Result<BackupFile, Refusal> {
    of_object(&own::parse(bytes)?)
}

/// Reads a backup from its JSON.
pub fn of_object(object: &Map<String, Value>) -> Result<BackupFile, Refusal> {
    if !own::is_format(object, FORMAT)? {
        return Err(Refusal::UnknownFormat);
    }
    let made_at: DateTime = own::needed(object, "made_at")?;
    let mut community: Community = own::optional(object, "community")?;
    sound::community(&community).map_err(|_| Refusal::WrongShape { at: "community".into() })?;
    let mut problems = Vec::new();
    let drafts = drafts(object, &mut problems)?;
    list_dangling(&drafts, &mut problems);
    let known = file(&Workspace { community: community.clone(), ..drafts.clone().into_workspace() }, made_at);
    if let Some(left) = leftover::of(&Value::Object(object.clone()), &known) {
        community.extra.insert(LEFT.into(), left);
    }
    Ok(BackupFile { made_at, community, counts: drafts.counts(), drafts, problems })
}

/// Lists what names a record that is not there; it is kept, since the other record may come from another phone.
fn list_dangling(drafts: &Drafts, problems: &mut Vec<RecordProblem>) {
    let people: BTreeSet<_> = drafts.people.iter().map(|person| &person.id).collect();
    let shifts: BTreeSet<_> = drafts.posts.iter().flat_map(|post| post.shifts.iter().map(|shift| &shift.id)).collect();
    let buildings: BTreeSet<_> = drafts.buildings.iter().map(|building| &building.id).collect();
    let mut note = |at: String, id: &str| {
        let reason = Reason::Dangling { id: id.to_owned() };
        problems.push(RecordProblem { at, reason, severity: Severity::Noted });
    };
    for duty in &drafts.duties {
        if !people.contains(&duty.person) {
            note(format!("duties/{}", duty.id), duty.person.as_str());
        }
        if !shifts.contains(&duty.shift) {
            note(format!("duties/{}", duty.id), duty.shift.as_str());
        }
    }
    for stairwell in drafts.stairwells.iter().filter(|stairwell| !buildings.contains(&stairwell.building)) {
        note(format!("stairwells/{}", stairwell.id), stairwell.building.as_str());
    }
}

fn drafts(object: &Map<String, Value>, problems: &mut Vec<RecordProblem>) -> Result<Drafts, Refusal> {
    let mut drafts = Drafts { posts_are_whole: true, ..Drafts::default() };
    drafts.people = own::records(object, "people", problems, |value| own::record(value, sound::person))?;
    drafts.buildings = own::records(object, "buildings", problems, |value| own::record(value, sound::building))?;
    drafts.stairwells = own::records(object, "stairwells", problems, |value| own::record(value, sound::stairwell))?;
    drafts.places = own::records(object, "places", problems, |value| own::record(value, sound::place))?;
    drafts.suppliers = own::records(object, "suppliers", problems, |value| own::record(value, sound::supplier))?;
    drafts.posts = own::records(object, "posts", problems, |value| own::record(value, sound::post))?;
    sound::drop_repeated_shifts(&mut drafts.posts, problems);
    drafts.duties = own::records(object, "duties", problems, |value| own::record(value, sound::duty))?;
    drafts.weeks = own::records(object, "weeks", problems, |value| own::record(value, sound::week))?;
    later_drafts(object, &mut drafts, problems)?;
    Ok(drafts)
}

fn later_drafts(
    object: &Map<String, Value>,
    drafts: &mut Drafts,
    problems: &mut Vec<RecordProblem>,
) -> Result<(), Refusal> {
    use super::sound_later as sound;
    drafts.households = own::records(object, "households", problems, |value| own::record(value, sound::household))?;
    drafts.rounds = own::records(object, "rounds", problems, |value| own::record(value, sound::round))?;
    drafts.visits = own::records(object, "visits", problems, |value| own::record(value, sound::visit))?;
    drafts.outside = own::records(object, "outside", problems, |value| own::record(value, sound::outside))?;
    drafts.orders = own::records(object, "orders", problems, |value| own::record(value, sound::order))?;
    drafts.errands = own::records(object, "errands", problems, |value| own::record(value, sound::errand))?;
    drafts.prices = own::records(object, "prices", problems, |value| own::record(value, sound::price))?;
    drafts.chats = own::records(object, "chats", problems, |value| own::record(value, sound::chat))?;
    drafts.batches = own::records(object, "batches", problems, |value| own::record(value, sound::batch))?;
    Ok(())
}
