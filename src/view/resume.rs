//! An earlier visit on offer.

use super::dom::{El, button, el};
use super::heading::title;
use super::{Snapshot, Visit};
use crate::model::{Message, Saved};

/// Asks whether to go on from an earlier visit. Nothing of it is lost before the visitor has chosen.
pub(super) fn resume(visit: Visit, saved: Saved) -> El {
    let rated = saved.answers.weights().filter(|weight| *weight > 0).count();
    let go_on = move || {
        visit.alter(|shown| shown.earlier = None);
        visit.send(Message::Load(Box::new(saved.clone())));
        visit.loaded();
    };
    el("section", "resume")
        .el(title(visit, move || visit.say("shell.resume.title")))
        .el(el("p", "lead__text").text(visit.count("shell.resume.text", rated, &[])))
        .el(el("div", "way").el(button("button button--main", visit.say("shell.resume.go_on"), go_on)).el(
            button("button", visit.say("shell.resume.afresh"), move || start_again(visit, Message::Reset)),
        ))
}

/// Starts again with this message. What is only on offer goes as well, or it would be asked for again.
pub(super) fn start_again(visit: Visit, message: Message) {
    if visit.alter(Snapshot::decline) == Some(true) {
        visit.forget();
    }
    visit.send(message);
}
