//! The attributes of the element, read into values that cannot be wrong.

use crate::host::console;
use web_sys::HtmlElement;

/// The heading level that the widget's title takes where the host says nothing.
const USUAL_LEVEL: u8 = 2;

/// `heading-level`: 2 to 5, the level of the widget's title. Anything else is 2, with a line in the console.
pub(super) fn heading_level(host: &HtmlElement) -> u8 {
    let Some(given) = host.get_attribute("heading-level") else { return USUAL_LEVEL };
    match given.trim().parse() {
        Ok(level @ 2..=5) => level,
        _ => {
            console::warn(
                &["heading-level=\"", &given, "\": expected a number from 2 to 5. 2 is used."].concat(),
            );
            USUAL_LEVEL
        }
    }
}

/// `storage-key`: tells widgets on one site apart; each key remembers answers of its own.
pub(super) fn storage_key(host: &HtmlElement) -> String {
    match host.get_attribute("storage-key").filter(|key| !key.is_empty()) {
        Some(key) => ["community-seat:", &key].concat(),
        None => "community-seat".into(),
    }
}
