//! What holds for whatever comes from outside, as one function for each door. The fuzzer calls them with bytes that it makes up
//! (`cargo xtask fuzz`), and `tests/found.rs` on every build: with what the fuzzer once found, and with damaged good input.
#![allow(dead_code, reason = "each fuzz target uses one")]

use community_seat::content::CATALOGUE;
use community_seat::model::{
    Answer, Answers, Catalogue, Fault, Importance, Page, Recommendation, Saved, State, Value, confidence_of,
    decode, encode, flips, parse_fragment, recommend,
};
use community_seat::report::read;
use std::sync::Arc;

/// Answers: read strictly, or refused with places; whatever is read can be assessed, and is read the same again.
pub(crate) fn answers(bytes: &[u8]) {
    let Some(value) = json(bytes) else { return };
    let catalogue = default_catalogue();
    if let Some(answers) = sound(Answers::parse(&catalogue, &value)) {
        assessable(&catalogue, &answers);
        let written = answers.to_value(&catalogue);
        assert_eq!(Answers::parse(&catalogue, &written).map(|again| again.to_value(&catalogue)), Ok(written));
    }
}

/// A catalogue: whatever is read can be used for an assessment of all its goals.
pub(crate) fn catalogue(bytes: &[u8]) {
    let Some(catalogue) = json(bytes).and_then(|value| sound(Catalogue::parse(&value))) else { return };
    let mut answers = Answers::new(&catalogue);
    for (goal, importance) in catalogue.goals().zip(Importance::ALL.iter().rev().copied().cycle()) {
        answers.apply(Answer::Rate(goal, Some(importance)));
    }
    assessable(&catalogue, &answers);
}

/// A file that a visitor loads.
pub(crate) fn file(bytes: &[u8]) {
    let Some(value) = json(bytes) else { return };
    let catalogue = default_catalogue();
    if let Some(answers) = sound(read(&catalogue, &value)) {
        assert!(Answers::parse(&catalogue, &answers.to_value(&catalogue)).is_ok());
    }
}

/// What the browser has stored: read back as it was written.
pub(crate) fn stored(bytes: &[u8]) {
    let Some(value) = json(bytes) else { return };
    let catalogue = Arc::new(default_catalogue());
    if let Some(saved) = sound(Saved::parse(&catalogue, &value)) {
        let mut state = State::new(Arc::clone(&catalogue));
        community_seat::model::update(&mut state, community_seat::model::Message::Load(Box::new(saved)));
        assert!(state.page != Page::Result || state.answers.has_goal());
        let written = Saved::of(&state).to_value(&catalogue);
        let again = Saved::parse(&catalogue, &written).map(|again| again.to_value(&catalogue));
        assert_eq!(again, Ok(written));
    }
}

/// The end of an address: whatever is read passes the same checks as answers from anywhere, and gives the same token again.
pub(crate) fn token(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let catalogue = default_catalogue();
    let _ = parse_fragment(&catalogue, &text);
    if let Ok(answers) = decode(&catalogue, &text) {
        let written = answers.to_value(&catalogue);
        assert!(Answers::parse(&catalogue, &written).is_ok(), "{written:?}");
        let again = decode(&catalogue, &encode(&catalogue, &answers));
        assert_eq!(again.map(|again| again.to_value(&catalogue)), Ok(written));
    }
}

fn default_catalogue() -> Catalogue {
    let value = serde_json::from_str(CATALOGUE).expect("the default catalogue is JSON");
    Catalogue::parse(&value).expect("the default catalogue is sound")
}

fn json(bytes: &[u8]) -> Option<Value> {
    serde_json::from_slice(bytes).ok()
}

/// What was read; what was refused is refused with reasons that can be said.
fn sound<T>(read: Result<T, Vec<Fault>>) -> Option<T> {
    match read {
        Ok(read) => Some(read),
        Err(faults) => {
            assert!(!faults.is_empty(), "refused without a reason");
            assert!(faults.iter().all(|fault| !fault.to_string().is_empty()));
            None
        }
    }
}

/// An assessment comes to its end, and what it says of itself adds up.
fn assessable(catalogue: &Catalogue, answers: &Answers) {
    let Some(Recommendation { scores, .. }) = recommend(catalogue, answers) else {
        assert!(!answers.has_goal());
        return;
    };
    for score in scores {
        let parts: u32 = score.parts.iter().map(|(_, part)| part).sum();
        assert_eq!(parts + score.bonus, score.n);
    }
    let _ = flips(catalogue, answers);
    let led: f64 = confidence_of(catalogue, answers, 16).iter().map(|share| share.share).sum();
    assert!(answers.departments().is_empty() || (led - 1.0).abs() < 1e-9, "{led}");
}
