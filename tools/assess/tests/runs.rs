//! The program as it is run: what it takes, what it writes, and how it ends.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// What an input leads to: how the program ends, and how each line of its output starts.
struct Case {
    name: &'static str,
    input: &'static [u8],
    status: i32,
    lines: &'static [&'static str],
}

const RESULT: &str = "{\"home\":\"service\",\"department\":\"service\",";

#[rustfmt::skip]
const CASES: &[Case] = &[
    Case { name: "nothing", input: b"", status: 0, lines: &[] },
    Case { name: "blank lines", input: b"\n \r\n\t\n", status: 0, lines: &[] },
    Case { name: "one line", input: br#"{"goals": {"answer": 3}}"#, status: 0, lines: &[RESULT] },
    Case { name: "no goal", input: b"{\"goals\": {}}\n{}\n", status: 0, lines: &["null", "null"] },
    Case { name: "a pretty-printed object", input: b"{\n  \"goals\": {\n    \"answer\": 3\n  }\n}\n", status: 0, lines: &[RESULT] },
    Case { name: "the same from Windows", input: b"\xef\xbb\xbf{\r\n  \"goals\": {\r\n    \"answer\": 3\r\n  }\r\n}\r\n\r\n", status: 0, lines: &[RESULT] },
    Case { name: "lines with blanks between and around", input: b"\n{\"goals\": {\"answer\": 3}} \t\r\n\r\n{}  \n   ", status: 0, lines: &[RESULT, "null"] },
    Case { name: "a byte order mark on a line of its own", input: b"\xef\xbb\xbf\n{}", status: 0, lines: &["null"] },
    Case { name: "a duplicate key", input: br#"{"goals": {"answer": 3, "answer": 1}}"#, status: 1,
        lines: &[r#"{"line":1,"errors":[{"place":"goals.answer","message":"found 1, expected it to stand here once"}]}"#] },
    Case { name: "a number past every integer", input: br#"{"goals": {"answer": 99999999999999999999999999}}"#, status: 1,
        lines: &[r#"{"line":1,"errors":[{"place":"goals.answer","message":"found 1"#] },
    Case { name: "a number past every float", input: b"{\"goals\": {\"answer\": 1e999}}\n{}\n", status: 1,
        lines: &[r#"{"line":1,"errors":[{"place":"","message":"not JSON: number out of range"#, "null"] },
    Case { name: "a whole number written as a float", input: br#"{"goals": {"answer": 3.0}}"#, status: 1,
        lines: &[r#"{"line":1,"errors":[{"place":"goals.answer","message":"found 3.0, expected a whole number from 0 to 3"}]}"#] },
    Case { name: "bytes that are no UTF-8", input: b"{\"names\": {\"service\": \"\xff\"}}\n{}\n", status: 1,
        lines: &[r#"{"line":1,"errors":[{"place":"","message":"not JSON: invalid unicode"#, "null"] },
    Case { name: "half a surrogate pair", input: b"{\"names\": {\"service\": \"\\ud800\"}}\n{}\n", status: 1,
        lines: &[r#"{"line":1,"errors":[{"place":"","message":"not JSON: "#, "null"] },
    Case { name: "deep nesting", input: &[b'['; 100_000], status: 1,
        lines: &[r#"{"line":1,"errors":[{"place":"","message":"not JSON: recursion limit exceeded"#] },
    Case { name: "an array", input: b"[{}, {}]\n", status: 1,
        lines: &[r#"{"line":1,"errors":[{"place":"","message":"found […], expected an object"}]}"#] },
    Case { name: "two objects on a line", input: b"{} {}\n{}\n", status: 1,
        lines: &[r#"{"line":1,"errors":[{"place":"","message":"not JSON: trailing characters at column 4"}]}"#, "null"] },
    Case { name: "a line cut short", input: b"{\"goals\": {\"answer\": 3}\n{}\n", status: 1,
        lines: &[r#"{"line":1,"errors":[{"place":"","message":"not JSON: EOF while parsing an object"#, "null"] },
    Case { name: "several faults", input: b"\n{\"goals\": {\"answer\": 4}, \"mood\": 1}\n", status: 1,
        lines: &[r#"{"line":2,"errors":[{"place":"goals.answer","message":"found 4, expected a whole number from 0 to 3"},{"place":"mood","message":"#] },
];

#[test]
fn input_leads_to_output() {
    for Case { name, input, status, lines } in CASES {
        let from_pipe = run(&["-"], input);
        let file = Scratch::with(input);
        let outputs =
            [("a pipe", from_pipe), ("no name", run(&[], input)), ("a file", run(&[&file.path()], b""))];
        for (way, output) in outputs {
            assert_eq!(output.status.code(), Some(*status), "{name}, from {way}: {}", errors(&output));
            let text = String::from_utf8(output.stdout).unwrap();
            assert_eq!(text.lines().count(), lines.len(), "{name}, from {way}: {text}");
            for (line, start) in text.lines().zip(*lines) {
                assert!(line.starts_with(start), "{name}, from {way}: {line}");
                assert!(
                    serde_json::from_str::<serde_json::Value>(line).is_ok(),
                    "{name}, from {way}: {line}"
                );
            }
        }
    }
}

#[test]
fn what_cannot_be_read_is_named() {
    let missing = std::env::temp_dir().join("seat-assess-no-such-file.json").display().to_string();
    let folder = std::env::temp_dir().display().to_string();
    for (arguments, named) in [(vec![missing.as_str()], &missing), (vec![folder.as_str()], &folder)] {
        let output = run(&arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(errors(&output).contains(named.as_str()), "{}", errors(&output));
    }
    let output = run(&["one", "two"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(errors(&output).contains("usage"), "{}", errors(&output));
}

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_seat-assess"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // It may end without reading all of it.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A file that goes with the test.
struct Scratch(PathBuf);

impl Scratch {
    fn with(contents: &[u8]) -> Self {
        let path = std::env::temp_dir().join(format!("seat-assess-{}.json", std::process::id()));
        std::fs::write(&path, contents).unwrap();
        Self(path)
    }

    fn path(&self) -> String {
        self.0.display().to_string()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}
