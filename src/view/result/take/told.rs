//! What came of the last thing that was taken along, shown where it was asked for.

use crate::view::Visit;
use crate::view::dom::{El, el};
use leptos::prelude::{RwSignal, Set, With};

/// A sentence, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Told(RwSignal<Sentence>);

#[derive(Default)]
struct Sentence {
    /// The id of what it is about.
    of: &'static str,
    text: String,
    /// The revision of the answers that were taken along: of others, it is not true any more.
    revision: u32,
}

impl Told {
    pub(super) fn new() -> Self {
        Self(RwSignal::new(Sentence::default()))
    }

    /// Has the live region say `text`, and shows it where `of` is: also a moment later, when the views may be gone.
    pub(super) fn tell(self, visit: Visit, of: &'static str, text: String) {
        let revision = visit.alter(|shown| {
            shown.announcement.clone_from(&text);
            shown.revision
        });
        if let Some(revision) = revision {
            self.0.try_set(Sentence { of, text, revision });
        }
    }

    /// Shows nothing any more.
    pub(super) fn forget(self) {
        self.0.try_set(Sentence::default());
    }

    /// The place of what is told of `of`. The live region has said it; it is for the eyes.
    pub(super) fn place(self, visit: Visit, of: &'static str) -> El {
        let text = move || {
            let revision = visit.follow();
            self.0.with(|told| {
                if told.of == of && told.revision == revision { told.text.clone() } else { String::new() }
            })
        };
        el("span", "told").attr("aria-hidden", "true").say(text)
    }
}
