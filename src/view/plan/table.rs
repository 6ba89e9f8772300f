//! The same facts as a table, for those who would rather read.

use crate::model::{Department, Score};
use crate::report::{Sentences, rooms, score_text};
use crate::view::Visit;
use crate::view::dom::{El, el};
use crate::view::question::disclosure;
use leptos::prelude::{AnyView, IntoAny};

const COLUMNS: [&str; 4] = ["department", "score", "level", "why"];

/// Each department with score, level and reason, in the order of the rooms.
pub(super) fn table(visit: Visit) -> El {
    let column = |key: &&str| el("th", "").attr("scope", "col").text(visit.say_of(&["plan.table.", key]));
    let rows = move || {
        visit.follow();
        visit.said(rows).unwrap_or_default().into_any()
    };
    let table = el("table", "table")
        .el(el("caption", "unseen").text(visit.say("plan.table.caption")))
        .el(el("thead", "").el(el("tr", "").all(COLUMNS.iter().map(column))))
        .el(el("tbody", "").live(rows));
    let label = visit.say("plan.as_table");
    let region = el("div", "scroll").attr("role", "region").attr("tabindex", "0").attr("aria-label", &label);
    disclosure(label).el(region.el(table))
}

fn rows(said: &Sentences<'_>) -> Vec<AnyView> {
    let involved = rooms(said.words, said.catalogue, said.answers, said.recommendation);
    let row = |department: Department| {
        let score = said.recommendation.score(department);
        let room = involved.iter().find(|room| room.department == department);
        let (level, why) = match room {
            Some(room) => (room.level_label.clone(), said.words.join("meta.phrases", &room.reasons)),
            None => (said.words.say("plan.table.desk"), said.words.join("meta.sentences", said.reason())),
        };
        let score = score.map(|score: &Score| score_text(said.words, score)).unwrap_or_default();
        let name = el("bdi", "").text(said.names().label(department));
        el("tr", "")
            .el(el("th", "").attr("scope", "row").el(name))
            .all([score, level, why].map(|text| el("td", "").text(text)))
            .view()
    };
    said.answers.departments().into_iter().map(row).collect()
}
