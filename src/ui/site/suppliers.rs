//! Who sells or gives: shops, farms, a colleague with two packs of her own.

use leptos::prelude::*;

use crate::app::command::{Command, SiteCommand};
use crate::domain::site::{Supplier, SupplierId};
use crate::ui::parts::{AddLine, Button, Card, KeptField, Look};
use crate::ui::record::{Record, named};
use crate::ui::stage::Stage;
use crate::ui::words::{language, site};

/// The card of the suppliers.
#[component]
pub fn Suppliers() -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let ids = stage.memo(|app| app.workspace().suppliers.keys().cloned().collect::<Vec<SupplierId>>());
    let one = |id: SupplierId| view! { <SupplierEditor id /> };
    let add = move |name: String| stage.ask(SiteCommand::AddSupplier(name));
    view! {
        <Card>
            <h2>{site::suppliers(l)}</h2>
            <div class="stack">
                <Show when=move || ids.with(Vec::is_empty)><p>{site::no_suppliers(l)}</p></Show>
                <For each=move || ids.get() key=|id| id.clone() children=one />
                <AddLine label=site::supplier_add_label(l) add=site::add(l) on_add=add />
            </div>
        </Card>
    }
}

#[component]
fn SupplierEditor(id: SupplierId) -> impl IntoView {
    let l = language();
    let stage = Stage::here();
    let wanted = id.clone();
    let save: fn(Supplier) -> Command = |supplier| SiteCommand::SaveSupplier(supplier).into();
    let supplier = Record::new(move |app| app.workspace().suppliers.get(&wanted).cloned(), save);
    let (name, phone) = (supplier.text(|s| s.name.clone()), supplier.text(|s| s.phone.clone()));
    view! {
        <details class="fold">
            <summary><span>{move || name.get()}</span><span class="eyebrow">{move || phone.get()}</span></summary>
            <div class="stack">
                <KeptField label=site::supplier_name(l) source=name
                    write=supplier.writes(|s, text| { s.name = named(text)?; Ok(()) }) />
                <KeptField label=site::phone(l) kind="tel" source=phone
                    write=supplier.writes_text(|s, text| s.phone = text) />
                <KeptField label=site::note(l) source=supplier.text(|s| s.note.clone())
                    write=supplier.writes_text(|s, text| s.note = text) />
                <Button label=site::remove_supplier(l) look=Look::Plain
                    on_press=move |()| stage.ask(SiteCommand::RemoveSupplier(id.clone())) />
            </div>
        </details>
    }
}
