//! The answer so far, beside the questions.

use super::Visit;
use super::dom::{El, el};
use crate::model::Home;
use crate::report::{Sentences, leads_in};

/// The live answer, in two lines.
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
    let class = move || {
        let idle = visit.read(|shown| shown.recommendation.is_none());
        Some(if idle { "glance glance--idle" } else { "glance" }.into())
    };
    el("aside", "")
        .live_attr("class", class)
        .el(el("p", "glance__now").say(now))
        .el(el("p", "glance__leads").say(leads))
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
