//! What can be done from everywhere, and whether the browser remembers.

use super::dialog::ask_first;
use super::dom::{El, el, live_if};
use super::question::disclosure_of;
use super::{Arrival, Keeping, Visit};
use crate::model::Message;
use leptos::prelude::{AnyView, Update};

/// The foot of every page.
pub(super) fn footer(visit: Visit) -> El {
    let keeping = move || {
        let key = match visit.read(|shown| shown.keeping) {
            Keeping::Works => "shell.storage.kept",
            Keeping::Off => "shell.storage.off",
            Keeping::Unavailable => "shell.storage.unavailable",
            Keeping::Damaged => "exports.errors.stored_damaged",
        };
        visit.say(key)
    };
    let reset = move || visit.send(Message::Reset);
    let delete = move || {
        visit.snapshot.update(|shown| shown.earlier = None);
        visit.send(Message::Forget);
        visit.forget();
    };
    let again =
        ask_first(visit, visit.say("shell.buttons.start_again"), "shell.start_again", "start-again", reset);
    let forget =
        ask_first(visit, visit.say("shell.buttons.delete_all"), "shell.delete_all", "delete-all", delete);
    el("footer", "foot")
        .el(el("div", "foot__more").child(elsewhere(visit)))
        .el(el("p", "foot__kept").say(keeping))
        .el(el("div", "foot__tools").el(again).el(forget))
}

/// Answers from elsewhere: a file, or what was set aside. What does that comes with the rest, and is asked for when somebody wants it.
fn elsewhere(visit: Visit) -> AnyView {
    live_if(
        move || visit.arrival().here().is_some(),
        move |_| match visit.peek(|shown| shown.arrival.here()) {
            Some(rest) => (rest.elsewhere)(visit).view(),
            None => disclosure_of("why load", visit.say("shell.buttons.load"))
                .el(el("p", "note").say(move || {
                    let failed = visit.read(|shown| matches!(shown.arrival, Arrival::Failed));
                    visit.say(if failed { "shell.error" } else { "shell.wait" })
                }))
                .on("toggle", move |_| visit.ask())
                .view(),
        },
    )
}
