//! The way back to the app: an arm of the shell tells what came of it, whenever that is.

use std::rc::Rc;

use crate::app::event::Event;

/// Hands events to the app; copies hand them to the same one.
#[derive(Clone)]
pub(super) struct Tell(Rc<dyn Fn(Event)>);

impl Tell {
    pub fn new(tell: impl Fn(Event) + 'static) -> Self {
        Self(Rc::new(tell))
    }

    /// Hands over one event now.
    pub fn event(&self, event: Event) {
        (self.0)(event);
    }

    /// A closure that hands over what it is given as this kind of event.
    pub fn as_event<T: 'static>(&self, event: impl Fn(T) -> Event + 'static) -> impl Fn(T) + 'static {
        let tell = self.clone();
        move |what| tell.event(event(what))
    }
}
