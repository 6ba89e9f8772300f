//! What a page keeps of the browser's memory.

use std::fmt;

use serde_json::{Value, json};

use crate::session::Session;
use crate::setup::Engine;

/// A script that runs before all others in a page whose memory is measured.
pub const WATCH_MEMORY: &str = include_str!("watch_memory.js");

const WASM: &str = "bytes of WebAssembly";
const SCRIPT: &str = "bytes of script";

/// So much more than before is growth, in each of the amounts.
const ALLOWED: f64 = 1.1;

/// Amounts at one moment, each by its name: in every engine the memory of WebAssembly; in Chromium also that of the script's objects
/// and the number of nodes, once everything that nobody needs has been collected.
#[derive(Clone, Debug, PartialEq)]
pub struct Heap(Vec<(&'static str, f64)>);

impl Heap {
    /// Looks at a page with [`WATCH_MEMORY`] and a module.
    ///
    /// # Panics
    /// Where no module's memory is known: then nothing would be measured.
    #[track_caller]
    pub fn of(session: &Session) -> Self {
        let seen = Self::of_any(session);
        assert!(seen.0.iter().all(|(_, amount)| *amount > 0.0), "there is nothing to measure: {seen}");
        seen
    }

    /// Looks at a page with [`WATCH_MEMORY`], which need not have a module.
    #[track_caller]
    pub fn of_any(session: &Session) -> Self {
        let bytes = "return [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0)";
        let mut amounts = vec![(WASM, session.eval(bytes, &[]))];
        if session.engine() == Engine::Chromium {
            session.cdp("HeapProfiler.enable", &json!({}));
            // What the first round lets go of may hold what the second then finds.
            for _ in 0..2 {
                session.cdp("HeapProfiler.collectGarbage", &json!({}));
            }
            let usage = session.cdp("Runtime.getHeapUsage", &json!({}));
            let counters = session.cdp("Memory.getDOMCounters", &json!({}));
            let number = |from: &Value, name: &str| from.get(name).cloned().unwrap_or_default();
            amounts.push((SCRIPT, number(&usage, "usedSize")));
            amounts.push(("nodes", number(&counters, "nodes")));
        }
        let amounts = amounts.into_iter().map(|(name, amount)| {
            (name, amount.as_f64().unwrap_or_else(|| panic!("no number of {name}: {amount}")))
        });
        Self(amounts.collect())
    }

    /// The bytes of script and of WebAssembly.
    pub fn bytes(&self) -> f64 {
        self.0.iter().filter(|(name, _)| [WASM, SCRIPT].contains(name)).map(|(_, amount)| amount).sum()
    }

    /// What has grown by more than a tenth since an earlier look; empty where nothing has.
    pub fn growth_since(&self, before: &Self) -> Vec<String> {
        let grown = self.0.iter().zip(&before.0).filter(|((_, now), (_, then))| *now > then * ALLOWED);
        grown.map(|((name, now), (_, then))| format!("{name}: {then} have become {now}")).collect()
    }
}

impl fmt::Display for Heap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let amounts: Vec<String> = self.0.iter().map(|(name, amount)| format!("{amount} {name}")).collect();
        f.write_str(&amounts.join(", "))
    }
}
