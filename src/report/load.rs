//! Answers from a file that a visitor chose, and what is wrong with one, in the visitor's language.

use super::document::read;
use crate::content::Words;
use crate::model::{Answers, Catalogue, Expected, Fault, NotJson, Value};

/// The largest file that is read, in bytes: a hundred times what the longest answers take.
pub const LARGEST_FILE: u32 = 256 * 1024;

/// So many faults are named; nobody mends more at once.
const SHOWN: usize = 5;

/// Why a file yields no answers.
#[derive(Clone, Debug, PartialEq)]
pub enum NoAnswers {
    /// Several files were given at once.
    Several,
    /// It is larger than [`LARGEST_FILE`].
    TooLarge,
    /// The browser cannot read it.
    Unreadable,
    /// It is broken at this place.
    NotJson(NotJson),
    /// It does not say what answers say; never empty.
    Faults(Vec<Fault>),
}

/// The answers in the text of a file: a document of ours, or answers alone.
///
/// # Errors
/// See [`NoAnswers`].
pub fn load(catalogue: &Catalogue, text: &str) -> Result<Answers, NoAnswers> {
    let value = Value::from_json(text).map_err(NoAnswers::NotJson)?;
    read(catalogue, &value).map_err(NoAnswers::Faults)
}

impl NoAnswers {
    /// What is wrong: a sentence, then a line for each single fault with its place.
    pub fn said(&self, words: &Words) -> Vec<String> {
        let say = |key: &str| vec![words.say(&["exports.errors.", key].concat())];
        match self {
            Self::Several => say("several_files"),
            Self::Unreadable => say("file_unreadable"),
            Self::TooLarge => {
                let limit = words.whole(LARGEST_FILE / 1024);
                vec![words.fill("exports.errors.file_too_large", &[("limit", &limit)])]
            }
            Self::NotJson(NotJson { line, column }) => {
                let (line, column) = (words.whole(*line), words.whole(*column));
                let place = [("line", line.as_str()), ("column", column.as_str())];
                vec![words.fill("exports.errors.file_not_json", &place)]
            }
            // One fault alone at one of these places: no other could be trusted.
            Self::Faults(faults) => match faults.as_slice() {
                [only] if only.place == "format" => say("file_foreign"),
                [only] if is_newer(only) => say("file_newer"),
                [only] if only.place == "catalogue.id" => say("file_catalogue"),
                faults => listed(words, faults),
            },
        }
    }
}

/// A later version than this one, and not none at all.
fn is_newer(fault: &Fault) -> bool {
    let found = fault.found.as_ref().and_then(|found| found.parse::<u32>().ok());
    fault.place == "version" && found.is_some_and(|version| version > 1)
}

fn listed(words: &Words, faults: &[Fault]) -> Vec<String> {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let mut lines = vec![words.count("exports.errors.faults", count(faults.len()), &[])];
    lines.extend(faults.iter().take(SHOWN).map(|fault| line(words, fault)));
    if let Some(more) = faults.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        lines.push(words.count("exports.errors.more", count(more), &[]));
    }
    lines
}

fn line(words: &Words, fault: &Fault) -> String {
    let whole = words.say("exports.errors.whole");
    let place = if fault.place.is_empty() { &whole } else { &fault.place };
    let found = fault.found.clone().unwrap_or_else(|| words.say("exports.errors.nothing"));
    let expected = expected(words, &fault.expected);
    words.fill("exports.errors.fault", &[("place", place), ("expected", &expected), ("found", &found)])
}

fn expected(words: &Words, expected: &Expected) -> String {
    let say = |key: &str| words.say(&["exports.expected.", key].concat());
    let options = |key: &str, ids: &[String]| {
        words.fill(&["exports.expected.", key].concat(), &[("options", &ids.join(", "))])
    };
    match expected {
        Expected::Object => say("object"),
        Expected::List => say("list"),
        Expected::Bool => say("boolean"),
        Expected::Whole(from, to) => {
            let (from, to) = (words.whole(*from), words.whole(*to));
            words.fill("exports.expected.whole", &[("from", &from), ("to", &to)])
        }
        Expected::Text(_) => say("name"),
        Expected::OneOf(ids) => options("one_of", ids),
        Expected::Keys(ids) => options("known_key", ids),
        Expected::Once => say("once"),
        Expected::NoLoop => say("no_loop"),
    }
}
