//! Step 1: what the community is for.

use super::Visit;
use super::choices::{Choice, Choices, Explained};
use super::dom::{El, el, nothing};
use super::heading::lead;
use super::question::why;
use crate::model::{Answer, Goal, Importance, Listed, Message};
use leptos::prelude::AnyView;

/// More goals than this at "important" or above draw a remark.
const MANY: usize = 4;

/// The goals, each with its scale.
pub(super) fn goals(visit: Visit) -> El {
    let questions = visit.catalogue().goals().map(|goal| rating(visit, goal));
    el("div", "step-page")
        .el(lead(visit, "steps.goals.title", "steps.goals.lead"))
        .el(why(visit, "steps.goals.why_text"))
        .el(meanings(visit))
        .el(el("div", "goals").all(questions))
        .el(el("div", "remark-place")
            .live(move || visit.arrival().here().map_or_else(nothing, |rest| (rest.remark)(visit))))
}

fn rating(visit: Visit, goal: Goal) -> El {
    let catalogue = visit.catalogue();
    let id = goal.id(&catalogue);
    let name = ["goal-", id].concat();
    let example_id = [&name, "-example"].concat();
    let scale = Choices::of(
        &name,
        "scale",
        importances(visit),
        move || visit.peek(|shown| shown.state.answers.importance(goal)),
        move |importance| visit.send(Message::Answer(Answer::Rate(goal, importance))),
    );
    el("fieldset", "goal")
        .attr("aria-describedby", &example_id)
        .el(el("legend", "goal__legend").text(visit.say_of(&["goals.", id, ".text"])))
        .el(el("p", "goal__example").attr("id", &example_id).text(visit.say_of(&["goals.", id, ".example"])))
        // Nobody but the visitor changes one rating, and other answers as a whole are another page.
        .el(scale.uncontrolled())
}

/// The four importances. What they mean stands once, above, and is said of each.
pub(super) fn importances(visit: Visit) -> Vec<(Importance, Choice)> {
    let choice = |importance: &Importance| {
        let weight = importance.weight().to_string();
        let plain = Choice::plain(&weight, visit.say_of(&["steps.importance.", &weight, ".label"]));
        (*importance, Choice { explained: Explained::Elsewhere(importance.id()), ..plain })
    };
    Importance::ALL.iter().map(choice).collect()
}

/// What the four importances mean, once for all goals.
pub(super) fn meanings(visit: Visit) -> El {
    let meaning = |importance: &Importance| {
        let key = ["steps.importance.", &importance.weight().to_string(), "."].concat();
        el("div", &["meaning meaning--", importance.id()].concat())
            .el(el("dt", "meaning__word").text(visit.say_of(&[&key, "label"])))
            .el(el("dd", "meaning__text").attr("id", importance.id()).text(visit.say_of(&[&key, "help"])))
    };
    el("dl", "meanings").all(Importance::ALL.iter().map(meaning))
}

/// A community that is for everything is for nothing: said gently, and only once there is reason to. It comes with the rest.
pub(super) fn remark(visit: Visit) -> AnyView {
    let count = visit.answers(|answers| answers.weights().filter(|weight| *weight >= 2).count());
    if count > MANY {
        el("p", "remark").text(visit.count("steps.goals.too_many", count, &[])).view()
    } else {
        nothing()
    }
}
