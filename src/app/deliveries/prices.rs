//! What a person does with price lists: brought in by paste, edited by hand, handed on as text.

use crate::app::App;
use crate::app::action::Action;
use crate::app::commit::Outcome;
use crate::app::refusal::Refusal;
use crate::domain::deliveries::{Price, PriceId};
use crate::domain::time::Date;
use crate::domain::workspace::Workspace;
use crate::exchange::matching::resolve;
pub use crate::exchange::price_lines::PastedPrices;
use crate::exchange::price_lines::{read, written};
use crate::exchange::reading::{Drafts, TableKind};
use crate::store::later::{removed, saved};

/// What a pasted text says of prices; who sells and from when, where it does not say itself.
pub fn pasted(text: &str, supplier: &str, day: Date) -> PastedPrices {
    read(text, supplier.trim(), day)
}

/// The price lists as a text that can be sent on and pasted back, supplier by supplier.
pub fn as_text(workspace: &Workspace) -> String {
    written(workspace.prices.values())
}

impl App {
    pub(super) fn save_price(&mut self, mut price: Price) -> Outcome {
        check(&price)?;
        if price.id.as_str().is_empty() {
            price.id = PriceId::new(self.mint('v'));
            return self.commit(Action::AddedToSite(price.item.clone()), vec![saved(&price)]);
        }
        if !self.workspace().prices.contains_key(&price.id) {
            return Err(Refusal::Gone);
        }
        self.commit(Action::EditedSite(price.item.clone()), vec![saved(&price)])
    }

    pub(super) fn remove_price(&mut self, id: &PriceId) -> Outcome {
        let item = self.workspace().prices.get(id).ok_or(Refusal::Gone)?.item.clone();
        self.commit(Action::RemovedFromSite(item), vec![removed(id)])
    }

    /// The same price again changes nothing; a price of another day stands beside the old one.
    pub(super) fn bring_prices(&mut self, prices: Vec<Price>) -> Outcome {
        prices.iter().try_for_each(check)?;
        let drafts = Drafts { prices, ..Drafts::default() };
        let found = resolve(drafts, self.workspace()).prices;
        let (new, changed) = (found.new.len(), found.changed.len());
        let changes = found.written().map(saved).collect();
        self.commit(Action::Imported { kind: TableKind::Prices, new, changed }, changes)
    }
}

fn check(price: &Price) -> Result<(), Refusal> {
    let blank = |text: &str| text.trim().is_empty();
    if blank(&price.supplier) || blank(&price.item) { Err(Refusal::NameMissing) } else { Ok(()) }
}
