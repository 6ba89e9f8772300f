//! What can be done from everywhere, and whether the browser remembers.

use super::dialog::ask_first;
use super::dom::{El, el};
use super::{Keeping, Visit};
use crate::model::Message;
use leptos::prelude::Update;

/// The foot of every page.
pub(super) fn footer(visit: Visit) -> El {
    let keeping = move || {
        let key = match visit.read(|shown| shown.keeping) {
            Keeping::Works => "shell.storage.kept",
            Keeping::Unavailable => "shell.storage.unavailable",
            Keeping::Damaged => "exports.errors.stored_damaged",
        };
        visit.say(key)
    };
    let reset = move || visit.send(Message::Reset);
    let delete = move || {
        visit.snapshot.update(|shown| shown.earlier = None);
        visit.send(Message::Reset);
        visit.forget();
    };
    let again =
        ask_first(visit, visit.say("shell.buttons.start_again"), "shell.start_again", "start-again", reset);
    let forget =
        ask_first(visit, visit.say("shell.buttons.delete_all"), "shell.delete_all", "delete-all", delete);
    el("footer", "foot")
        .el(el("p", "foot__kept").say(keeping))
        .el(el("div", "foot__tools").el(again).el(forget))
}
