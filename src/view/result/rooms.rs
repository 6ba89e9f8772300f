//! Who must be in the room: each department with how, why, one ritual and a first agenda.

use super::section;
use crate::report::Room;
use crate::view::Visit;
use crate::view::dom::{El, el};
use crate::view::heading::heading;
use crate::view::question::disclosure;
use leptos::prelude::{AnyView, IntoAny};

/// Every other department, from most to least involved.
pub(super) fn rooms(visit: Visit) -> El {
    let list = move || -> AnyView {
        visit.follow();
        let rooms = visit.rooms();
        if rooms.is_empty() {
            return el("p", "").text(visit.say("result.involvement.none")).view();
        }
        let intro = el("p", "section-lead").text(visit.say("result.involvement.intro"));
        let list = el("ul", "rooms").all(rooms.into_iter().map(|room| entry(visit, room)));
        let note = el("p", "note").text(visit.say("result.involvement.suggestion_note"));
        [intro, list, note].map(El::view).into_iter().collect::<Vec<_>>().into_any()
    };
    section(visit, "rooms-title", "result.involvement").live(list)
}

fn entry(visit: Visit, room: Room) -> El {
    let label = |key: &str| el("p", "room__label").text(visit.say_of(&["result.involvement.columns.", key]));
    let agenda = room.agenda.into_iter().map(|point| el("li", "").text(point));
    let how = el("p", "room__how")
        .el(el("span", "room__line").attr("aria-hidden", "true"))
        .el(el("strong", "").text(room.level_label));
    let who = el("div", "room__who")
        .el(heading(visit, 2, "room__name").el(el("bdi", "").text(room.name)))
        .el(how)
        .el(el("p", "room__score").text(room.score));
    let why = el("div", "room__part")
        .el(label("why"))
        .el(el("p", "").text(sentence(visit, room.reasons)))
        .el(el("p", "room__meaning").text(room.meaning));
    let ritual = el("div", "room__part")
        .el(label("ritual"))
        .el(el("p", "").text(room.ritual.text))
        .el(el("p", "room__source")
            .text(visit.join("meta.side_by_side", [room.ritual.source_text, room.cadence])))
        .el(disclosure(visit.say("result.involvement.show_agenda")).el(el("ol", "room__agenda").all(agenda)));
    el("li", &["room room--", room.level.id()].concat()).el(who).el(why).el(ritual)
}

/// Reasons are phrases, in lower case: together they are one sentence, which begins with a capital where the script has them.
fn sentence(visit: Visit, reasons: Vec<String>) -> String {
    let reasons = visit.join("meta.phrases", reasons);
    let sentence = visit.outside().words.fill("meta.sentence", &[("text", &reasons)]);
    let mut letters = sentence.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    [&first, letters.as_str()].concat()
}
