//! Posts: what is stood round the clock, by which shifts, with how many people; and the rules that hold for everybody.

mod checklist;
mod community;
mod coverage;
mod dates;
mod heads;
mod holidays;
mod needs;
mod one_shift;
mod pages;
mod post;
mod roll;
mod shift;
mod work;

pub use pages::{PostPage, PostsPage};
