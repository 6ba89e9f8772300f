//! What the page keeps of the browser's memory.

use browser_tests::{Heap, Session};

use crate::Way;

/// The least actions over which growth can be told from warming up.
const LEAST: usize = 1000;

/// Watches the second half of a long way, in which the page is not loaded again.
#[derive(Debug)]
pub(crate) struct Memory {
    /// The first and the last action of the part that is watched; none on a short way.
    watched: Option<(usize, usize)>,
    first: Option<Heap>,
}

impl Memory {
    pub(crate) fn new(way: Way) -> Self {
        Self { watched: (way.actions >= LEAST).then_some((way.actions / 2, way.actions)), first: None }
    }

    /// Whether the page must not be loaded again any more. It has had time to warm up by the first look.
    pub(crate) fn is_watched(&self, count: usize) -> bool {
        self.watched.is_some_and(|(from, _)| count >= from - from / 5)
    }

    /// Whether it is time to look.
    pub(crate) fn is_due(&self, count: usize) -> bool {
        self.watched.is_some_and(|(from, to)| {
            count == from || count == to || (count > from && count.is_multiple_of(LEAST))
        })
    }

    /// Looks, and compares with the first time.
    pub(crate) fn measure(&mut self, session: &Session) -> Result<(), String> {
        let now = Heap::of(session);
        eprintln!("  {now}");
        let grown = now.growth_since(self.first.get_or_insert_with(|| now.clone()));
        if grown.is_empty() { Ok(()) } else { Err(format!("the memory has grown: {}", grown.join("; "))) }
    }
}
