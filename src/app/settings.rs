//! Language, theme, text size, who I am: what this phone remembers by itself.

use super::App;
use super::command::SettingsCommand;
use super::effect::Effect;
use super::glance::Glance;

impl App {
    pub(super) fn settings(&mut self, command: SettingsCommand) -> Vec<Effect> {
        match command {
            SettingsCommand::Language(language) => self.preferences.language = Some(language),
            SettingsCommand::Theme(theme) => self.preferences.theme = theme,
            SettingsCommand::TextSize(size) => self.preferences.text = size,
            SettingsCommand::Me(person) => {
                self.preferences.me = person;
                let glance = Glance::of(self).write();
                return vec![Effect::SavePreferences(self.preferences.clone()), Effect::SaveGlance(glance)];
            }
        }
        vec![Effect::SavePreferences(self.preferences.clone())]
    }
}
