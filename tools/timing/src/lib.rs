//! What is timed of the model: the same questions on the same answers, natively by `cargo bench` and in WebAssembly by `cargo xtask bench`.

use std::hint::black_box;

use community_seat::content::CATALOGUE;
use community_seat::model::{Answers, Catalogue, Value, confidence_of, flips, object, recommend};

const VECTORS: &str = include_str!("../../../tests/fixtures/vectors.jsonl");

/// The fewest rolls that the decision model allows.
const ROLLS: u32 = 4_096;

/// What is asked of answers; the numbers are their places in [`Question::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Where the desk should stand and who must be in the room, without how sure that is and what would change it.
    Recommend,
    /// What would change it.
    Flips,
    /// How sure it is, with 4,096 rolls.
    Confidence,
}

impl Question {
    /// All of them. In WebAssembly each is called by its place here.
    pub const ALL: [Self; 3] = [Self::Recommend, Self::Flips, Self::Confidence];
}

/// How catalogues grow, in goals and departments: from the default one's size to the largest that is allowed.
pub const SIZES: [(u32, u32); 4] = [(12, 10), (20, 16), (40, 30), (64, 64)];

/// A catalogue, and answers to it.
#[derive(Debug)]
pub struct Case {
    catalogue: Catalogue,
    answers: Vec<Answers>,
}

impl Case {
    /// The default catalogue with the answers of every vector: from one goal to twelve, from no department to ten.
    ///
    /// # Panics
    /// Where these files are not sound: then nothing can be timed.
    #[must_use]
    pub fn of_vectors() -> Self {
        let answers = VECTORS.lines().map(|line| {
            let vector = json(line);
            vector.get("answers").cloned().unwrap_or_else(|| panic!("no answers: {line}"))
        });
        Self::new(&json(CATALOGUE), answers)
    }

    /// A catalogue with so many goals and departments, its affinities spread over their range, with every goal rated.
    ///
    /// # Panics
    /// Where a catalogue may not be as large.
    #[must_use]
    pub fn of_size(goals: u32, departments: u32) -> Self {
        let rated = (0..goals).map(|goal| (format!("g{goal}"), Value::from(1 + goal % 3)));
        let rated = Value::Object(rated.collect());
        Self::new(&made(goals, departments), [object([("goals", rated)])])
    }

    fn new(catalogue: &Value, answers: impl IntoIterator<Item = Value>) -> Self {
        let catalogue = Catalogue::parse(catalogue).unwrap_or_else(|faults| panic!("{faults:?}"));
        let parse =
            |answers| Answers::parse(&catalogue, &answers).unwrap_or_else(|faults| panic!("{faults:?}"));
        let answers = answers.into_iter().map(parse).collect();
        Self { catalogue, answers }
    }

    /// Asks of the next answers each time it is called. What comes out is thrown away, and the compiler does not know.
    pub fn asking(&self, question: Question) -> impl FnMut() + '_ {
        let catalogue = &self.catalogue;
        let ask = move |answers| match question {
            Question::Recommend => drop(black_box(recommend(catalogue, answers))),
            Question::Flips => drop(black_box(flips(catalogue, answers))),
            Question::Confidence => drop(black_box(confidence_of(catalogue, answers, ROLLS))),
        };
        let mut next = self.answers.iter().cycle();
        move || next.next().into_iter().for_each(|answers| ask(black_box(answers)))
    }
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn made(goals: u32, departments: u32) -> Value {
    let affinity = |goal: u32| {
        let cell = |department: u32| (format!("d{department}"), Value::from((goal * 7 + department * 5) % 5));
        Value::Object((0..departments).map(cell).collect())
    };
    let goal =
        |goal| object([("id", Value::from(format!("g{goal}").as_str())), ("affinity", affinity(goal))]);
    let department = |department| object([("id", Value::from(format!("d{department}").as_str()))]);
    let mut catalogue = json(CATALOGUE);
    if let Value::Object(entries) = &mut catalogue {
        for (key, value) in entries {
            match key.as_str() {
                "goals" => *value = (0..goals).map(goal).collect(),
                "departments" => *value = (0..departments).map(department).collect(),
                "audiences" | "activities" | "measures" => *value = Value::List(Vec::new()),
                _ => {}
            }
        }
    }
    catalogue
}

thread_local! {
    /// That of the vectors, then one of each size.
    static CASES: Vec<Case> = [Case::of_vectors()]
        .into_iter()
        .chain(SIZES.into_iter().map(|(goals, departments)| Case::of_size(goals, departments)))
        .collect();
}

/// For the page that times the module: asks a question, by its place in [`Question::ALL`], so often; case 0 is that of the vectors, and
/// those of [`SIZES`] follow. How often it was asked: 0 where there is no such case or question.
#[expect(unsafe_code, reason = "a page finds it by its name, and no other function here is called so")]
#[unsafe(no_mangle)]
pub extern "C" fn ask(case: u32, question: u32, rounds: u32) -> u32 {
    CASES.with(|cases| {
        let place = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let (Some(case), Some(question)) = (cases.get(place(case)), Question::ALL.get(place(question)))
        else {
            return 0;
        };
        let mut ask = case.asking(*question);
        (0..rounds).for_each(|_| ask());
        rounds
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_case_can_be_asked_everything() {
        let check = |case: u32, question: u32, expect: u32| assert_eq!(ask(case, question, 1), expect);
        for case in 0..5 {
            for question in 0..3 {
                check(case, question, 1);
            }
        }
        check(5, 0, 0);
        check(0, 3, 0);
    }
}
