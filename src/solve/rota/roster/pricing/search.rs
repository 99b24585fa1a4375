//! The search by prices, one person's turn at a time: first for everybody at once, then over and over for a few people while
//! all others stand still.

use super::group::{Goes, Group};
use super::market::Market;
use super::prices::Prices;
use super::row::RowFinder;
use crate::solve::random::Dice;
use crate::solve::rota::roster::board::Board;
use crate::solve::rota::roster::cost::Cost;
use crate::solve::rota::roster::problem::KindNo;
use crate::solve::rota::roster::schedule::{self, Round};
use crate::solve::rota::roster::tables::Tables;

/// Sweeps over everybody, where there is time for them.
const SWEEPS: f64 = 256.0;
/// The part of the time, 0 to 1, that they may take.
const SWEEPS_PART: f64 = 0.25;
/// With fewer sweeps prices say nothing.
const LEAST_SWEEPS: f64 = 30.0;
/// After so many turns it is known how long a sweep takes.
const FIRST_TURNS: u32 = 40;
/// Points by which prices give way in the first sweep and in the last.
const PACES: (f64, f64) = (10.0, 0.2);
/// Sweeps after each fixing, where there is time for them, and where there is little.
const AGAIN: (f64, u32) = (30.0, 5);
/// Fewest and most people of a round.
const FEW: (usize, usize) = (3, 8);
/// Sweeps of a round, and the points by which prices give way in the first and in the last.
const ROUND: (u32, (f64, f64)) = (15, (5.0, 0.5));
/// Sweeps of a round after each fixing.
const ROUND_AGAIN: u32 = 10;
/// After so many rounds on end that found nothing better everybody is fixed anew.
const FRUITLESS: u32 = 200;
/// Sweeps over everybody before that, and the points by which prices give way in the first and in the last.
const ANEW: (u32, (f64, f64)) = (60, (2.0, 0.2));
/// The part of the time at which it ends.
const END: f64 = 0.92;
/// How many looks at a place of a row count as one move.
const LOOKS: u64 = 16;

/// A search by prices.
#[derive(Clone, Debug)]
pub(in crate::solve::rota::roster) struct Pricing {
    market: Market,
    finder: RowFinder,
    stage: Stage,
    /// When it began and where it is, in parts of the time.
    began: f64,
    spent: f64,
    /// Sweeps over everybody so far.
    swept: u32,
    /// Turns that they took.
    turns: u32,
    /// By day and kind: what a head is worth when everybody's row is open.
    worth: Vec<f64>,
    group: Option<Group>,
    /// The rows of the group's people before, and what the roster cost with them.
    kept: Vec<(usize, Vec<KindNo>)>,
    cost: Cost,
    /// Rounds so far, and those on end that found nothing better.
    rounds: u32,
    fruitless: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// People are laid out.
    LayingOut,
    /// Prices are found for everybody.
    Everybody,
    /// Everybody is fixed to a row.
    Fixing,
    /// A few people at a time.
    Rounds,
    /// Nothing more is to be found.
    Over,
}

impl Pricing {
    /// Nothing is known yet.
    pub fn new(tables: &Tables) -> Self {
        Self {
            market: Market::new(tables),
            finder: RowFinder::default(),
            stage: Stage::LayingOut,
            began: 0.0,
            spent: 0.0,
            swept: 0,
            turns: 0,
            worth: vec![0.0; tables.days * tables.kinds],
            group: None,
            kept: Vec::new(),
            cost: Cost::default(),
            rounds: 0,
            fruitless: 0,
        }
    }

    /// So much of the time, 0 to 1, is spent.
    pub fn ready(&mut self, spent: f64) {
        self.spent = spent;
    }

    /// Is it over?
    pub fn is_over(&self) -> bool {
        self.stage == Stage::Over
    }

    /// The round of annealing: the last points after rounds by prices, else everything from where they were given up.
    pub fn round(&self, spent: f64, cells: usize) -> Round {
        if self.rounds > 0 {
            return Round { number: u32::MAX, from_best: true, spent: ((spent - END) / (1.0 - END)).max(0.0) };
        }
        schedule::round((spent - self.began) / (1.0 - self.began).max(0.01), cells)
    }

    /// Takes one step; answers for how many moves it counts, or `None` when the search is over.
    pub fn step(&mut self, board: &mut Board, dice: &mut Dice) -> Option<u32> {
        let looks = self.finder.looks;
        match self.stage {
            Stage::Over => return None,
            Stage::LayingOut => self.lay_out(board, dice),
            _ if self.spent >= END => self.end(board),
            Stage::Everybody => self.everybody(board, dice),
            Stage::Fixing => self.fixing(board),
            Stage::Rounds => self.few(board, dice),
        }
        Some(1 + u32::try_from(self.finder.looks.saturating_sub(looks) / LOOKS).unwrap_or(u32::MAX - 1))
    }

    fn lay_out(&mut self, board: &Board, dice: &mut Dice) {
        if self.market.lay_out(&board.tables) {
            return;
        }
        self.began = self.spent;
        self.stage = Stage::Over;
        // Whoever cannot be priced keeps their row to the end: that must be few.
        if self.market.able().len() * 4 >= board.tables.movable.len() * 3 {
            self.open_everybody(board, dice);
        }
        if self.group.is_some() {
            self.stage = Stage::Everybody;
        }
    }

