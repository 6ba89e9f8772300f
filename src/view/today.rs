//! Step 3: how it works today.

use super::Visit;
use super::choices::{Choice, Choices};
use super::dom::{El, el, live_if, nothing};
use super::heading::{heading, lead};
use super::question::{question, why};
use crate::model::{Activity, Answer, By, Department, Listed, Loop, Measure, Message, Seat};
use leptos::prelude::{AnyView, event_target_value};

/// Who runs what, when the community manager hears of it, where the desk stands, what its boss is judged on.
pub(super) fn today(visit: Visit) -> El {
    let activities = visit.catalogue().activities().map(|activity| running(visit, activity));
    let seat = Choices::of(
        "seat",
        "list choices--columns",
        seats(visit),
        move || visit.answers(|answers| answers.seat()),
        move |seat| visit.send(Message::Answer(Answer::Seat(seat))),
    );
    let judged_on = Choices::of(
        "judged_on",
        "list choices--columns",
        measures(visit),
        move || visit.answers(|answers| answers.judged_on()),
        move |measure| visit.send(Message::Answer(Answer::JudgedOn(measure))),
    );
    el("div", "step-page")
        .el(lead(visit, "steps.today.title", "steps.today.lead"))
        .el(el("section", "activities")
            .el(heading(visit, 1, "section-title").text(visit.say("steps.today.activities_title")))
            .el(why(visit, "steps.today.by.why_text"))
            .all(activities))
        .el(question(visit, "steps.today.seat", seat.optional(visit)))
        .el(question(visit, "steps.today.judged_on", judged_on.optional(visit)))
}

/// Who runs an activity, and, where it is a department, when the community manager hears of it.
fn running(visit: Visit, activity: Activity) -> El {
    let catalogue = visit.catalogue();
    let id = activity.id(&catalogue);
    let select_id = ["by-", id].concat();
    let run = move || visit.answers(|answers| answers.run(activity));
    let by_department = move || matches!(run().map(|run| run.by), Some(By::Department(_)));
    let select = el("select", "select")
        .attr("id", &select_id)
        .on("change", move |event| {
            let by = by_from_id(visit, &event_target_value(&event));
            visit.send(Message::Answer(Answer::Runs(activity, by)));
        })
        .all(runners(visit, activity));
    let name = ["loop-", id].concat();
    el("fieldset", "question activity")
        .el(el("legend", "question__legend").text(visit.say_of(&["steps.today.activities.", id, ".label"])))
        .el(el("label", "field__label").attr("for", &select_id).text(visit.say("steps.today.by.label")))
        .el(select)
        .child(live_if(by_department, move |is| if is { hears(visit, activity, &name) } else { nothing() }))
}

fn hears(visit: Visit, activity: Activity, name: &str) -> AnyView {
    let loops =
        |heard: &Loop| (*heard, Choice::plain(heard.id(), visit.say_of(&["steps.today.loop.", heard.id()])));
    let choices = Choices::of(
        name,
        "list choices--tight",
        Loop::ALL.iter().map(loops).collect(),
        move || visit.answers(|answers| answers.run(activity)?.heard),
        move |heard| visit.send(Message::Answer(Answer::Hears(activity, heard))),
    );
    el("fieldset", "hears")
        .el(el("legend", "hears__legend").text(visit.say("steps.today.loop.label")))
        .el(choices.optional(visit))
        .el(why(visit, "steps.today.loop.why_text"))
        .view()
}

fn by_from_id(visit: Visit, id: &str) -> Option<By> {
    match id {
        "community" => Some(By::Community),
        "nobody" => Some(By::Nobody),
        _ => Department::from_id(&visit.catalogue(), id).map(By::Department),
    }
}

fn runners(visit: Visit, activity: Activity) -> Vec<AnyView> {
    let catalogue = visit.catalogue();
    let option = move |value: Option<By>, id: &str, label: String| {
        let chosen = move || visit.answers(|answers| answers.run(activity)).map(|run| run.by) == value;
        el("option", "").attr("value", id).live_prop("selected", chosen).text(label).view()
    };
    let mut options = vec![
        option(None, "", visit.say("steps.not_answered")),
        option(Some(By::Community), "community", visit.say("steps.today.by.community")),
    ];
    for department in present(visit) {
        let label = visit.named(|named| named.label(department));
        options.push(option(Some(By::Department(department)), department.id(&catalogue), label));
    }
    options.push(option(Some(By::Nobody), "nobody", visit.say("steps.today.by.nobody")));
    options
}

fn seats(visit: Visit) -> Vec<(Seat, Choice)> {
    let catalogue = visit.catalogue();
    let in_department = |department: Department| {
        let label = visit.named(|named| named.label(department));
        (Seat::Department(department), Choice::plain(department.id(&catalogue), label))
    };
    let word = |seat, id: &str| (seat, Choice::plain(id, visit.say_of(&["steps.today.seat.", id])));
    let departments = present(visit).into_iter().map(in_department);
    departments.chain([word(Seat::Own, "own"), word(Seat::None, "none")]).collect()
}

fn measures(visit: Visit) -> Vec<(Measure, Choice)> {
    let catalogue = visit.catalogue();
    let choice =
        |measure: Measure| (measure, Choice::texts(visit, "steps.today.judged_on.", measure.id(&catalogue)));
    catalogue.measures().map(choice).collect()
}

/// The departments that exist; they do not change while this step is shown.
fn present(visit: Visit) -> Vec<Department> {
    visit.peek(|shown| shown.state.answers.departments().into_iter().collect())
}
