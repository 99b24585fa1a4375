//! A need found at a door becomes an order or an errand there.

use crate::app::App;
use crate::app::action::Action;
use crate::app::commit::Outcome;
use crate::app::refusal::Refusal;
use crate::domain::deliveries::{Errand, ErrandId, Item, Order, OrderId};
use crate::domain::site::DoorAt;
use crate::store::later::saved;

impl App {
    /// The words stand as they were said; the order's own page makes amounts and units of them.
    pub(super) fn need_at_door(&mut self, at: &DoorAt, words: &str, errand: bool) -> Outcome {
        let household = self.workspace().door_key(at).ok_or(Refusal::Gone)?;
        let words = words.trim();
        if words.is_empty() {
            return Err(Refusal::NameMissing);
        }
        let change = if errand {
            let mut errand = Errand::new(ErrandId::new(self.mint('e')), household.clone(), words);
            errand.taken = Some(self.now());
            saved(&errand)
        } else {
            let item = |name: &str| Item { name: name.trim().to_owned(), ..Item::default() };
            let items =
                words.split(['、', '，', ',', ';', '；', '\n']).filter(|part| !part.trim().is_empty()).map(item);
            let mut order = Order::new(OrderId::new(self.mint('o')), household.clone(), items.collect());
            order.taken = Some(self.now());
            saved(&order)
        };
        self.commit(Action::WroteOrder(household), vec![change])
    }
}
