//! What to watch. Nothing here moves the desk.

use super::section;
use crate::model::Light;
use crate::report::{Warning, WarningKind};
use crate::view::Visit;
use crate::view::dom::{El, el};
use crate::view::heading::heading;
use leptos::prelude::{AnyView, IntoAny};

/// Every warning, the loop first.
pub(super) fn warnings(visit: Visit) -> El {
    let list = move || -> AnyView {
        visit.follow();
        let warnings = visit.said(|said| said.warnings()).unwrap_or_default();
        let calm = warnings.iter().all(|one| one.light == Light::Green);
        let calm = calm.then(|| el("p", "").text(visit.say("result.warnings.none")).view());
        let list = el("ul", "warnings").all(warnings.into_iter().map(|warning| entry(visit, warning)));
        calm.into_iter().chain([list.view()]).collect::<Vec<_>>().into_any()
    };
    section(visit, "warnings-title", "result.warnings").live(list)
}

fn entry(visit: Visit, warning: Warning) -> El {
    let light = (warning.kind == WarningKind::Loop).then(|| {
        el("span", "warning__light").text(visit.say_of(&["result.warnings.loop.light.", warning.light.id()]))
    });
    let paragraph = |text: String| (!text.is_empty()).then(|| el("p", "").text(text));
    let points = warning.points.into_iter().map(|point| el("li", "").text(point)).collect::<Vec<_>>();
    let points = (!points.is_empty()).then(|| el("ul", "warning__points").all(points));
    let head =
        el("div", "warning__head").el(heading(visit, 2, "warning__title").text(warning.title)).maybe(light);
    el("li", &["warning warning--", warning.light.id()].concat())
        .el(head)
        .maybe(paragraph(warning.text))
        .maybe(points)
        .maybe(paragraph(visit.join("meta.sentences", warning.advice)))
}
