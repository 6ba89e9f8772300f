//! A link with the answers in it.

use super::by_hand::ByHand;
use super::{address, allowed};
use crate::view::Visit;
use crate::view::dom::{El, button, el};

/// Copies the link, and says what is in it.
pub(super) fn link(visit: Visit, by_hand: ByHand) -> El {
    let copy = move || {
        if let Some(address) = address(visit).filter(|_| allowed(visit, "link").is_some()) {
            by_hand.copy(visit, &address, "exports.link.copied");
        }
    };
    el("div", "share")
        .el(button("button button--main", visit.say("exports.link.copy"), copy)
            .attr("aria-describedby", "share-note"))
        .el(el("p", "note").attr("id", "share-note").text(visit.say("exports.link.note")))
}
