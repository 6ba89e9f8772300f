//! Which departments exist, and what the company calls them.

use super::Visit;
use super::choices::Choice;
use super::dom::{El, button, el};
use super::question::question;
use crate::model::{Answer, Department, LONGEST_NAME, Listed, Message, Set};
use leptos::prelude::{event_target_checked, event_target_value, untrack};

const KEY: &str = "steps.company.departments";

/// A box for each department, and a field for its own name.
pub(super) fn departments(visit: Visit) -> El {
    let catalogue = visit.catalogue();
    let all: Set<Department> = catalogue.departments().collect();
    let total = visit.outside().words.whole(all.len());
    let set = move |departments| visit.send(Message::Answer(Answer::Departments(departments)));
    let count = move || {
        let count = visit.answers(|answers| answers.departments().len());
        visit.outside().words.count("steps.company.departments.count", count, &[("total", &total)])
    };
    let tools = el("p", "tools")
        .el(el("span", "tools__count").say(count))
        .el(button("clear", visit.say_of(&[KEY, ".all"]), move || set(all)))
        .el(button("clear", visit.say_of(&[KEY, ".none"]), move || set(Set::EMPTY)));
    let boxes = catalogue.departments().map(|department| tick(visit, department));
    let controls = el("div", "")
        .el(el("div", "choices choices--list choices--columns").all(boxes))
        .el(tools)
        .el(own_names(visit));
    question(visit, KEY, controls)
}

fn tick(visit: Visit, department: Department) -> El {
    let catalogue = visit.catalogue();
    let id = department.id(&catalogue);
    let input = el("input", "choice__input")
        .attr("type", "checkbox")
        .live_prop("checked", move || visit.answers(|answers| answers.departments().contains(department)))
        .on("change", move |event| {
            visit.send(Message::Answer(Answer::Has(department, event_target_checked(&event))));
        });
    let label = visit.say_of(&["departments.", id, ".name"]);
    Choice::plain(id, label).view(&["has-", id].concat(), input)
}

fn own_names(visit: Visit) -> El {
    let catalogue = visit.catalogue();
    let names = catalogue.departments().map(|department| own_name(visit, department));
    let some_named = visit.peek(|shown| {
        catalogue.departments().any(|department| !shown.state.typed_name(department).is_empty())
    });
    let help = |key: &str| el("p", "question__help").text(visit.say_of(&["steps.company.names.", key]));
    let fields = el("fieldset", "")
        .el(el("legend", "names__legend").text(visit.say("steps.company.names.title")))
        .el(el("div", "names__list").all(names));
    let details = el("details", "names")
        .el(el("summary", "names__summary").text(visit.say("steps.company.names.open")))
        .el(help("why_text"))
        .el(help("help").attr("id", "names-help"))
        .el(fields);
    if some_named { details.attr("open", "") } else { details }
}

/// A field for the company's own name. What is typed stays, also where it is too long to be a name: then the field says so.
fn own_name(visit: Visit, department: Department) -> El {
    let catalogue = visit.catalogue();
    let id = department.id(&catalogue);
    let input_id = ["name-", id].concat();
    let error_id = [&input_id, "-error"].concat();
    let label = visit.say_of(&["departments.", id, ".name"]);
    let draft = move || {
        visit.read(|shown| {
            let draft = shown.state.drafts.iter().find(|(other, _)| *other == department);
            draft.map(|(_, text)| what_is_wrong(visit, text))
        })
    };
    let described = {
        let error_id = error_id.clone();
        move || Some(if draft().is_some() { error_id.clone() } else { "names-help".into() })
    };
    let input = el("input", "field__input")
        .attr("type", "text")
        .attr("dir", "auto")
        .attr("autocomplete", "off")
        .attr("id", &input_id)
        .attr("value", &visit.peek(|shown| shown.state.typed_name(department).to_owned()))
        .live_attr("aria-invalid", move || draft().map(|_| "true".into()))
        .live_attr("aria-describedby", described)
        // For a field of text, WebKit looks at where the caret is and at no margin.
        .on("focus", move |event| {
            if let Some(tools) = visit.tools() {
                (tools.reveal)(&event);
            }
        })
        .on("input", move |event| {
            let was_wrong = untrack(draft).is_some();
            visit.send(Message::Rename(department, event_target_value(&event)));
            // Said once, and not with every further key.
            if let Some(fault) = untrack(draft).filter(|_| !was_wrong) {
                visit.announce(fault);
            }
        });
    el("p", "field").el(el("label", "field__label").attr("for", &input_id).text(label)).el(input).el(el(
        "span",
        "field__error",
    )
    .attr("id", &error_id)
    .say(move || draft().unwrap_or_default()))
}

fn what_is_wrong(visit: Visit, text: &str) -> String {
    let length = text.chars().count();
    if length > LONGEST_NAME {
        visit.count("steps.company.names.too_long", length, &[])
    } else if text.trim().is_empty() {
        visit.say("steps.company.names.blank")
    } else {
        visit.say("steps.company.names.control")
    }
}
