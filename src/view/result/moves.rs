//! What would move the desk.

use super::section;
use super::what_if::what_if;
use crate::model::flips;
use crate::report::Sentences;
use crate::view::Visit;
use crate::view::dom::{El, el};
use leptos::prelude::{AnyView, IntoAny};

/// There can be dozens: a view shows a few.
const SHOWN: usize = 6;

/// The flips as sentences, and the importances to try any other change.
pub(super) fn moves(visit: Visit) -> El {
    section(visit, "moves-title", "result.flips")
        .live(move || {
            visit.follow();
            visit.said(list).unwrap_or_default().into_any()
        })
        .el(what_if(visit))
}

fn list(said: &Sentences<'_>) -> Vec<AnyView> {
    let flips = said.flips(&flips(said.catalogue, said.answers), SHOWN);
    let sentences = flips.sentences.into_iter().map(|text| el("li", "").text(text)).collect::<Vec<_>>();
    let sentences = (!sentences.is_empty()).then(|| el("ul", "moves").all(sentences));
    let lead = flips.lead.map(|lead| el("p", "").text(lead));
    let more = flips.more.map(|more| el("p", "note").text(more));
    [lead, sentences, more].into_iter().flatten().map(El::view).collect()
}
