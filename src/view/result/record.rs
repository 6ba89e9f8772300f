//! How good the advice is: its track record and its limits, in plain words.

use super::section;
use crate::view::Visit;
use crate::view::dom::{El, el};
use crate::view::heading::heading;

const RECORD: [&str; 6] = ["own_cases", "new_cases", "adjusted", "constant", "expert", "so"];
const LIMITS: [&str; 7] = ["judgement", "marketing", "ties", "surveys", "open_source", "cases", "dissent"];

/// The track record and the limits.
pub(super) fn record(visit: Visit) -> El {
    let list = |below: &str, keys: &[&str]| {
        let items = keys.iter().map(|key| el("li", "").text(visit.say_of(&[below, key])));
        el("ul", "record").all(items)
    };
    section(visit, "record-title", "result.record")
        .el(list("result.record.", &RECORD))
        .el(heading(visit, 2, "record__title").text(visit.say("result.record.limits_title")))
        .el(list("result.record.limits.", &LIMITS))
        .el(el("p", "note").text(visit.say("result.record.method")))
}
