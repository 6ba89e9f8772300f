//! The result, in the order in which a visitor needs it: the answer, the room, what to watch, why, and what would change it.

mod answers;
mod headline;
mod moves;
mod rooms;
mod sums;
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
        .el(answers::answers(visit))
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
