//! Copying, and a field to copy from by hand where the browser does not allow it.

use crate::view::Visit;
use crate::view::dom::{el, live, nothing};
use leptos::prelude::{AnyView, Get, RwSignal, Set, request_animation_frame};
use web_sys::HtmlElement;

/// What is to be copied by hand; empty for nothing.
#[derive(Clone, Copy)]
pub(super) struct ByHand(RwSignal<String>);

impl ByHand {
    pub(super) fn new() -> Self {
        Self(RwSignal::new(String::new()))
    }

    /// Copies a text and says `copied`; where that is not allowed, shows the text in a field.
    pub(super) fn copy(self, visit: Visit, text: &str, copied: &str) {
        let copied = visit.say(copied);
        let outside = visit.outside();
        let Some(tools) = visit.tools() else { return };
        let shown = text.to_owned();
        let told = move |is_copied: bool| {
            if is_copied {
                self.0.try_set(String::new());
                super::say(visit, copied);
                return;
            }
            // The views may be gone by now.
            if self.0.try_set(shown).is_none() {
                request_animation_frame(move || {
                    if let Some(field) = outside.find::<HtmlElement>("#by-hand") {
                        (tools.select)(&field);
                    }
                });
            }
        };
        (tools.copy)(text, Box::new(told));
    }

    /// The field, while there is something for it.
    pub(super) fn view(self, visit: Visit) -> AnyView {
        live(move || {
            let text = self.0.get();
            if text.is_empty() {
                return nothing();
            }
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
