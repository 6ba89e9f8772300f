//! While the visitor tries other importances: that it is a trial, and the two ways out of it.

use crate::model::Message;
use crate::view::Visit;
use crate::view::dom::{El, button, el};
use web_sys::HtmlElement;

/// Whether other importances are being tried, which is followed.
pub(super) fn tries(visit: Visit) -> bool {
    visit.read(|shown| shown.state.trial.is_some())
}

/// Says that this is a trial and what it has come to, with the ways out.
pub(super) fn trial(visit: Visit) -> El {
    let now = move || {
        visit.follow();
        let at = visit.said(|said| said.names().home(said.recommendation.placement.home, "at"));
        match at {
            Some(at) => visit.outside().words.fill("result.what_if.now", &[("at", &at)]),
            None => visit.say("shell.live.no_result"),
        }
    };
    el("div", "trial")
        .el(el("p", "trial__text").el(el("strong", "").say(now)).text(visit.say("result.what_if.note")))
        .el(ways_out(visit, ".title"))
}

/// Says that it is a trial once more, where the first notice is long out of sight.
pub(super) fn reminder(visit: Visit) -> El {
    el("p", "trial trial--reminder").text(visit.say("result.what_if.note"))
}

/// Back to the answers, or on with those that are tried. The buttons go with the trial, so `stay` takes the focus.
pub(super) fn ways_out(visit: Visit, stay: &'static str) -> El {
    let end = move |message: Message| {
        if let Some(place) = visit.find::<HtmlElement>(stay) {
            let _ = place.focus();
        }
        visit.send(message);
    };
    let back = move || {
        end(Message::DropTrial);
        visit.announce(visit.said(|said| said.headline()).unwrap_or_default());
    };
    let keep = move || {
        end(Message::KeepTrial);
        visit.announce(visit.say("result.what_if.kept"));
    };
    let can_keep = move || visit.read(|shown| shown.state.shown().has_goal());
    el("div", "trial__tools").el(button("button", visit.say("result.what_if.back"), back)).el(button(
        "button button--main",
        visit.say("result.what_if.keep"),
        keep,
    )
    .live_flag("disabled", move || !can_keep()))
}
