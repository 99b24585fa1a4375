//! Moving something on the plan: dragged with a finger or a pointer, or by the arrow keys.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use leptos::svg;

/// Metres that one press of an arrow key moves, and with Shift.
const STEPS: (f64, f64) = (1.0, 10.0);

/// Something that is being dragged: its place in the list, where the pointer was, how far it has come, in pixels.
#[derive(Clone, Copy, PartialEq)]
struct Drag {
    place: usize,
    from: (f64, f64),
    by: (f64, f64),
}

/// What is moved, and who is told.
#[derive(Clone, Copy)]
pub struct Moving {
    drag: RwSignal<Option<Drag>>,
    /// The drawing, for its width on the screen.
    pub sheet: NodeRef<svg::Svg>,
    /// Units of the drawing in its whole width.
    width: f64,
    /// Units of the drawing in a metre.
    per_metre: f64,
    on_move: Callback<(usize, f64, f64)>,
}

impl Moving {
    /// Nothing is moved yet. `on_move` is told the place in the list and the metres east and north.
    pub fn new(width: f64, per_metre: f64, on_move: Callback<(usize, f64, f64)>) -> Self {
        Self { drag: RwSignal::new(None), sheet: NodeRef::new(), width, per_metre, on_move }
    }

    /// Units of the drawing in a pixel of the screen.
    fn per_pixel(self) -> f64 {
        let pixels = self.sheet.get_untracked().map_or(0, |sheet| sheet.client_width());
        if pixels > 0 { self.width / f64::from(pixels) } else { 1.0 }
    }

    /// How far something has been dragged, in units of the drawing, as the drawing is to show it.
    pub fn shift(self, place: usize) -> String {
        let by = self.drag.get().filter(|drag| drag.place == place).map_or((0.0, 0.0), |drag| drag.by);
        let units = self.per_pixel();
        format!("translate({:.1} {:.1})", by.0 * units, by.1 * units)
    }

    /// A pointer goes down on something.
    pub fn take(self, place: usize, event: &PointerEvent) {
        event.prevent_default();
        self.drag.set(Some(Drag { place, from: at(event), by: (0.0, 0.0) }));
    }

    /// The pointer moves over the drawing.
    pub fn follow(self, event: &PointerEvent) {
        let (x, y) = at(event);
        if let Some(drag) = self.drag.get_untracked() {
            self.drag.set(Some(Drag { by: (x - drag.from.0, y - drag.from.1), ..drag }));
        }
    }

    /// The pointer is lifted: whoever asked is told how far, once it is more than a trembling hand.
    pub fn let_go(self) {
        let Some(drag) = self.drag.get_untracked() else { return };
        self.drag.set(None);
        if drag.by.0.hypot(drag.by.1) > 3.0 {
            let metres = self.per_pixel() / self.per_metre;
            self.on_move.run((drag.place, drag.by.0 * metres, -drag.by.1 * metres));
        }
    }

    /// The browser has taken the pointer away: nothing is moved.
    pub fn forget(self) {
        self.drag.set(None);
    }

    /// An arrow key is pressed on something.
    pub fn press(self, place: usize, event: &KeyboardEvent) {
        let step = if event.shift_key() { STEPS.1 } else { STEPS.0 };
        let (x, y) = match event.key().as_str() {
            "ArrowLeft" => (-step, 0.0),
            "ArrowRight" => (step, 0.0),
            "ArrowUp" => (0.0, step),
            "ArrowDown" => (0.0, -step),
            _ => return,
        };
        event.prevent_default();
        self.on_move.run((place, x, y));
    }
}

fn at(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}
