//! What came of the last thing that was taken along, shown where it was asked for.

use crate::view::Visit;
use crate::view::dom::{El, el};
use leptos::prelude::{RwSignal, Set, With};

/// What came of it: a sentence, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Outcome(RwSignal<Sentence>);

#[derive(Default)]
struct Sentence {
    /// The id of what it is about.
    of: &'static str,
    text: String,
    /// The revision of the answers that were taken along: of others, it is not true any more.
    revision: u32,
}

/// One thing that was asked for, and of which the outcome is not known yet.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    outcome: Outcome,
    of: &'static str,
    /// The revision of the answers that are taken along.
    pub(super) revision: u32,
}

impl Outcome {
    pub(super) fn new() -> Self {
        Self(RwSignal::new(Sentence::default()))
    }

    /// The visitor asks for what `of` names. What came of the thing before is shown no more.
    pub(super) fn ask(self, visit: Visit, of: &'static str) -> Asked {
        self.0.set(Sentence::default());
        Asked { outcome: self, of, revision: visit.peek(|shown| shown.revision) }
    }

    /// The place for what came of `of`. The live region has said it; it is for the eyes.
    pub(super) fn place(self, visit: Visit, of: &'static str) -> El {
        let text = move || {
            let revision = visit.follow();
            self.0.with(|told| {
                if told.of == of && told.revision == revision { told.text.clone() } else { String::new() }
            })
        };
        el("span", "outcome").attr("aria-hidden", "true").say(text)
    }
}

impl Asked {
    /// Has the live region say `text`, and shows it in its place: also a moment later, when the views may be gone.
    pub(super) fn tell(self, visit: Visit, text: String) {
        visit.alter(|shown| shown.announcement.clone_from(&text));
        self.outcome.0.try_set(Sentence { of: self.of, text, revision: self.revision });
    }
}
