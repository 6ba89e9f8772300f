//! An earlier visit on offer.

use super::Visit;
use super::dom::{El, button, el};
use super::heading::title;
use crate::model::{Message, Saved};

/// Asks whether to go on from an earlier visit. Nothing of it is lost before the visitor has chosen.
pub(super) fn resume(visit: Visit, saved: Saved) -> El {
    let rated = saved.answers.weights().filter(|weight| *weight > 0).count();
    let go_on = move || {
        visit.alter(|shown| shown.earlier = None);
        visit.send(Message::Load(Box::new(saved.clone())));
        visit.loaded();
    };
    let afresh = move || {
        visit.forget();
        visit.alter(|shown| shown.earlier = None);
    };
    el("section", "resume")
        .el(title(visit, move || visit.say("shell.resume.title")))
        .el(el("p", "lead__text").text(visit.count("shell.resume.text", rated, &[])))
        .el(el("div", "way")
            .el(button("button button--main", visit.say("shell.resume.go_on"), go_on))
            .el(button("button", visit.say("shell.resume.afresh"), afresh)))
}
