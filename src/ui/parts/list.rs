//! Lists of rows: a lead figure, a title with its detail, something at the end; a row may lead somewhere.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// A framed list; its children are `Row`s.
#[component]
pub fn List(
    /// What is listed, for a screen reader; empty where a heading just above says it.
    #[prop(optional, into)]
    label: Option<String>,
    children: Children,
) -> impl IntoView {
    view! { <ul class="list" aria-label=label>{children()}</ul> }
}

/// One row. With `href` it is a link, with `on_press` a button, else plain text.
#[component]
pub fn Row(
    /// What the row is.
    #[prop(into)]
    title: String,
    /// A figure before the title.
    #[prop(optional, into)]
    lead: Option<String>,
    /// A softer line below the title.
    #[prop(optional, into)]
    detail: Option<String>,
    /// Where it leads.
    #[prop(optional, into)]
    href: Option<String>,
    /// What pressing it does.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// Is it the one whose page stands beside the list?
    #[prop(optional)]
    current: bool,
    /// Tags or buttons at the end. Buttons only in a row that is neither link nor button itself.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let goes = href.is_some();
    let inside = view! {
        {lead.map(|lead| view! { <span class="row-lead">{lead}</span> })}
        <span class="row-main">
            <span class="row-text">
                <span class="row-title">{title}</span>
                {detail.filter(|d| !d.is_empty()).map(|detail| view! { <span class="row-detail">{detail}</span> })}
            </span>
            {children.map(|children| view! { <span class="row-end">{children()}</span> })}
        </span>
        {goes.then(|| view! { <span class="row-go"><IconView icon=Icon::Forward /></span> })}
    };
    let row = match (href, on_press) {
        (Some(href), _) => {
            view! { <a class="row" href=href aria-current=current.then_some("page")>{inside}</a> }.into_any()
        }
        (None, Some(press)) => {
            view! { <button type="button" class="row" on:click=move |_| press.run(())>{inside}</button> }.into_any()
        }
        (None, None) => view! { <div class="row">{inside}</div> }.into_any(),
    };
    view! { <li>{row}</li> }
}
