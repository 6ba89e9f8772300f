//! What can be done from everywhere, and whether the browser remembers.

use super::dialog::ask_first;
use super::dom::{El, el, live_if, nothing};
use super::question::disclosure_of;
use super::resume::start_again;
use super::{Arrival, Keeping, Rest, Visit};
use crate::model::Message;
use leptos::prelude::AnyView;

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
    let reset = move || start_again(visit, Message::Reset);
    let delete = move || {
        start_again(visit, Message::Forget);
        visit.forget();
    };
    let again =
        ask_first(visit, visit.say("shell.buttons.start_again"), "shell.start_again", "start-again", reset);
    let forget =
        ask_first(visit, visit.say("shell.buttons.delete_all"), "shell.delete_all", "delete-all", delete);
    el("footer", "foot").el(elsewhere(visit)).el(el("p", "foot__kept").say(keeping)).el(el(
        "div",
        "foot__tools",
    )
    .el(again)
    .el(forget))
}

/// Answers from elsewhere: those that were set aside, or a file. What does that comes with the rest, and is asked for when somebody wants
/// it. The disclosure itself stays: whoever presses it while the rest arrives has pressed it.
fn elsewhere(visit: Visit) -> El {
    let with_rest = move |rest: fn(&'static Rest) -> fn(Visit) -> El, without: fn(Visit) -> AnyView| {
        live_if(
            move || visit.arrival().here().is_some(),
            move |_| match visit.peek(|shown| shown.arrival.here()) {
                Some(here) => rest(here)(visit).view(),
                None => without(visit),
            },
        )
    };
    // What changes stands in a box that stays. A child that comes or goes has WebKit render the whole disclosure anew, and lay the page out
    // once without it: a page that is scrolled to its end jumps, and takes the button from under the pointer.
    let load = disclosure_of("why load", visit.say("shell.buttons.load"))
        .el(el("div", "").child(with_rest(|rest| rest.load, pending)))
        .on("toggle", move |_| visit.ask());
    el("div", "foot__more").child(with_rest(|rest| rest.aside, |_| nothing())).el(load)
}

/// Says that what was opened is under way, or could not be fetched.
fn pending(visit: Visit) -> AnyView {
    let text = move || {
        let failed = visit.read(|shown| matches!(shown.arrival, Arrival::Failed));
        visit.say(if failed { "shell.error" } else { "shell.wait" })
    };
    el("p", "note").say(text).view()
}
