//! A plan: who makes which trips to which stops, in which order and when, and who is left out.

use serde::{Deserialize, Serialize};

use super::units::Tenths;

/// One visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// The stop.
    pub stop: u32,
    /// When the visit begins.
    pub begin: Tenths,
    /// Is it reached from the foot of its stairwell? `false`: from the door before, on the same climb.
    pub from_foot: bool,
}

/// From the base out and back to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trip {
    /// When it leaves the base, loaded.
    pub leave: Tenths,
    /// The visits, in order.
    pub visits: Vec<Visit>,
}

/// One carrier's trips.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tour {
    /// The carrier; several of a kind each have a tour of their own.
    pub carrier: u32,
    /// The trips, in order.
    pub trips: Vec<Trip>,
    /// When each of the carrier's pauses begins.
    #[serde(default)]
    pub pauses: Vec<Tenths>,
    /// When they are done: at the end place, or after the last visit.
    pub end: Tenths,
}

impl Tour {
    /// A tour of these stops, trip by trip, whose moments are still to be found: see [`super::timed`].
    pub fn of_orders(carrier: u32, orders: &[Vec<u32>]) -> Self {
        let visit = |stop: &u32| Visit { stop: *stop, begin: Tenths(0), from_foot: true };
        let trip = |stops: &Vec<u32>| Trip { leave: Tenths(0), visits: stops.iter().map(visit).collect() };
        Self { carrier, trips: orders.iter().map(trip).collect(), ..Self::default() }
    }

    /// The stops, trip by trip.
    pub fn orders(&self) -> Vec<Vec<u32>> {
        self.trips.iter().map(|trip| trip.visits.iter().map(|visit| visit.stop).collect()).collect()
    }
}

/// Who goes where and when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The tours that have stops, by carrier.
    pub tours: Vec<Tour>,
    /// The stops left out, in order.
    pub unserved: Vec<u32>,
}
