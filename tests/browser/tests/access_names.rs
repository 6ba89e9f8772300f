//! What assistive technology is given on every screen: roles, names, descriptions, values and states, against a written expectation
//! in `tests/browser/expect/`.
//!
//! What is there and differs is left in `target/browser-tests/` beside the pictures. After a change that is meant, it takes the place
//! of the expectation, once a person has read the difference as it would be heard.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::common::open;
use crate::common::screens::{click, each_screen, step};
use browser_tests::{Page, Reply, artifact, browser_test, repository};

/// What is written for each screen, and where that is not what is there.
struct Written {
    /// What no screen has been compared with yet.
    idle: BTreeSet<String>,
    /// What differs.
    differ: Vec<String>,
}

impl Written {
    fn new() -> Self {
        let files = fs::read_dir(folder()).into_iter().flatten();
        let idle = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        Self { idle, differ: Vec::new() }
    }

    fn compare(&mut self, page: &Page, screen: &str) {
        let name = format!("{screen}.txt");
        self.idle.remove(&name);
        let mut tree = page.tree();
        match fs::read_to_string(folder().join(&name)) {
            Ok(expected) => {
                // How sure the answer is comes a moment after the answer.
                let comes = page.comes_to(|| {
                    tree = page.tree();
                    tree == expected
                });
                if comes {
                    return;
                }
                let mut lines = tree.lines().zip(expected.lines()).enumerate();
                let first = lines.find(|(_, (is, was))| is != was);
                let (number, (is, was)) = first.unwrap_or((tree.lines().count(), ("another length", "")));
                let number = number + 1;
                self.differ.push(format!("{name}, line {number}:\n    {is}\n  where is written\n    {was}"));
            }
            Err(error) => self.differ.push(format!("{name}: nothing is written ({error})")),
        }
        fs::write(artifact(&name), &tree).unwrap();
    }

    fn check(mut self) {
        self.differ.extend(self.idle.iter().map(|name| format!("{name}: there is no such screen")));
        let list = self.differ.join("\n  ");
        assert!(self.differ.is_empty(), "the accessibility tree is another than written:\n  {list}");
    }
}

fn folder() -> PathBuf {
    repository().join("tests/browser/expect")
}

browser_test!(every_screen_has_the_names_roles_and_values_that_are_written, [chromium], |page| {
    let mut written = Written::new();
    open(page, "en", "languages='en it'");
    each_screen(page, |screen| written.compare(page, screen));

    // What has not come is waited for, and asked for once more where it could not be had.
    page.server().answer("/community-seat-rest.wasm", Reply::failure(503));
    page.allow_errors();
    open(page, "en", "storage=none");
    let seat = page.widget(0);
    click(page, &seat, "#goal-answer-3");
    step(&seat, 1);
    seat.button("Try again").should_appear();
    written.compare(page, "failed");
    written.check();
});
