//! Public cases of organisations whose community's real home is known, and the three nearest to these answers.

use crate::model::{
    Answers, Audience, Catalogue, Department, Expected, Fault, Goal, Home, Set, Value, order_by,
};
use crate::model::{Entry, Reader, all_ids, entry, handle};
use std::cmp::Ordering;

/// At most so many cases are shown.
const MOST: usize = 3;

/// The cases, checked against a catalogue.
#[derive(Clone, Debug, PartialEq)]
pub struct Cases(Vec<Case>);

/// A public case.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Whose, often with a year.
    pub organisation: String,
    /// How important each goal was, 1 to 3, by our reading; in catalogue order.
    pub goals: Vec<(Goal, u32)>,
    /// Who the members were.
    pub audience: Option<Audience>,
    /// Where the community really stood.
    pub homes: Set<Department>,
    /// Where we know it from.
    pub source: String,
    /// Its address, where it has one.
    pub url: Option<String>,
    /// What it says, in English.
    pub quote: Option<String>,
    /// What the source calls the home, in English.
    pub source_home: String,
    /// How the home is known.
    pub grade: Grade,
}

/// How the home of a case is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// The source says it.
    Quoted,
    /// The source says it in other words.
    Paraphrased,
    /// We infer it from the source.
    Inferred,
}

/// A case near to the answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Near<'c> {
    /// Which.
    pub case: &'c Case,
    /// The goals that both have, in catalogue order; never empty.
    pub common: Vec<Goal>,
    /// Whether none of its homes is the one recommended here.
    pub differs: bool,
}

impl Grade {
    const ALL: [Self; 3] = [Self::Quoted, Self::Paraphrased, Self::Inferred];

    /// Its id, in the cases and the texts.
    pub fn id(self) -> &'static str {
        match self {
            Self::Quoted => "quoted",
            Self::Paraphrased => "paraphrased",
            Self::Inferred => "inferred",
        }
    }
}

impl Cases {
    /// Reads cases.
    ///
    /// # Errors
    /// Every fault, with its place: also what names a goal, audience or department that the catalogue does not list.
    pub fn parse(catalogue: &Catalogue, value: &Value) -> Result<Self, Vec<Fault>> {
        let mut reader = Reader::default();
        let top = reader.entries("", value);
        let mut cases = Vec::new();
        match entry(&top, "cases") {
            Some(list) => {
                for (place, value) in reader.items(&list.place, list.value) {
                    cases.extend(read(&mut reader, catalogue, &place, value));
                }
            }
            None => reader.missing("cases", Expected::List),
        }
        reader.finish(Self(cases))
    }

    /// The cases, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &Case> {
        self.0.iter()
    }

    /// The nearest cases, at most three: by the cosine of the importances, those from 0.5 up; equally near ones in the order of the
    /// file. On whole numbers, so that near is the same everywhere.
    pub fn nearest(&self, answers: &Answers, catalogue: &Catalogue, home: Home) -> Vec<Near<'_>> {
        let weights: Vec<(Goal, u64)> = catalogue.goals().zip(answers.weights().map(u64::from)).collect();
        let weight = |goal| weights.iter().find(|(other, _)| *other == goal).map_or(0, |(_, weight)| *weight);
        let norm: u64 = weights.iter().map(|(_, weight)| weight * weight).sum();
        // The cosine, squared and times our own norm: a square over a norm.
        let mut near: Vec<(u64, u64, &Case)> = self
            .0
            .iter()
            .map(|case| {
                let dot: u64 =
                    case.goals.iter().map(|(goal, theirs)| weight(*goal) * u64::from(*theirs)).sum();
                let theirs = case.goals.iter().map(|(_, theirs)| u64::from(theirs * theirs)).sum();
                (dot * dot, theirs, case)
            })
            .filter(|(square, theirs, _)| *square > 0 && 4 * square >= norm * theirs)
            .collect();
        order_by(&mut near, |a, b| nearer((a.0, a.1), (b.0, b.1)).is_lt());
        let differs = |case: &Case| match home {
            Home::Department(home) => !case.homes.contains(home),
            Home::Own => true,
        };
        near.into_iter()
            .take(MOST)
            .map(|(_, _, case)| {
                let common = case.goals.iter().map(|(goal, _)| *goal).filter(|goal| weight(*goal) > 0);
                Near { case, common: common.collect(), differs: differs(case) }
            })
            .collect()
    }
}

/// The larger of two fractions first.
fn nearer((a, of_a): (u64, u64), (b, of_b): (u64, u64)) -> Ordering {
    (b * of_a).cmp(&(a * of_b))
}

fn read(reader: &mut Reader, catalogue: &Catalogue, at: &str, value: &Value) -> Option<Case> {
    let entries = reader.entries(at, value);
    let mut text = |key: &str| -> Option<String> {
        let given = entry(&entries, key)?;
        let text = given.value.as_text().filter(|text| !text.is_empty());
        if text.is_none() && *given.value != Value::Null {
            reader.fault(&given.place, given.value, Expected::Text(200));
        }
        text.map(Into::into)
    };
    let (organisation, source) = (text("organisation"), text("source"));
    let (quote, source_home, url) = (text("quote"), text("source_home"), text("url"));
    if let Some(given) = entry(&entries, "url")
        && url.as_ref().is_some_and(|url| !url.starts_with("https://"))
    {
        reader.fault(&given.place, given.value, Expected::OneOf(vec!["https://…".into()]));
    }
    let mut listed = |found: Option<&Entry<'_>>| -> Vec<(Goal, u32)> {
        let Some(given) = found else { return Vec::new() };
        let mut goals = Vec::new();
        for (position, cell) in reader.keyed(&given.place, given.value, &all_ids::<Goal>(catalogue)) {
            let weight = reader.whole(&cell.place, cell.value, 1, 3);
            goals.extend(handle(position).zip(weight));
        }
        order_by(&mut goals, |a, b| a < b);
        goals
    };
    let goals = listed(entry(&entries, "goals"));
    let audience = entry(&entries, "audience").and_then(|given| {
        reader.one_of(&given.place, given.value, all_ids::<Audience>(catalogue)).and_then(handle)
    });
    let mut homes = Set::EMPTY;
    if let Some(given) = entry(&entries, "home") {
        for (place, value) in reader.items(&given.place, given.value) {
            let home = reader.one_of(&place, value, all_ids::<Department>(catalogue));
            homes = home.and_then(handle).map_or(homes, |home| homes.with(home));
        }
    }
    let grade = entry(&entries, "home_grade").and_then(|given| {
        let ids = Grade::ALL.map(|grade| grade.id().into()).into();
        let position = reader.one_of(&given.place, given.value, ids)?;
        Grade::ALL.get(position).copied()
    });
    let missing = [
        ("organisation", organisation.is_some()),
        ("goals", !goals.is_empty()),
        ("home", !homes.is_empty()),
        ("source", source.is_some()),
        ("source_home", source_home.is_some()),
        ("home_grade", grade.is_some()),
    ];
    for (key, _) in missing.into_iter().filter(|(key, given)| !given && entry(&entries, key).is_none()) {
        reader.missing([at, ".", key].concat(), Expected::Text(200));
    }
    let (organisation, source, source_home) = (organisation?, source?, source_home?);
    Some(Case { organisation, goals, audience, homes, source, url, quote, source_home, grade: grade? })
}
