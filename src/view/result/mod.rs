//! The result, in the order in which a visitor needs it: the answer, the room, what to watch, why, what would change it,
//! how others chose, and what to do next.

mod answers;
mod headline;
mod moves;
mod plan_90;
mod record;
mod rooms;
mod similar;
mod sums;
mod take;
mod trial;
mod warnings;
mod what_if;

use super::Visit;
use super::dom::{El, el, live_if, nothing};
use super::heading::heading;
use super::plan::plan;
use trial::{reminder, trial, tries};

/// The result.
pub(super) fn result(visit: Visit) -> El {
    let tried = |notice: fn(Visit) -> El| {
        live_if(move || tries(visit), move |tries| if tries { notice(visit).view() } else { nothing() })
    };
    el("div", "result")
        .child(tried(trial))
        .el(headline::headline(visit))
        .el(plan(visit))
        .el(rooms::rooms(visit))
        .el(warnings::warnings(visit))
        .child(sums::sums(visit))
        .el(moves::moves(visit))
        .el(similar::similar(visit))
        .el(record::record(visit))
        .el(plan_90::plan_90(visit))
        // What is taken along is what is shown.
        .child(tried(reminder))
        .el(answers::answers(visit))
        .el(take::take(visit))
}

/// A section of the result, named by its heading; `key` has its `title`, and maybe its `lead`.
fn section(visit: Visit, id: &str, key: &str) -> El {
    let outside = visit.outside();
    let lead = outside.words.get(&[key, ".lead"].concat()).map(|lead| el("p", "section-lead").text(lead));
    el("section", "section")
        .attr("aria-labelledby", id)
        .el(heading(visit, 1, "section-title").attr("id", id).text(visit.say_of(&[key, ".title"])))
        .maybe(lead)
}
