//! Copying, and a field to copy from by hand where the browser does not allow it.

use super::told::Told;
use crate::view::Visit;
use crate::view::dom::{el, live, nothing};
use leptos::prelude::{AnyView, Get, RwSignal, Set, request_animation_frame};
use web_sys::HtmlElement;

#[derive(Clone, Copy)]
pub(super) struct ByHand {
    /// What is to be copied by hand; empty for nothing.
    text: RwSignal<String>,
    told: Told,
}

impl ByHand {
    pub(super) fn new(told: Told) -> Self {
        Self { text: RwSignal::new(String::new()), told }
    }

    /// Copies a text and says `copied` where `of` is; where that is not allowed, shows the text in a field.
    pub(super) fn copy(self, visit: Visit, text: &str, of: &'static str, copied: &str) {
        let copied = visit.say(copied);
        let outside = visit.outside();
        let Some(tools) = visit.tools() else { return };
        let shown = text.to_owned();
        let told = move |is_copied: bool| {
            if is_copied {
                self.text.try_set(String::new());
                self.told.tell(visit, of, copied);
                return;
            }
            self.told.forget();
            // The views may be gone by now.
            if self.text.try_set(shown).is_none() {
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
            let text = self.text.get();
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
