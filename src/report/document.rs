//! Answers and result as a document to keep, and reading it back.

use super::export::Report;
use crate::model::{Answers, Catalogue, Entry, Expected, Fault, Reader, Value, entry, object, order_by};

/// What `format` says.
pub const FORMAT: &str = "community-seat";

/// The version of the document.
pub const VERSION: u32 = 1;

/// The document: format, version, catalogue, answers, result.
pub fn document(report: &Report<'_>) -> Value {
    let catalogue = report.catalogue;
    object([
        ("format", FORMAT.into()),
        ("version", VERSION.into()),
        ("catalogue", object([("id", catalogue.id().into()), ("version", catalogue.version().into())])),
        ("answers", report.answers.to_value(catalogue)),
        ("result", report.assessment.to_value(catalogue)),
    ])
}

/// The answers in such a document, or in a document that is answers and nothing else. The result in it is not read: it follows from
/// the answers. What has neither a `format` nor any answer is a document of something else. Another version of the same catalogue will do where its answers still mean something.
///
/// # Errors
/// Every fault with its place. One alone, because no other could be trusted: at `format`, that it is a document of something else;
/// at `version`, that it is of a later version; at `catalogue.id`, that it answers other questions.
pub fn read(catalogue: &Catalogue, value: &Value) -> Result<Answers, Vec<Fault>> {
    if value.get("format").is_none() {
        let is_ours = Answers::KEYS.iter().any(|key| value.get(key).is_some());
        let is_empty = value.as_object().is_some_and(|entries| entries.is_empty());
        if is_ours || is_empty {
            return Answers::parse(catalogue, value);
        }
        // To name each fault of something else altogether would help nobody.
        return Err(vec![Fault::missing("format", Expected::OneOf(vec![FORMAT.into()]))]);
    }
    let mut reader = Reader::default();
    let top = reader.entries("", value);
    check_whose(catalogue, &top).map_err(|fault| vec![fault])?;
    no_other_keys(&mut reader, &top, &KEYS);
    if let Some(given) = entry(&top, "catalogue") {
        let whose = reader.entries(&given.place, given.value);
        no_other_keys(&mut reader, &whose, &["id", "version"]);
        if let Some(version) = entry(&whose, "version") {
            reader.whole(&version.place, version.value, 1, u32::MAX);
        }
    }
    let Some(given) = entry(&top, "answers") else {
        reader.missing("answers", Expected::Object);
        return reader.finish(Answers::new(catalogue));
    };
    let answers = Answers::parse(catalogue, given.value);
    let mut faults = reader.finish(()).err().unwrap_or_default();
    match answers {
        Ok(answers) if faults.is_empty() => return Ok(answers),
        Ok(_) => {}
        Err(within) => faults.extend(within.into_iter().map(|fault| {
            let place =
                if fault.place.is_empty() { "answers".into() } else { ["answers.", &fault.place].concat() };
            Fault { place, ..fault }
        })),
    }
    order_by(&mut faults, |a, b| a.place < b.place);
    Err(faults)
}

fn no_other_keys(reader: &mut Reader, entries: &[Entry<'_>], keys: &[&str]) {
    for other in entries.iter().filter(|entry| !keys.contains(&entry.key)) {
        let keys = keys.iter().map(|key| (*key).into()).collect();
        reader.fault(other.place.as_str(), other.value, Expected::Keys(keys));
    }
}

const KEYS: [&str; 5] = ["format", "version", "catalogue", "answers", "result"];

fn check_whose(catalogue: &Catalogue, top: &[Entry<'_>]) -> Result<(), Fault> {
    let one_of = |id: &str| Expected::OneOf(vec![id.into()]);
    let is = |given: &Value, id: &str| given.as_text() == Some(id);
    let expect = |key: &str, expected: Expected, holds: &dyn Fn(&Value) -> bool| match entry(top, key) {
        Some(given) if holds(given.value) => Ok(()),
        Some(given) => Err(Fault::new(key, given.value, expected)),
        None => Err(Fault::missing(key, expected)),
    };
    expect("format", one_of(FORMAT), &|given| is(given, FORMAT))?;
    expect("version", Expected::Whole(1, VERSION), &|given| *given == VERSION.into())?;
    expect("catalogue", Expected::Object, &|given| given.as_object().is_some())?;
    match entry(top, "catalogue").and_then(|given| given.value.get("id")) {
        Some(id) if is(id, catalogue.id()) => Ok(()),
        Some(id) => Err(Fault::new("catalogue.id", id, one_of(catalogue.id()))),
        None => Err(Fault::missing("catalogue.id", one_of(catalogue.id()))),
    }
}
