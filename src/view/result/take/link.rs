//! A link with the answers in it.

use super::by_hand::ByHand;
use super::outcome::Outcome;
use super::{address, allowed};
use crate::view::Visit;
use crate::view::dom::{El, button, el};

const LINK: &str = "link";

/// Copies the link, and says what is in it.
pub(super) fn link(visit: Visit, outcome: Outcome, by_hand: ByHand) -> El {
    let copy = move || {
        if let Some(address) = address(visit).filter(|_| allowed(visit, LINK).is_some()) {
            by_hand.copy(visit, outcome.ask(visit, LINK), &address, "exports.link.copied");
        }
    };
    el("div", "share")
        .el(button("button button--main", visit.say("exports.link.copy"), copy)
            .attr("aria-describedby", "share-note"))
        .el(outcome.place(visit, LINK))
        .el(el("p", "note").attr("id", "share-note").text(visit.say("exports.link.note")))
}
