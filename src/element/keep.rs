//! Remembers a visit in the browser, and offers it again.

use crate::host::json;
use crate::host::storage::{Memory, Unavailable};
use crate::model::{Answers, Catalogue, Saved, State};
use crate::view::Keeping;

/// What the browser remembers of an earlier visit, where that is worth offering, and whether it remembers at all.
pub(super) fn recall(memory: &Memory, catalogue: &Catalogue) -> (Option<Saved>, Keeping) {
    let text = match memory.read() {
        Err(Unavailable) => return (None, Keeping::Unavailable),
        Ok(None) => return (None, Keeping::Works),
        Ok(Some(text)) => text,
    };
    let saved = json::parse(&text).ok().and_then(|value| Saved::parse(catalogue, &value).ok());
    match saved {
        None => (None, Keeping::Damaged),
        Some(saved) if saved.answers == Answers::new(catalogue) => (None, Keeping::Works),
        saved => (saved, Keeping::Works),
    }
}

/// Remembers the visit.
pub(super) fn remember(memory: &Memory, state: &State) -> Result<(), Unavailable> {
    memory.write(&json::write(&Saved::of(state).to_value(&state.catalogue)))
}
