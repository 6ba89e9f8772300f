//! The answer so far, beside the questions.

use super::Visit;
use super::dom::{El, el};
use crate::model::Home;
use crate::report::{Sentences, leads_in};
use leptos::prelude::{Get, RwSignal, Update};

/// The live answer. On a narrow screen what is below its first line stands under a disclosure.
pub(super) fn glance(visit: Visit) -> El {
    let open = RwSignal::new(0u32);
    let is_open = move || open.get() == 1;
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
    let toggle = el("button", "clear glance__toggle")
        .attr("type", "button")
        .attr("aria-controls", "glance-more")
        .live_attr("aria-expanded", move || Some(if is_open() { "true" } else { "false" }.into()))
        .on("click", move |_| open.update(|open| *open = 1 - *open))
        .say(move || visit.say(if is_open() { "plan.hide" } else { "plan.show" }));
    let class = move || {
        let idle = visit.read(|shown| shown.recommendation.is_none());
        let class = match (is_open(), idle) {
            (true, true) => "glance glance--open glance--idle",
            (true, false) => "glance glance--open",
            (false, true) => "glance glance--idle",
            (false, false) => "glance",
        };
        Some(class.into())
    };
    el("aside", "")
        .live_attr("class", class)
        .el(el("div", "glance__head").el(el("p", "glance__now").say(now)).el(toggle))
        .el(el("div", "glance__more").attr("id", "glance-more").el(el("p", "glance__leads").say(leads)))
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
