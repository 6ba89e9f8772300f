//! Step 2: the company.

use super::Visit;
use super::choices::{Choice, Choices};
use super::departments::departments;
use super::dom::{El, el};
use super::heading::lead;
use super::question::question;
use crate::model::{Answer, Audience, Communities, Listed, Message, Size};

/// Departments and their names, members, size, communities, sponsor.
pub(super) fn company(visit: Visit) -> El {
    el("div", "step-page")
        .el(lead(visit, "steps.company.title", "steps.company.lead"))
        .el(departments(visit))
        .el(asked(
            visit,
            "audience",
            "cards",
            audiences(visit),
            move || visit.answers(|answers| answers.audience()),
            Answer::Audience,
        ))
        .el(asked(
            visit,
            "size",
            "scale",
            sizes(visit),
            move || visit.answers(|answers| answers.size()),
            Answer::Size,
        ))
        .el(asked(
            visit,
            "communities",
            "cards",
            words(visit, "communities", [("one", Communities::One), ("several", Communities::Several)]),
            move || visit.answers(|answers| answers.communities()),
            Answer::Communities,
        ))
        .el(asked(
            visit,
            "sponsor",
            "cards",
            words(visit, "sponsor", [("yes", true), ("no", false)]),
            move || visit.answers(|answers| answers.sponsor()),
            Answer::Sponsor,
        ))
}

/// A question of this step with one answer; its texts stand under its name.
fn asked<T: Copy + PartialEq + Send + Sync + 'static>(
    visit: Visit,
    name: &'static str,
    look: &'static str,
    values: Vec<(T, Choice)>,
    chosen: impl Fn() -> Option<T> + Send + Sync + 'static,
    answer: fn(Option<T>) -> Answer,
) -> El {
    let choices =
        Choices::of(name, look, values, chosen, move |value| visit.send(Message::Answer(answer(value))));
    question(visit, &["steps.company.", name].concat(), choices.optional(visit))
}

fn words<T, const N: usize>(visit: Visit, name: &str, values: [(&str, T); N]) -> Vec<(T, Choice)> {
    let key = ["steps.company.", name, "."].concat();
    values.into_iter().map(|(id, value)| (value, Choice::texts(visit, &key, id))).collect()
}

fn audiences(visit: Visit) -> Vec<(Audience, Choice)> {
    let catalogue = visit.catalogue();
    let choice = |audience: Audience| {
        (audience, Choice::texts(visit, "steps.company.audience.", audience.id(&catalogue)))
    };
    catalogue.audiences().map(choice).collect()
}

fn sizes(visit: Visit) -> Vec<(Size, Choice)> {
    let choice = |size: &Size| {
        let label = visit.say_of(&["steps.company.size.options.", size.id()]);
        (*size, Choice::plain(size.id(), label))
    };
    Size::ALL.iter().map(choice).collect()
}
