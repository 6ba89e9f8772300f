//! The texts of one language, by dotted key.

use crate::model::{Expected, Fault, Value};

/// Every text of one language: `steps.goals.title` → “What is your community for?”.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts {
    /// Sorted by key.
    entries: Vec<(String, String)>,
}

impl Texts {
    /// Reads a language file: objects in objects, texts at their ends.
    ///
    /// # Errors
    /// The places of everything that is neither an object nor a text.
    pub fn parse(value: &Value) -> Result<Self, Vec<Fault>> {
        let (mut entries, mut faults) = (Vec::new(), Vec::new());
        flatten("", value, &mut entries, &mut faults);
        if faults.is_empty() { Ok(Self { entries }) } else { Err(faults) }
    }

    /// The text under `key`.
    pub fn get(&self, key: &str) -> Option<&str> {
        let at = self.entries.binary_search_by(|(other, _)| other.as_str().cmp(key)).ok()?;
        self.entries.get(at).map(|(_, text)| text.as_str())
    }

    /// Every key with its text, by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.entries.iter().map(|(key, text)| (key.as_str(), text.as_str()))
    }
}

fn flatten(at: &str, value: &Value, entries: &mut Vec<(String, String)>, faults: &mut Vec<Fault>) {
    match value {
        Value::Text(text) => {
            // Into its place at once: the standard library's sort would be 3 kB for this one use.
            let place =
                entries.binary_search_by(|(other, _)| other.as_str().cmp(at)).unwrap_or_else(|place| place);
            entries.insert(place, (at.into(), text.clone()));
        }
        Value::Object(inner) => {
            for (key, value) in inner {
                let place = if at.is_empty() { key.clone() } else { [at, ".", key].concat() };
                flatten(&place, value, entries, faults);
            }
        }
        _ => faults.push(Fault::new(at, value, Expected::Object)),
    }
}
