//! Documents in, results out.

use std::io::{self, BufRead, Write};

use community_seat::model::{Answers, Catalogue, Fault, Value, assess};

use crate::input::{Document, Documents};

/// How it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Every document had a result.
    AllAssessed,
    /// At least one was faulty.
    SomeFaulty,
}

/// Writes one line for each document: its result, `null` where no goal is chosen, or its faults.
pub(crate) fn assess_all(
    catalogue: &Catalogue,
    input: impl BufRead,
    mut output: impl Write,
) -> io::Result<Outcome> {
    let mut outcome = Outcome::AllAssessed;
    for document in Documents::new(input) {
        let Document { line, value } = document?;
        let result = result(catalogue, value).unwrap_or_else(|errors| {
            outcome = Outcome::SomeFaulty;
            object([("line", number(line)), ("errors", Value::List(errors))])
        });
        serde_json::to_writer(&mut output, &result)?;
        output.write_all(b"\n")?;
    }
    Ok(outcome)
}

fn result(catalogue: &Catalogue, value: Result<Value, String>) -> Result<Value, Vec<Value>> {
    let value = value.map_err(|reason| vec![error("", &reason)])?;
    let answers = Answers::parse(catalogue, &value)
        .map_err(|faults| faults.iter().map(describe).collect::<Vec<_>>())?;
    Ok(assess(catalogue, &answers).map_or(Value::Null, |assessment| assessment.to_value(catalogue)))
}

fn describe(fault: &Fault) -> Value {
    error(&fault.place, &fault.to_string())
}

fn error(place: &str, message: &str) -> Value {
    object([("place", place.into()), ("message", message.into())])
}

fn object<const N: usize>(entries: [(&str, Value); N]) -> Value {
    Value::Object(entries.map(|(key, value)| (key.to_owned(), value)).into())
}

fn number(line: usize) -> Value {
    i64::try_from(line).map_or(Value::Null, Value::Integer)
}
