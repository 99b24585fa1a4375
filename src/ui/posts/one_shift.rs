//! One shift among those of a post: to look at as a signal, to change in place.

use leptos::prelude::*;

use crate::domain::rota::{Post, Shift, ShiftId};
use crate::ui::record::Record;

/// The shift of a post, to change; nothing happens when it is gone.
pub(super) fn shift_mut<'a>(post: &'a mut Post, id: &ShiftId) -> Option<&'a mut Shift> {
    post.shifts.iter_mut().find(|shift| shift.id == *id)
}

/// Something of a shift as a signal.
pub(super) fn part<R>(post: &Record<Post>, id: &ShiftId, look: impl Fn(&Shift) -> R + Send + Sync + 'static) -> Memo<R>
where
    R: Default + PartialEq + Send + Sync + 'static,
{
    let id = id.clone();
    post.part(move |p| p.shifts.iter().find(|shift| shift.id == id).map(&look).unwrap_or_default())
}

/// Changes a shift.
pub(super) fn edit(post: &Record<Post>, id: &ShiftId, change: impl FnOnce(&mut Shift)) {
    post.edit(|p| {
        if let Some(shift) = shift_mut(p, id) {
            change(shift);
        }
    });
}
