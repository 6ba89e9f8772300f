//! The answer so far, beside the questions: in words, and as a small plan.

use super::Visit;
use super::dom::{El, el};
use super::plan::small;
use crate::model::Home;
use crate::report::{Sentences, leads_in};
use leptos::prelude::*;

/// The live answer. On a narrow screen the plan is shown on demand.
pub(super) fn glance(visit: Visit) -> El {
    let now = move || {
        visit.follow();
        match visit.said(now) {
            Some(name) => visit.outside().words.fill("plan.now", &[("name", &name)]),
            None => visit.say("plan.now_none"),
        }
    };
    let leads = move || {
        visit
            .read(|_| visit.said(|said| leads(visit, said)).flatten())
            .unwrap_or_else(|| visit.say("steps.goals.empty"))
    };
    let open = RwSignal::new(false);
    let class = move || {
        let idle = visit.read(|shown| shown.recommendation.is_none());
        let (idle, open) =
            (if idle { " glance--idle" } else { "" }, if open.get() { " glance--open" } else { "" });
        Some(["glance", idle, open].concat())
    };
    let toggle = el("button", "glance__toggle quiet")
        .attr("type", "button")
        .on("click", move |_| open.update(|open| *open = !*open))
        .say(move || visit.say(if open.get() { "plan.hide" } else { "plan.show" }));
    el("aside", "")
        .live_attr("class", class)
        .el(el("p", "glance__now").say(now))
        .el(toggle)
        .el(el("p", "glance__leads").say(leads))
        .el(el("div", "glance__plan").el(small(visit)))
}

/// Where the desk would stand now, in as few words as there are.
fn now(said: &Sentences<'_>) -> String {
    match said.recommendation.placement.home {
        Home::Department(department) => said.names().label(department),
        Home::Own => said.names().home(Home::Own, "short"),
    }
}

fn leads(visit: Visit, said: &Sentences<'_>) -> Option<String> {
    let placement = &said.recommendation.placement;
    if placement.home == Home::Own {
        return said.failing_that();
    }
    visit.peek(|shown| {
        let n = leads_in(&shown.confidence, placement.department?);
        (!shown.confidence.is_empty())
            .then(|| said.words.count("plan.now_leads", n, &[("n", &said.words.whole(n))]))
    })
}
