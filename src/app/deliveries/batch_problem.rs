//! From a batch's record to what the planner is asked, and from its plan back to drops.

use std::collections::BTreeMap;

use crate::app::forms::minute_of;
use crate::app::rounds::problem::{base, minute};
use crate::domain::deliveries::{Batch, Carrier, Drop, Order, OrderId, Price, Run, Stage};
use crate::domain::people::DayWindow;
use crate::domain::site::{DoorAt, Stairwell};
use crate::domain::time::DateTime;
use crate::domain::workspace::Workspace;
use crate::solve::batches::{self as solve, BatchPlan, Call, Climb, OnTheWay, Orders, WhyNot};
use crate::solve::deliveries::weight;
use crate::solve::rounds::{gather, windows_today};

/// How long handing an order over takes, in seconds: a knock, a step back, the bag at the door.
pub const HANDING_SECONDS: u32 = 75;

/// Why an order of a batch is on nobody's way.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyLeft {
    /// Nobody knows the household, or there is no such door.
    NoDoor,
    /// The household asked for another day.
    AnotherDay,
    /// Carrier by carrier: no one can bring it.
    Nobody(Vec<WhyNot>),
}

/// A batch as the planner is asked, with the orders by their index there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// What the planner is asked.
    pub batch: solve::Batch,
    /// The orders, by their index in it.
    pub orders: Vec<OrderId>,
    /// Orders that no planner is asked about, and why.
    pub left: Vec<(OrderId, WhyLeft)>,
}

impl Asked {
    /// The orders of the batch that are still to be brought, and those of running carriers that they have tried already.
    pub fn of(workspace: &Workspace, batch: &Batch, now: DateTime) -> Self {
        let mut wanted: BTreeMap<&str, Vec<&Order>> = BTreeMap::new();
        for order in batch.orders.iter().filter_map(|id| workspace.orders.get(id)) {
            let on_its_way = batch.running && batch.carrier_of(&order.id).is_some();
            if order.is_open() || on_its_way {
                wanted.entry(order.household.as_str()).or_default().push(order);
            }
        }
        let mut asked = Self::default();
        let prices: Vec<Price> = workspace.prices.values().cloned().collect();
        let homes = workspace.households_by_key();
        let stairwells: Vec<Stairwell> = workspace.stairwells_in_order().into_iter().cloned().collect();
        let mut there: Vec<Vec<&Order>> = Vec::new();
        let doors = gather(&stairwells, base(workspace), |stairwell, door| {
            let at = DoorAt { stairwell: stairwell.id.clone(), door: door.number.clone() };
            let key = workspace.door_key(&at)?;
            let orders = wanted.remove(key.as_str())?;
            match homes.get(&key).map_or(Some(vec![]), |home| windows_today(&home.preferred, batch.day)) {
                Some(windows) => {
                    there.push(orders);
                    Some((HANDING_SECONDS, windows))
                }
                None => {
                    asked.left.extend(orders.iter().map(|order| (order.id.clone(), WhyLeft::AnotherDay)));
                    None
                }
            }
        });
        asked.left.extend(wanted.values().flatten().map(|order| (order.id.clone(), WhyLeft::NoDoor)));
        for (door, order) in
            doors.calls.iter().zip(&there).flat_map(|(door, orders)| orders.iter().map(move |o| (door, o)))
        {
            asked.orders.push(order.id.clone());
            asked.batch.calls.push(Call {
                stair: door.stair,
                floor: door.floor,
                grams: u32::try_from(weight(order, &prices).grams).unwrap_or(u32::MAX),
                seconds: door.seconds,
                windows: door.windows.clone(),
                ready: if order.stage < Stage::Disinfected { batch.ready.unwrap_or(0) } else { 0 },
                pinned: pinned_to(batch, order),
                promised: order.promised.is_some_and(|promised| promised.date() <= batch.day),
            });
        }
        asked.batch.base = doors.base;
        asked.batch.stairs = doors.stairs;
        asked.batch.carriers = batch.carriers.iter().map(|carrier| of_carrier(workspace, batch, carrier)).collect();
        if batch.running {
            asked.set_out(workspace, batch, now);
        }
        asked
    }

