//! Documents in, results out: in order, on every core.

use std::io::{self, BufRead, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use community_seat::model::{Answers, Catalogue, Fault, Value, assess};

use crate::input::{Document, Documents};

/// How many documents may wait for one worker: enough to keep it busy, little enough for any input.
const WAITING: usize = 64;

/// How it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Every document had a result.
    AllAssessed,
    /// At least one was faulty.
    SomeFaulty,
}

/// What is written for one document: its result, or its faults.
type Line = Result<Value, Value>;

/// Writes one line for each document: its result, `null` where no goal is chosen, or its faults.
///
/// The documents go to the workers in turn, and the results are taken from them in the same turn: so they keep their order
/// without being numbered.
pub(crate) fn assess_all(
    catalogue: &Catalogue,
    input: impl BufRead + Send,
    output: impl Write,
) -> io::Result<Outcome> {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let mut feeds = Vec::new();
        let mut results = Vec::new();
        for _ in 0..workers {
            let (feed, documents) = sync_channel(WAITING);
            let (tell, told) = sync_channel(WAITING);
            scope.spawn(move || work(catalogue, &documents, &tell));
            feeds.push(feed);
            results.push(told);
        }
        let reader = scope.spawn(move || deal(input, &feeds));
        let outcome = write(&results, output)?;
        reader.join().unwrap_or_else(|_| Err(io::Error::other("the reader has stopped")))?;
        Ok(outcome)
    })
}

/// Reads the input and gives each worker a document in turn. It ends early when nobody wants the results any more.
fn deal(input: impl BufRead, feeds: &[SyncSender<Document>]) -> io::Result<()> {
    for (document, feed) in Documents::new(input).zip(feeds.iter().cycle()) {
        if feed.send(document?).is_err() {
            break;
        }
    }
    Ok(())
}

fn work(catalogue: &Catalogue, documents: &Receiver<Document>, tell: &SyncSender<Line>) {
    for document in documents {
        if tell.send(line(catalogue, document)).is_err() {
            break;
        }
    }
}

fn write(results: &[Receiver<Line>], mut output: impl Write) -> io::Result<Outcome> {
    let mut outcome = Outcome::AllAssessed;
    // The first worker without a further result is where the input ended.
    for line in results.iter().cycle().map_while(|told| told.recv().ok()) {
        let value = line.unwrap_or_else(|faults| {
            outcome = Outcome::SomeFaulty;
            faults
        });
        serde_json::to_writer(&mut output, &value)?;
        output.write_all(b"\n")?;
    }
    output.flush()?;
    Ok(outcome)
}

fn line(catalogue: &Catalogue, Document { line, value }: Document) -> Line {
    result(catalogue, value)
        .map_err(|errors| object([("line", number(line)), ("errors", Value::List(errors))]))
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]

    use super::*;

    fn lines(input: &str) -> (Outcome, Vec<String>) {
        let catalogue = crate::default_catalogue().unwrap();
        let mut output = Vec::new();
        let outcome = assess_all(&catalogue, input.as_bytes(), &mut output).unwrap();
        (outcome, String::from_utf8(output).unwrap().lines().map(str::to_owned).collect())
    }

    #[test]
    fn each_line_has_its_result_in_its_place() {
        let (outcome, lines) = lines(
            "{\"goals\": {\"answer\": 3}}\n\n{\"goals\": {\"answer\": 9}, \"size\": 3}\n{oops\n{\"goals\": {}}\n",
        );
        assert_eq!(outcome, Outcome::SomeFaulty);
        let expect = [
            "{\"home\":\"service\"",
            "{\"line\":3,\"errors\":[{\"place\":\"goals.answer\",\"message\":\"found 9, expected ",
            "{\"line\":4,\"errors\":[{\"place\":\"\",\"message\":\"not JSON: key must be a string at column 2\"}]}",
            "null",
        ];
        assert_eq!(lines.len(), expect.len(), "{lines:?}");
        for (line, start) in lines.iter().zip(expect) {
            assert!(line.starts_with(start), "{line}");
        }
    }

    #[test]
    fn many_lines_keep_their_order() {
        let goals = ["answer", "improve", "safe", "meet", "partners"];
        let input: String =
            (0..200).map(|i| format!("{{\"goals\": {{\"{}\": {}}}}}\n", goals[i % 5], 1 + i % 4)).collect();
        let (outcome, all) = lines(&input);
        assert_eq!(outcome, Outcome::SomeFaulty);
        assert_eq!(all.len(), 200);
        for (index, line) in all.iter().enumerate() {
            // Importance 4 is a fault, and says on which line.
            let expect =
                if index % 4 == 3 { format!("{{\"line\":{},", index + 1) } else { "{\"home\":".into() };
            assert!(line.starts_with(&expect), "{line}");
        }
    }
}
