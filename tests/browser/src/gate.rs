//! How many browsers run at a time: two, and one WebKit.

use std::sync::{Condvar, Mutex, PoisonError};

use crate::setup::Engine;

const BROWSERS: usize = 2;

static RUNNING: Mutex<Vec<Engine>> = Mutex::new(Vec::new());
static LEFT: Condvar = Condvar::new();

/// The right to run one browser, until it is dropped.
#[derive(Debug)]
pub(crate) struct Slot(Engine);

impl Slot {
    /// Waits for its turn.
    pub(crate) fn enter(engine: Engine) -> Self {
        let full = |running: &mut Vec<Engine>| {
            running.len() >= BROWSERS || (engine == Engine::WebKit && running.contains(&engine))
        };
        let running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        let mut running = LEFT.wait_while(running, full).unwrap_or_else(PoisonError::into_inner);
        running.push(engine);
        Self(engine)
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = running.iter().position(|&engine| engine == self.0) {
            running.swap_remove(place);
        }
        LEFT.notify_all();
    }
}
