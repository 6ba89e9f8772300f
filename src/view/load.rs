//! Answers from elsewhere: from a file that is chosen or dropped here, where an error changes nothing, or those that were set aside.

use super::Visit;
use super::dom::{El, button, el, live, live_if, nothing};
use super::incoming::consider;
use crate::model::Message;
use crate::report::{LARGEST_FILE, NoAnswers, load as read};
use leptos::prelude::{AnyView, IntoAny, Read, RwSignal, Set};
use std::sync::Arc;
use web_sys::{Element, Event};

/// What is wrong with the last file; nothing where it was right.
type Faults = RwSignal<Vec<String>>;

/// Says that other answers are set aside, and leads back to them.
pub(super) fn aside(visit: Visit) -> El {
    let offer = live_if(
        move || visit.read(|shown| !shown.state.aside.is_empty()),
        move |is_there| {
            if !is_there {
                return nothing();
            }
            let back = move || {
                visit.change(|shown| Some(Message::Load(Box::new(shown.state.swapped()?))));
            };
            el("div", "foot__aside")
                .el(el("p", "").text(visit.say("exports.aside.text")))
                .el(button("button", visit.say("exports.aside.back"), back))
                .view()
        },
    );
    el("div", "").child(offer)
}

/// The field for the file, which takes drops as well.
pub(super) fn load(visit: Visit) -> El {
    let faults: Faults = RwSignal::new(Vec::new());
    let has_faults = move || !faults.read().is_empty();
    let input = el("input", "drop__input")
        .attr("type", "file")
        .attr("id", "load")
        .attr("accept", ".json,application/json")
        .live_attr("aria-describedby", move || {
            Some(if has_faults() { "load-help load-faults" } else { "load-help" }.into())
        })
        .live_attr("aria-invalid", move || has_faults().then(|| "true".into()))
        .on("change", move |event| take(visit, faults, &event));
    el("div", "drop field")
        .el(el("label", "field__label").attr("for", "load").text(visit.say("exports.load.button")))
        .el(input)
        .el(el("p", "question__help").attr("id", "load-help").text(visit.say("exports.load.help")))
        .el(el("div", "field__error").attr("id", "load-faults").child(live(move || shown(&faults.read()))))
        // Without this, the browser leaves the page for the file.
        .on("dragover", move |event| hold(visit, &event))
        .on("drop", move |event| {
            hold(visit, &event);
            take(visit, faults, &event);
        })
}

fn hold(visit: Visit, event: &Event) {
    if let Some(tools) = visit.tools() {
        (tools.hold)(event);
    }
}

fn shown(faults: &[String]) -> AnyView {
    let Some((first, rest)) = faults.split_first() else { return nothing() };
    let lines = rest.iter().map(|line| el("li", "").text(line.as_str()));
    let list = (!rest.is_empty()).then(|| el("ul", "drop__faults").all(lines).view());
    [Some(el("p", "").text(first.as_str()).view()), list].into_iter().flatten().collect::<Vec<_>>().into_any()
}

fn take(visit: Visit, faults: Faults, event: &Event) {
    let Some(tools) = visit.tools() else { return };
    let outside = visit.outside();
    let words = Arc::clone(&outside.words);
    let wrong = move |fault: &NoAnswers| {
        let said = fault.said(&words);
        // One sentence; the others stand where the field leads.
        let announcement = said.first().cloned().unwrap_or_default();
        // By now the views may be gone.
        let _ = faults.try_set(said);
        visit.alter(|shown| shown.announcement = announcement);
    };
    let mut files = (tools.chosen)(event).into_iter();
    let Some(file) = files.next() else { return };
    if files.next().is_some() {
        return wrong(&NoAnswers::Several);
    }
    if file.bytes > LARGEST_FILE {
        return wrong(&NoAnswers::TooLarge);
    }
    let catalogue = visit.catalogue();
    let told = move |text: Option<String>| {
        let answers = text.ok_or(NoAnswers::Unreadable).and_then(|text| read(&catalogue, &text));
        match answers {
            Ok(answers) => {
                // Where the views are gone, so is who wanted it.
                if faults.try_set(Vec::new()).is_none() {
                    if let Some(opened) = outside.find::<Element>(".load") {
                        let _ = opened.remove_attribute("open");
                    }
                    visit.change(|shown| consider(shown, answers));
                }
            }
            Err(fault) => wrong(&fault),
        }
    };
    (tools.read)(file, Box::new(told));
}
