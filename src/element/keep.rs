//! Remembers a visit in the browser, and offers it again.

use crate::host::json;
use crate::host::storage::{Memory, Store, Unavailable};
use crate::model::{Answers, Catalogue, Saved, State};
use crate::view::Keeping;

/// The browser's memory for an element with this `storage-key`; empty for none.
pub(super) fn memory(store: Store, key: &str) -> Memory {
    let colon = if key.is_empty() { "" } else { ":" };
    Memory::new(store, &["community-seat", colon, key].concat())
}

/// What the browser remembers of an earlier visit, where that is worth offering, and whether it remembers at all.
pub(super) fn recall(memory: &Memory, catalogue: &Catalogue) -> (Option<Saved>, Keeping) {
    let stored = memory.read();
    let keeping = match stored {
        Ok(_) if !memory.is_meant() => Keeping::Off,
        Ok(_) => Keeping::Works,
        Err(Unavailable) => Keeping::Unavailable,
    };
    let Some(text) = stored.ok().flatten() else { return (None, keeping) };
    let Some(saved) = parse(&text, catalogue) else { return (None, Keeping::Damaged) };
    let is_empty = saved.answers == Answers::new(catalogue) && saved.drafts.is_empty();
    // Of an empty visit, what was set aside is what is left.
    (if is_empty { saved.back() } else { Some(saved) }, keeping)
}

/// A visit that the element itself has kept. It is what this one has stored last: what is there now may be another tab's.
pub(super) fn take_back(memory: &Memory, catalogue: &Catalogue, kept: String) -> Option<Saved> {
    let saved = parse(&kept, catalogue);
    memory.note(Some(kept));
    saved
}

/// The visit as a text.
pub(super) fn written(state: &State) -> String {
    json::write(&Saved::of(state).to_value(&state.catalogue))
}

/// Remembers the visit.
pub(super) fn remember(memory: &Memory, state: &State) -> Result<(), Unavailable> {
    memory.write(written(state))
}

/// What another tab has stored since this one last read or wrote.
pub(super) fn news(memory: &Memory, catalogue: &Catalogue) -> Option<Saved> {
    parse(&memory.news()?, catalogue)
}

fn parse(text: &str, catalogue: &Catalogue) -> Option<Saved> {
    Saved::parse(catalogue, &json::parse(text).ok()?).ok()
}
