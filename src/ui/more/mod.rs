//! More: how the app looks and speaks, who I am, the way to data and posts, and what the app is.

mod about;
mod looks;
mod me;

use leptos::prelude::*;

use crate::app::route::Route;
use crate::ui::parts::{List, Row, Section};
use crate::ui::words::{self, Language, more};
use about::About;
use looks::Looks;
use me::Me;

/// The page.
#[component]
pub fn MorePage() -> impl IntoView {
    view! {
        <div class="sections">
            <Looks />
            <Me />
            {links(words::language())}
            <About />
        </div>
    }
}

fn links(language: Language) -> impl IntoView {
    view! {
        <Section title=more::goes(language)>
            <List>
                <Row title=more::people(language) detail=more::people_detail(language) href=Route::People.href() />
                <Row title=more::site(language) detail=more::site_detail(language) href=Route::Site.href() />
                <Row title=more::data(language) detail=more::data_detail(language) href=Route::Data.href() />
                <Row title=more::posts(language) detail=more::posts_detail(language) href=Route::Posts.href() />
            </List>
        </Section>
    }
}
