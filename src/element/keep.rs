//! Remembers a visit in the browser, and offers it again.

use crate::host::json;
use crate::host::storage::{Memory, Unavailable};
use crate::model::{Answers, Catalogue, Saved, State};
use crate::view::Keeping;

/// The browser's memory for an element with this `storage-key`; empty for none.
pub(super) fn memory(key: &str) -> Memory {
    if key.is_empty() {
        Memory::new("community-seat")
    } else {
        Memory::new(&["community-seat:", key].concat())
    }
}

/// What the browser remembers of an earlier visit, where that is worth offering, and whether it remembers at all.
pub(super) fn recall(memory: &Memory, catalogue: &Catalogue) -> (Option<Saved>, Keeping) {
    let text = match memory.read() {
        Err(Unavailable) => return (None, Keeping::Unavailable),
        Ok(None) => return (None, Keeping::Works),
        Ok(Some(text)) => text,
    };
    let saved = json::parse(&text).ok().and_then(|value| Saved::parse(catalogue, &value).ok());
    let Some(saved) = saved else { return (None, Keeping::Damaged) };
    let is_empty = saved.answers == Answers::new(catalogue) && saved.drafts.is_empty();
    // Of an empty visit, what was set aside is what is left.
    (if is_empty { saved.aside.map(|aside| *aside) } else { Some(saved) }, Keeping::Works)
}

/// Remembers the visit.
pub(super) fn remember(memory: &Memory, state: &State) -> Result<(), Unavailable> {
    memory.write(&json::write(&Saved::of(state).to_value(&state.catalogue)))
}
