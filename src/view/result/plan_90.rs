//! The first 90 days: a list to tick off.

use super::section;
use crate::model::Message;
use crate::report::{Line, Phase, checklist};
use crate::view::Visit;
use crate::view::dom::{El, el};
use crate::view::heading::heading;
use leptos::prelude::{AnyView, event_target_checked};

/// The checklist, phase by phase.
pub(super) fn plan_90(visit: Visit) -> El {
    section(visit, "days-title", "result.plan_90").live(move || -> AnyView {
        visit.follow();
        let said = visit.said(|said| {
            let lines = checklist(said);
            (said.shortened(&lines), lines)
        });
        let (shortened, lines) = said.unwrap_or_default();
        let phase = |phase: Phase| {
            let due: Vec<El> =
                lines.iter().filter(|line| line.phase == phase).map(|line| item(visit, line)).collect();
            let title = heading(visit, 2, "days__title").text(visit.say(phase.key()));
            (!due.is_empty()).then(|| el("div", "days__phase").el(title).el(el("ul", "days").all(due)))
        };
        let note = shortened.map(|note| el("p", "note").text(note));
        el("div", "").all(Phase::ALL.into_iter().filter_map(phase)).maybe(note).view()
    })
}

fn item(visit: Visit, line: &Line) -> El {
    let id = ["day-", &line.id].concat();
    let more_id = [&id, "-more"].concat();
    let (ticked, tick) = (line.id.clone(), line.id.clone());
    let words = &visit.outside().words;
    let more = [
        words.fill("result.plan_90.who", &[("who", &line.who)]),
        words.fill("result.plan_90.why", &[("why", &line.why)]),
    ];
    let input = el("input", "day__input")
        .attr("type", "checkbox")
        .attr("id", &id)
        .attr("aria-describedby", &more_id)
        .live_prop("checked", move || visit.read(|shown| shown.state.ticked.contains(&ticked)))
        .on("change", move |event| visit.send(Message::Tick(tick.clone(), event_target_checked(&event))));
    el("li", "day").el(input).el(el("label", "day__text").attr("for", &id).text(line.text.as_str())).el(el(
        "p",
        "day__more",
    )
    .attr("id", &more_id)
    .all(more.map(|text| el("span", "").text(text))))
}
