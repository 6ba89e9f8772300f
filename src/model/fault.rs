//! What is wrong with a document, where, and what was expected: for the console in English (`Display`), for the visitor in the
//! visitor's language, from the same parts.

use super::Value;
use std::fmt;

/// One fault of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where: `goals.answer`, `departments[1]`, `activities.social.by`; empty for the whole document.
    pub place: String,
    /// What stands there, as short JSON; `None` where something required is missing.
    pub found: Option<String>,
    /// What should stand there.
    pub expected: Expected,
}

/// What should stand at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A JSON object.
    Object,
    /// A JSON array.
    List,
    /// `true` or `false`.
    Bool,
    /// A whole number from the first to the second, both included.
    Whole(u32, u32),
    /// A text of 1 to this many code points, not blank, without control characters.
    Text(usize),
    /// One of these ids.
    OneOf(Vec<String>),
    /// None but these keys.
    Keys(Vec<String>),
    /// No second time: this key or item stands twice.
    Once,
    /// Nothing: `loop` has a meaning only where a department runs the activity.
    NoLoop,
}

impl Fault {
    /// A fault at `place`, where `found` stands.
    pub fn new(place: impl Into<String>, found: &Value, expected: Expected) -> Self {
        Self { place: place.into(), found: Some(found.glimpse()), expected }
    }

    /// A fault at `place`, where something required is missing.
    pub fn missing(place: impl Into<String>, expected: Expected) -> Self {
        Self { place: place.into(), found: None, expected }
    }
}

impl fmt::Display for Fault {
    /// The message without its place: `found 4, expected a whole number from 0 to 3`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.found {
            Some(found) => write!(f, "found {found}, expected ")?,
            None => f.write_str("found nothing, expected ")?,
        }
        match &self.expected {
            Expected::Object => f.write_str("an object"),
            Expected::List => f.write_str("a list"),
            Expected::Bool => f.write_str("true or false"),
            Expected::Whole(from, to) => write!(f, "a whole number from {from} to {to}"),
            Expected::Text(most) => {
                write!(f, "a text of 1 to {most} characters, not blank, without control characters")
            }
            Expected::OneOf(ids) => write!(f, "one of: {}", ids.join(", ")),
            Expected::Keys(keys) => write!(f, "no key but: {}", keys.join(", ")),
            Expected::Once => f.write_str("it to stand here once"),
            Expected::NoLoop => f.write_str("no \"loop\" where no department runs the activity"),
        }
    }
}

impl std::error::Error for Fault {}

/// `parent.key`, or `key` alone at the top.
pub(crate) fn place(parent: &str, key: &str) -> String {
    if parent.is_empty() { key.into() } else { [parent, ".", key].concat() }
}

/// `parent[index]`.
pub(crate) fn item(parent: &str, index: usize) -> String {
    format!("{parent}[{index}]")
}
