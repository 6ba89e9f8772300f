//! What the views show: the state of the visit with what follows from it. Messages go in, a snapshot comes out.

use super::Arrival;
use crate::model::{Catalogue, Message, Recommendation, Saved, Share, State, update};
use std::sync::Arc;

/// Whether the browser remembers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keeping {
    /// It does.
    Works,
    /// It does not let us.
    Unavailable,
    /// It had something that could not be read.
    Damaged,
}

/// Everything that is shown, at one moment.
#[derive(Clone, Debug)]
pub(crate) struct Snapshot {
    /// The visit.
    pub(crate) state: State,
    /// Whether everything that follows from the answers can be shown.
    pub(crate) arrival: Arrival,
    /// What the shown answers recommend; `None` until a goal is chosen, and until the rest is here.
    pub(crate) recommendation: Option<Recommendation>,
    /// How often each department leads the score. It takes milliseconds where the recommendation takes microseconds, so it
    /// follows a moment later, and is that of an earlier state until then.
    pub(crate) confidence: Vec<Share>,
    /// An earlier visit on offer.
    pub(crate) earlier: Option<Saved>,
    /// Whether the browser remembers.
    pub(crate) keeping: Keeping,
    /// What the live region says.
    pub(crate) announcement: String,
    /// Goes up with every message.
    pub(crate) revision: u32,
}

impl Snapshot {
    /// A visit that has just begun.
    pub(crate) fn new(catalogue: Arc<Catalogue>, earlier: Option<Saved>, keeping: Keeping) -> Self {
        Self {
            state: State::new(catalogue),
            arrival: Arrival::NotAsked,
            recommendation: None,
            confidence: Vec::new(),
            earlier,
            keeping,
            announcement: String::new(),
            revision: 0,
        }
    }

    /// Takes a message.
    pub(crate) fn receive(&mut self, message: Message) {
        update(&mut self.state, message);
        self.derive();
    }

    /// Takes note of how the rest is coming along.
    pub(crate) fn note(&mut self, arrival: Arrival) {
        self.arrival = arrival;
        if arrival.here().is_some() {
            self.derive();
        }
    }

    /// Derives what follows from the answers.
    fn derive(&mut self) {
        let recommend = self.arrival.here().map(|rest| rest.recommend);
        self.recommendation =
            recommend.and_then(|recommend| recommend(&self.state.catalogue, self.state.shown()));
        self.revision = self.revision.wrapping_add(1);
    }

    /// Computes the confidence anew.
    pub(crate) fn measure_confidence(&mut self) {
        if let Some(rest) = self.arrival.here() {
            self.confidence = (rest.confidence)(&self.state.catalogue, self.state.shown());
        }
    }
}
