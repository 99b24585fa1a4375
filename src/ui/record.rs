//! One record of the workspace, read by a page and edited field by field, always on the record as it is at that moment.

use std::sync::Arc;

use leptos::prelude::*;

use super::parts::Write;
use super::stage::Stage;
use super::words::{self, fields};
use crate::app::App;
use crate::app::command::Command;
use crate::app::forms::FieldProblem;

/// Finds a record in the app, if it is still there.
type Find<T> = Arc<dyn Fn(&App) -> Option<T> + Send + Sync>;

/// A record that may be taken out by somebody else while the page shows it.
pub struct Record<T: Send + Sync + 'static> {
    stage: Stage,
    found: Memo<Option<T>>,
    find: Find<T>,
    save: fn(T) -> Command,
}

impl<T: Send + Sync + 'static> Clone for Record<T> {
    fn clone(&self) -> Self {
        Self { stage: self.stage, found: self.found, find: self.find.clone(), save: self.save }
    }
}

impl<T: Clone + PartialEq + Send + Sync + 'static> Record<T> {
    /// The record that `find` finds, written back by the command that `save` makes.
    pub fn new(find: impl Fn(&App) -> Option<T> + Send + Sync + 'static, save: fn(T) -> Command) -> Self {
        let stage = Stage::here();
        let find: Find<T> = Arc::new(find);
        let look = find.clone();
        Self { stage, found: stage.memo(move |app| look(app)), find, save }
    }

    /// Is it there? Whoever asks inside a view is run again when it comes or goes.
    pub fn exists(&self) -> Memo<bool> {
        let found = self.found;
        Memo::new(move |_| found.with(Option::is_some))
    }

    /// Something of the record as a signal; the default once the record is gone.
    pub fn part<R>(&self, look: impl Fn(&T) -> R + Send + Sync + 'static) -> Memo<R>
    where
        R: Default + PartialEq + Send + Sync + 'static,
    {
        part_of(self.found, Box::new(look))
    }

    /// A field of the record as the text that stands in its input.
    pub fn text(&self, look: impl Fn(&T) -> String + Send + Sync + 'static) -> Signal<String> {
        self.part(look).into()
    }

    /// Changes the record as it is now and asks for it to be saved; nothing happens when it is gone.
    pub fn edit(&self, change: impl FnOnce(&mut T)) {
        if let Some(mut record) = self.stage.peek(|app| (self.find)(app)) {
            change(&mut record);
            self.stage.ask((self.save)(record));
        }
    }

    /// Writes a typed text into a field, or says in the reader's words why it cannot stand there.
    pub fn writes(&self, set: impl Fn(&mut T, &str) -> Result<(), FieldProblem> + Send + Sync + 'static) -> Write {
        self.writes_as(Box::new(set))
    }

    fn writes_as(&self, set: Set<T>) -> Write {
        let (record, l) = (self.clone(), words::language());
        Write::from(move |text: String| {
            let Some(mut now) = record.stage.peek(|app| (record.find)(app)) else { return Ok(()) };
            set(&mut now, text.trim()).map_err(|problem| fields::problem(l, problem))?;
            record.stage.ask((record.save)(now));
            Ok(())
        })
    }

    /// Writes a typed text that can be anything.
    pub fn writes_text(&self, set: impl Fn(&mut T, String) + Send + Sync + 'static) -> Write {
        self.writes(move |record, text| {
            set(record, text.to_owned());
            Ok(())
        })
    }
}

/// Sets one field to a typed text, or says why it cannot stand there.
type Set<T> = Box<dyn Fn(&mut T, &str) -> Result<(), FieldProblem> + Send + Sync>;

/// Looks at one part of a record.
type Look<T, R> = Box<dyn Fn(&T) -> R + Send + Sync>;

/// Boxed like the memos of the stage, for the same reason.
fn part_of<T, R>(found: Memo<Option<T>>, look: Look<T, R>) -> Memo<R>
where
    T: Send + Sync + 'static,
    R: Default + PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| found.with(|found| found.as_ref().map(&look).unwrap_or_default()))
}

/// A text that must not be empty.
pub fn named(text: &str) -> Result<String, FieldProblem> {
    if text.is_empty() { Err(FieldProblem::Missing) } else { Ok(text.to_owned()) }
}
