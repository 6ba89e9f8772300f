//! What the page keeps of the browser's memory.

use browser_tests::{Heap, Session};

use crate::Way;

/// The least actions of which the last quarter tells growth from chance.
const LEAST: usize = 1000;

/// Watches the second half of a long way, in which the page is not loaded again: each load begins with memory of its own. The third
/// quarter warms it up, and the last is the same again, action by action.
///
/// The memory of WebAssembly never shrinks: how high it rises is up to the largest result, and on a way of chance a larger one may always
/// come. Between 1,000 and 4,000 actions it rose from 2.8 to 3.7 MB, and in 6,000 more not at all. Of the same actions once more, what
/// is kept is all that can grow.
#[derive(Debug)]
pub(crate) struct Memory {
    /// How many actions are a quarter; none on a short way.
    quarter: Option<usize>,
    first: Option<Heap>,
}

/// What there is to do after an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Due {
    /// Nothing.
    Nothing,
    /// The same way begins, for the first time: come to rest.
    Begin,
    /// The same way begins once more: come to rest, and look.
    Again,
    /// The way has ended: come to rest, look, and compare.
    End,
}

impl Memory {
    pub(crate) fn new(way: Way) -> Self {
        Self { quarter: (way.actions >= LEAST).then_some(way.actions / 4), first: None }
    }

    /// Whether the page must not be loaded again any more.
    pub(crate) fn is_watched(&self, count: usize) -> bool {
        self.quarter.is_some_and(|quarter| count >= quarter * 2)
    }

    /// What is to be done after so many actions.
    pub(crate) fn due(&self, count: usize) -> Due {
        match self.quarter {
            Some(quarter) if count == quarter * 2 => Due::Begin,
            Some(quarter) if count == quarter * 3 => Due::Again,
            Some(quarter) if count == quarter * 4 => Due::End,
            _ => Due::Nothing,
        }
    }

    /// Looks, and compares with the first time.
    pub(crate) fn measure(&mut self, session: &Session) -> Result<(), String> {
        let now = Heap::of(session);
        eprintln!("  {now}");
        let grown = now.growth_since(self.first.get_or_insert_with(|| now.clone()));
        if grown.is_empty() { Ok(()) } else { Err(format!("the memory has grown: {}", grown.join("; "))) }
    }
}
