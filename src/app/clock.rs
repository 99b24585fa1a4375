//! Time, pages and the other things the machine tells by itself.

use super::App;
use super::Notice;
use super::effect::Effect;
use super::event::Storage;
use super::refusal::Refusal;
use super::route::Route;
use crate::domain::time::Zone;

impl App {
    pub(super) fn tick(&mut self, instant: i64) -> Vec<Effect> {
        self.instant = instant;
        vec![]
    }

    pub(super) fn navigated(&mut self, fragment: &str) -> Vec<Effect> {
        self.route = Route::parse(fragment);
        self.fetch_room()
    }

    pub(super) fn go(&mut self, route: Route) -> Vec<Effect> {
        let url = route.href();
        self.route = route;
        let mut effects = vec![Effect::ShowUrl(url)];
        effects.extend(self.fetch_room());
        effects
    }

    pub(super) fn zone_found(&mut self, zone: Zone) -> Vec<Effect> {
        if zone.name() == self.workspace().community.zone {
            self.zone = zone;
            // Lengths and "today" hang on the zone, so whoever derived something from the workspace must look again.
            self.revision += 1;
        }
        vec![]
    }

    /// Until the name is corrected, times stay in the phone's own zone; said once, not at every edit.
    pub(super) fn zone_unknown(&mut self, name: String) -> Vec<Effect> {
        self.zone = self.device_zone.clone();
        // As when a zone is found: lengths and "today" hang on it.
        self.revision += 1;
        self.unknown_zone = Some(name.clone());
        self.refuse(Refusal::ZoneUnknown(name))
    }

    pub(super) fn file_saved(&mut self, name: String, done: bool) -> Vec<Effect> {
        let effects = if done { self.backup_saved(&name) } else { vec![] };
        self.say(if done { Notice::FileSaved(name) } else { Notice::Refused(Refusal::FileNotSaved(name)) });
        effects
    }

    pub(super) fn storage_known(&mut self, storage: Storage) -> Vec<Effect> {
        self.storage = storage;
        vec![]
    }

    pub(super) fn update_waits(&mut self) -> Vec<Effect> {
        self.update_waiting = true;
        vec![]
    }
}
