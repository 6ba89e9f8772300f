//! The rest: everything beyond the first step, fetched while the visitor answers.
//!
//! A visitor who comes to the page must be able to answer soon; the other steps, the recommendation, its sentences, the result page
//! and what can be taken along are more than half of the code, and nobody needs them before the first answer. So the build splits the
//! module at `element::rest`: what only that function reaches goes into a second module, which shares memory and functions with the
//! first.
//!
//! What is absent from the first module is therefore whatever is named in [`Rest`] and nowhere else. Whoever needs another function
//! of the model or the report in a step adds it to the first download; `cargo xtask budget` says what that costs.
//!
//! There is one such point, and it gives functions, so that views are still built at once and under their reactive owner.

use super::dom::El;
use super::{Snapshot, Tools, Visit, company, goals, incoming, load, result, spoken, today};
use crate::model::{
    Answers, Assessment, Catalogue, Message, Recommendation, Share, Value, assess, confidence, recommend,
};
use leptos::prelude::AnyView;
use web_sys::HtmlElement;

/// What the second module offers to the first.
#[derive(Debug)]
pub(crate) struct Rest {
    /// What the answers recommend.
    pub(super) recommend: fn(&Catalogue, &Answers) -> Option<Recommendation>,
    /// How sure that is.
    pub(super) confidence: fn(&Catalogue, &Answers) -> Vec<Share>,
    /// Both as a document.
    pub(crate) document: fn(&Catalogue, &Answers) -> Option<Value>,
    /// What there is to say of the goals that are chosen.
    pub(super) remark: fn(Visit) -> AnyView,
    /// Step 2.
    pub(super) company: fn(Visit) -> El,
    /// Step 3.
    pub(super) today: fn(Visit) -> El,
    /// Says where the visitor has come to.
    pub(super) tell_place: fn(Visit),
    /// The answer so far, beside the questions.
    pub(super) glance: fn(Visit) -> El,
    /// The result.
    pub(super) result: fn(Visit) -> El,
    /// Settles what becomes of answers from an address.
    pub(crate) settle: fn(&mut Snapshot, &HtmlElement) -> Option<Message>,
    /// Asks the visitor what becomes of answers from elsewhere.
    pub(super) incoming: fn(Visit) -> El,
    /// Leads back to answers that were set aside.
    pub(super) aside: fn(Visit) -> El,
    /// Brings in answers from a file.
    pub(super) load: fn(Visit) -> El,
    /// What is done outside the widget.
    pub(super) tools: &'static Tools,
}

/// Whether the rest is here.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Arrival {
    /// Nobody has needed it yet.
    NotAsked,
    /// It is under way.
    UnderWay,
    /// It could not be fetched; the visitor can ask again.
    Failed,
    /// It is here.
    Here(&'static Rest),
}

impl Rest {
    /// All of it, with the tools that the element makes.
    pub(crate) const fn new(tools: &'static Tools) -> Self {
        Self {
            recommend,
            confidence,
            document,
            remark: goals::remark,
            company: company::company,
            today: today::today,
            tell_place: spoken::tell_place,
            glance,
            result: result::result,
            settle: incoming::settle,
            incoming: incoming::incoming,
            aside: load::aside,
            load: load::load,
            tools,
        }
    }
}

/// The answer so far, seen and heard.
fn glance(visit: Visit) -> El {
    spoken::tell_home(visit);
    super::glance::glance(visit)
}

fn document(catalogue: &Catalogue, answers: &Answers) -> Option<Value> {
    let assessment: Assessment = assess(catalogue, answers)?;
    Some(assessment.to_value(catalogue))
}

impl Arrival {
    /// What the rest offers, where it is here.
    pub(crate) fn here(self) -> Option<&'static Rest> {
        if let Self::Here(rest) = self { Some(rest) } else { None }
    }
}
