//! What must be absent, and from where: the rules of the house that no compiler knows.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "common/code.rs"]
mod code;

use std::fs;
use std::path::{Path, PathBuf};

use code::{code, files_below, literals, read, top};

/// A file longer than this wants to be two.
const LONGEST: usize = 400;

/// Words that end the program.
const PANICS: &[&str] =
    &[".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "unreachable!(", "assert!(", "dbg!("];

/// Words that cost every visitor kilobytes, or that a strict content security policy refuses.
const COSTLY: &[&str] = &["serde_json", "Regex", "HashMap", ".sort", "inner_html", "view! {", "view!{"];

const CLOCKS: &[&str] = &["Instant", "SystemTime", "Date::now", "performance"];
const BROWSER: &[&str] = &["leptos", "web_sys", "js_sys", "wasm_bindgen", "send_wrapper"];

/// Where something is absent, and why. Comments and unit tests are left out of account.
#[rustfmt::skip]
const ABSENT: &[(&str, &[&str], &str)] = &[
    ("src", PANICS, "one panic ends every element on the page"),
    ("src", COSTLY, "too dear, or refused by pages with a strict policy"),
    ("src", &["Math.random", "getrandom", "thread_rng"], "the same answers always print the same numbers"),
    ("src", &["XMLHttpRequest", "sendBeacon", "WebSocket", "EventSource"], "nothing a visitor enters leaves the page"),
    ("src/model", &["crate::content", "crate::report", "crate::view", "crate::host", "crate::element"], "the model stands on nothing"),
    ("src/content", &["crate::report", "crate::view", "crate::host", "crate::element"], "content stands on the model alone"),
    ("src/report", &["crate::view", "crate::host", "crate::element"], "the report stands on model and content"),
    ("src/view", &["crate::host", "crate::element"], "views send messages; what they cause outside is not theirs"),
    ("src/host", &["crate::report", "crate::view", "crate::element", "leptos"], "the host does not know what it is called for"),
    ("src/model", BROWSER, "it builds without a browser"),
    ("src/content", BROWSER, "it builds without a browser"),
    ("src/report", BROWSER, "it builds without a browser"),
    ("src/model", CLOCKS, "the same answers give the same result at any time"),
    ("src/report", CLOCKS, "dates come in"),
    ("src/view", CLOCKS, "times come in"),
    ("src/view", &["window()", "document()", "local_storage", "session_storage", "location()", "history()", "console::", "set_title", "fetch"],
        "views touch nothing outside their shadow root"),
    ("src/view", &["\"aria-label\", \"", "\"title\", \"", "\"placeholder\", \"", "\"alt\", \""], "texts are content"),
    ("src/view", &["f32", "f64"], "formatting a float costs every visitor kilobytes"),
];

/// The same for style sheets: physical sides would be wrong from right to left, and nothing is fetched.
#[rustfmt::skip]
const ABSENT_IN_STYLE: &[(&[&str], &str)] = &[
    (&["-left", "-right", "left:", "right:", ": left", ": right"], "sides are logical"),
    (&["margin-top", "margin-bottom", "padding-top", "padding-bottom", "border-top", "border-bottom", "\n  top:", "\n  bottom:"], "sides are logical"),
    (&["url(", "@font-face"], "nothing is fetched"),
    (&["outline: none", "outline: 0"], "the focus is always seen"),
];

#[test]
fn what_must_be_absent_is_absent() {
    let mut found = Vec::new();
    // But for the switch that is there to panic, and is not shipped.
    let shipped = |file: &PathBuf| !file.ends_with("element/breakable.rs");
    for file in files_below("src", "rs").into_iter().filter(shipped) {
        let code = code(&file);
        for (folder, words, why) in ABSENT {
            if file.starts_with(top().join(folder)) {
                found.extend(mentions(&file, &code, words, why));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn visitors_read_no_text_from_the_code() {
    // A text for visitors has a capital or several words; what else is a string here is lower case: classes, keys, attributes.
    // But for the names of keys on the keyboard.
    let keyboard =
        ["Enter", "Escape", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "Tab"];
    let mut found = Vec::new();
    for file in files_below("src/view", "rs") {
        let code = code(&file);
        let said = code.split(".text(\"").skip(1).filter(|text| text.starts_with(char::is_alphabetic));
        found.extend(said.map(|text| {
            let text = text.split('"').next().unwrap_or_default();
            format!("{}: “{text}” is shown: it belongs into the content", shown(&file))
        }));
        for literal in literals(&code) {
            let words: Vec<&str> = literal.split_whitespace().collect();
            let is_text = |word: &str| {
                let starts_high = word.chars().next().is_some_and(char::is_uppercase);
                let ends_a_sentence =
                    word.len() > 2 && word.ends_with(['.', '!', '?', '…']) && words.len() > 1;
                (starts_high || ends_a_sentence || word.chars().any(|c| c.is_alphabetic() && !c.is_ascii()))
                    && word.chars().any(char::is_lowercase)
            };
            if !keyboard.contains(&literal.as_str()) && words.iter().any(|word| is_text(word)) {
                found.push(format!("{}: “{literal}” is a text: it belongs into the content", shown(&file)));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn style_sheets_know_no_left_and_right() {
    let mut found = Vec::new();
    for file in files_below("style", "css") {
        // The title of a page takes the focus from no key: it shows where one is without a frame.
        let code = without_css_comments(&read(&file)).replace(".title:focus {\n  outline: none;", "");
        for (words, why) in ABSENT_IN_STYLE {
            found.extend(mentions(&file, &code, words, why));
        }
        for line in code.lines().filter(|line| four_sides_differ(line)) {
            found.push(format!("{}: `{}`: sides are logical", shown(&file), line.trim()));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Whether a shorthand names four sides or corners, and the right is not the left.
fn four_sides_differ(line: &str) -> bool {
    let Some((name, value)) = line.trim().trim_end_matches(';').split_once(": ") else { return false };
    // Values without spaces inside their brackets, so that one word is one side.
    let mut depth = 0;
    let value: String = value
        .chars()
        .map(|c| {
            depth += i32::from(c == '(') - i32::from(c == ')');
            if depth > 0 && c == ' ' { '_' } else { c }
        })
        .collect();
    let sides: Vec<&str> = value.split_whitespace().collect();
    match (name, sides.as_slice()) {
        ("margin" | "padding" | "inset", [_, right, _, left]) => right != left,
        ("border-radius", [top_left, top_right, bottom_right, bottom_left]) => {
            top_left != top_right || bottom_left != bottom_right
        }
        _ => false,
    }
}

#[test]
fn every_class_with_a_style_is_used() {
    let code: String = files_below("src", "rs").iter().map(|file| code(file)).collect();
    let code = files_below("src/element", "js").iter().fold(code, |code, file| code + &read(file));
    let mut found = Vec::new();
    for file in files_below("style", "css") {
        let sheet = without_css_comments(&read(&file));
        // Selectors only: what stands before a brace, and no numbers such as `.5em`.
        for selector in sheet.split(['{', '}']).step_by(2) {
            for class in selector.split('.').skip(1) {
                let class: String =
                    class.chars().take_while(|c| c.is_alphanumeric() || "-_".contains(*c)).collect();
                let stem = class.split_once("--").map(|(stem, _)| format!("{stem}--"));
                let is_used =
                    code.contains(&class) || stem.is_some_and(|stem| code.contains(&format!("{stem}\"")));
                let is_class = class.starts_with(|c: char| c.is_alphabetic());
                if is_class && !is_used {
                    found.push(format!("{}: nothing has the class `{class}`", shown(&file)));
                }
            }
        }
    }
    found.dedup();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn files_stay_short_and_say_what_they_are() {
    let mut found = Vec::new();
    for folder in ["src", "xtask", "tools", "tests"] {
        for file in files_below(folder, "rs") {
            let text = read(&file);
            let lines = text.lines().count();
            if lines > LONGEST {
                found.push(format!("{}: {lines} lines, and {LONGEST} are enough", shown(&file)));
            }
            if !text.starts_with("//!") {
                found.push(format!("{}: the first line says what the file is", shown(&file)));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_repository_knows_no_machine() {
    // Put together here, so that this file does not name them either.
    let homes = ["home", "root", "work", "Users", "tmp", "mnt"].map(|folder| format!("/{folder}/"));
    let mut found = Vec::new();
    for file in every_text() {
        let text = read(&file);
        for (number, line) in text.lines().enumerate() {
            // A path of the web is one too: only those that nothing stands before.
            let is_path = |home: &str| {
                line.match_indices(home).any(|(at, _)| {
                    !line
                        .get(..at)
                        .unwrap_or_default()
                        .ends_with(|c: char| c.is_alphanumeric() || ".-_*}/".contains(c))
                })
            };
            if homes.iter().any(|home| is_path(home)) {
                found.push(format!(
                    "{}:{}: a path of one machine: {}",
                    shown(&file),
                    number + 1,
                    line.trim()
                ));
            }
        }
    }
    let lock = read(&top().join("Cargo.lock"));
    let registry = "registry+https://github.com/rust-lang/crates.io-index";
    found.extend(
        lock.lines()
            .filter(|line| line.starts_with("source = ") && !line.contains(registry))
            .map(|line| format!("Cargo.lock: another source than crates.io: {line}")),
    );
    let npm = read(&top().join("package-lock.json"));
    found.extend(
        npm.lines()
            .filter(|line| line.contains("\"resolved\"") && !line.contains("\"https://registry.npmjs.org/"))
            .map(|line| format!("package-lock.json: another source than npm: {line}")),
    );
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn shown(file: &Path) -> String {
    file.strip_prefix(top()).unwrap_or(file).display().to_string()
}

/// Every text of the repository: what stands in the project's folders, and the files at its top.
fn every_text() -> Vec<PathBuf> {
    let folders = ["src", "style", "demo", "docs", "tests", "tools", "xtask", ".ci", ".cargo"];
    let below = folders
        .iter()
        .filter(|folder| top().join(folder).is_dir())
        .flat_map(|folder| files_below(folder, ""));
    let here = fs::read_dir(top()).unwrap().map(|entry| entry.unwrap().path());
    // In a second working tree of git's, `.git` is a file.
    let here = here.filter(|path| path.is_file() && !path.ends_with(".git"));
    let is_text = |path: &PathBuf| fs::read(path).is_ok_and(|bytes| String::from_utf8(bytes).is_ok());
    below.chain(here).filter(is_text).collect()
}

fn mentions(file: &Path, code: &str, words: &[&str], why: &str) -> Vec<String> {
    let is_there = |word: &&&str| code.contains(**word);
    words.iter().filter(is_there).map(|word| format!("{}: `{word}`: {why}", shown(file))).collect()
}

fn without_css_comments(text: &str) -> String {
    let mut parts = text.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |code, part| code + part.split_once("*/").map_or("", |(_, after)| after))
}

#[test]
fn the_rules_find_what_they_look_for() {
    assert_eq!(literals(r#"a("b \" c", 'x', '"', &'a str, "d")"#), ["b \" c", "d"]);
    assert_eq!(without_css_comments("a /* b */ c /* d */"), "a  c ");
    #[rustfmt::skip]
    let cases = [
        ("border-radius: 0 4px 4px 0;", true),
        ("border-radius: 4px;", false),
        ("border-radius: 0 var(--a, 1px) var(--a, 1px) 0;", true),
        ("padding: 1px 2px 1px 2px;", false),
        ("margin: 0 1px 0 2px;", true),
        ("color: red;", false),
    ];
    for (line, expected) in cases {
        assert_eq!(four_sides_differ(line), expected, "{line}");
    }
}
