//! Your answers, each with a way to change it.

use super::section;
use crate::model::{Message, Page};
use crate::report::{AnswerRow, answer_rows};
use crate::view::Visit;
use crate::view::dom::{El, button, el};
use leptos::prelude::{AnyView, IntoAny};

/// What the visitor said.
pub(super) fn answers(visit: Visit) -> El {
    section(visit, "answers-title", "result.answers").el(el("dl", "answers").live(move || {
        visit.follow();
        let rows =
            visit.said(|said| answer_rows(said.words, said.catalogue, said.answers)).unwrap_or_default();
        rows.into_iter().map(|row| entry(visit, row).view()).collect::<Vec<AnyView>>().into_any()
    }))
}

fn entry(visit: Visit, row: AnswerRow) -> El {
    let change_label = visit.outside().words.fill("result.answers.change_label", &[("question", &row.label)]);
    let page = page_of(row.id);
    let change = button("clear", visit.say("result.answers.change"), move || visit.send(Message::Go(page)))
        .attr("aria-label", &change_label);
    let values = row.values.into_iter().map(|text| el("bdi", "").text(text));
    el("div", "answers__row")
        .el(el("dt", "answers__question").text(row.label))
        .el(el("dd", "answers__answer").all(values))
        .el(el("dd", "answers__change").el(change))
}

/// Where a question is asked.
fn page_of(id: &str) -> Page {
    match id {
        "goals" => Page::Goals,
        "activities" | "loop" | "seat" | "judged_on" => Page::Today,
        _ => Page::Company,
    }
}
