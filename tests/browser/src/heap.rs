//! What a page keeps of the browser's memory.

use std::fmt;

use serde_json::{Value, json};

use crate::page::Page;
use crate::setup::Engine;

/// Stands before the widget's script in a page whose memory is measured: it remembers the memory of each WebAssembly module, which no
/// engine counts as part of its heap.
pub const WATCH_MEMORY: &str = "<script>\
    window.memories = new Set();\
    const remember = ({ exports }) => {\
      for (const one of Object.values(exports)) if (one instanceof WebAssembly.Memory) memories.add(one);\
    };\
    WebAssembly.Instance = new Proxy(WebAssembly.Instance, {\
      construct(Instance, parts) { const made = new Instance(...parts); remember(made); return made; },\
    });\
    for (const name of ['instantiate', 'instantiateStreaming']) {\
      const own = WebAssembly[name];\
      WebAssembly[name] = async (...parts) => { const made = await own.apply(WebAssembly, parts); remember(made.instance ?? made); return made; };\
    }\
    </script>";

/// So much more than before is growth, in each of the amounts.
const ALLOWED: f64 = 1.1;

/// Amounts at one moment, each by its name: in every engine the memory of WebAssembly; in Chromium also that of the script's objects
/// and the number of nodes, once everything that nobody needs has been collected.
#[derive(Clone, Debug, PartialEq)]
pub struct Heap(Vec<(&'static str, f64)>);

impl Heap {
    /// Looks at a page with [`WATCH_MEMORY`].
    ///
    /// # Panics
    /// Where no module's memory is known: then nothing would be measured.
    #[track_caller]
    pub fn of(page: &Page) -> Self {
        let bytes = "return [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0)";
        let mut amounts = vec![("bytes of WebAssembly", page.eval(bytes, &[]))];
        if page.engine() == Engine::Chromium {
            let session = page.session();
            session.cdp("HeapProfiler.enable", &json!({}));
            // What the first round lets go of may hold what the second then finds.
            for _ in 0..2 {
                session.cdp("HeapProfiler.collectGarbage", &json!({}));
            }
            let usage = session.cdp("Runtime.getHeapUsage", &json!({}));
            let counters = session.cdp("Memory.getDOMCounters", &json!({}));
            let number = |from: &Value, name: &str| from.get(name).cloned().unwrap_or_default();
            amounts.push(("bytes of script", number(&usage, "usedSize")));
            amounts.push(("nodes", number(&counters, "nodes")));
        }
        let amounts = amounts.into_iter().map(|(name, amount)| match amount.as_f64() {
            Some(amount) if amount > 0.0 => (name, amount),
            _ => panic!("there are no {name} to measure"),
        });
        Self(amounts.collect())
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
