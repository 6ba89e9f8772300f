//! A page while the rest is under way, or after it could not be fetched. Nothing entered is lost meanwhile.

use super::dom::{El, button, el, live_if, nothing};
use super::heading::title;
use super::{Arrival, Visit};
use crate::model::Page;
use leptos::prelude::{Effect, Get, Memo};
use web_sys::HtmlElement;

/// Says that the page is being loaded, or that it could not be, with a way to try again.
pub(super) fn waiting(visit: Visit) -> El {
    let page = visit.peek(|shown| shown.state.page);
    let [loading, failure] = match page {
        Page::Result => ["shell.loading_result", "shell.failed_result"],
        _ => ["shell.loading", "shell.failed"],
    };
    // A memo: what is announced changes the snapshot, and must not wake its own effect.
    let failed = Memo::new(move |_| u32::from(visit.read(|shown| matches!(shown.arrival, Arrival::Failed))));
    let failed = move || failed.get() == 1;
    let text = move || visit.say(if failed() { failure } else { loading });
    Effect::new(move |_: Option<()>| visit.announce(text()));
    let again = move || {
        // The button goes; who pressed it must not lose their place.
        if let Some(title) = visit.find::<HtmlElement>(".title") {
            let _ = title.focus();
        }
        visit.ask();
    };
    el("section", "waiting")
        .live_attr("aria-busy", move || Some(if failed() { "false" } else { "true" }.into()))
        .el(title(visit, move || visit.say_of(&["shell.steps.", page.id()])))
        .el(el("p", "lead__text").say(text))
        .child(live_if(failed, move |failed| {
            if failed {
                button("button button--main", visit.say("shell.retry"), again).view()
            } else {
                nothing()
            }
        }))
}
