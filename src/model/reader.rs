//! Reads a [`Value`] and notes every fault on the way, so that a document is reported on whole and not up to its first mistake.

use super::fault::{Expected, Fault, item, place};
use super::{Value, order_by};

/// The faults noted so far.
#[derive(Debug, Default)]
pub(crate) struct Reader {
    faults: Vec<Fault>,
}

impl Reader {
    /// Notes that `found` at `place` is not what was expected.
    pub(crate) fn fault(&mut self, place: impl Into<String>, found: &Value, expected: Expected) {
        self.faults.push(Fault::new(place, found, expected));
    }

    /// Notes that something required is missing at `place`.
    pub(crate) fn missing(&mut self, place: impl Into<String>, expected: Expected) {
        self.faults.push(Fault::missing(place, expected));
    }

    /// `read` where nothing was noted; else the faults, by place.
    pub(crate) fn finish<T>(mut self, read: T) -> Result<T, Vec<Fault>> {
        if self.faults.is_empty() {
            return Ok(read);
        }
        order_by(&mut self.faults, |a, b| a.place < b.place);
        Err(self.faults)
    }

    /// The entries of an object with their places; none where it is something else.
    pub(crate) fn entries<'v>(&mut self, at: &str, value: &'v Value) -> Vec<Entry<'v>> {
        let Some(entries) = value.as_object() else {
            self.fault(at, value, Expected::Object);
            return Vec::new();
        };
        let mut read: Vec<Entry<'v>> = Vec::with_capacity(entries.len());
        for (key, value) in entries {
            let place = place(at, key);
            if read.iter().any(|entry| entry.key == key) {
                self.fault(place, value, Expected::Once);
            } else {
                read.push(Entry { key, place, value });
            }
        }
        read
    }

    /// The items of a list with their places; none where it is something else.
    pub(crate) fn items<'v>(&mut self, at: &str, value: &'v Value) -> Vec<(String, &'v Value)> {
        let Some(items) = value.as_list() else {
            self.fault(at, value, Expected::List);
            return Vec::new();
        };
        items.iter().enumerate().map(|(index, value)| (item(at, index), value)).collect()
    }

    /// A whole number from `from` to `to`.
    pub(crate) fn whole(&mut self, at: &str, value: &Value, from: u32, to: u32) -> Option<u32> {
        if let Value::Integer(number) = value
            && let Ok(number) = u32::try_from(*number)
            && (from..=to).contains(&number)
        {
            return Some(number);
        }
        self.fault(at, value, Expected::Whole(from, to));
        None
    }

    /// Which of these ids the text at `at` is. A position and not what it names: so this is compiled once, and not for every kind.
    pub(crate) fn one_of(&mut self, at: &str, value: &Value, ids: Vec<String>) -> Option<usize> {
        let found = value.as_text().and_then(|text| ids.iter().position(|id| id == text));
        if found.is_none() {
            self.fault(at, value, Expected::OneOf(ids));
        }
        found
    }

    /// The entries of an object whose keys must be among these ids, each with the position of its key.
    pub(crate) fn keyed<'v>(
        &mut self,
        at: &str,
        value: &'v Value,
        ids: &[String],
    ) -> Vec<(usize, Entry<'v>)> {
        let mut known = Vec::new();
        for entry in self.entries(at, value) {
            match ids.iter().position(|id| id == entry.key) {
                Some(position) => known.push((position, entry)),
                None => self.fault(entry.place, entry.value, Expected::Keys(ids.to_vec())),
            }
        }
        known
    }
}

/// An entry of an object, with its place in the document.
#[derive(Debug)]
pub(crate) struct Entry<'v> {
    pub(crate) key: &'v str,
    pub(crate) place: String,
    pub(crate) value: &'v Value,
}

/// The value under `key`.
pub(crate) fn entry<'e, 'v>(entries: &'e [Entry<'v>], key: &str) -> Option<&'e Entry<'v>> {
    entries.iter().find(|entry| entry.key == key)
}
