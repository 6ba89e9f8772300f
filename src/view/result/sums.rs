//! Why this seat: each goal's contribution to the best departments, as bars that add up, and as a table.

use super::section;
use crate::model::{Goal, Listed, Recommendation, Score, order_by};
use crate::report::{Sentences, score_text};
use crate::view::Visit;
use crate::view::dom::{El, el, live_if, nothing};
use crate::view::heading::heading;
use crate::view::question::disclosure;
use leptos::prelude::{AnyView, IntoAny};

/// As many departments are set side by side.
const SHOWN: usize = 3;

/// The sum behind the answer, where there are departments to add up for.
pub(super) fn sums(visit: Visit) -> AnyView {
    let adds_up = move || {
        visit.follow();
        visit.said(|said| !said.recommendation.scores.is_empty()).unwrap_or(true)
    };
    live_if(adds_up, move |adds_up| if adds_up { sum(visit).view() } else { nothing() })
}

fn sum(visit: Visit) -> El {
    let how =
        visit.join("meta.sentences", ["result.why.divide", "result.why.scale"].map(|key| visit.say(key)));
    section(visit, "why-title", "result.why").el(el("p", "").text(how)).live(move || {
        visit.follow();
        visit.said(|said| charts(visit, said)).unwrap_or_default().into_any()
    })
}

fn charts(visit: Visit, said: &Sentences<'_>) -> Vec<AnyView> {
    let shown = best(said.recommendation);
    let most = shown.iter().map(|score| score.n).max().unwrap_or(1);
    let charts = shown.iter().map(|score| chart(visit, said, score, most));
    let table = disclosure(said.words.say("result.why.as_table")).el(table(said, &shown));
    if shown.is_empty() { Vec::new() } else { vec![el("div", "sums").all(charts).view(), table.view()] }
}

/// The department of the answer first, then the best of the others.
fn best(recommendation: &Recommendation) -> Vec<&Score> {
    let mut scores: Vec<&Score> = recommendation.scores.iter().collect();
    let chosen = recommendation.placement.department;
    let rank = |score: &Score| (chosen == Some(score.department), score.n);
    order_by(&mut scores, |a, b| rank(a) > rank(b));
    scores.truncate(SHOWN);
    scores
}

/// Bars that add up: each begins where the one before it ends.
fn chart(visit: Visit, said: &Sentences<'_>, score: &Score, most: u32) -> El {
    let percent = |n: u32| [(n * 100 / most.max(1)).to_string().as_str(), "%"].concat();
    let mut from = 0;
    let mut bars = Vec::new();
    for (label, part) in said.contributions(score) {
        let fill = el("span", "bar__fill")
            .style("margin-inline-start", percent(from))
            .style("inline-size", percent(part));
        from += part;
        let bar = el("li", "bar")
            .el(el("span", "bar__label").text(label))
            .el(el("span", "bar__track").attr("aria-hidden", "true").el(fill))
            .el(el("span", "bar__points").text(said.points(part)));
        bars.push(bar);
    }
    let id = ["sum-", score.department.id(said.catalogue)].concat();
    let name = el("bdi", "").text(said.names().label(score.department));
    let head = el("div", "sum__head").el(heading(visit, 2, "sum__name").attr("id", &id).el(name)).el(el(
        "p",
        "sum__score",
    )
    .text(score_text(said.words, score)));
    el("div", "sum")
        .attr("role", "group")
        .attr("aria-labelledby", &id)
        .el(head)
        .el(el("ul", "bars").all(bars))
        .el(el("p", "sum__total").text(said.adds_up(score)))
}

fn table(said: &Sentences<'_>, shown: &[&Score]) -> El {
    let column = |key: &str| {
        el("th", "").attr("scope", "col").text(said.words.say(&["result.why.columns.", key].concat()))
    };
    let heads = shown.iter().map(|score| {
        el("th", "").attr("scope", "col").el(el("bdi", "").text(said.names().label(score.department)))
    });
    let chosen = said.catalogue.goals().zip(said.answers.weights()).filter(|(_, weight)| *weight > 0);
    let goals = chosen.map(|(goal, weight)| goal_row(said, shown, goal, weight));
    let bonus = said.audience_bonus().filter(|_| shown.iter().any(|score| score.bonus > 0));
    let bonus =
        bonus.map(|label| row(label, String::new(), shown.iter().map(|score| said.points(score.bonus))));
    let sum = shown.first().map(|score| said.words.whole(score.of / 2)).unwrap_or_default();
    let total = row(said.words.say("result.why.total"), sum, shown.iter().map(|score| said.points(score.n)));
    let mean = said.words.say("result.why.columns.score");
    let mean = row(mean, String::new(), shown.iter().map(|score| score_text(said.words, score)));
    let label = said.words.say("result.why.as_table");
    let table = el("table", "table")
        .el(el("caption", "unseen").text(said.words.say("result.why.title")))
        .el(el("thead", "").el(el("tr", "").el(column("goal")).el(column("importance")).all(heads)))
        .el(el("tbody", "").all(goals).maybe(bonus))
        .el(el("tfoot", "").el(total).el(mean));
    el("div", "scroll").attr("role", "region").attr("tabindex", "0").attr("aria-label", &label).el(table)
}

fn goal_row(said: &Sentences<'_>, shown: &[&Score], goal: Goal, weight: u8) -> El {
    let importance = said.words.whole(weight.into());
    let product = |score: &&Score| {
        let affinity = said.catalogue.affinity(goal, score.department);
        let points = said.words.whole(u32::from(weight) * u32::from(affinity));
        let affinity = said.words.whole(affinity.into());
        let values = [("importance", importance.as_str()), ("affinity", &affinity), ("points", &points)];
        said.words.fill("result.why.product", &values)
    };
    let label = said.words.say(&["goals.", goal.id(said.catalogue), ".text"].concat());
    row(label, importance.clone(), shown.iter().map(product))
}

fn row(label: String, importance: String, cells: impl Iterator<Item = String>) -> El {
    el("tr", "")
        .el(el("th", "").attr("scope", "row").text(label))
        .el(el("td", "").text(importance))
        .all(cells.map(|text| el("td", "").text(text)))
}
