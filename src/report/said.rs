//! The answers in words, question by question.

use super::names::importance_label;
use crate::content::{DepartmentName, Words};
use crate::model::{
    Activity, Answers, By, Catalogue, Communities, Goal, Importance, Listed, Loop, Run, Seat, Size,
};

/// A question with what was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerRow {
    /// Which question, as in `result.answers.labels`.
    pub id: &'static str,
    /// Its name.
    pub label: String,
    /// What was answered, in words; never empty: “Not answered” is one line.
    pub values: Vec<String>,
}

/// Every question, in the order of the steps.
pub fn answer_rows(words: &Words, catalogue: &Catalogue, answers: &Answers) -> Vec<AnswerRow> {
    let names = DepartmentName { words, catalogue, answers };
    let listed = |before: &str, id: Option<&str>, after: &str| {
        id.map(|id| words.say(&[before, id, after].concat())).into_iter().collect::<Vec<String>>()
    };
    let sponsor = answers.sponsor().map(|sponsor| if sponsor { "yes" } else { "no" });
    let seat = answers.seat().map(|seat| match seat {
        Seat::Department(department) => names.label(department),
        Seat::Own => words.say("steps.today.seat.own"),
        Seat::None => words.say("steps.today.seat.none"),
    });
    [
        ("goals", catalogue.goals().filter_map(|goal| rated(words, catalogue, answers, goal)).collect()),
        ("departments", departments(names)),
        ("names", own_names(names)),
        (
            "audience",
            listed("steps.company.audience.", answers.audience().map(|one| one.id(catalogue)), ".label"),
        ),
        ("size", listed("steps.company.size.options.", answers.size().map(Size::id), "")),
        (
            "communities",
            listed("steps.company.communities.", answers.communities().map(Communities::id), ".label"),
        ),
        ("sponsor", listed("steps.company.sponsor.", sponsor, ".label")),
        ("activities", catalogue.activities().filter_map(|activity| run(names, activity)).collect()),
        ("seat", seat.into_iter().collect()),
        (
            "judged_on",
            listed("steps.today.judged_on.", answers.judged_on().map(|one| one.id(catalogue)), ".label"),
        ),
    ]
    .into_iter()
    .map(|(id, mut values)| {
        if values.is_empty() {
            values.push(words.say("result.answers.not_answered"));
        }
        AnswerRow { id, label: words.say(&["result.answers.labels.", id].concat()), values }
    })
    // Nobody is asked for names of their own.
    .filter(|row| row.id != "names" || catalogue.departments().any(|one| answers.name(one).is_some()))
    .collect()
}

fn rated(words: &Words, catalogue: &Catalogue, answers: &Answers, goal: Goal) -> Option<String> {
    let importance = answers.importance(goal).filter(|importance| *importance > Importance::Not)?;
    let label = super::names::goal_noun(words, catalogue, goal);
    let value = importance_label(words, importance);
    Some(words.fill("meta.label_value", &[("label", &label), ("value", &value)]))
}

fn departments(names: DepartmentName<'_>) -> Vec<String> {
    let DepartmentName { words, catalogue, answers } = names;
    let have = answers.departments();
    if have.is_empty() {
        vec![words.say("result.answers.no_departments")]
    } else if usize::try_from(have.len()).is_ok_and(|count| count == catalogue.departments().count()) {
        vec![words.say("result.answers.all_departments")]
    } else {
        have.into_iter().map(|department| names.label(department)).collect()
    }
}

fn own_names(names: DepartmentName<'_>) -> Vec<String> {
    let DepartmentName { words, catalogue, answers } = names;
    let own = |department| {
        let name = words.say(&["departments.", Listed::id(department, catalogue), ".name"].concat());
        let own = answers.name(department)?.as_str();
        Some(words.fill("result.answers.own_name", &[("own", own), ("name", &name)]))
    };
    catalogue.departments().filter_map(own).collect()
}

fn run(names: DepartmentName<'_>, activity: Activity) -> Option<String> {
    let DepartmentName { words, catalogue, answers } = names;
    let Run { by, heard } = answers.run(activity)?;
    let by = match by {
        By::Department(department) => names.label(department),
        By::Community => words.say("steps.today.by.community"),
        By::Nobody => words.say("steps.today.by.nobody"),
    };
    // Not as the question has it: beside a department, “takes part in the decision” would speak of the department.
    let heard = heard.map(|heard: Loop| words.say(&["result.chips.loop.", heard.id()].concat()));
    let value: Vec<String> = [by].into_iter().chain(heard).collect();
    let label = words.say(&["steps.today.activities.", activity.id(catalogue), ".label"].concat());
    Some(
        words.fill(
            "meta.label_value",
            &[("label", &label), ("value", &words.join("meta.side_by_side", &value))],
        ),
    )
}
