//! What on this phone could not be read: said in full, while everything else opens.

use leptos::prelude::*;

use crate::app::App;
use crate::app::saving::{Quarantined, Table, UnreadReason};
use crate::ui::parts::{List, Notice, NoticeTone, Row, Section};
use crate::ui::stage::Stage;
use crate::ui::words::{self, Language, data, record};

/// The section; there is none while all is well.
#[component]
pub fn Unread() -> impl IntoView {
    let l = words::language();
    let stage = Stage::here();
    let chunks = stage.memo(App::unread_chunks);
    let records = stage.memo(|app| app.quarantined().to_vec());
    move || {
        let (chunks, records) = (chunks.get(), records.get());
        (chunks > 0 || !records.is_empty()).then(|| {
            view! {
                <Section title=data::trouble(l)>
                    {(chunks > 0).then(|| problem(data::trouble_chunks(l, chunks)))}
                    {(!records.is_empty()).then(|| set_aside(l, records))}
                </Section>
            }
        })
    }
}

fn problem(sentence: String) -> impl IntoView {
    view! { <Notice tone=NoticeTone::Problem><p>{sentence}</p></Notice> }
}

fn set_aside(l: Language, records: Vec<Quarantined>) -> impl IntoView {
    let row = move |record: Quarantined| {
        let title = format!("{} · {}", table(l, record.table), record.id);
        view! { <Row title detail=reason(l, &record.reason) /> }
    };
    view! {
        {problem(data::trouble_records(l).to_owned())}
        <List label=data::trouble(l)>{records.into_iter().map(row).collect_view()}</List>
    }
}

fn table(l: Language, table: Table) -> &'static str {
    match table {
        Table::Community => record::community(l),
        Table::People => record::people(l),
        Table::Buildings => record::buildings(l),
        Table::Stairwells => record::stairwells(l),
        Table::Places => record::places(l),
        Table::Suppliers => record::suppliers(l),
        Table::Posts => record::posts(l),
        Table::Duties => record::duties(l),
        Table::Weeks => record::weeks(l),
        Table::Households => record::households(l),
        Table::Rounds => record::rounds(l),
        Table::Visits => record::visits(l),
        Table::Outside => record::outside(l),
        Table::Orders => record::orders(l),
        Table::Errands => record::errands(l),
        Table::Prices => record::prices(l),
        Table::Chats => record::chats(l),
        Table::Batches => record::batches(l),
    }
}

fn reason(l: Language, reason: &UnreadReason) -> &'static str {
    match reason {
        UnreadReason::NotARecord => data::not_a_record(l),
        UnreadReason::OtherId => data::other_id(l),
        UnreadReason::TooDeep => data::too_deep(l),
        UnreadReason::OddValue => data::odd_value(l),
        UnreadReason::Unreadable(_) => data::unreadable(l),
    }
}