    /// What the running carriers have done and what they have with them.
    fn set_out(&mut self, workspace: &Workspace, batch: &Batch, now: DateTime) {
        let free = if now.date() == batch.day { minute_of(now.time()).max(batch.leaves) } else { batch.leaves };
        let places: BTreeMap<&OrderId, u32> = self.orders.iter().zip(0..).collect();
        let tried = |order: &OrderId| workspace.orders.get(order).is_some_and(|order| batch.has_tried(order));
        for (carrier, run) in (0..).zip(&batch.runs) {
            let begun = run.drops.iter().filter(|drop| drop.orders.iter().any(tried)).map(|drop| drop.trip).max();
            let trip = begun.unwrap_or(0);
            let mut way = OnTheWay { carrier, done: Vec::new(), aboard: Vec::new(), free };
            for drop in run.drops.iter().filter(|drop| drop.trip <= trip) {
                way.done.resize(way.done.len().max(usize::from(drop.trip) + 1), Vec::new());
                for order in &drop.orders {
                    let Some(call) = places.get(order) else { continue };
                    match way.done.last_mut().filter(|_| tried(order)) {
                        Some(done) => done.push(*call),
                        None => way.aboard.push(*call),
                    }
                }
            }
            if way.done.iter().any(|trip| !trip.is_empty()) {
                way.done.retain(|trip| !trip.is_empty());
            }
            if way.done.iter().all(Vec::is_empty) && way.aboard.is_empty() {
                // Still at the centre.
                if let Some(carrier) = self.batch.carriers.get_mut(carrier as usize) {
                    carrier.hours.from = free.clamp(carrier.hours.from, carrier.hours.to.saturating_sub(1));
                }
            } else {
                self.batch.on_the_way.push(way);
            }
        }
    }

    /// The ways that the record already has: by carrier and trip the orders, in walking order, the tried ones first.
    pub fn ways(&self, batch: &Batch) -> Vec<Orders> {
        let places: BTreeMap<&OrderId, u32> = self.orders.iter().zip(0..).collect();
        let way = |(carrier, run): (u32, &Run)| {
            let mut trips = Orders::new();
            let gone = self.batch.on_the_way.iter().find(|way| way.carrier == carrier);
            if let Some(way) = gone {
                trips = way.done.clone();
                match trips.last_mut() {
                    Some(last) => last.extend(&way.aboard),
                    None => trips.push(way.aboard.clone()),
                }
            }
            let mut last = None;
            for drop in &run.drops {
                let rest = drop.orders.iter().filter_map(|order| places.get(order).copied());
                let rest: Vec<u32> = rest.filter(|call| !trips.concat().contains(call)).collect();
                if last != Some(drop.trip) && !rest.is_empty() {
                    trips.push(Vec::new());
                    last = Some(drop.trip);
                }
                trips.last_mut().into_iter().for_each(|trip| trip.extend(&rest));
            }
            trips
        };
        (0..).zip(&batch.runs).map(way).collect()
    }

    /// A plan's runs as drops; what was pinned stays so.
    pub fn runs(&self, plan: &BatchPlan, batch: &Batch) -> Vec<Run> {
        let run = |run: &solve::RunPlan| Run {
            drops: run.climbs.iter().filter_map(|climb| self.drop(climb, batch)).collect(),
        };
        plan.runs.iter().map(run).collect()
    }

    fn drop(&self, climb: &Climb, batch: &Batch) -> Option<Drop> {
        let stairwell = self.batch.stairs.get(climb.stair as usize)?.id.clone();
        let orders = climb.calls.iter().filter_map(|call| self.orders.get(call.call as usize).cloned());
        let orders: Vec<OrderId> = orders.collect();
        let last = climb.calls.last()?.begin;
        Some(Drop {
            trip: u8::try_from(climb.trip).unwrap_or(u8::MAX),
            stairwell,
            pinned: orders.iter().any(|order| batch.pinned_carrier(order).is_some()),
            orders,
            at: minute(climb.foot),
            until: minute(last).saturating_add(HANDING_SECONDS.div_ceil(60) as u16),
        })
    }

    /// The orders that running carriers have tried.
    pub fn done(&self) -> Vec<&OrderId> {
        let calls = self.batch.on_the_way.iter().flat_map(|way| way.done.iter().flatten());
        calls.filter_map(|call| self.orders.get(*call as usize)).collect()
    }

    /// The orders that a plan leaves out, with those it was never asked about.
    pub fn left_out(&self, plan: &BatchPlan) -> Vec<(OrderId, WhyLeft)> {
        let of = |left: &solve::LeftOut| {
            let order = self.orders.get(left.call as usize)?.clone();
            Some((order, WhyLeft::Nobody(left.why.clone())))
        };
        plan.left_out.iter().filter_map(of).chain(self.left.iter().cloned()).collect()
    }
}

/// The carrier to whom somebody has pinned an order, as long as they are among those who carry.
fn pinned_to(batch: &Batch, order: &Order) -> Option<u32> {
    let place = batch.pinned_carrier(&order.id).filter(|place| *place < batch.carriers.len())?;
    u32::try_from(place).ok()
}

/// Nobody climbs higher than they can, whatever the batch says.
fn of_carrier(workspace: &Workspace, batch: &Batch, carrier: &Carrier) -> solve::Carrier {
    let own = workspace.people.get(&carrier.person).and_then(|person| person.most_floors);
    solve::Carrier {
        most_grams: carrier.most_grams,
        trip_grams: carrier.trip_grams.unwrap_or(carrier.most_grams),
        highest_floor: [own, carrier.most_floors].into_iter().flatten().min(),
        hours: DayWindow { from: batch.leaves, to: batch.back },
    }
}
