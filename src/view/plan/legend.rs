//! How to read the plan.

use super::drawing::desk;
use crate::model::Level;
use crate::report::levels;
use crate::view::Visit;
use crate::view::dom::{El, el};
use leptos::prelude::{AnyView, Get, IntoAny, Memo};

/// The signs of the plan and their meaning: only of what it has.
pub(super) fn legend(visit: Visit) -> El {
    // The levels as bits: the legend is built anew only when it becomes another.
    let shown = Memo::new(move |_| {
        visit.follow();
        visit.said(|said| levels(said.recommendation).map(bit).sum::<u32>()).unwrap_or_default()
    });
    el("ul", "legend").attr("aria-label", &visit.say("plan.legend.title")).live(move || {
        let shown = shown.get();
        let others = Level::ALL.iter().copied().filter(move |level| shown & bit(*level) > 0);
        let lines = others.map(|level| line(visit, level));
        // Where no other department is drawn, no shade needs explaining either.
        let tint = (shown > 0).then(|| tint(visit));
        std::iter::once(small_desk(visit)).chain(lines).chain(tint).collect::<Vec<_>>().into_any()
    })
}

fn bit(level: Level) -> u32 {
    1 << level as u32
}

fn small_desk(visit: Visit) -> AnyView {
    entry(visit, sign().el(desk("plan__drawing legend__desk", "-60 -54 120 84")), "plan.desk")
}

/// The line to departments that are involved at a level; those who know whom to call have none.
fn line(visit: Visit, level: Level) -> AnyView {
    let line = match level {
        Level::Knows => None,
        level => Some(el("span", &["legend__line legend__line--", level.id()].concat())),
    };
    entry(visit, sign().maybe(line), &["plan.legend.line_", level.id()].concat())
}

/// The shades of rooms.
fn tint(visit: Visit) -> AnyView {
    let tints = ["1", "2", "3"].map(|tint| el("span", &["legend__tint legend__tint--", tint].concat()));
    entry(visit, sign().all(tints), "plan.legend.tint")
}

fn sign() -> El {
    el("span", "legend__sign").attr("aria-hidden", "true")
}

fn entry(visit: Visit, sign: El, key: &str) -> AnyView {
    el("li", "legend__entry").el(sign).text(visit.say(key)).view()
}
