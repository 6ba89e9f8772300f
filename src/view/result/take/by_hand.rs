//! Copying, and a field to copy from by hand where the browser does not allow it.

use super::outcome::Asked;
use crate::view::Visit;
use crate::view::dom::{el, live, nothing};
use leptos::prelude::{AnyView, RwSignal, Set, With, request_animation_frame};
use web_sys::HtmlElement;

/// What is to be copied by hand, and the revision of the answers that it is of; `None` for nothing.
#[derive(Clone, Copy)]
pub(super) struct ByHand(RwSignal<Option<(u32, String)>>);

impl ByHand {
    pub(super) fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Copies a text that was asked for and says `copied`; where that is not allowed, shows the text in a field.
    pub(super) fn copy(self, visit: Visit, asked: Asked, text: &str, copied: &str) {
        let copied = visit.say(copied);
        let outside = visit.outside();
        let Some(tools) = visit.tools() else { return };
        let shown = (asked.revision, text.to_owned());
        let done = move |is_copied: bool| {
            if is_copied {
                self.0.try_set(None);
                asked.tell(visit, copied);
                return;
            }
            // The views may be gone by now.
            if self.0.try_set(Some(shown)).is_none() {
                request_animation_frame(move || {
                    if let Some(field) = outside.find::<HtmlElement>("#by-hand") {
                        (tools.select)(&field);
                    }
                });
            }
        };
        (tools.copy)(text, Box::new(done));
    }

    /// The field, while there is something for it that is still true of the answers.
    pub(super) fn view(self, visit: Visit) -> AnyView {
        live(move || {
            let revision = visit.follow();
            let text = self.0.with(|shown| {
                let shown = shown.as_ref().filter(|(of, _)| *of == revision);
                shown.map(|(_, text)| text.clone())
            });
            let Some(text) = text else { return nothing() };
            el("div", "field by-hand")
                .el(el("label", "field__label").attr("for", "by-hand").text(visit.say("exports.link.failed")))
                .el(el("textarea", "field__input by-hand__text")
                    .attr("id", "by-hand")
                    .attr("readonly", "")
                    .attr("rows", "4")
                    .attr("dir", "auto")
                    .text(text))
                .view()
        })
    }
}
