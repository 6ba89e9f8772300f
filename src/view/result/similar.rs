//! Organisations with like goals: where their community really stands, also where that is not the advice.

use super::section;
use crate::content::CASES;
use crate::model::{Department, Listed, Value};
use crate::report::{Cases, Grade, Near, Sentences, goal_noun};
use crate::view::Visit;
use crate::view::dom::{El, el};
use crate::view::heading::heading;
use leptos::prelude::{AnyView, IntoAny};
use std::sync::Arc;

/// The nearest public cases.
pub(super) fn similar(visit: Visit) -> El {
    let value = Value::from_json(CASES).unwrap_or(Value::Null);
    // A catalogue of the host's own may know nothing of these cases: then none is near.
    let cases = Arc::new(Cases::parse(&visit.catalogue(), &value).ok());
    section(visit, "similar-title", "result.similar").live(move || {
        visit.follow();
        visit.said(|said| list(visit, said, cases.as_ref().as_ref())).unwrap_or_default().into_any()
    })
}

fn list(visit: Visit, said: &Sentences<'_>, cases: Option<&Cases>) -> Vec<AnyView> {
    let home = said.recommendation.placement.home;
    let near = cases.map(|cases| cases.nearest(said.answers, said.catalogue, home)).unwrap_or_default();
    if near.is_empty() {
        return vec![el("p", "").text(said.words.say("result.similar.none")).view()];
    }
    let quotes = near.iter().any(|near| quote(near).is_some());
    let english = quotes.then(|| el("p", "note").text(said.words.say("result.similar.english")).view());
    let entries = near.iter().map(|near| entry(visit, said, near));
    [el("ul", "cases").all(entries).view()].into_iter().chain(english).collect()
}

fn entry(visit: Visit, said: &Sentences<'_>, near: &Near<'_>) -> El {
    let Near { case, common, differs } = near;
    let words = said.words;
    let say = |key: &str| words.say(&["result.similar.", key].concat());
    let homes: Vec<String> = case.homes.into_iter().map(|home| name(said, home)).collect();
    let home = words.fill("result.similar.home", &[("home", &words.list(&homes))]);
    let goals: Vec<String> = common.iter().map(|goal| goal_noun(words, said.catalogue, *goal)).collect();
    let count = u32::try_from(goals.len()).unwrap_or(u32::MAX);
    let goals = words.count("result.similar.common", count, &[("goals", &words.list(&goals))]);
    let (verdict, class) = if *differs {
        ("differs", "case__verdict case__verdict--differs")
    } else {
        ("same", "case__verdict")
    };
    // The source speaks English, whatever the visitor speaks.
    let english = |text: String| el("q", "").attr("lang", "en").attr("dir", "ltr").text(text);
    el("li", "case")
        .el(heading(visit, 2, "case__name").el(el("bdi", "").text(case.organisation.as_str())))
        .el(el("p", "case__home")
            .el(el("strong", "").text(home))
            .text(" ")
            .el(el("span", class).text(say(verdict))))
        .el(in_source(visit, near))
        .el(el("p", "").text(goals))
        .maybe(quote(near).map(|quote| el("p", "case__quote").el(english(quote.into()))))
        .el(source(visit, near))
}

/// What the source calls the home, and how we know: it says so, or we infer it.
fn in_source(visit: Visit, near: &Near<'_>) -> El {
    let words = &visit.outside().words;
    let source_home = el("bdi", "").attr("lang", "en").text(near.case.source_home.as_str());
    let said = words.fill("result.similar.home_words", &[("source_home", GAP)]);
    let grade = words.say(&["result.similar.", near.case.grade.id()].concat());
    let (before, after) = around(&words.fill("meta.aside", &[("text", &said), ("aside", &grade)]));
    el("p", "case__detail").text(before).el(source_home).text(after)
}

/// The quote is about the home only where the source says the home.
fn quote<'c>(near: &Near<'c>) -> Option<&'c str> {
    near.case.quote.as_deref().filter(|_| near.case.grade == Grade::Quoted)
}

/// The catalogue's own name: the visitor's company is not this one.
fn name(said: &Sentences<'_>, department: Department) -> String {
    said.words.say(&["departments.", department.id(said.catalogue), ".name"].concat())
}

/// Where we know it from: an ordinary link, which opens as the visitor wants.
fn source(visit: Visit, near: &Near<'_>) -> El {
    let case = near.case;
    let name = el("bdi", "").attr("lang", "en").text(case.source.as_str());
    let link = match &case.url {
        Some(url) => el("a", "").attr("href", url).attr("rel", "noopener noreferrer").el(name),
        None => name,
    };
    let (before, after) = around(&visit.outside().words.fill("result.similar.source", &[("source", GAP)]));
    el("p", "case__detail").text(before).el(link).text(after)
}

/// Stands where an element is to stand within a sentence; no text has it.
const GAP: &str = "\0";

/// What stands before the gap of a sentence, and after it.
fn around(sentence: &str) -> (String, String) {
    let (before, after) = sentence.split_once(GAP).unwrap_or((sentence, ""));
    (before.into(), after.into())
}
