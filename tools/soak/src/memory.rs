//! What the page keeps of the browser's memory, in Chromium.

use browser_tests::{Engine, Session};
use serde_json::{Value, json};

use crate::Way;

/// The least actions over which growth can be told from warming up.
const LEAST: usize = 1000;

/// Watches the second half of a long way, in which the page is not loaded again.
#[derive(Debug)]
pub(crate) struct Memory {
    /// The first and the last action of the part that is watched; none on a short way or in another browser.
    watched: Option<(usize, usize)>,
    first: Option<f64>,
}

impl Memory {
    pub(crate) fn new(way: Way) -> Self {
        let is_long = way.engine == Engine::Chromium && way.actions >= LEAST;
        Self { watched: is_long.then_some((way.actions / 2, way.actions)), first: None }
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
        session.cdp("HeapProfiler.enable", &json!({}));
        session.cdp("HeapProfiler.collectGarbage", &json!({}));
        let usage = session.cdp("Runtime.getHeapUsage", &json!({}));
        // Scripts' objects, and the memory behind buffers, which is WebAssembly's.
        let bytes = ["usedSize", "backingStorageSize"]
            .map(|name| usage.get(name).and_then(Value::as_f64).unwrap_or_default());
        let now = bytes.iter().sum::<f64>();
        let first = *self.first.get_or_insert(now);
        if now > first * 1.1 {
            return Err(format!("the memory has grown from {first} to {now} bytes"));
        }
        Ok(())
    }
}
