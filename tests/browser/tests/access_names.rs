//! What assistive technology is given on every screen: roles, names, descriptions, values and states, against a written expectation
//! in `tests/browser/expect/`.
//!
//! What is there and differs is left in `target/browser-tests/` beside the pictures. After a change that is meant, it takes the place
//! of the expectation, once a person has read the difference as it would be heard.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use std::collections::BTreeSet;
use std::fs;

use browser_tests::{artifact, browser_test, repository};
use common::open;
use common::screens::each_screen;

browser_test!(every_screen_has_the_names_roles_and_values_that_are_written, [chromium], |page| {
    open(page, "en", "languages='en it'");
    let folder = repository().join("tests/browser/expect");
    let files = fs::read_dir(&folder).into_iter().flatten();
    let mut idle: BTreeSet<String> =
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    let mut differ = Vec::new();
    each_screen(page, |screen| {
        let name = format!("{screen}.txt");
        idle.remove(&name);
        let mut tree = page.tree();
        match fs::read_to_string(folder.join(&name)) {
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
                differ.push(format!("{name}, line {}:\n    {is}\n  where is written\n    {was}", number + 1));
            }
            Err(error) => differ.push(format!("{name}: nothing is written ({error})")),
        }
        fs::write(artifact(&name), &tree).unwrap();
    });
    differ.extend(idle.iter().map(|name| format!("{name}: there is no such screen")));
    assert!(differ.is_empty(), "the accessibility tree is another than written:\n  {}", differ.join("\n  "));
});
