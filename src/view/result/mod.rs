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
mod warnings;

use super::Visit;
use super::dom::{El, el};
use super::heading::heading;

/// The result.
pub(super) fn result(visit: Visit) -> El {
    el("div", "result")
        .el(headline::headline(visit))
        .el(rooms::rooms(visit))
        .el(warnings::warnings(visit))
        .el(sums::sums(visit))
        .el(moves::moves(visit))
        .el(similar::similar(visit))
        .el(record::record(visit))
        .el(plan_90::plan_90(visit))
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
