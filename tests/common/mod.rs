//! What the tests of the model share: the default catalogue, and answers from anywhere in their range.
#![allow(dead_code, reason = "each test binary uses its own part")]

use community_seat::content::CATALOGUE;
use community_seat::model::{
    Activity, Answer, Answers, Audience, By, Catalogue, Communities, Department, Goal, Importance, Listed,
    Loop, Measure, Name, Seat, Size, Value,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

pub(crate) fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

pub(crate) fn catalogue() -> Catalogue {
    Catalogue::parse(&json(CATALOGUE)).expect("the default catalogue is sound")
}

pub(crate) fn answers(catalogue: &Catalogue, text: &str) -> Answers {
    Answers::parse(catalogue, &json(text)).unwrap_or_else(|faults| panic!("{faults:?}: {text}"))
}

pub(crate) fn named<H: Listed>(catalogue: &Catalogue, id: &str) -> H {
    H::from_id(catalogue, id).unwrap_or_else(|| panic!("the catalogue lists no {id}"))
}

/// Any change that a visitor can make, references to departments that do not exist included.
pub(crate) fn any_answer(catalogue: &Catalogue) -> impl Strategy<Value = Answer> + use<> {
    let departments: Vec<Department> = catalogue.departments().collect();
    let goals: Vec<Goal> = catalogue.goals().collect();
    let activities: Vec<Activity> = catalogue.activities().collect();
    let audiences: Vec<Audience> = catalogue.audiences().collect();
    let measures: Vec<Measure> = catalogue.measures().collect();
    let department = select(departments.clone());
    let by = prop_oneof![department.clone().prop_map(By::Department), Just(By::Community), Just(By::Nobody)];
    let seat = prop_oneof![department.clone().prop_map(Seat::Department), Just(Seat::Own), Just(Seat::None)];
    let name = "\\PC{1,60}".prop_filter_map("a name", |text| Name::new(&text));
    prop_oneof![
        6 => (select(goals), option::weighted(0.9, select(Importance::ALL))).prop_map(|(g, i)| Answer::Rate(g, i)),
        2 => (department.clone(), any::<bool>()).prop_map(|(d, has)| Answer::Has(d, has)),
        1 => vec(department.clone(), 0..5).prop_map(|some| Answer::Departments(some.into_iter().collect())),
        1 => (department, option::of(name)).prop_map(|(d, name)| Answer::Name(d, name)),
        1 => option::of(select(audiences)).prop_map(Answer::Audience),
        3 => (select(activities.clone()), option::weighted(0.9, by)).prop_map(|(a, by)| Answer::Runs(a, by)),
        2 => (select(activities), option::of(select(Loop::ALL))).prop_map(|(a, heard)| Answer::Hears(a, heard)),
        1 => option::of(any::<bool>()).prop_map(Answer::Sponsor),
        1 => option::of(select(Size::ALL)).prop_map(Answer::Size),
        1 => option::of(select(Communities::ALL)).prop_map(Answer::Communities),
        2 => option::of(seat).prop_map(Answer::Seat),
        1 => option::of(select(measures)).prop_map(Answer::JudgedOn),
    ]
}

/// Any answers that a visitor can arrive at.
pub(crate) fn any_answers(catalogue: &Catalogue) -> impl Strategy<Value = Answers> + use<> {
    let start = Answers::new(catalogue);
    vec(any_answer(catalogue), 0..40).prop_map(move |changes| {
        let mut answers = start.clone();
        for change in changes {
            answers.apply(change);
        }
        answers
    })
}

/// Any JSON document.
pub(crate) fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        (-2i64..6).prop_map(Value::Integer),
        any::<i64>().prop_map(Value::Integer),
        any::<f64>().prop_map(Value::Number),
        word().prop_map(Value::Text),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::List),
            vec((word(), inner), 0..6).prop_map(Value::Object),
        ]
    })
}

/// A word that documents use, or any other.
fn word() -> impl Strategy<Value = String> {
    const USED: &[&str] = &[
        "by",
        "loop",
        "answer",
        "improve",
        "safe",
        "social",
        "content",
        "marketing",
        "service",
        "own",
        "none",
        "nobody",
        "community",
        "asked",
        "developers",
        "leads",
        "1-50",
        "several",
        "model",
        "version",
        "levels",
        "measures",
        "id",
        "affinity",
        "stand_ins",
        "from",
        "decides",
        "__proto__",
        "",
    ];
    let used: Vec<&str> = Answers::KEYS.iter().chain(USED).copied().collect();
    prop_oneof![3 => select(used).prop_map(String::from), 1 => "\\PC{0,70}"]
}
