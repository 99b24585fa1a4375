//! The two pages: all posts beside the rules for everybody; one post beside the list where there is room.

use leptos::prelude::*;

use super::community::CommunityCard;
use super::post::PostSheet;
use super::roll::Roll;
use crate::domain::rota::PostId;

/// All posts, and the community's own rules.
#[component]
pub fn PostsPage() -> impl IntoView {
    view! {
        <div class="split">
            <div class="split-list"><Roll chosen=None /></div>
            <div class="split-detail"><CommunityCard /></div>
        </div>
    }
}

/// One post.
#[component]
pub fn PostPage(
    /// Which.
    id: PostId,
) -> impl IntoView {
    view! {
        <div class="split chosen">
            <div class="split-list"><Roll chosen=Some(id.clone()) /></div>
            <div class="split-detail"><PostSheet id /></div>
        </div>
    }
}
