//! How many browsers run at a time: two, and one WebKit.
//!
//! WebKit's tests take the longest, and only one of them runs at a time: as long as one waits, there is room for it.

use std::sync::{Condvar, Mutex, PoisonError};

use crate::setup::Engine;

const BROWSERS: usize = 2;

/// Who runs, and who would.
#[derive(Debug)]
struct Gate {
    running: Vec<Engine>,
    waiting: Vec<Engine>,
}

impl Gate {
    /// Whether an engine has to wait.
    fn is_shut(&self, engine: Engine) -> bool {
        let is_at = |place: &[Engine]| place.contains(&Engine::WebKit);
        let kept = usize::from(is_at(&self.waiting) && !is_at(&self.running));
        match engine {
            Engine::WebKit => self.running.len() >= BROWSERS || is_at(&self.running),
            Engine::Chromium | Engine::Firefox => self.running.len() + kept >= BROWSERS,
        }
    }
}

static GATE: Mutex<Gate> = Mutex::new(Gate { running: Vec::new(), waiting: Vec::new() });
static LEFT: Condvar = Condvar::new();

/// The right to run one browser, until it is dropped.
#[derive(Debug)]
pub(crate) struct Slot(Engine);

impl Slot {
    /// Waits for its turn.
    pub(crate) fn enter(engine: Engine) -> Self {
        let mut gate = GATE.lock().unwrap_or_else(PoisonError::into_inner);
        gate.waiting.push(engine);
        let mut gate =
            LEFT.wait_while(gate, |gate| gate.is_shut(engine)).unwrap_or_else(PoisonError::into_inner);
        remove(&mut gate.waiting, engine);
        gate.running.push(engine);
        Self(engine)
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        remove(&mut GATE.lock().unwrap_or_else(PoisonError::into_inner).running, self.0);
        LEFT.notify_all();
    }
}

/// Takes one of these out.
fn remove(engines: &mut Vec<Engine>, engine: Engine) {
    if let Some(place) = engines.iter().position(|&one| one == engine) {
        engines.swap_remove(place);
    }
}
