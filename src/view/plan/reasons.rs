//! Why a room has its score and its level.

use super::rooms::id;
use crate::model::{Department, Home};
use crate::report::{Sentences, rooms, score_text};
use crate::view::Visit;
use crate::view::dom::{El, button, el, nothing};
use crate::view::heading::heading;
use leptos::prelude::*;
use web_sys::HtmlElement;

/// The reasons of the room that is open.
pub(super) fn reasons(visit: Visit, open: RwSignal<Option<Home>>) -> El {
    el("div", "").attr("id", "plan-reasons").live(move || {
        let home = open.get();
        visit.follow();
        let opened =
            home.and_then(|home| visit.said(|said| of(visit, said, home)).flatten().map(|it| (home, it)));
        let Some((home, reasons)) = opened else { return nothing() };
        let close = move || {
            open.set(None);
            if let Some(button) = visit.find::<HtmlElement>(&["#", &id(visit, home)].concat()) {
                let _ = button.focus();
            }
        };
        reasons.el(button("clear", visit.say("plan.room_close"), close)).view()
    })
}

fn of(visit: Visit, said: &Sentences<'_>, home: Home) -> Option<El> {
    let name = match home {
        Home::Department(department) => said.names().label(department),
        Home::Own => said.names().home(Home::Own, "short"),
    };
    let stands = said.recommendation.placement.home == home;
    let words = match home {
        _ if stands => said.words.join("meta.sentences", said.reason()),
        Home::Department(department) => involvement(said, department)?,
        // The desk has moved out meanwhile.
        Home::Own => return None,
    };
    let title = match home {
        Home::Department(_) => said.words.fill("plan.room_title", &[("name", &name)]),
        Home::Own => name,
    };
    let title = heading(visit, 2, "reasons__title").attr("tabindex", "-1").text(title);
    let sum = if let Home::Department(department) = home { sum(said, department) } else { None };
    Some(el("div", "reasons").el(title).el(el("p", "").text(words)).maybe(sum))
}

/// How and why a department is involved.
fn involvement(said: &Sentences<'_>, department: Department) -> Option<String> {
    let rooms = rooms(said.words, said.catalogue, said.answers, said.recommendation);
    let room = rooms.into_iter().find(|room| room.department == department)?;
    let words = said.words;
    let reasons = words.join("meta.phrases", &room.reasons);
    let why = words.fill("meta.label_value", &[("label", &room.level_label), ("value", &reasons)]);
    let why = words.fill("meta.sentence", &[("text", &capital(&why))]);
    Some(words.join("meta.sentences", [&why, &room.meaning]))
}

/// What its score adds up from.
fn sum(said: &Sentences<'_>, department: Department) -> Option<El> {
    let score = said.recommendation.score(department)?;
    let parts = said.contributions(score);
    if parts.is_empty() {
        return Some(el("p", "").text(said.words.say("plan.room_zero")));
    }
    let part = |(label, part): (String, u32)| {
        el("div", "reasons__part")
            .el(el("dt", "").text(label))
            .el(el("dd", "").text(said.points(part)))
            .view()
    };
    let total = el("div", "reasons__part reasons__part--total")
        .el(el("dt", "").text(said.adds_up(score)))
        .el(el("dd", "").text(score_text(said.words, score)));
    Some(el("dl", "reasons__sum").all(parts.into_iter().map(part)).el(total))
}

/// With a capital at its beginning, where the script has them.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    [&first, letters.as_str()].concat()
}