    /// Opens everybody's row, as far as there is anybody; who comes first, chance says.
    fn open_everybody(&mut self, board: &Board, dice: &mut Dice) {
        self.group = None;
        let people = self.some(usize::MAX, dice);
        if !people.is_empty() {
            self.open(board, &people, (u32::MAX, PACES), 0);
        }
    }

    /// So many people whose rows can be found, by chance.
    fn some(&self, count: usize, dice: &mut Dice) -> Vec<usize> {
        let mut people = self.market.able();
        let count = count.min(people.len());
        for n in 0..count {
            let other = n + dice.below(people.len() - n);
            people.swap(n, other);
        }
        people.truncate(count);
        people
    }

    /// Opens some people's rows.
    fn open(&mut self, board: &Board, people: &[usize], (sweeps, paces): (u32, (f64, f64)), again: u32) {
        let prices = Prices::new(board, people, self.worth.clone(), self.market.units());
        self.group = Some(Group::new(prices, sweeps, paces, again));
        self.kept.clear();
        self.kept.extend(people.iter().map(|person| (*person, board.row(*person).to_vec())));
        self.cost = board.cost();
    }

    /// Sweeps over everybody until prices are settled or time is up for it.
    fn everybody(&mut self, board: &mut Board, dice: &mut Dice) {
        self.turns += 1;
        if self.turns >= FIRST_TURNS && self.is_too_slow() {
            return self.close();
        }
        match self.take_turn(board) {
            Goes::On => {}
            Goes::Swept => {
                self.swept += 1;
                let (swept, time) = (f64::from(self.swept), (self.spent - self.began) / SWEEPS_PART);
                let done = (swept / SWEEPS).max(time);
                let Some(group) = &mut self.group else { return };
                group.set_pace(PACES.0 * (PACES.1 / PACES.0).powf(done.min(1.0)));
                if done >= 1.0 {
                    self.worth.copy_from_slice(group.prices.worth());
                    group.settle(((AGAIN.0 * swept / SWEEPS) as u32).max(AGAIN.1));
                    self.stage = Stage::Fixing;
                }
            }
            Goes::Done => self.close(),
            Goes::Nowhere => {
                let Some(person) = self.group.as_ref().map(Group::whose) else { return self.close() };
                if !self.market.widen(&board.tables, person) {
                    self.open_everybody(board, dice);
                    if self.group.is_none() {
                        self.close();
                    }
                }
            }
        }
    }

    /// Will there be too few sweeps for prices to say anything?
    fn is_too_slow(&self) -> bool {
        let people = self.group.as_ref().map_or(0, |group| group.prices.free());
        (self.spent - self.began) * people as f64 * LEAST_SWEEPS > f64::from(self.turns) * SWEEPS_PART
    }

    fn take_turn(&mut self, board: &mut Board) -> Goes {
        match &mut self.group {
            Some(group) => group.step(board, &self.market, &mut self.finder),
            None => Goes::Nowhere,
        }
    }

    fn fixing(&mut self, board: &mut Board) {
        match self.take_turn(board) {
            Goes::On | Goes::Swept => {}
            Goes::Done => {
                // Fixed anew it may well be worse: the best so far is kept elsewhere, and rounds begin from another place.
                self.restore_unless(board, self.rounds > 0 || board.cost() <= self.cost);
                self.stage = Stage::Rounds;
            }
            Goes::Nowhere => {
                self.restore_unless(board, board.cost() <= self.cost);
                self.close();
            }
        }
    }

    /// Frees a few people, or goes on with them.
    fn few(&mut self, board: &mut Board, dice: &mut Dice) {
        if self.group.is_none() {
            if self.fruitless >= FRUITLESS {
                self.fruitless = 0;
                let people = self.some(usize::MAX, dice);
                self.open(board, &people, ANEW, AGAIN.0 as u32);
                self.stage = Stage::Fixing;
                return;
            }
            let people = self.some(FEW.0 + dice.below(FEW.1 + 1 - FEW.0), dice);
            self.open(board, &people, ROUND, ROUND_AGAIN);
        }
        match self.take_turn(board) {
            Goes::On | Goes::Swept => {}
            Goes::Done => {
                self.rounds += 1;
                self.fruitless = if board.cost() < self.cost { 0 } else { self.fruitless + 1 };
                self.restore_unless(board, board.cost() <= self.cost);
            }
            Goes::Nowhere => self.restore_unless(board, false),
        }
    }

    /// Closes the group; its people get back the rows they had unless it `holds`.
    fn restore_unless(&mut self, board: &mut Board, holds: bool) {
        self.group = None;
        for (person, row) in self.kept.drain(..) {
            if !holds {
                board.set_row(person, &row);
            }
        }
    }

    /// The time is up.
    fn end(&mut self, board: &mut Board) {
        if self.group.is_some() {
            self.restore_unless(board, board.cost() <= self.cost);
        }
        self.close();
    }

    fn close(&mut self) {
        self.stage = Stage::Over;
        self.began = self.spent;
        self.group = None;
        self.market = Market::default();
        self.finder = RowFinder::default();
    }
}
