//! How to read the plan.

use super::drawing::desk;
use crate::view::Visit;
use crate::view::dom::{El, Svg, draw, el};

/// The signs of the plan and their meaning.
pub(super) fn legend(visit: Visit) -> El {
    let sign = || el("span", "legend__sign").attr("aria-hidden", "true");
    let small_desk = draw(Svg::Drawing, "plan__drawing legend__desk")
        .attr("viewBox", "-60 -54 120 84")
        .attr("focusable", "false")
        .el(desk());
    let line = |way| sign().el(el("span", &["legend__line legend__line--", way].concat()));
    let tints =
        ["1", "2", "3"].map(|tint| el("span", &["legend__tint legend__tint--", tint].concat()).view());
    let entries = [
        (sign().el(small_desk), "plan.desk"),
        (line("decides"), "plan.legend.line_decides"),
        (line("plans"), "plan.legend.line_plans"),
        (line("told"), "plan.legend.line_told"),
        (sign(), "plan.legend.line_knows"),
        (sign().all(tints), "plan.legend.tint"),
    ];
    let entry = |(sign, key): (El, &str)| el("li", "legend__entry").el(sign).text(visit.say(key)).view();
    el("ul", "legend").attr("aria-label", &visit.say("plan.legend.title")).all(entries.into_iter().map(entry))
}
