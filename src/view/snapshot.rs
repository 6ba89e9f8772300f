//! What the views show: the state of the visit with what follows from it. Messages go in, a snapshot comes out.

use crate::model::{Catalogue, Message, Recommendation, Saved, Share, State, confidence, recommend, update};
use std::sync::Arc;

/// Whether the browser remembers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// It does.
    Works,
    /// It does not let us.
    Unavailable,
    /// It had something that could not be read.
    Damaged,
}

/// Everything that is shown, at one moment.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// The visit.
    pub state: State,
    /// What the shown answers recommend; `None` until a goal is chosen.
    pub recommendation: Option<Recommendation>,
    /// How often each department leads the score. It takes milliseconds where the recommendation takes microseconds, so it
    /// follows a moment later, and is that of an earlier state until then.
    pub confidence: Vec<Share>,
    /// An earlier visit on offer.
    pub earlier: Option<Saved>,
    /// Whether the browser remembers.
    pub keeping: Keeping,
    /// What the live region says.
    pub announcement: String,
    /// Goes up with every message.
    pub revision: u32,
}

impl Snapshot {
    /// A visit that has just begun.
    pub fn new(catalogue: Arc<Catalogue>, earlier: Option<Saved>, keeping: Keeping) -> Self {
        Self {
            state: State::new(catalogue),
            recommendation: None,
            confidence: Vec::new(),
            earlier,
            keeping,
            announcement: String::new(),
            revision: 0,
        }
    }

    /// Takes a message.
    pub fn receive(&mut self, message: Message) {
        update(&mut self.state, message);
        self.recommendation = recommend(&self.state.catalogue, self.state.shown());
        self.revision = self.revision.wrapping_add(1);
    }

    /// Computes the confidence anew.
    pub fn measure_confidence(&mut self) {
        self.confidence = confidence(&self.state.catalogue, self.state.shown());
    }
}
