//! The importances again, to try others: the whole result follows, and the answers stay as they are.

use super::trial::{tries, ways_out};
use crate::model::{Goal, Listed, Message};
use crate::view::Visit;
use crate::view::choices::Choices;
use crate::view::dom::{El, el, live_if, nothing};
use crate::view::glance::glance;
use crate::view::goals::{importances, meanings};
use crate::view::heading::heading;
use crate::view::spoken::tell_home;

/// The goals with their scales, and beside them what comes of it.
pub(super) fn what_if(visit: Visit) -> El {
    tell_home(visit);
    let goals = visit.catalogue().goals().map(|goal| rating(visit, goal));
    let title =
        heading(visit, 2, "try__title").attr("tabindex", "-1").text(visit.say("result.what_if.title"));
    let tried = live_if(
        move || tries(visit),
        move |tries| {
            if tries {
                el("div", "try__ways")
                    .el(el("p", "try__note").text(visit.say("result.what_if.note")))
                    .el(ways_out(visit, ".try__title"))
                    .view()
            } else {
                nothing()
            }
        },
    );
    el("div", "try")
        .el(el("div", "")
            .el(title)
            .el(el("p", "section-lead").text(visit.say("result.what_if.lead")))
            .el(meanings(visit))
            .el(el("div", "goals try__goals").all(goals)))
        .el(el("div", "try__watch").el(glance(visit)).child(tried))
}

fn rating(visit: Visit, goal: Goal) -> El {
    let catalogue = visit.catalogue();
    let id = goal.id(&catalogue);
    let scale = Choices::of(
        &["try-", id].concat(),
        "scale",
        importances(visit),
        move || visit.read(|shown| shown.state.shown().importance(goal)),
        move |importance| visit.send(Message::Try(goal, importance)),
    );
    el("fieldset", "try__goal")
        .el(el("legend", "try__legend").text(visit.say_of(&["goals.", id, ".text"])))
        .el(scale.view())
}
