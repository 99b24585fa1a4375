//! Language, light or dark, text size: taken over at once.

use leptos::prelude::*;

use crate::app::App;
use crate::app::command::SettingsCommand;
use crate::app::preferences::{TextSize, Theme};
use crate::ui::parts::{Section, Segmented};
use crate::ui::stage::Stage;
use crate::ui::words::{self, Language, more};

const LANGUAGES: [Language; 2] = [Language::Chinese, Language::English];
const THEMES: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];
const SIZES: [TextSize; 3] = [TextSize::Normal, TextSize::Large, TextSize::Extra];

/// The three switches.
#[component]
pub fn Looks() -> impl IntoView {
    let l = words::language();
    // Each language names itself, so that whoever cannot read the screen finds the way back.
    let languages = vec!["中文".to_owned(), "English".to_owned()];
    let themes = vec![more::theme_system(l).into(), more::theme_light(l).into(), more::theme_dark(l).into()];
    let sizes = vec![more::text_normal(l).into(), more::text_large(l).into(), more::text_extra(l).into()];
    view! {
        <Section title=more::looks(l)>
            {switch(more::language(l), languages, LANGUAGES, App::language, SettingsCommand::Language)}
            {switch(more::theme(l), themes, THEMES, |app| app.preferences().theme, SettingsCommand::Theme)}
            {switch(more::text(l), sizes, SIZES, |app| app.preferences().text, SettingsCommand::TextSize)}
        </Section>
    }
}

/// A switch over the values a setting can have, in order.
fn switch<T: Copy + PartialEq + Send + Sync + 'static, const N: usize>(
    label: &'static str,
    options: Vec<String>,
    values: [T; N],
    now: fn(&App) -> T,
    command: fn(T) -> SettingsCommand,
) -> impl IntoView {
    let stage = Stage::here();
    let chosen = stage.memo(move |app| values.iter().position(|value| *value == now(app)).unwrap_or(0));
    let choose = move |place: usize| {
        if let Some(value) = values.get(place) {
            stage.ask(command(*value));
        }
    };
    view! { <Segmented label options chosen on_choose=choose /> }
}
