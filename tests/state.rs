//! Answers from elsewhere beside the visitor's own, and what the browser remembers of both.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use common::{answers, any_answers, catalogue, json};
use community_seat::model::{
    Answer, Answers, Department, Listed, Message, Page, Saved, State, Value, update,
};
use proptest::prelude::*;
use std::sync::Arc;

const OWN: &str = r#"{"goals": {"answer": 3}, "names": {"service": "Care"}}"#;
const THEIRS: &str = r#"{"goals": {"attract": 2, "meet": 1}, "sponsor": true}"#;

fn begun(text: &str) -> State {
    let catalogue = catalogue();
    let mut state = State::new(Arc::new(catalogue.clone()));
    update(&mut state, Message::Load(Box::new(Saved::answers(answers(&catalogue, text), Page::Result))));
    state
}

fn take_over(state: &mut State, saved: Saved) {
    let saved = state.replaced_by(saved);
    update(state, Message::Load(Box::new(saved)));
}

fn swap(state: &mut State) {
    if let Some(saved) = state.swapped() {
        update(state, Message::Load(Box::new(saved)));
    }
}

fn shown(state: &State) -> (Value, Option<Value>) {
    let aside = state.aside.first().map(|aside| aside.answers.to_value(&state.catalogue));
    (state.answers.to_value(&state.catalogue), aside)
}

