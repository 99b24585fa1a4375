//! Joins the app, the browser and the views into the page.

fn main() {}
