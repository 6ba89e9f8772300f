//! What the views show: the state of the visit with what follows from it. Messages go in, a snapshot comes out.

use super::Arrival;
use crate::model::{Answers, Catalogue, LinkError, Message, Recommendation, Saved, Share, State, update};
use leptos::prelude::{ArcRwSignal, ArcTrigger, Notify, ReadUntracked, UpdateUntracked};
use std::sync::Arc;

/// Whether the browser remembers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keeping {
    /// It does.
    Works,
    /// It is not meant to.
    Off,
    /// It does not let us.
    Unavailable,
    /// It had something that could not be read.
    Damaged,
}

/// Answers from elsewhere, until it is settled what becomes of them.
#[derive(Clone, Debug)]
pub(crate) enum Incoming {
    /// A fragment with answers; what reads it comes with the rest.
    Unread(String),
    /// Others than those that are here: the visitor chooses.
    Answers(Box<Answers>),
    /// Others that another tab has stored meanwhile: the visitor chooses.
    Stored(Box<Saved>),
    /// A link that yields none, or not all.
    Faulty(LinkError),
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
    /// Answers from elsewhere on offer.
    pub(crate) incoming: Option<Incoming>,
    /// Goes up with every such offer.
    pub(crate) offers: u32,
    /// An earlier visit on offer.
    pub(crate) earlier: Option<Saved>,
    /// Whether the browser remembers.
    pub(crate) keeping: Keeping,
    /// The last change was not the visitor's: the focus stays where it is.
    pub(crate) by_host: bool,
    /// What the live region says.
    pub(crate) announcement: String,
    /// Goes up with every message.
    pub(crate) messages: u32,
    /// Goes up with every message but a tick, which changes nothing else that is shown, and when the rest arrives.
    pub(crate) revision: u32,
    /// Tells of that.
    pub(super) revised: ArcTrigger,
    /// The revision that the confidence is of. What takes longer to build than a frame has follows this one.
    pub(crate) measured: u32,
    /// Tells of every change.
    pub(super) changed: ArcTrigger,
}

impl Snapshot {
    /// A visit that has just begun.
    pub(crate) fn new(catalogue: Arc<Catalogue>, earlier: Option<Saved>, keeping: Keeping) -> Self {
        Self {
            state: State::new(catalogue),
            arrival: Arrival::NotAsked,
            recommendation: None,
            confidence: Vec::new(),
            incoming: None,
            offers: 0,
            earlier,
            keeping,
            by_host: false,
            announcement: String::new(),
            revision: 0,
            messages: 0,
            measured: 0,
            revised: ArcTrigger::new(),
            changed: ArcTrigger::new(),
        }
    }

    /// Takes a message.
    pub(crate) fn receive(&mut self, message: Message) {
        let is_tick = matches!(message, Message::Tick(..));
        self.by_host = false;
        update(&mut self.state, message);
        // What was said was of what was there before.
        self.announcement.clear();
        self.messages = self.messages.wrapping_add(1);
        if !is_tick {
            self.derive();
        }
    }

    /// Has answers from elsewhere on offer.
    pub(crate) fn offer(&mut self, incoming: Incoming) {
        self.incoming = Some(incoming);
        self.offers = self.offers.wrapping_add(1);
    }

    /// Turns down what is on offer; what had been set aside on an earlier visit stays there. Whether there was an earlier visit.
    pub(crate) fn decline(&mut self) -> bool {
        self.incoming = None;
        let earlier = self.earlier.take();
        earlier.map(|earlier| self.state.aside = earlier.aside).is_some()
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
            self.measured = self.revision;
        }
    }
}

/// A snapshot that is followed.
pub(crate) trait Shown {
    /// Changes it, and tells all who follow it; what the change gives.
    fn alter<R>(&self, change: impl FnOnce(&mut Snapshot) -> R) -> Option<R>;
}

impl Shown for ArcRwSignal<Snapshot> {
    fn alter<R>(&self, change: impl FnOnce(&mut Snapshot) -> R) -> Option<R> {
        let (mut change, mut given) = (Some(change), None);
        alter(self, &mut |shown| given = change.take().map(|change| change(shown)));
        given
    }
}

/// What [`Shown::alter`] does, compiled once and not for every use.
///
/// A signal remembers whoever has once read it, also when their page has long been taken down: each page would leave something behind,
/// and make every later change a little slower. A trigger forgets whom it has told: they read again, if they are still there.
fn alter(signal: &ArcRwSignal<Snapshot>, change: &mut dyn FnMut(&mut Snapshot)) {
    let mut revision = 0;
    signal.update_untracked(|shown| {
        revision = shown.revision;
        change(shown);
    });
    let shown = signal.read_untracked();
    shown.changed.notify();
    // After that: a page that goes should not be built anew first.
    if shown.revision != revision {
        shown.revised.notify();
    }
}
