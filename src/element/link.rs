//! Which element opens a link with answers.
//!
//! A link made in an element with a `storage-key` names that key, and only an element with the same key opens it. Where several on one
//! page have the same key, or none, it is the first that was there: one visitor's answers do not land in every element.

use super::attributes;
use crate::host::location;
use crate::model::fragment_part;
use std::cell::RefCell;
use web_sys::HtmlElement;

/// The part that names the key of the element that a link is for.
const KEY: &str = "seat-key";

thread_local! {
    /// The elements that open links, with their keys. This module serves all elements of the page.
    static OPENERS: RefCell<Vec<(String, HtmlElement)>> = const { RefCell::new(Vec::new()) };
}

/// Whether this element opens a link with this fragment. The first that asks for its key does, until it leaves the page.
pub(super) fn opens(host: &HtmlElement, fragment: &str) -> bool {
    let key = attributes::storage_key(host);
    if fragment_part(fragment, KEY).unwrap_or_default() != location::escape(&key) {
        return false;
    }
    OPENERS.with_borrow_mut(|openers| {
        openers.retain(|(_, opener)| opener.is_connected());
        match openers.iter().find(|(other, _)| *other == key) {
            Some((_, opener)) => opener == host,
            None => {
                openers.push((key, host.clone()));
                true
            }
        }
    })
}

/// What a link from this element adds to the answers.
pub(super) fn suffix(host: &HtmlElement) -> String {
    let key = attributes::storage_key(host);
    if key.is_empty() { String::new() } else { ["&", KEY, "=", &location::escape(&key)].concat() }
}
