//! Cuts an input into documents: one a line, or a single one over many lines.

use std::io::{self, BufRead};

use community_seat::model::Value;
use serde_json::error::Category;

/// One document, as read.
#[derive(Debug)]
pub(crate) struct Document {
    /// The line it starts on, from 1.
    pub(crate) line: usize,
    /// Its value, or why it is no JSON.
    pub(crate) value: Result<Value, String>,
}

/// The documents of an input, read as they are asked for.
pub(crate) struct Documents<R> {
    input: R,
    /// The number of the last line read.
    line: usize,
    /// Read ahead, to tell the two forms apart.
    ahead: Option<(usize, Vec<u8>)>,
    started: bool,
}

impl<R: BufRead> Documents<R> {
    pub(crate) fn new(input: R) -> Self {
        Self { input, line: 0, ahead: None, started: false }
    }

    /// The next line that is not blank, with its number.
    fn next_line(&mut self) -> io::Result<Option<(usize, Vec<u8>)>> {
        if let Some(ahead) = self.ahead.take() {
            return Ok(Some(ahead));
        }
        loop {
            let mut bytes = Vec::new();
            if self.input.read_until(b'\n', &mut bytes)? == 0 {
                return Ok(None);
            }
            self.line += 1;
            if self.line == 1
                && let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf")
            {
                // A byte order mark, which some editors write.
                bytes = rest.to_vec();
            }
            if !bytes.trim_ascii().is_empty() {
                return Ok(Some((self.line, bytes)));
            }
        }
    }

    fn next_document(&mut self) -> io::Result<Option<Document>> {
        let Some((line, mut bytes)) = self.next_line()? else { return Ok(None) };
        let is_first = !std::mem::replace(&mut self.started, true);
        if is_first && is_unfinished(&bytes) && self.goes_on(&bytes)? {
            // Blank lines are kept, so that an error's line number is right.
            if let Some((next, more)) = self.ahead.take() {
                bytes.extend(std::iter::repeat_n(b'\n', next - line - 1));
                bytes.extend(more);
            }
            self.input.read_to_end(&mut bytes)?;
            return Ok(Some(Document { line, value: parse(&bytes).map_err(|e| reason(&e, Some(line))) }));
        }
        Ok(Some(Document { line, value: parse(&bytes).map_err(|e| reason(&e, None)) }))
    }

    /// Whether an unfinished first line is the head of a document over many lines, rather than a line cut short.
    fn goes_on(&mut self, first: &[u8]) -> io::Result<bool> {
        self.ahead = self.next_line()?;
        let Some((_, second)) = &self.ahead else { return Ok(false) };
        let both = [first, second].concat();
        let clash = parse(&both).is_err_and(|error| error.classify() != Category::Eof);
        Ok(!(clash && second.trim_ascii_start().starts_with(b"{")))
    }
}

impl<R: BufRead> Iterator for Documents<R> {
    type Item = io::Result<Document>;

    fn next(&mut self) -> Option<Self::Item> {
        self.next_document().transpose()
    }
}

fn parse(bytes: &[u8]) -> serde_json::Result<Value> {
    serde_json::from_slice(bytes.trim_ascii_end())
}

fn is_unfinished(bytes: &[u8]) -> bool {
    parse(bytes).is_err_and(|error| error.classify() == Category::Eof)
}

/// Why something is no JSON, and where; with the line only where there are several.
fn reason(error: &serde_json::Error, first_line: Option<usize>) -> String {
    let text = error.to_string();
    let what = text.split_once(" at line ").map_or(text.as_str(), |(what, _)| what);
    match first_line {
        Some(first) => {
            format!("not JSON: {what} at line {}, column {}", first + error.line() - 1, error.column())
        }
        None => format!("not JSON: {what} at column {}", error.column()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    /// Checks the lines that documents start on, each with its fault or an empty text.
    fn check(input: &[u8], expect: &[(usize, &str)]) {
        let found: Vec<_> = Documents::new(input)
            .map(|document| document.unwrap())
            .map(|document| (document.line, document.value.err().unwrap_or_default()))
            .collect();
        let expect: Vec<_> = expect.iter().map(|(line, fault)| (*line, (*fault).to_owned())).collect();
        assert_eq!(found, expect, "{}", String::from_utf8_lossy(input));
    }

    #[test]
    fn one_document_a_line() {
        check(b"", &[]);
        check(b"\n \r\n", &[]);
        check(b"{}", &[(1, "")]);
        check(b"{}\n\n{}\r\n{}\n", &[(1, ""), (3, ""), (4, "")]);
        check(b"\xef\xbb\xbf{}\n{}\n", &[(1, ""), (2, "")]);
    }

    #[test]
    fn one_document_over_many_lines() {
        check(b"{\n  \"goals\": {}\n}\n", &[(1, "")]);
        check(b"{\"goals\":\n\n{\"answer\": 3}\n}\n", &[(1, "")]);
        check(b"\n{\n}\n", &[(2, "")]);
        check(b"{\n\n  goals\n}\n", &[(1, "not JSON: key must be a string at line 3, column 3")]);
        check(b"{\n}\n{}\n", &[(1, "not JSON: trailing characters at line 3, column 1")]);
    }

    #[test]
    fn a_faulty_line_spares_the_others() {
        check(b"{}\n{oops}\n{}\n", &[(1, ""), (2, "not JSON: key must be a string at column 2"), (3, "")]);
        check(
            b"{\"goals\": {\"answer\": 3}\n{}\n{}\n",
            &[(1, "not JSON: EOF while parsing an object at column 23"), (2, ""), (3, "")],
        );
        check(
            b"{}\n\"\xff\"\n{}\n",
            &[(1, ""), (2, "not JSON: invalid unicode code point at column 2"), (3, "")],
        );
        check(b"{", &[(1, "not JSON: EOF while parsing an object at column 1")]);
    }
}
