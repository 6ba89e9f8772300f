//! Answers from elsewhere: what becomes of them, and the page that asks. Nothing is lost before the visitor has chosen, nor after.

use super::dom::{El, button, el};
use super::heading::title;
use super::{Incoming, Snapshot, Visit};
use crate::model::{Answers, LinkError, Message, Page, Saved, parse_fragment};
use crate::report::goal_noun;
use web_sys::HtmlElement;

/// Reads what came in an address, as soon as that can be read; what is to be done, where nobody need be asked.
pub(super) fn settle(shown: &mut Snapshot, mount: &HtmlElement) -> Option<Message> {
    let tools = shown.arrival.here()?.tools;
    let Some(Incoming::Unread(fragment)) = &shown.incoming else { return None };
    let ours = Some(fragment).filter(|fragment| (tools.opens)(mount, fragment));
    match ours.and_then(|fragment| parse_fragment(&shown.state.catalogue, fragment)) {
        None => {
            // Another's, or none: nobody is led anywhere.
            shown.incoming = None;
            shown.by_host = true;
        }
        Some(Err(error)) => shown.offer(Incoming::Faulty(error)),
        Some(Ok(answers)) => return consider(shown, answers),
    }
    None
}

/// Takes answers over where the visitor has none; else the visitor is asked.
pub(super) fn consider(shown: &mut Snapshot, answers: Answers) -> Option<Message> {
    match own(shown) {
        Some(own) if own.answers != answers => {
            shown.offer(Incoming::Answers(Box::new(answers)));
            None
        }
        // The same answers, with what was ticked.
        Some(own) => Some(return_to(shown, Saved { page: Page::Result, ..own })),
        None => Some(take_over(shown, Saved::answers(answers, Page::Result))),
    }
}

/// What the visitor has entered: now, or on an earlier visit.
fn own(shown: &Snapshot) -> Option<Saved> {
    let now = shown.state.is_begun().then(|| Saved::of(&shown.state));
    shown.earlier.clone().or(now)
}

/// Own answers that are only on offer are set aside like those that are here.
fn take_over(shown: &mut Snapshot, saved: Saved) -> Message {
    shown.incoming = None;
    let saved = match shown.earlier.take() {
        Some(own) => saved.instead_of(own),
        None => shown.state.replaced_by(saved),
    };
    Message::Load(Box::new(saved))
}

fn return_to(shown: &mut Snapshot, own: Saved) -> Message {
    shown.incoming = None;
    shown.earlier = None;
    Message::Load(Box::new(own))
}

/// Asks what to do with answers from elsewhere.
pub(super) fn incoming(visit: Visit) -> El {
    match visit.peek(|shown| shown.incoming.clone()) {
        Some(Incoming::Answers(answers)) => {
            let text = visit.say("exports.choose.text");
            choose(visit, "exports.choose.title", text, "incoming", &Saved::answers(*answers, Page::Result))
        }
        Some(Incoming::Stored(saved)) => {
            choose(visit, "exports.choose.title", visit.say("exports.choose.tab_text"), "tab", &saved)
        }
        Some(Incoming::Faulty(LinkError::OtherVersion { answers, dropped, .. })) => {
            let text = visit.count("exports.errors.link_version", dropped.len(), &[]);
            let saved = Saved::answers(*answers, Page::Result);
            choose(visit, "exports.choose.faulty", text, "incoming", &saved)
        }
        Some(Incoming::Faulty(error)) => {
            let key = match error {
                LinkError::Foreign => "exports.errors.link_foreign",
                LinkError::NewerFormat(_) => "exports.errors.link_newer",
                LinkError::OtherCatalogue { .. } => "exports.errors.link_catalogue",
                LinkError::Damaged | LinkError::OtherVersion { .. } => "exports.errors.link_damaged",
            };
            page(visit, "exports.choose.faulty", visit.say(key)).el(el("div", "way").el(keep(visit)))
        }
        Some(Incoming::Unread(_)) | None => el("section", "incoming"),
    }
}

fn page(visit: Visit, title_key: &'static str, text: String) -> El {
    el("section", "incoming")
        .el(title(visit, move || visit.say(title_key)))
        .el(el("p", "lead__text").text(text))
}

/// Both sets of answers side by side. `id` names where the others are from.
fn choose(visit: Visit, title_key: &'static str, text: String, id: &'static str, others: &Saved) -> El {
    let own = visit.peek(own);
    let note = own.as_ref().map(|_| el("p", "note").text(visit.say("exports.choose.aside")));
    let own = own.map(|own| option(visit, "stored", &own.answers, keep(visit)));
    let none = own.is_none().then(|| keep(visit));
    let taken = others.clone();
    let take = button("button button--main", visit.say("exports.choose.use_incoming"), move || {
        visit.change(|shown| Some(take_over(shown, taken.clone())));
    });
    page(visit, title_key, text)
        .el(el("div", "pair").maybe(own).el(option(visit, id, &others.answers, take).maybe(none)))
        .maybe(note)
}

/// One set of answers: what it is for, and a button that chooses it.
fn option(visit: Visit, id: &'static str, answers: &Answers, choose: El) -> El {
    let outside = visit.outside();
    let catalogue = visit.catalogue();
    let goals = catalogue.goals().zip(answers.weights()).filter(|(_, weight)| *weight > 0);
    let goals: Vec<String> = goals.map(|(goal, _)| goal_noun(&outside.words, &catalogue, goal)).collect();
    let rated = visit.count("exports.choose.rated", goals.len(), &[]);
    el("div", "pair__one")
        .el(el("p", "pair__name").text(visit.say_of(&["exports.choose.", id])))
        .el(el("p", "note").text(rated))
        .el(el("ul", "pair__goals").all(goals.into_iter().map(|goal| el("li", "").text(goal))))
        .el(choose)
}

/// Goes on with what the visitor has: an earlier visit, what is here, or nothing yet.
fn keep(visit: Visit) -> El {
    let has_own = visit.peek(own).is_some();
    let key = if has_own { "exports.choose.use_stored" } else { "exports.choose.without" };
    button("button", visit.say(key), move || {
        visit.change(|shown| match own(shown) {
            Some(own) => Some(return_to(shown, own)),
            None => {
                shown.incoming = None;
                shown.by_host = false;
                None
            }
        });
    })
}
