//! Take it along: a link, paper, and files, all made in the browser.

mod by_hand;
mod link;
mod outcome;

use super::section;
use crate::model::{assess, fragment};
use crate::report::{Format, Report, document, picture};
use crate::view::dom::{El, button, el};
use crate::view::{Tools, Visit};
use by_hand::ByHand;
use outcome::Outcome;
use web_sys::Element;

/// What is not a file, as the host page hears of it.
const PRINT: &str = "print";
const COPY: &str = "copy";

/// What can be taken along.
pub(super) fn take(visit: Visit) -> El {
    let outcome = Outcome::new();
    let by_hand = ByHand::new();
    let link = address(visit).map(|_| link::link(visit, outcome, by_hand));
    let print = offer(visit, outcome, PRINT, move || print(visit, outcome));
    let copy = offer(visit, outcome, COPY, move || copy_text(visit, outcome, by_hand));
    let files =
        Format::ALL.map(|format| offer(visit, outcome, format.id(), move || save(visit, outcome, format)));
    let offers = [print, copy].into_iter().chain(files);
    section(visit, "take-title", "exports.take")
        .el(el("p", "note").text(visit.say("exports.take.privacy")))
        .maybe(link)
        .el(el("ul", "offers").all(offers.map(|offer| el("li", "").el(offer))))
        .child(by_hand.view(visit))
}

/// A button with what it gives, and what came of it.
fn offer(visit: Visit, outcome: Outcome, id: &'static str, act: impl Fn() + 'static) -> El {
    let help_id = ["offer-", id, "-help"].concat();
    let name = el("span", "offer__name").text(visit.say_of(&["exports.buttons.", id]));
    // It describes the button, and is not heard a second time in its name.
    let help = el("span", "offer__help")
        .attr("id", &help_id)
        .attr("aria-hidden", "true")
        .text(visit.say_of(&["exports.help.", id]));
    button("offer", String::new(), act)
        .attr("aria-describedby", &help_id)
        .el(name)
        .el(help)
        .el(outcome.place(visit, id))
}

/// The tools, where the host page lets something be taken along in this form.
fn allowed(visit: Visit, form: &str) -> Option<&'static Tools> {
    visit.tools().filter(|tools| (tools.export)(&visit.outside().mount, form))
}

/// Makes something of the report as it is shown now. While it is made, nothing can be changed.
fn with_report<T>(visit: Visit, make: impl FnOnce(&Report<'_>) -> T) -> Option<T> {
    let outside = visit.outside();
    let date = (visit.tools()?.today)()?;
    let link = address(visit);
    visit.peek(|shown| {
        let (catalogue, answers) = (&*shown.state.catalogue, shown.state.shown());
        let assessment = assess(catalogue, answers)?;
        let (words, link) = (&outside.words, link.as_deref());
        Some(make(&Report { words, catalogue, answers, assessment: &assessment, date, link }))
    })
}

/// The whole address that opens the answers as they are shown now; `None` where they are not to be shared.
fn address(visit: Visit) -> Option<String> {
    let tools = visit.tools()?;
    let suffix = (tools.link)(&visit.outside().mount)?;
    let fragment = visit.peek(|shown| fragment(&shown.state.catalogue, shown.state.shown()));
    let address = (tools.address)();
    (!address.is_empty()).then(|| [&address, fragment.as_str(), &suffix].concat())
}

fn save(visit: Visit, outcome: Outcome, format: Format) {
    let outside = visit.outside();
    let Some(tools) = allowed(visit, format.id()) else { return };
    let Some(date) = (tools.today)() else { return };
    let asked = outcome.ask(visit, format.id());
    let name = format.file_name(&outside.words, date);
    let saved = outside.words.fill("exports.saved", &[("file", &name)]);
    let failed = outside.words.say("exports.save_failed");
    let done = move |is_saved| asked.tell(visit, if is_saved { saved } else { failed });
    if format == Format::Png {
        match with_report(visit, picture) {
            Some(picture) => (tools.save_picture)(name, &picture, Box::new(done)),
            None => done(false),
        }
        return;
    }
    let text =
        with_report(visit, |report| format.text(report).unwrap_or_else(|| (tools.json)(&document(report))));
    done(text.is_some_and(|text| (tools.save)(&name, format.media_type(), &text)));
}

fn copy_text(visit: Visit, outcome: Outcome, by_hand: ByHand) {
    if allowed(visit, COPY).is_none() {
        return;
    }
    if let Some(text) = with_report(visit, |report| Format::Markdown.text(report)).flatten() {
        by_hand.copy(visit, outcome.ask(visit, COPY), &text, "exports.copied");
    }
}

fn print(visit: Visit, outcome: Outcome) {
    let outside = visit.outside();
    let Some(tools) = allowed(visit, PRINT) else { return };
    let Some(part) = visit.find::<Element>(".result") else { return };
    let asked = outcome.ask(visit, PRINT);
    let date = (tools.today)().map(|date| date.written(&outside.words)).unwrap_or_default();
    let closing = outside.words.fill("exports.document.date", &[("date", &date)]);
    let failed = outside.words.say("exports.print_failed");
    let done = move |is_printed: bool| {
        if !is_printed {
            asked.tell(visit, failed);
        }
    };
    (tools.print)(part, outside.words.say("exports.document.title"), closing, Box::new(done));
}
