//! What the app is, its licence, and what stays on this phone.

use leptos::prelude::*;

use crate::ui::parts::Section;
use crate::ui::words::{self, more};

/// Version, licence, privacy.
#[component]
pub fn About() -> impl IntoView {
    let l = words::language();
    view! {
        <Section title=more::stays(l)>
            <p>{more::privacy_here(l)}</p>
            <p>{more::privacy_leaves(l)}</p>
        </Section>
        <Section title=more::about(l)>
            <p>{more::version(l, env!("CARGO_PKG_VERSION"))}</p>
            <p>{more::licence(l)}</p>
        </Section>
    }
}
