//! Foreign files in, drafts out: our own data files, the same as a workbook, and files that are bad on purpose.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod bad;
mod chat_orders;
mod chat_sameness;
mod chat_talk;
mod chat_turns;
mod chats;
mod chats_later;
mod deliveries;
mod files;
mod households_and_prices;
mod matching;
mod people;
mod price_lines;
mod reader;
mod rounds;
mod sample;
mod shopping;
mod site_and_posts;
mod tables_back;
mod workbooks;
