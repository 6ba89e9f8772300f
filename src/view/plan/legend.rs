//! How to read the plan.

use super::drawing::desk;
use crate::view::Visit;
use crate::view::dom::{El, Svg, draw, el, live_if};
use leptos::prelude::{AnyView, IntoAny};

/// The signs of the plan and their meaning.
pub(super) fn legend(visit: Visit) -> El {
    let alone = move || {
        visit.follow();
        visit.said(|said| said.recommendation.alone()).unwrap_or_default()
    };
    el("ul", "legend").attr("aria-label", &visit.say("plan.legend.title")).child(live_if(
        alone,
        move |alone| {
            // Where no other department is drawn, no line and no shade needs explaining.
            let others = if alone { Vec::new() } else { others(visit) };
            std::iter::once(small_desk(visit)).chain(others).collect::<Vec<_>>().into_any()
        },
    ))
}

fn small_desk(visit: Visit) -> AnyView {
    let drawing = draw(Svg::Drawing, "plan__drawing legend__desk")
        .attr("viewBox", "-60 -54 120 84")
        .attr("focusable", "false")
        .el(desk());
    entry(visit, sign().el(drawing), "plan.desk")
}

/// The lines to other departments, and the shades of their rooms.
fn others(visit: Visit) -> Vec<AnyView> {
    let line = |way| sign().el(el("span", &["legend__line legend__line--", way].concat()));
    let tints =
        ["1", "2", "3"].map(|tint| el("span", &["legend__tint legend__tint--", tint].concat()).view());
    let entries = [
        (line("decides"), "plan.legend.line_decides"),
        (line("plans"), "plan.legend.line_plans"),
        (line("told"), "plan.legend.line_told"),
        (sign(), "plan.legend.line_knows"),
        (sign().all(tints), "plan.legend.tint"),
    ];
    entries.into_iter().map(|(sign, key)| entry(visit, sign, key)).collect()
}

fn sign() -> El {
    el("span", "legend__sign").attr("aria-hidden", "true")
}

fn entry(visit: Visit, sign: El, key: &str) -> AnyView {
    el("li", "legend__entry").el(sign).text(visit.say(key)).view()
}