#[test]
fn neither_set_of_answers_is_lost() {
    let mut state = begun(OWN);
    update(&mut state, Message::Tick("report".into(), true));
    let theirs = Saved::answers(answers(&state.catalogue, THEIRS), Page::Result);
    let (own_value, theirs_value) = (json(OWN), json(THEIRS));
    let before = state.edition;
    take_over(&mut state, theirs);
    assert_eq!(shown(&state), (theirs_value.clone(), Some(own_value.clone())));
    assert!(state.edition != before && state.ticked.is_empty() && state.page == Page::Result);
    // What is remembered brings both back.
    let written = Saved::of(&state).to_value(&state.catalogue);
    let mut again = State::new(Arc::clone(&state.catalogue));
    let saved = Saved::parse(&state.catalogue, &written).unwrap();
    update(&mut again, Message::Load(Box::new(saved)));
    assert_eq!(shown(&again), shown(&state));
    // There and back again, with what was ticked.
    swap(&mut again);
    assert_eq!(shown(&again), (own_value.clone(), Some(theirs_value.clone())));
    assert_eq!(again.ticked, ["report"]);
    swap(&mut again);
    assert_eq!(shown(&again), (theirs_value, Some(own_value.clone())));
    // Starting again clears what is here, and not what is set aside; forgetting clears both.
    update(&mut again, Message::Reset);
    assert_eq!(shown(&again), (json(r#"{"goals": {}}"#), Some(own_value)));
    update(&mut again, Message::Forget);
    assert_eq!(shown(&again), (json(r#"{"goals": {}}"#), None));
}

#[test]
fn who_has_nothing_of_their_own_has_nothing_set_aside() {
    let mut state = State::new(Arc::new(catalogue()));
    let theirs = Saved::answers(answers(&state.catalogue, THEIRS), Page::Result);
    take_over(&mut state, theirs);
    assert_eq!(shown(&state), (json(THEIRS), None));
}

#[test]
fn what_is_set_aside_nests_no_further_and_costs_no_answers() {
    let catalogue = catalogue();
    let saved = |aside: &str| {
        let text =
            format!(r#"{{"version": 1, "catalogue": "community-seat", "answers": {OWN}, "aside": {aside}}}"#);
        Saved::parse(&catalogue, &json(&text)).unwrap()
    };
    let mut nested = format!(r#"{{"version": 1, "catalogue": "community-seat", "answers": {THEIRS}}}"#);
    for _ in 0..20 {
        nested = format!(
            r#"{{"version": 1, "catalogue": "community-seat", "answers": {THEIRS}, "aside": [{nested}]}}"#
        );
    }
    // One of a list in which others are damaged.
    let aside = saved(&format!(r#"[{{"version": 9}}, {nested}, 7]"#)).aside;
    let [aside] = aside.as_slice() else { panic!("{aside:?}") };
    assert_eq!((aside.answers.to_value(&catalogue), aside.aside.len()), (json(THEIRS), 0));
    for damaged in ["null", "[]", "{}", r#"{"version": 9}"#, r#"{"answers": {"goals": 1}}"#] {
        assert_eq!(saved(damaged).aside, Vec::new(), "{damaged}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_swapped_comes_back(own in any_answers(&catalogue()), theirs in any_answers(&catalogue())) {
        let catalogue = Arc::new(catalogue());
        let empty = Answers::new(&catalogue);
        prop_assume!(own != empty && theirs != empty);
        let mut state = State::new(Arc::clone(&catalogue));
        update(&mut state, Message::Load(Box::new(Saved::answers(own.clone(), Page::Goals))));
        take_over(&mut state, Saved::answers(theirs.clone(), Page::Result));
        prop_assert_eq!(&state.answers, &theirs);
        swap(&mut state);
        prop_assert_eq!(&state.answers, &own);
        swap(&mut state);
        prop_assert_eq!(&state.answers, &theirs);
    }

    #[test]
    fn however_many_come_none_is_lost(all in prop::collection::vec(any_answers(&catalogue()), 1..6)) {
        let catalogue = Arc::new(catalogue());
        let mut all: Vec<_> = all.into_iter().filter(|one| *one != Answers::new(&catalogue)).collect();
        let mut state = State::new(Arc::clone(&catalogue));
        // The last one comes twice.
        all.extend(all.last().cloned());
        for one in &all {
            take_over(&mut state, Saved::answers(one.clone(), Page::Result));
            prop_assert_eq!(&state.answers, one);
        }
        let written = Saved::of(&state).to_value(&catalogue);
        let saved = Saved::parse(&catalogue, &written).unwrap();
        update(&mut state, Message::Load(Box::new(saved)));
        // Whoever goes back often enough comes by each of them once, and then to the first again.
        let mut seen = Vec::new();
        let now = |state: &State| state.answers.to_value(&catalogue);
        while !seen.contains(&now(&state)) {
            seen.push(now(&state));
            swap(&mut state);
        }
        prop_assert!(all.iter().all(|one| seen.contains(&one.to_value(&catalogue))));
        prop_assert_eq!(Some(&now(&state)), seen.first());
    }
}

#[test]
fn what_was_said_of_a_department_comes_back_with_it_after_a_reload() {
    const ALL: &str = r#""goals": {"answer": 3}, "seat": "service", "activities": {"social": {"by": "service", "loop": "never"},
        "campaigns": {"by": "marketing"}, "product": {"by": "nobody"}}"#;
    for listed in ["", r#", "departments": ["service", "marketing", "legal"]"#] {
        let text = format!("{{{ALL}{listed}}}");
        let mut state = begun(&text);
        let service = Department::from_id(&state.catalogue, "service").unwrap();
        let has = |state: &mut State, is| update(state, Message::Answer(Answer::Has(service, is)));
        has(&mut state, true);
        let before = state.answers.clone();
        has(&mut state, false);
        assert_eq!(state.answers.seat(), None);
        let written = Saved::of(&state).to_value(&state.catalogue);
        let mut again = State::new(Arc::clone(&state.catalogue));
        update(&mut again, Message::Load(Box::new(Saved::parse(&state.catalogue, &written).unwrap())));
        assert_eq!(again.answers, state.answers);
        has(&mut again, true);
        assert_eq!(again.answers, before);
    }
}

#[test]
fn a_department_that_is_not_there_costs_nothing_where_it_is_no_department() {
    let catalogue = catalogue();
    for without in [r#"["legal", "legal", "kitchen", 3, null]"#, r#""legal""#, "{}"] {
        let text = format!(
            r#"{{"version": 1, "catalogue": "{}", "answers": {OWN}, "without": {without}}}"#,
            catalogue.id()
        );
        let saved = Saved::parse(&catalogue, &json(&text)).unwrap();
        let is_gone = |department: &Department| !saved.answers.departments().contains(*department);
        let gone: Vec<&str> =
            catalogue.departments().filter(is_gone).map(|department| department.id(&catalogue)).collect();
        let expected: &[&str] = if without.starts_with('[') { &["legal"] } else { &[] };
        assert_eq!(gone, expected, "{without}");
    }
}
